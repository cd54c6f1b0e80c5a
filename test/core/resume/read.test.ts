import { describe, expect, test } from 'vitest';
import { asOf, fixture, jobsOf, reader, skillNames } from './fixtures.ts';

const read = reader();

type Expected = { readonly total: number; readonly jobs: readonly string[]; readonly education: readonly string[] };

/** What a careful person reads out of each; months are counted by hand. */
const expected: Readonly<Record<string, Expected>> = {
	'senior-platform-engineer': {
		total: 85,
		jobs: [
			'Senior Platform Engineer | Gullwing Freight B.V. | 2021-03 | present',
			'Backend Engineer | Paperheron Ltd | 2019-11 | 2021-02',
		],
		education: ['bachelor Computer Science 2019'],
	},
	'streaming-engineer': {
		total: 143,
		jobs: [
			'Streaming Data Engineer | Kelpwater Analytics Oy | 2018-08 | present',
			'Data Engineer | Northbeam Telecom Oy | 2015-01 | 2018-07',
		],
		education: ['master Information Technology 2014'],
	},
	'junior-front-end-developer': {
		total: 54,
		jobs: [
			'Junior Front-End Developer | Tidepool Web Studio | 2025-09 | present',
			'Barista | Copper Finch Coffee | 2022-06 | 2025-08',
		],
		education: ['certificate Web Development 2025'],
	},
	nurse: {
		total: 148,
		jobs: [
			'Registered Nurse | Brightmoor General Hospital | 2017-06 | present',
			'Staff Nurse | Willow Bend Nursing Center | 2014-08 | 2017-05',
		],
		education: ['bachelor Nursing 2014'],
	},
	'accountant-several-jobs-in-one-company': {
		total: 149,
		jobs: [
			'Senior Accountant | Thornbury & Pell LLP | 2020-01 | present',
			'Accountant | Thornbury & Pell LLP | 2016-09 | 2019-12',
			'Accounts Assistant | Hexley Retail plc | 2014-07 | 2016-08',
		],
		education: ['bachelor Accounting and Finance 2014'],
	},
	'chef-dates-first': {
		total: 167,
		jobs: [
			'HEAD CHEF | Casa do Cais Restaurant | 2019-05 | present',
			'SOUS CHEF | Hotel Miradouro Azul | 2016-02 | 2019-04',
			'COMMIS CHEF | The Salted Plum | 2013-01 | 2016-01',
		],
		education: ['diploma Culinary Arts 2013'],
	},
	'german-lebenslauf': {
		total: 147,
		jobs: [
			'Projektleiterin | Nordlicht Anlagenbau GmbH | 2019-03 | present',
			'Maschinenbauingenieurin | Federwerk Chemnitz AG | 2014-09 | 2019-02',
		],
		education: ['master Maschinenbau 2014', 'highschool null 2007'],
	},
	'functional-hr': {
		total: 156,
		jobs: [
			'HR Manager | Cedar Hollow Logistics | 2021-01 | present',
			'Recruiter | Blue Lantern Staffing | 2017-01 | 2021-01',
			'Office Manager | Riverside Orthopedic Clinic | 2013-01 | 2016-01',
		],
		education: ['bachelor Psychology 2012'],
	},
	'no-headings': {
		total: 115,
		jobs: [
			'Delivery Driver | Parcelwing Inc. | 2020-03 | present',
			'Warehouse Associate | Bulkhouse Depot | 2017-05 | 2020-02',
		],
		education: ['highschool null 2017'],
	},
	'education-first': {
		total: 12,
		jobs: [
			'Teaching Assistant | University of Lakehurst | 2022-09 | 2023-04',
			'Mechanical Engineering Intern | Steelbrook Turbines Inc. | 2022-05 | 2022-08',
		],
		education: ['bachelor Mechanical Engineering 2023', 'highschool null 2019'],
	},
	'table-of-jobs': {
		total: 155,
		jobs: [
			'Senior Project Manager | Fogbank Insurance | 2019-04 | present',
			'Software Developer | Tern Island Software | 2014-01 | 2019-03',
		],
		education: ['bachelor Computer Science 2013'],
	},
	'flattened-lines': {
		total: 175,
		jobs: [
			'Project Coordinator | Quarry Lane Builders, Inc. | 2016-06 | present',
			'Event Assistant | Saltmarsh Events LLC | 2012-05 | 2016-05',
		],
		education: ['associate null 2012'],
	},
};

describe.each(Object.entries(expected))('%s', (name, { total, jobs, education }) => {
	test('jobs and months', () => {
		const resume = read(fixture(name), asOf);
		expect(jobsOf(resume)).toEqual(jobs);
		expect(resume.totalMonths).toBe(total);
	});

	test('schooling', () => {
		const resume = read(fixture(name), asOf);
		expect(resume.education.map((entry) => `${entry.level} ${entry.field} ${entry.year}`)).toEqual(education);
	});

	test('every quote stands at its place', () => {
		const text = fixture(name);
		const resume = read(text, asOf);
		const quotes = [
			...resume.experience.map((job) => job.evidence),
			...resume.education.map((entry) => entry.evidence),
			...resume.skills.flatMap((skill) => skill.evidence),
			...resume.languages.map((language) => language.evidence),
			...resume.mayWorkIn.map((permit) => permit.evidence),
			...resume.findings.flatMap((finding) => finding.where ?? []),
		];
		for (const { start, end, quote } of quotes) expect(text.slice(start, end)).toBe(quote);
	});
});

describe('skills', () => {
	test('months of a skill are those of the jobs that name it, overlaps once', () => {
		const { skills } = read(fixture('senior-platform-engineer'), asOf);
		const python = skills.find((skill) => skill.name === 'Python');
		const kotlin = skills.find((skill) => skill.name === 'Kotlin');
		expect(python?.months).toBe(85);
		expect(kotlin?.months).toBe(69);
		expect(kotlin?.lastUsed).toBe('2026-11');
	});

	test('a skill that is only listed has no months', () => {
		const { skills } = read(fixture('education-first'), asOf);
		expect(skills.find((skill) => skill.name === 'MATLAB')?.months).toBeNull();
	});

	test('a skill that is wished for or missing is not held', () => {
		const names = skillNames(read(fixture('junior-front-end-developer'), asOf));
		expect(names).not.toContain('Rust');
		expect(names).not.toContain('Kubernetes');
		expect(names).toContain('React');
	});

	test('a name is no skill', () => {
		expect(skillNames(read(fixture('nurse'), asOf))).not.toContain('Ruby');
		expect(skillNames(read(fixture('nurse'), asOf))).not.toContain('Chase');
	});

	test.each([
		['on a line of its own', 'SKILLS\nPython, VPN'],
		['before what it is about, on one line', 'Skills: Python, VPN'],
	])('a heading %s is no skill, and what follows it is', (_, list) => {
		const body = `Jo Doe\njo@example.com\n\n${list}\n\nEXPERIENCE\n\nPorter, Hexley Ltd, May 2015 – June 2018\n`;
		expect(skillNames(read(body, asOf))).toEqual(['Python', 'VPN']);
	});

	test('blocks below a table belong to the employers they name', () => {
		const { skills } = read(fixture('table-of-jobs'), asOf);
		expect(skills.find((skill) => skill.name === 'C#')?.lastUsed).toBe('2019-03');
		expect(skills.find((skill) => skill.name === 'Scrum')?.months).toBe(92);
	});
});

describe('who it is', () => {
	test.each([
		['senior-platform-engineer', 'TAMSIN OKAFOR-REYL'],
		['nurse', 'RUBY CHASE'],
		['german-lebenslauf', 'Dietlinde Grauwasser'],
		['no-headings', 'Grant Mercer'],
		['streaming-engineer', 'Ilmari Vandersloot'],
		['flattened-lines', 'Wendeline Abara'],
	])('%s: the name', (name, person) => {
		const text = fixture(name);
		const names = read(text, asOf).personal.filter((span) => span.class === 'name');
		expect(names.some((span) => text.slice(span.start, span.end).includes(person))).toBe(true);
	});

	test('details of a German curriculum vitae', () => {
		const classes = read(fixture('german-lebenslauf'), asOf).personal.map((span) => span.class);
		expect(classes).toEqual(
			expect.arrayContaining(['name', 'birth_date', 'nationality', 'marital_status', 'address', 'contact']),
		);
	});

	test('pronouns, street and e-mail', () => {
		const text = fixture('junior-front-end-developer');
		const personal = read(text, asOf).personal.map((span) => `${span.class} ${text.slice(span.start, span.end)}`);
		expect(personal).toContain('pronouns she/her');
		expect(personal).toContain('contact pia.lm@example.com');
		const nurse = fixture('nurse');
		const address = read(nurse, asOf).personal.find((span) => span.class === 'address');
		expect(nurse.slice(address?.start, address?.end)).toContain('14 Alder Street');
	});

	test('languages that the text writes in small letters', () => {
		const text =
			'Jo Doe\n\nLANGUES\nFrançais (langue maternelle), anglais (C1), allemand (notions), polish (notions)\n';
		expect(read(text, asOf).languages.map(({ code, level }) => `${code} ${level}`)).toEqual([
			'fr langue maternelle',
			'en c1',
			'de notions',
		]);
	});

	test('takes no row of a job for an address, whatever its words', () => {
		const job = 'Sorting for parcel firms via Stonecroft Staffing   6/2016 to 2/2019';
		const text = `Ines Halloway\n7 via Alder, Ashford\n\nWORK HISTORY\n${job}\nPacker, shipping clerk\n`;
		const addresses = read(text, asOf).personal.filter((span) => span.class === 'address');
		expect(addresses.map(({ start, end }) => text.slice(start, end))).toEqual(['7 via Alder, Ashford']);
	});

	test.each([
		['senior-platform-engineer', 'NL', 'Utrecht'],
		['nurse', 'US', 'Dayton'],
		['accountant-several-jobs-in-one-company', 'GB', 'Bristol'],
		['chef-dates-first', 'PT', 'Lisbon'],
		['functional-hr', 'US', 'Tulsa'],
		['no-headings', 'US', 'Austin'],
	])('%s lives in %s', (name, country, city) => {
		expect(read(fixture(name), asOf).residence).toMatchObject({ country, city });
	});

	test('languages with their levels', () => {
		const spoken = (name: string) => read(fixture(name), asOf).languages.map((one) => `${one.code} ${one.level}`);
		expect(spoken('senior-platform-engineer')).toEqual(['en native', 'nl b2']);
		expect(spoken('german-lebenslauf')).toEqual(['de muttersprache', 'en fliesend', 'fr grundkenntnisse']);
		expect(spoken('chef-dates-first')).toEqual(['pt native', 'en fluent']);
	});

	test('languages right behind their heading', () => {
		const spoken = (line: string) =>
			read(`Jo Doe\n\nSKILLS\nWelding\n\n${line}\n\nWilling to travel.`, asOf).languages.map((one) => one.code);
		expect(spoken('LANGUAGES English, Hindi')).toEqual(['en', 'hi']);
		expect(spoken('Languages  Greek and Italian')).toEqual(['el', 'it']);
		expect(spoken('Languages Python, Java')).toEqual([]);
	});

	test('language of the text', () => {
		expect(read(fixture('nurse'), asOf).language).toBe('en');
		expect(read('Python Java', asOf).language).toBeNull();
	});

	test('where one may work', () => {
		const countries = (text: string) => read(text, asOf).mayWorkIn.map((permit) => permit.country);
		expect(countries(fixture('education-first'))).toEqual(['CA']);
		expect(countries('Jo Doe\nEU citizen')).toContain('DE');
		expect(countries('Authorised to work in the US')).toEqual(['US']);
		expect(countries('I would need a work permit for Canada')).toEqual([]);
	});

	test('seniority: of the latest title, else of the years', () => {
		expect(read(fixture('senior-platform-engineer'), asOf).seniority).toBe('senior');
		expect(read(fixture('junior-front-end-developer'), asOf).seniority).toBe('junior');
		expect(read(fixture('streaming-engineer'), asOf).seniority).toBe('senior');
		expect(read(fixture('functional-hr'), asOf).seniority).toBe('manager');
	});
});
