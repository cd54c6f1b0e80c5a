import { describe, expect, test } from 'vitest';
import { asOf, jobsReader, reader } from './fixtures.ts';

const read = reader();

const jobs = jobsReader('EXPERIENCE');

describe('several jobs of one employer', () => {
	test.each([
		[
			'posts held side by side, with the ward behind each',
			'Hexley Valley Hospital, Bath\nStaff Nurse, Cardiovascular ICU    02.2019 – present\nCharge Nurse, Cardiovascular ICU    06.2021 – present\n• Recovered patients',
			[
				'Charge Nurse | Hexley Valley Hospital | 2021-06 | present',
				'Staff Nurse | Hexley Valley Hospital | 2019-02 | present',
			],
		],
		[
			'a block goes on after a pause, up to the gap before the next employer',
			'Hexley Pumps Ltd\nBath, England\nEngineering Manager    Aug. 2021 – Present\n• Led\n\nTarn Valve & Fitting\nLeeds, England\nDesign Engineer    Jul. 2011 – May 2014\n• Drew\nDraughtsperson    May 2009 – Aug. 2009\n• Copied',
			[
				'Engineering Manager | Hexley Pumps Ltd | 2021-08 | present',
				'Design Engineer | Tarn Valve & Fitting | 2011-07 | 2014-05',
				'Draughtsperson | Tarn Valve & Fitting | 2009-05 | 2009-08',
			],
		],
		[
			'how large the employer is names no job, and a field of work is no employer',
			'HEXLEY BATTERY CORP. — Bath    2020 – Present\nGrid storage maker, $240M revenue, 900 employees\nChief Financial Officer (2022 – Present)\n• Closed the books\nVice President, Finance (2020 – 2022)\n• Built a team',
			[
				'Chief Financial Officer | HEXLEY BATTERY CORP | 2022-01 | present',
				'Vice President, Finance | HEXLEY BATTERY CORP | 2020-01 | 2022-01',
			],
		],
		[
			'an employer told of in a line of its own above the posts, and a trade behind the first of them',
			'HEXLEY CONSTRUCTORS, LP, Phoenix, AZ\nA regional general contractor with $600 million in annual revenue\nSenior Project Manager, Healthcare (03/2021 – Present)\nProject Manager (01/2018 – 03/2021)\n•\tBuilt a surgical tower\n\nTARN CIVIL GROUP, Tempe, AZ\nField Engineer (05/2013 – 05/2015)',
			[
				'Senior Project Manager, Healthcare | HEXLEY CONSTRUCTORS, LP | 2021-03 | present',
				'Project Manager | HEXLEY CONSTRUCTORS, LP | 2018-01 | 2021-03',
				'Field Engineer | TARN CIVIL GROUP | 2013-05 | 2015-05',
			],
		],
		[
			'an employer whose size is told behind its name',
			'Hexley Instruments (family-owned maker, $80M revenue)\nController    01/2020 – Present\nAssistant Controller    05/2017 – 12/2019\n• Closed the books\n\nTarn Valve – a foundry, 300 employees\nClerk    01/2015 – 04/2017',
			[
				'Controller | Hexley Instruments | 2020-01 | present',
				'Assistant Controller | Hexley Instruments | 2017-05 | 2019-12',
				'Clerk | Tarn Valve | 2015-01 | 2017-04',
			],
		],
		[
			'what was done, set in below one job, names no employer of the next',
			'Depuis mars 2021    Développeur – Hexley Santé\n    Sites Marchands et Portails\nAvril – septembre 2017    Stage de fin d’études, Tarn Conseil',
			['Développeur | Hexley Santé | 2021-03 | present', 'Stage de fin d’études | Tarn Conseil | 2017-04 | 2017-09'],
		],
		[
			'a school year, and the post below it',
			'September 2022 – present    Hexley Primary School\nClass teacher\n\n2019/20 school year\nNQT, Tarn Primary School',
			['Class teacher | Hexley Primary School | 2022-09 | present', 'NQT | Tarn Primary School | 2019-01 | 2020-01'],
		],
		[
			'an employer that one word takes from the job above',
			'Fitter, Hexley Pumps Ltd, from Feb 2019\n• Fitted\n\nApprentice, same, June 2016 – Jan 2019\n• Learnt',
			['Fitter | Hexley Pumps Ltd | 2019-02 | present', 'Apprentice | Hexley Pumps Ltd | 2016-06 | 2019-01'],
		],
		[
			'the same job at two times',
			'Hexley Pumps Ltd\nWelder    May 2010 – Aug. 2010; May 2009 – Aug. 2009\n• Welded',
			['Welder | Hexley Pumps Ltd | 2010-05 | 2010-08', 'Welder | Hexley Pumps Ltd | 2009-05 | 2009-08'],
		],
	])('%s', (_what, body, expected) => {
		expect(jobs(body)).toEqual(expected);
	});
});

describe('names of employers and posts', () => {
	test.each([
		[
			'a town that is called a city, below its employer',
			'Hexley Teche Boats\nMorgan City, LA\nHelper\n8/2014 - 4/2016',
			['Helper | Hexley Teche Boats | 2014-08 | 2016-04'],
		],
		[
			'the grade of a doctor in training',
			'ST6 Geriatric Medicine, Hexley Infirmary, Aug 2024 – present',
			['ST6 Geriatric Medicine | Hexley Infirmary | 2024-08 | present'],
		],
		[
			'an occupation in a compound word of the feminine form',
			'07/2017 – 03/2021  Ingenieurbüro Hexley, Göttingen\n  Tragwerksplanerin\n  - Statik von Brücken',
			['Tragwerksplanerin | Ingenieurbüro Hexley | 2017-07 | 2021-03'],
		],
		[
			'a short sentence above the next post is no employer of it',
			'Hexley A/S\n6 yrs 3 mos\n\nPrincipal Product Manager\nMar 2023 - Present · 3 yrs 9 mos\nBath, England\nOwn identity and onboarding roadmap.\n\nSenior Product Manager\nSep 2020 - Mar 2023 · 2 yrs 7 mos',
			[
				'Principal Product Manager | Hexley A/S | 2023-03 | present',
				'Senior Product Manager | Hexley A/S | 2020-09 | 2023-03',
			],
		],
		[
			'a line that is long by its months in small letters is no sentence',
			'Conducteur de travaux junior, SARL Hexley Construction, Quimper — septembre 2017 à février 2021',
			['Conducteur de travaux junior | SARL Hexley Construction | 2017-09 | 2021-02'],
		],
		[
			'a field between a high post and its employer',
			'Deputy Director, Port Security | Hexley Freight Alliance | 2016–2020 | Savannah, GA',
			['Deputy Director, Port Security | Hexley Freight Alliance | 2016-01 | 2020-01'],
		],
		[
			'an arrow at the end of a line leads to today, and an agency is an employer',
			'2023 →\nStaff Content Designer\nHexley Health\n\n2017 → 2020\nCopywriter\nAgency: Tarn & Ink',
			['Staff Content Designer | Hexley Health | 2023-01 | present', 'Copywriter | Tarn & Ink | 2017-01 | 2020-01'],
		],
		[
			'what says that the employer is the same is no name',
			'2017-2019    Professor, Hexley University\n2010-2017    Associate Professor, same department',
			['Professor | Hexley University | 2017-01 | 2019-01', 'Associate Professor | null | 2010-01 | 2017-01'],
		],
		[
			'a short form of "deputy" in German ends no sentence',
			'Aug. 2017 bis Dez. 2021: Stellv. Filialleiterin, Schuhhaus Hexley, Delmenhorst',
			['Stellv. Filialleiterin | Schuhhaus Hexley | 2017-08 | 2021-12'],
		],
		[
			'a list of clients holds no employer',
			'2015–now: freelance illustrator. Clients: Hexley Forlag, Tarn Magazine, Fell & Fjord AS.\n2012–2015: junior designer at Studio Tarn, Oslo.',
			['freelance illustrator | null | 2015-01 | present', 'junior designer | Studio Tarn | 2012-01 | 2015-01'],
		],
		[
			'letters of an occupation',
			'**Senior SRE**, *Hexley Pay* (Nairobi, remote) — `2022-05 → now`',
			['Senior SRE | Hexley Pay | 2022-05 | present'],
		],
		[
			'an occupation in Dutch',
			'sep. 2015 – apr. 2020   Werkvoorbereider, Van Hexley Civiel, Assen\n- Calculaties',
			['Werkvoorbereider | Van Hexley Civiel | 2015-09 | 2020-04'],
		],
	])('%s', (_what, body, expected) => {
		expect(jobs(body)).toEqual(expected);
	});
});

describe('what stands beside a job and is none', () => {
	test('leave behind its dates', () => {
		const body =
			'07/2017 – 03/2021  Hexley GmbH, Kassel\nTechniker\n\n10/2016 – 06/2017  Elternzeit\n\n02/2014 – 09/2016  Tarn GmbH, Kassel\nTechniker';
		expect(jobs(body)).toEqual([
			'Techniker | Hexley GmbH | 2017-07 | 2021-03',
			'Techniker | Tarn GmbH | 2014-02 | 2016-09',
		]);
	});

	test('a remark on a part of it, with dates of its own', () => {
		const body =
			'September 2018 to July 2021\nHexley Primary School, Bath\nKey Stage 1 Teacher (newly qualified 2018–19)\nPlanned lessons for two year groups.';
		expect(jobs(body)).toEqual(['Key Stage 1 Teacher | Hexley Primary School | 2018-09 | 2021-07']);
	});

	test('a licence of an occupation', () => {
		const body =
			'Welder, Hexley Pumps Ltd, May 2015 – June 2018\n\nLICENSURE & CERTIFICATIONS\n\nRN License, State of Arizona, exp. 09/2027\nCCRN (AACN), 2018 – current';
		expect(jobs(body)).toEqual(['Welder | Hexley Pumps Ltd | 2015-05 | 2018-06']);
	});

	test('the clients of a company of one’s own', () => {
		const body =
			'Hexley Consulting, Bath (2019 – Present)\nPrincipal\nClients have included:\n   Tarn Watershed Alliance (2021 – Present)\n   Fell Literacy Group (2020 – 2023)\n• Raised grants\n\nTarn Foundation, Bath (2013 – 2019)\nProgram Officer';
		expect(jobs(body)).toEqual([
			'Principal | Hexley Consulting | 2019-01 | present',
			'Program Officer | Tarn Foundation | 2013-01 | 2019-01',
		]);
	});

	test('a team in small letters beside the dates', () => {
		const body =
			'Machine Learning Engineer, Hexley Robotics      Leeds, England\nPerception platform team      Apr 2022 – Present\n• Trained models';
		expect(jobs(body)).toEqual(['Machine Learning Engineer | Hexley Robotics | 2022-04 | present']);
	});

	test('a seat on a board', () => {
		const body =
			'Welder, Hexley Pumps Ltd, May 2015 – June 2018\n\nBOARDS\n\nTreasurer, Tarn Food Bank, 2018 – Present';
		expect(jobs(body)).toEqual(['Welder | Hexley Pumps Ltd | 2015-05 | 2018-06']);
	});

	test('work by the hour beside a job is no overlap to ask about', () => {
		const body =
			'Hexley Hospital, Bath\nNurse    07.2015 – 01.2019\n• Cared\n\nTarn Home Care, Bath\nPer diem nurse    03.2017 – 12.2018\n• Visited';
		const { findings } = read(`Jo Doe\njo@example.com\n\nEXPERIENCE\n\n${body}`, asOf);
		expect(findings.map(({ code }) => code)).not.toContain('overlap');
	});
});
