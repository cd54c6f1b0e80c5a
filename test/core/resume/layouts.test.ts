import { describe, expect, test } from 'vitest';
import { asOf, jobsOf, reader } from './fixtures.ts';

const read = reader();

function resumeOf(body: string) {
	return read(`Jo Doe\njo@example.com\n\n${body}`, asOf);
}

function jobs(body: string): readonly string[] {
	return jobsOf(resumeOf(body));
}

function degrees(body: string): readonly string[] {
	return resumeOf(body).education.map(({ level, field, start, end }) => `${level} | ${field} | ${start} | ${end}`);
}

function sections(body: string): readonly string[] {
	return resumeOf(body).sections.map(({ kind }) => kind);
}

describe('where the dates of a degree stand', () => {
	test.each([
		[
			'beside the school, with the degree below',
			'Tarn College	Aug 2013 — May 2015\nM.Sc. - Acoustics, GPA: 8.2\nTarn College	Aug 2009 — May 2013\nB.Sc. - Botany, GPA: 7.9',
		],
		[
			'beside the school, with its place between',
			'Tarn College	Aug 2013 — May 2015\n• Hexley\nM.Sc. Acoustics\nTarn College	Aug 2009 — May 2013\n• Hexley\nB.Sc. Botany',
		],
		[
			'set off above a school that takes two lines',
			'Aug 2013 — May 2015\n\nTarn Technical\nCollege\nM.Sc.\nAcoustics\n\nAug 2009 — May 2013\n\nTarn Technical\nCollege\nB.Sc.\nBotany',
		],
		[
			'above school and subject',
			'Aug 2013 - May 2015\nTarn College\nAcoustics\nM.Sc. Acoustics\n\nAug 2009 - May 2013\nTarn College\nBotany\nB.Sc. Botany',
		],
	])('%s', (_, body) => {
		expect(degrees(`EDUCATION\n\n${body}`)).toEqual([
			'master | Acoustics | 2013-08 | 2015-05',
			'bachelor | Botany | 2009-08 | 2013-05',
		]);
	});

	test('below a degree, though those of an unknown paper stand above it', () => {
		const body = 'Barge Handling, XQZ\n2013 — 2014\nTarn School\n\nLaw, LLB\n2009 — 2012\nUniversity of Hexley';
		expect(degrees(`EDUCATION\n\n${body}`)).toEqual(['bachelor | Law | 2009-01 | 2012-01']);
	});

	test('beside a Spanish degree', () => {
		const body = 'Universidad de Hexley	Sep 2011 — Jun 2015\nGrado - Acústica';
		expect(degrees(`EDUCATION\n\n${body}`)).toEqual(['bachelor | Acústica | 2011-09 | 2015-06']);
	});
});

describe('a heading in the margin', () => {
	test('parted from its first line by a tab', () => {
		const body =
			'Work	Hexley Hospital\nWard Sister\nApr 2021 – Present\n\nEducation	University of Tarn\nBSc in Botany\nSep 2014 – Jul 2017\n\nLanguages	English\nIrish';
		expect(sections(body)).toEqual(['contact', 'experience', 'education', 'languages']);
		expect(jobs(body)).toEqual(['Ward Sister | Hexley Hospital | 2021-04 | present']);
		expect(degrees(body)).toEqual(['bachelor | Botany | 2014-09 | 2017-07']);
		expect(resumeOf(body).languages.map(({ code }) => code)).toEqual(['en', 'ga']);
	});

	test.each([
		['a tab', '\t', ''],
		['spaces', '    ', '              '],
	])('parted by %s, with no blank line above the next', (_, gap, indent) => {
		const body = [
			`Education${gap}University of Tarn`,
			`${indent}BSc in Botany`,
			`${indent}Sep 2014 – Jul 2017`,
			`Work${gap}Hexley Hospital`,
			`${indent}Ward Sister`,
			`${indent}Apr 2021 – Present`,
			`Achievements${gap}Fewer falls on three wards`,
			`Languages${gap}English, Irish`,
			`Skills${gap}Triage`,
		].join('\n');
		expect(sections(body)).toEqual(['contact', 'education', 'experience', 'languages', 'skills']);
		expect(jobs(body)).toEqual(['Ward Sister | Hexley Hospital | 2021-04 | present']);
		expect(degrees(body)).toEqual(['bachelor | Botany | 2014-09 | 2017-07']);
		expect(resumeOf(body).languages.map(({ code }) => code)).toEqual(['en', 'ga']);
	});

	test('is none further in than those before, nor before one was seen', () => {
		const further = 'Skills    Rigging\n          Languages  English and C\nEducation    University of Tarn';
		expect(sections(further)).toEqual(['contact', 'skills', 'education']);
		const none = 'Welder, Hexley Ltd, 2015 – 2018\nSkills    Rigging of hulls';
		expect(sections(`EXPERIENCE\n\n${none}`)).toEqual(['contact', 'experience']);
	});

	test('in capitals, run together with its first line', () => {
		const body =
			'EXPERIENCE\n\nWelder, Hexley Ltd\nMay 2019 – Present\n\nVOLUNTEERING First Aider | Tarn Rescue	May 2015 — Oct 2018\nAt fairs';
		expect(sections(body)).toEqual(['contact', 'experience', 'volunteering']);
		expect(jobs(body)).toEqual(['Welder | Hexley Ltd | 2019-05 | present']);
	});

	test.each([
		'EDUCATION University of Tarn	Sep 2011 – Jul 2014\nBSc Botany',
		'LANGUAGES English, Irish\nINTERESTS Rowing	May 2011 – Jul 2014',
		'CERTIFICATIONS Rigging, May 2018',
	])('in capitals, below jobs: %s', (lines) => {
		const body = `EXPERIENCE\n\nWelder, Hexley Ltd\nMay 2019 – Present\n\n${lines}`;
		expect(sections(body).slice(0, 3)).toEqual(['contact', 'experience', lines.split(' ')[0]?.toLowerCase()]);
		expect(jobs(body)).toEqual(['Welder | Hexley Ltd | 2019-05 | present']);
	});

	test.each([
		['SKILLS Coach, Tarn Hall\nMay 2015 – Apr 2018', 'SKILLS Coach | Tarn Hall'],
		['SKILLS Coach, Tarn Hall	May 2015 – Apr 2018', 'SKILLS Coach | Tarn Hall'],
		['LANGUAGES Teacher, Hexley School\nMay 2015 – Apr 2018', 'LANGUAGES Teacher | Hexley School'],
		['EDUCATION Officer, University of Tarn\nMay 2015 – Apr 2018', 'EDUCATION Officer | University of Tarn'],
		['EXPERIENCE Designer, Tarn Hotels\nMay 2015 – Apr 2018', 'EXPERIENCE Designer | Tarn Hotels'],
	])('is none where a title begins in capitals: %s', (lines, job) => {
		const body = `EXPERIENCE\n\nWelder, Hexley Ltd\nMay 2019 – Present\n\n${lines}\n• Tours`;
		expect(sections(body)).toEqual(['contact', 'experience']);
		expect(jobs(body)).toEqual(['Welder | Hexley Ltd | 2019-05 | present', `${job} | 2015-05 | 2018-04`]);
	});
});

describe('the words of a job', () => {
	test.each([
		['Especialista SEO | Agencia Hexley', 'Especialista SEO | Agencia Hexley'],
		['Second de cuisine | Restaurant Le Tarn', 'Second de cuisine | Restaurant Le Tarn'],
	])('an occupation that stands first: %s', (line, names) => {
		expect(jobs(`EXPERIENCE\n\n${line}\nFeb 2017 – Dec 2019`)).toEqual([`${names} | 2017-02 | 2019-12`]);
	});

	test('the legal form before a month in figures is none of its letters', () => {
		expect(jobs('EXPERIENCE\n\nHexley Logistik AG	2012-04 — 2017-12\nFinanzbuchhalterin')).toEqual([
			'Finanzbuchhalterin | Hexley Logistik AG | 2012-04 | 2017-12',
		]);
	});

	test('dates and title as points below the employer', () => {
		const body =
			'Hexley Hospital\n\n• April 2021 - Present\n• Ward Sister\n\nLead a ward of 28 beds.\n• Cut falls by a third\n\nTarn Hospital\n\n• May 2015 - March 2021\n• Staff Nurse\n\n• Gave infusions on two wards';
		expect(jobs(`EXPERIENCE\n\n${body}`)).toEqual([
			'Ward Sister | Hexley Hospital | 2021-04 | present',
			'Staff Nurse | Tarn Hospital | 2015-05 | 2021-03',
		]);
	});

	test('employer and dates as points below the title', () => {
		const body =
			'Sous Chef\n\n• The Copper Pike\n• Mar 2022 – Present\n\nSeventy covers.\n\nCommis Chef\n\n• Tarn House\n• Oct 2019 – Feb 2022\n\nSauce and grill.';
		expect(jobs(`EXPERIENCE\n\n${body}`)).toEqual([
			'Sous Chef | The Copper Pike | 2022-03 | present',
			'Commis Chef | Tarn House | 2019-10 | 2022-02',
		]);
	});

	test('paragraphs of dates, title and employer', () => {
		const body =
			'Apr 2021 - Present\n\nWard Sister\n\nHexley Hospital	Bath\n\nLead a ward of 28 beds.\n\nMay 2015 - Mar 2021\n\nStaff Nurse\n\nTarn Hospital	Bath\n\nAcute admissions on two wards.';
		expect(jobs(`EXPERIENCE\n\n${body}`)).toEqual([
			'Ward Sister | Hexley Hospital | 2021-04 | present',
			'Staff Nurse | Tarn Hospital | 2015-05 | 2021-03',
		]);
	});

	test('paragraphs of title, and of employer with dates', () => {
		const body =
			'Ward Sister\n\nHexley Hospital	Bath	Apr 2021 – Present\n\nLead a ward of 28 beds with 34 staff.\n\nStaff Nurse\n\nTarn Hospital	Bath	May 2015 – Mar 2021\n\nAcute admissions on two wards.';
		expect(jobs(`EXPERIENCE\n\n${body}`)).toEqual([
			'Ward Sister | Hexley Hospital | 2021-04 | present',
			'Staff Nurse | Tarn Hospital | 2015-05 | 2021-03',
		]);
	});

	test('bare dates as a point, whatever is told of the title', () => {
		const body =
			'• 2016-03 - 2020-07\nHexley Hospital\nPGY1 Ward Resident\n• Rounds.\n\n• 2013-07 - 2016-02\nTarn Foods\nCashier\n• Tills.';
		expect(jobs(`EXPERIENCE\n\n${body}`)).toEqual([
			'PGY1 Ward Resident | Hexley Hospital | 2016-03 | 2020-07',
			'Cashier | Tarn Foods | 2013-07 | 2016-02',
		]);
	});

	test('under a heading for projects there are none', () => {
		const body =
			'Welder, Hexley Ltd\nMay 2019 – Present\n\nOpen Source Projects\n\nQuill Tools ∙ https://quill.example.com	05/2018 - Present\nCleans feathers.';
		expect(jobs(`EXPERIENCE\n\n${body}`)).toEqual(['Welder | Hexley Ltd | 2019-05 | present']);
	});

	test('a title with a mark in front, above its dates', () => {
		const body =
			'Hexley Hospital\n• Ward Sister\nApr 2021 – Present\nLead a ward of 28 beds.\n• Cut falls by a third.\n\n• Staff Nurse\nMay 2015 – Mar 2021\nAcute admissions.\n• Gave infusions.';
		expect(jobs(`EXPERIENCE\n\n${body}`)).toEqual([
			'Ward Sister | Hexley Hospital | 2021-04 | present',
			'Staff Nurse | Hexley Hospital | 2015-05 | 2021-03',
		]);
	});

	test('a town between employer and dates, and the title below them', () => {
		const body =
			'Hexley Kites\nOrmskerry\nhttps://kites.example.com\nApril 2021 – Present\n\nShop Assistant\nTwo shops.\n\nBoulder & Finch\nTarnby\nhttps://finch.example.com\nMay 2015 – March 2021\n\nWaiter\nA room of 14.';
		expect(jobs(`EXPERIENCE\n\n${body}`)).toEqual([
			'Shop Assistant | Hexley Kites | 2021-04 | present',
			'Waiter | Boulder & Finch | 2015-05 | 2021-03',
		]);
	});

	test.each(['Checkout team.', 'Team of 14.', 'Four yards in the hills.'])(
		'a short sentence below the title is no employer: %s',
		(line) => {
			expect(jobs(`EXPERIENCE\n\nHexley Kites\n\nJuly 2016 - May 2018\nSoftware Engineer\n${line}`)).toEqual([
				'Software Engineer | Hexley Kites | 2016-07 | 2018-05',
			]);
		},
	);

	test('an occupation that was learned, among schools, is no job', () => {
		const body =
			'IHK Hexley	Sep 2014 — Oct 2016\nGeprüfte Bilanzbuchhalterin - Rechnungswesen\nTarnschule	Aug 2006 — Jul 2009\nAusbildung - Steuerfachangestellte';
		expect(jobs(`EDUCATION\n\n${body}`)).toEqual([]);
	});

	test('under a French heading for unpaid work there are none', () => {
		expect(jobs('EXPERIENCES ASSOCIATIVES\n\nMai 2015 - Oct. 2018\nSecrétaire\nHexley Secours')).toEqual([]);
	});
});

describe('a name over two lines', () => {
	test.each([
		['Rohit\n\nVENKATARAM\n\nrohit.venkataram@example.com', ['Rohit\n\nVENKATARAM']],
		['Rohit\nWelder\nrohit.welder@example.com', ['Rohit']],
		['Rohit\nPune\nrohit@example.com', ['Rohit']],
	])('of which the address knows the second: %j', (top, expected) => {
		const text = `${top}\n\nEXPERIENCE\n\nFitter, Hexley Ltd, 2015 – 2018`;
		const spans = read(text, asOf).personal.filter((span) => span.class === 'name');
		expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
	});

	const top = 'Rohit\n\nVENKATARAM\n\nrohit.venkataram@example.com\n\nEXPERIENCE\n\n';

	test('is known in the header of a later page', () => {
		const tasks = '• Rigged masts\n'.repeat(60);
		const text = `${top}Fitter, Hexley Ltd\n2015 – 2018\n${tasks}\nRohit Venkataram, page 2\nWelder\n2012 – 2014\n• Hulls`;
		expect(jobsOf(read(text, asOf))).toEqual([
			'Fitter | Hexley Ltd | 2015-01 | 2018-01',
			'Welder | null | 2012-01 | 2014-01',
		]);
	});

	test('is known where it signs', () => {
		const text = `${top}Fitter, Hexley Ltd\n2015 – 2018\n• Masts\n\nPune, 1 November 2026\nRohit Venkataram\n`;
		const signed = read(text, asOf).personal.filter((span) => span.class === 'address');
		expect(signed.map(({ start, end }) => text.slice(start, end))).toEqual(['Pune, 1 November 2026']);
	});
});
