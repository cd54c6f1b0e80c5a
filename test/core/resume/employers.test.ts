import { describe, expect, test } from 'vitest';
import { jobsReader } from './fixtures.ts';

const jobs = jobsReader();

describe('where and for whom someone worked', () => {
	test.each([
		[
			'a ward behind the title and the hospital behind a dash',
			'EXPERIENCE\n\nSTAFF NURSE, CORONARY CARE - TARN HOSPITAL, CORK - NOV 2019 TO DATE',
			['STAFF NURSE | TARN HOSPITAL | 2019-11 | present'],
		],
		[
			'an employer whose name ends as a field does, before its ward',
			'EXPERIENCE\n\nStaff Nurse, Tarn Care - Bath Clinic Services, Nov 2019 to May 2021',
			['Staff Nurse | Tarn Care | 2019-11 | 2021-05'],
		],
		[
			'a town that is an occupation in another language',
			'Work Experience\n\nDelivery Driver\nHexley Beverages-Macon, GA\nOctober 2018 to May 2021',
			['Delivery Driver | Hexley Beverages | 2018-10 | 2021-05'],
		],
		[
			'what is taught is nobody to work for',
			'EXPERIENCE\n\nLecturer, University of Tarn, 2018 – 2022\n\nTeaching\n\n2018–        Module leader: Fluid Mechanics II',
			['Lecturer | University of Tarn | 2018-01 | 2022-01'],
		],
		[
			'an employer with another beside it, and posts below',
			'Professional Experience\n\nABC Inc. (2005 to Present) / DEF Inc. (2004 to 2008) -- Macon, GA\nDirector of Welding, 2010 to Present\nSenior Welder, 2005 to 2010',
			['Director of Welding | ABC Inc. | 2010-01 | present', 'Senior Welder | ABC Inc. | 2005-01 | 2010-01'],
		],
		[
			'a field of work behind a dash, in a cell of a table',
			'EMPLOYMENT\n\nHexley Generics Ltd.\tManager – Regulatory Affairs\tApr 2021\tTill date\nTarn Formulations\tTrainee, Quality Assurance\tJun 2014\tJul 2015',
			[
				'Manager, Regulatory Affairs | Hexley Generics Ltd. | 2021-04 | present',
				'Trainee, Quality Assurance | Tarn Formulations | 2014-06 | 2015-07',
			],
		],
		[
			'an employer before a town that is not known, with its posts below',
			'EXPERIENCE\n\nHexley Cereals Inc. — Fell Creek, MI (2010–present)\n   Plant Manager, Jan 2021–present\n      • 310 people\n   ↑ Production Manager, Jun 2010–Dec 2020',
			[
				'Plant Manager | Hexley Cereals Inc. | 2021-01 | present',
				'Production Manager | Hexley Cereals Inc. | 2010-06 | 2020-12',
			],
		],
		[
			'an employer above a department of its own, and not the employer before',
			'EXPERIENCE\n\nHEXLEY SPAN INC., Moncton, NB\nProject Engineer    2019.05 – present\n• Bridges\n\nGOUVERNEMENT DE TARN, Fredericton, NB\nJunior Engineer, Department of Transportation    2015.09 – 2019.04\n• Roads',
			[
				'Project Engineer | HEXLEY SPAN INC. | 2019-05 | present',
				'Junior Engineer | GOUVERNEMENT DE TARN | 2015-09 | 2019-04',
			],
		],
		[
			'cover for somebody',
			'EXPERIENCE\n\nMaternity cover, Tarn Primary, Newport, January 2018 – July 2018',
			['Maternity cover | Tarn Primary | 2018-01 | 2018-07'],
		],
		[
			'a firm that is called by its partners',
			'EXPERIENCE\n\nHexley, Tarn & Fell PLLC\tLouisville, KY\nLitigation Paralegal\tFebruary 2020 – Pres.',
			['Litigation Paralegal | Hexley, Tarn & Fell PLLC | 2020-02 | present'],
		],
		[
			'a state whose letters are a legal form elsewhere',
			'EXPERIENCE\n\nTarn Springs Center, Las Vegas, NV\nStaff RN, CVICU (36 beds)\t07/2021 – Present\n• CRRT',
			['Staff RN | Tarn Springs Center | 2021-07 | present'],
		],
		[
			'what was raised below a second post',
			'EXPERIENCE\n\nHexley Prep, Bath\nAlgebra Teacher, Aug. 2018-Present\nMath Department Chair, Aug. 2022-Present\n   Raised LEAP mastery from 31% to 57%',
			['Math Department Chair | Hexley Prep | 2022-08 | present', 'Algebra Teacher | Hexley Prep | 2018-08 | present'],
		],
		[
			'a bar, and an arrow to the present day',
			'WORK\n\nHexley Fish Bar\nSaturday assistant    Oct 2021 →\nBarista    Apr 2018 → Sep 2021',
			['Saturday assistant | Hexley Fish Bar | 2021-10 | present', 'Barista | Hexley Fish Bar | 2018-04 | 2021-09'],
		],
		[
			'a trade in another language',
			'WERKERVARING\n\n2016 – 2018    Sportmasseur, Vereniging Hexley',
			['Sportmasseur | Vereniging Hexley | 2016-01 | 2018-01'],
		],
		[
			'builders before a town that is not known',
			'EXPERIENCE\n\nField Engineer — Tarn Constructors\nEnid, OK · May 2012 to July 2015\n• Layout',
			['Field Engineer | Tarn Constructors | 2012-05 | 2015-07'],
		],
		[
			'a list of jobs that all begin with their dates, on a page without headings',
			'Digi card. No points.\n\n02/2023–PRES. TRAMPER, NORTHWAY HAULAGE, LEEDS. Fridge work.\n07/2019–01/2023 CLASS 2 MULTI-DROP, TARN DRINKS LTD, WAKEFIELD.\n11/2016–06/2019 VAN DRIVER, PARCELHUB, BRADFORD.',
			[
				'TRAMPER | NORTHWAY HAULAGE | 2023-02 | present',
				'CLASS 2 MULTI-DROP | TARN DRINKS LTD | 2019-07 | 2023-01',
				'VAN DRIVER | PARCELHUB | 2016-11 | 2019-06',
			],
		],
		[
			'trades of few',
			'EXPERIENCE\n\nBody Piercer, Needle Lane, 2018 – 2021\nMagistrate, Hexley Bench, 2015 – 2018\nTour Guide, Tarn Walks, 2012 – 2015',
			[
				'Body Piercer | Needle Lane | 2018-01 | 2021-01',
				'Magistrate | Hexley Bench | 2015-01 | 2018-01',
				'Tour Guide | Tarn Walks | 2012-01 | 2015-01',
			],
		],
		[
			'a heading in plain words',
			'What I do now\nSelf-employed courier & odd jobs, since 03/21\n\nWhat I did before\nBarista, Hexley Coffee House, 2019 – 2021',
			[
				'Self-employed courier & odd jobs | null | 2021-03 | present',
				'Barista | Hexley Coffee House | 2019-01 | 2021-01',
			],
		],
	])('%s', (_, body, expected) => {
		expect(jobs(body)).toEqual(expected);
	});
});
