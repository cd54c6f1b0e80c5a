import { describe, expect, test } from 'vitest';
import { asOf, jobsOf, reader } from './fixtures.ts';

const read = reader();

const sentences = [
	'I have mended clocks for eighteen years. Since January 2022 I have run the workshop of the Hotel Tarn in Bath as head clockmaker, with a team of four.',
	'Before that I was workshop manager at Hexley Horology in Leeds from April 2016 to December 2021.',
	'I began as an apprentice clockmaker at Brook & Sons in York (September 2008 to March 2012) and then worked as a restorer at the Fell Museum, from April 2012 until March 2016.',
].join(' ');

function wrapped(text: string, width: number): string {
	return text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n');
}

describe('jobs told in sentences', () => {
	test.each([
		['on one line', sentences],
		['on lines of 90', wrapped(sentences, 90)],
		['on lines of 64', wrapped(sentences, 64)],
	])('%s, several in a paragraph and without a heading', (_, text) => {
		expect(jobsOf(read(`Jo Doe, clockmaker\njo@example.com\n\n${text}`, asOf))).toEqual([
			'head clockmaker | Hotel Tarn | 2022-01 | present',
			'workshop manager | Hexley Horology | 2016-04 | 2021-12',
			'restorer | Fell Museum | 2012-04 | 2016-03',
			'apprentice clockmaker | Brook & Sons | 2008-09 | 2012-03',
		]);
	});

	test('a verb goes on to the next job in its sentence', () => {
		const text =
			'I was a veterinary nurse with Hexley Vets in Leeds (July 2015 to February 2020), and before that a kennel assistant at Tarn Kennels between April 2013 and June 2015.';
		expect(jobsOf(read(`Jo Doe, nurse\n\n${text}`, asOf))).toEqual([
			'veterinary nurse | Hexley Vets | 2015-07 | 2020-02',
			'kennel assistant | Tarn Kennels | 2013-04 | 2015-06',
		]);
	});

	test('a job that is told by how it began and how it ended', () => {
		const text = [
			'I joined Hexley Terminals in May 2012 as a planner and left in August 2017.',
			'In September 2017 I moved to Fell & Tarn Surveyors, first as a graduate surveyor; they sent me to Leeds in 2018, and I stayed until March 2022.',
			'I have been logistics manager of Tarn Chill Ltd since April 2022.',
		].join(' ');
		expect(jobsOf(read(`Jo Doe, planner\n\n${text}`, asOf))).toEqual([
			'logistics manager | Tarn Chill Ltd | 2022-04 | present',
			'graduate surveyor | Fell & Tarn Surveyors | 2017-09 | 2022-03',
			'planner | Hexley Terminals | 2012-05 | 2017-08',
		]);
		const before =
			'I retired from Tarn Works in May 2016 and joined Fell Boats Ltd as a fitter in June 2017, which I left in July 2018.';
		expect(jobsOf(read(`Jo Doe, fitter\n\n${before}`, asOf))).toEqual(['fitter | Fell Boats Ltd | 2017-06 | 2018-07']);
		const noEnd = 'I joined Hexley Terminals in May 2012 as a planner. In August 2017 we won a prize.';
		expect(jobsOf(read(`Jo Doe, planner\n\n${noEnd}`, asOf))).toEqual([]);
	});

	test('whoever says "I" tells of own work, without a title too', () => {
		const text = 'Right now I manage the parts counter at Hexley Ford (since 11/2019). Six people.';
		expect(jobsOf(read(`Jo Doe, 41, Leeds\n\n${text}`, asOf))).toEqual(['null | Hexley Ford | 2019-11 | present']);
		const used = 'I worked with Python and Java from May 2015 to June 2018.';
		expect(jobsOf(read(`Jo Doe, 41, Leeds\n\n${used}`, asOf))).toEqual([]);
	});

	test('whoever tells of something else done there tells of no other job', () => {
		const text = [
			'JOBS\n\nFitter, Hexley Boats Ltd, May 2015 – now',
			'- I train new starters with the Tarn Trust since January 2022',
			'- I joined the Fell Trust in May 2018 as a trainer and left in June 2019',
		];
		expect(jobsOf(read(`Jo Doe\n\n${text.join('\n')}`, asOf))).toEqual([
			'Fitter | Hexley Boats Ltd | 2015-05 | present',
		]);
	});

	test('a town is no employer, and neither is a month', () => {
		const text = 'EXPERIENCE\n\nI worked in Leeds as a welder for Hexley Boats from May 2015 to June 2018.';
		expect(jobsOf(read(`Jo Doe\n\n${text}`, asOf))).toEqual(['welder | Hexley Boats | 2015-05 | 2018-06']);
	});
});
