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

	test('in capitals, run together with its first line', () => {
		const body =
			'EXPERIENCE\n\nWelder, Hexley Ltd\nMay 2019 – Present\n\nVOLUNTEERING First Aider | Tarn Rescue	May 2015 — Oct 2018\nAt fairs';
		expect(sections(body)).toEqual(['contact', 'experience', 'volunteering']);
		expect(jobs(body)).toEqual(['Welder | Hexley Ltd | 2019-05 | present']);
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
});
