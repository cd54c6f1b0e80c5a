import { describe, expect, test } from 'vitest';
import { asOf, jobsOf, reader } from './fixtures.ts';

const read = reader();

const page = (heading: string, body: string) => `Jo Doe\njo@example.com\n\n${heading}\n\n${body}\n`;
const jobs = (body: string, heading = 'EXPERIENCE') => jobsOf(read(page(heading, body), asOf));
const schooling = (body: string, heading = 'EDUCATION') =>
	read(page(heading, body), asOf).education.map((entry) => `${entry.level} | ${entry.field} | ${entry.year}`);

describe('passages that name jobs', () => {
	test.each([
		[
			'a remark in brackets between employer and dates',
			'HEXLEY FOUNDRIES LIMITED, Wexcombe\n(an ISO 9001 company)\nApril 2015 – May 2018\nPosition: Quality Manager',
			['Quality Manager | HEXLEY FOUNDRIES LIMITED | 2015-04 | 2018-05'],
		],
		[
			'a season after a title',
			'Elementary Tutor (Summer 2014)\nPrepared a pupil for first grade',
			['Elementary Tutor | null | 2014-06 | 2014-08'],
		],
		[
			'a season after an employer',
			'Wexcombe High School, Fall 2014\n- Observed and taught two classes',
			['null | Wexcombe High School | 2014-09 | 2014-11'],
		],
		[
			'an employer above a title, without dates',
			'Hexley Media Group, Bath\nCopy Editor\n- Edited the trade magazines',
			['Copy Editor | Hexley Media Group | null | null'],
		],
		[
			'a title alone above bullets, without dates',
			'Professional Babysitter\n- Cared for three children after school',
			['Professional Babysitter | null | null | null'],
		],
		[
			'who heads a department',
			'Assistant Head of the English Department, Wexcombe School\nSept 2004 – June 2006',
			['Assistant Head of the English Department | Wexcombe School | 2004-09 | 2006-06'],
		],
		[
			'a place between two names',
			'Hexley Child Care Center: Wexcombe, AL\nTeacher Assistant\nMay 2013 – June 2014',
			['Teacher Assistant | Hexley Child Care Center | 2013-05 | 2014-06'],
		],
		[
			'a placement',
			'July 2016 – Aug 2016\nSummer Placement\nHexley Solicitors LLP, Aberdeen',
			['Summer Placement | Hexley Solicitors LLP | 2016-07 | 2016-08'],
		],
		[
			'a department behind the title, its employer below',
			'Charge Nurse, Cardiology\nHexley Clinic, Bath\nApr 2018 – May 2020',
			['Charge Nurse | Hexley Clinic | 2018-04 | 2020-05'],
		],
		[
			'departments behind titles, one employer above',
			'WEXCOMBE MEDICAL CENTER, Bath\nCharge Nurse, Recovery   Aug 2019 – May 2021\n- Led\nRegistered Nurse, Surgery   Jun 2015 – Aug 2019\n- Cared',
			[
				'Charge Nurse | WEXCOMBE MEDICAL CENTER | 2019-08 | 2021-05',
				'Registered Nurse | WEXCOMBE MEDICAL CENTER | 2015-06 | 2019-08',
			],
		],
		[
			'a state that is written as a legal form is',
			'Secretary, Hexley School District, Ottway, CO, Mar 2006 – May 2014',
			['Secretary | Hexley School District | 2006-03 | 2014-05'],
		],
		[
			'a year with an open dash',
			'2016–        Associate Professor, Wexcombe University',
			['Associate Professor | Wexcombe University | 2016-01 | present'],
		],
	])('%s', (_, body, expected) => {
		expect(jobs(body)).toEqual(expected);
	});

	test.each(['GRANTS', 'SERVICE', 'Awards and honors'])('%s are no jobs', (heading) => {
		const text = page(
			'EXPERIENCE',
			`Hexley Ltd, Controller\nMay 2013 – June 2014\n\n${heading}\n2019 – 2022  Co-Investigator, Hexley Research Council`,
		);
		expect(jobsOf(read(text, asOf))).toEqual(['Controller | Hexley Ltd | 2013-05 | 2014-06']);
	});

	test.each(['Past Posts:', 'TEACHING PLACEMENTS', 'Beruflicher Lebenslauf', 'Postes occupés', 'Puestos desempeñados'])(
		'under "%s"',
		(heading) => {
			expect(jobs('Hexley Ltd, Controller\nMay 2013 – June 2014', heading)).toEqual([
				'Controller | Hexley Ltd | 2013-05 | 2014-06',
			]);
		},
	);

	test('posts of a society are no jobs', () => {
		expect(jobs('President, Hexley Frisbee Society\n2014 – 2016', 'POSITIONS OF RESPONSIBILITY')).toEqual([]);
	});
});

describe('passages that name schooling', () => {
	test.each([
		[
			'a school in capitals goes on with its section',
			'UNIVERSITY OF WEXCOMBE\nBA (Hons) English Education, 2003',
			'bachelor | English Education | 2003',
		],
		['a subject on the next line', 'BSc\nElectrical Engineering', 'bachelor | Electrical Engineering | null'],
		[
			'a subject behind a label',
			'Bachelor of Technology, Specialization: Bioinformatics',
			'bachelor | Bioinformatics | null',
		],
		['a candidate', 'PhD Candidate', 'doctorate | null | null'],
	])('%s', (_, body, expected) => {
		expect(schooling(body)).toEqual([expected]);
	});

	test('a British Standard and a driving licence are no degrees', () => {
		expect(schooling('18th Edition (BS 7671)\nFull clean driving licence', 'TICKETS')).toEqual([]);
	});

	test('letters behind the name say no subject of each other', () => {
		const text =
			'Jo Doe, BSN, RN\njo@example.com\n\nEDUCATION\nBachelor of Science in Nursing, Hexley University, 2015';
		expect(read(text, asOf).education.map(({ level, field }) => `${level} ${field}`)).toEqual(['bachelor Nursing']);
	});

	test('March is no Master of Architecture, and a mark no certificate', () => {
		expect(schooling('March 2014\nOutstanding, CAP : 4.3')).toEqual([]);
	});

	test('a degree under "Education and other Skills"', () => {
		expect(schooling('BS Engineering, University of Wexcombe, 2013', 'Education and other Skills')).toEqual([
			'bachelor | Engineering | 2013',
		]);
	});

	test('what was done for students of a degree is none', () => {
		expect(schooling('Dean, Hexley College\n2011 – 2015\n- MBA programs were redesigned', 'EXPERIENCE')).toEqual([]);
	});
});

describe('a heading that lost its line', () => {
	test('begins the part on jobs where nothing else does', () => {
		const text =
			'Jo Doe\njo@example.com\n\nEducation\nBSc Physics, 2009\n\nWork Experience Hexley Software Ltd\nWeb Developer\nMay 2013 – June 2014\n- Built shops';
		expect(jobsOf(read(text, asOf))).toEqual(['Web Developer | Hexley Software Ltd | 2013-05 | 2014-06']);
	});

	test('a title may begin with such a word', () => {
		const text =
			'Jo Doe\njo@example.com\n\nEXPERIENCE\n\nExperience Designer, Hexley Software Ltd\nMay 2013 – June 2014\n- Built shops';
		expect(jobsOf(read(text, asOf))).toEqual(['Experience Designer | Hexley Software Ltd | 2013-05 | 2014-06']);
	});
});

test('a title that goes on in small letters', () => {
	expect(
		jobs('November 1977 – November 1980\nLegal adviser and manager of the contracts department, Hexley Group, Bath'),
	).toEqual(['Legal adviser and manager of the contracts department | Hexley Group | 1977-11 | 1980-11']);
});

test('months alone below an employer, outside of the part on jobs', () => {
	expect(jobs('Python, SQL\n\nHexley Corporation\n\nMay 2013 – June 2014', 'SKILLS')).toEqual([
		'null | Hexley Corporation | 2013-05 | 2014-06',
	]);
});
