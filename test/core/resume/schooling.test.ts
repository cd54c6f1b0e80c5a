import { describe, expect, test } from 'vitest';
import { asOf, reader } from './fixtures.ts';

const read = reader();

function schooling(body: string): readonly string[] {
	return read(`Jo Doe\njo@example.com\n\n${body}`, asOf).education.map(
		({ level, field, evidence }) => `${level} | ${field} | ${evidence.quote.replaceAll('\n', ' / ')}`,
	);
}

describe('the lines that tell of schooling', () => {
	test('the last line of a block dates what stands above it, and nothing below', () => {
		const text =
			'Education\n\nCDL Class A in Commercial Driving\nHexley Driver Academy\nSeptember 2018 to October 2018\n\nHigh school diploma or GED\nTarn High School - Macon, GA\nAugust 2009 to May 2013';
		const { education } = read(`Jo Doe\n\n${text}`, asOf);
		expect(education.map(({ level, start, end }) => [level, start, end])).toEqual([
			['highschool', '2009-08', '2013-05'],
		]);
	});

	test.each(['White Card, First Aid, HR licence', 'Licence: full and clean', 'BS EN ISO 9606-1 codings, current'])(
		'a paper to do something is no degree: %s',
		(line) => {
			expect(schooling(`TICKETS\n\n${line}`)).toEqual([]);
		},
	);

	test('letters behind the name are those of the schooling below', () => {
		const text = 'Education\n\nM.Pharm (Pharmaceutics), Tarn Institute, 2014\nBA History\nBA Botany, 2010';
		const { education } = read(`Jo Doe, M.Pharm\njo@example.com\n\n${text}`, asOf);
		expect(education.map(({ level, field }) => `${level} ${field}`)).toEqual([
			'master Pharmaceutics',
			'bachelor History',
			'bachelor Botany',
		]);
	});

	test('certificates of one subject in two years are two', () => {
		expect(
			schooling('EDUCATION\n\nCert IV in Zorbing, Tarn Polytechnic, 2022\nCert III in Zorbing, Tarn Polytechnic, 2021'),
		).toEqual([
			'certificate | Zorbing | Cert IV in Zorbing, Tarn Polytechnic, 2022',
			'certificate | Zorbing | Cert III in Zorbing, Tarn Polytechnic, 2021',
		]);
	});

	test.each([
		['Bachelor of Engineering - BE, Acoustics · (2011 - 2015)', 'bachelor | Acoustics'],
		['Master of Arts (MA) in Botany, Tarn, 2016', 'master | Botany'],
		['Bachelor of Technology (B.Tech), 2012', 'bachelor | null'],
	])('letters behind the words of a degree are the same degree: %s', (line, expected) => {
		expect(schooling(`EDUCATION\n\n${line}`)).toEqual([`${expected} | ${line}`]);
	});

	test.each([
		['FORMAÇÃO ACADÊMICA\n\nBacharelado em Acústica – Universidade de Hexley – 2016', ['bachelor']],
		[
			'OPLEIDING\n\n2014 – 2018  Bachelor Akoestiek, Hogeschool Hexley\n2008 – 2014  VWO, Tarnlyceum',
			['bachelor', 'highschool'],
		],
		['INSTITUTIONS ATTENDED WITH DATES\n\nHexley Model College (WASSCE)     2002 - 2008', ['highschool']],
		['CERTIFICATION\n\nLevel 2 Professional Certificate, Secondary Mathematics (6-12)', ['certificate']],
	])('schooling as it is called elsewhere: %s', (text, levels) => {
		expect(read(`Jo Doe\n\n${text}`, asOf).education.map(({ level }) => level)).toEqual(levels);
	});

	test('a training that was worked in stands among jobs', () => {
		expect(schooling('BERUFSERFAHRUNG\n\n08/2013 – 07/2016\nAusbildung zum Buchbinder\nHexley GmbH, Tarn')).toEqual([
			'diploma | Buchbinder | Ausbildung zum Buchbinder',
		]);
	});

	test.each([
		[
			'letters of a degree before a school, without a heading',
			'Ranger, Hexley Park, 2018 – 2021\n\nBS Geology, Wexcombe University, 2016',
			['bachelor | Geology | BS Geology, Wexcombe University, 2016'],
		],
		[
			'the subject below the school',
			'EDUCATION\n\nBachelor of Arts\nWexcombe University\nMajors: Folklore, Minor: Botany',
			['bachelor | Folklore | Bachelor of Arts / Wexcombe University / Majors: Folklore, Minor: Botany'],
		],
		[
			'the subject below a labelled degree with honours',
			'EDUCATION\n\nWexcombe University\nCourse: Bachelor of Arts (Honours)\nPolitical Inquiry',
			['bachelor | Political Inquiry | Course: Bachelor of Arts (Honours) / Political Inquiry'],
		],
		[
			'a subject behind a broad degree, years of the French scheme, and letters that are no subject',
			'EDUCATION\n\nAssociate in Applied Science, Bookbinding, Tarn College\nUniversité de Tarn — Master 2, Botanique (2016)\n\nLICENCES\n\nRN, BSN, CCRN',
			[
				'associate | Bookbinding | Associate in Applied Science, Bookbinding, Tarn College',
				'master | Botanique | Université de Tarn — Master 2, Botanique (2016)',
				'bachelor | Nursing | RN, BSN, CCRN',
			],
		],
		[
			'the subject before what the degree is called, and letters of engineers',
			'STUDIUM\n\nHochschule Hexley, Bauwesen, Abschluss: Master of Engineering (1,7)\nMSc Eng. in Computer Science (Security)',
			[
				'master | Bauwesen | Hochschule Hexley, Bauwesen, Abschluss: Master of Engineering (1,7)',
				'master | Computer Science | MSc Eng. in Computer Science (Security)',
			],
		],
		[
			'a degree in words before a school, without a heading',
			'Ranger, Hexley Park, 2018 – 2021\n\nMaster of Library Studies, Wexcombe University, 2016',
			['master | Library Studies | Master of Library Studies, Wexcombe University, 2016'],
		],
		[
			'a remark between a degree and its subject',
			'DEGREES\n\n1995   B.A. (summa cum laude), English and Spanish, Hexley University',
			['bachelor | English and Spanish | 1995   B.A. (summa cum laude), English and Spanish, Hexley University'],
		],
		[
			'a narrower subject in brackets, and a remark behind a paper',
			'EDUCATION\n\nBachelor of Science in Engineering (Bridge Building), Hexley University, 2013\nParalegal Certificate (bar-approved), Tarn College',
			[
				'bachelor | Bridge Building | Bachelor of Science in Engineering (Bridge Building), Hexley University, 2013',
				'certificate | Paralegal | Paralegal Certificate (bar-approved), Tarn College',
			],
		],
		[
			'two degrees of one level, whose subjects have a word in common',
			'EDUCATION\n\n2014 – 2018   Master of Pharmacy, University of Hexley\n2020 – 2022   PgDip Clinical Pharmacy, University of Hexley',
			[
				'master | Pharmacy | 2014 – 2018   Master of Pharmacy, University of Hexley',
				'master | Clinical Pharmacy | 2020 – 2022   PgDip Clinical Pharmacy, University of Hexley',
			],
		],
		[
			'papers side by side, each of what stands before it',
			'EDUCATION\n\nForklift Operator Certification; OSHA 30; First Aid',
			['certificate | Forklift Operator | Forklift Operator Certification; OSHA 30; First Aid'],
		],
		[
			'who is certified',
			'CERTIFICATIONS\n\nCertified Welding Inspector\nHexley Certified Boiler Fitter',
			[
				'certificate | Welding Inspector | Certified Welding Inspector',
				'certificate | Boiler Fitter | Hexley Certified Boiler Fitter',
			],
		],
		[
			'who may teach',
			'LICENSES\n\nProfessional Educator License',
			['certificate | null | Professional Educator License'],
		],
		['letters of a longer name', 'EDUCATION\n\nDr. R.M.L.S College, Wexcombe', []],
		['people with degrees', 'EXPERIENCE\n\nTutor, Tarn College, 2010 – 2012\nPhD supervision of four students', []],
		[
			'a degree that looks like a part of the page',
			'EDUCATION\n\nB. Tech\n\nTarn Engineering College, 2015',
			['bachelor | null | B. Tech'],
		],
		[
			'one certificate of two names',
			'EDUCATION\n\nBTEC Level 3 Extended Diploma in Botany',
			['diploma | Botany | BTEC Level 3 Extended Diploma in Botany'],
		],
		[
			'a certificate in a list of skills',
			'SKILLS\n\nWelding\nCertificate in Bookbinding\nAmbulance First Aid Certificate',
			[
				'certificate | Bookbinding | Certificate in Bookbinding',
				'certificate | Ambulance First Aid | Ambulance First Aid Certificate',
			],
		],
		[
			'teachers of both kingdoms',
			'EDUCATION\n\nPostgraduate Certificate in Education, 2010\nScottish Highers, Tarn Academy, 2004',
			[
				'master | Education | Postgraduate Certificate in Education, 2010',
				'highschool | null | Scottish Highers, Tarn Academy, 2004',
			],
		],
		['a committee', 'SERVICE\n\nTarn Master of Science in Botany Committee', []],
		['for whom a course is', 'OTHER\n\nTrade law, taught to bachelors and postgraduate (MBA)', []],
		['whom someone teaches', 'EDUCATION\n\nEndorsements: Pre K - grade 12', []],
		[
			'the subject before the degree in brackets',
			'EDUCATION\n\nPuppet Design (BA), Escola Nova, 2012 – 2016',
			['bachelor | Puppet Design | Puppet Design (BA), Escola Nova, 2012 – 2016'],
		],
		[
			'a trade that was learned',
			'Vocational training\n\n08/2011 – 02/2014\nApprenticeship as Cook, Hotel Hexley',
			['diploma | Cook | Apprenticeship as Cook, Hotel Hexley'],
		],
		[
			'a degree of one profession',
			'EDUCATION\n\nMPharm Pharmacy, Tarn University',
			['master | Pharmacy | MPharm Pharmacy, Tarn University'],
		],
		['a thesis', 'EDUCATION\n\nMasters Research Project: how bees count', []],
	])('%s', (_, body, expected) => {
		expect(schooling(body)).toEqual(expected);
	});
});

test('until when a paper holds is not when it was earned', () => {
	const [entry] = read(
		'Jo Doe\njo@example.com\n\nLICENCES\n\nWexcombe Teaching License, expires June 2030',
		asOf,
	).education;
	expect(entry).toMatchObject({ level: 'certificate', year: null, completed: true });
});

test('until when a paper holds is no time of a job that the paper is for', () => {
	const lines = 'QUALIFICATIONS\nCategory C+E (2019)\nDriver CPC valid until Sept 2029\n';
	const work = 'EMPLOYMENT\nDec 2019 - to date: Lorry Driver, Merrow Haulage\n';
	const { experience } = read(`Jo Doe\njo@example.com\n\n${work}\n${lines}`, asOf);
	expect(experience.map(({ title, company }) => [title, company])).toEqual([['Lorry Driver', 'Merrow Haulage']]);
});
