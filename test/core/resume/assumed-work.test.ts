import { describe, expect, test } from 'vitest';
import { asOf, jobsOf, reader } from './fixtures.ts';

const read = reader();

function jobs(text: string): readonly string[] {
	return jobsOf(read(`Jo Doe\nLeeds, jo@example.com\n\n${text}`, asOf));
}

describe('jobs on a page without a heading for them', () => {
	test('once one is plain, the others need no word of an occupation', () => {
		const text = [
			'2016 June to now. HEXLEY DOORS & FRAMES LTD, Leeds',
			'Joiner since 2018. Stairs and doors for old houses.',
			'',
			'2012 March to 2016 May. TARN WINDOWS, York',
			'Frames and sills.',
			'',
			'2010 to 2012. Tarnside Farm, ninety cows. Sold.',
		].join('\n');
		expect(jobs(text)).toEqual([
			'Joiner | HEXLEY DOORS & FRAMES LTD | 2016-06 | present',
			'null | TARN WINDOWS | 2012-03 | 2016-05',
			'null | Tarnside Farm | 2010-01 | 2012-01',
		]);
	});

	test('nor below a heading that nobody knows', () => {
		const text = [
			'HOW I GOT HERE',
			'',
			'Florist, Hexley Blooms Ltd, Leeds, May 2019 – now',
			'* Wreaths and windows',
			'',
			'Market stall and deliveries, Leeds, 2016 – 2019',
		].join('\n');
		expect(jobs(text)).toHaveLength(2);
		expect(jobs(text)[1]).toMatch(/2016-01 \| 2019-01$/);
	});

	test('what stands above the first is still no job', () => {
		const text = 'Cycling since 2012 with Tarn Wheelers\n\nWelder, Hexley Boats Ltd, May 2015 – June 2018';
		expect(jobs(text)).toEqual(['Welder | Hexley Boats Ltd | 2015-05 | 2018-06']);
	});

	test('what somebody at school won and played is none', () => {
		const won = 'Won the maths cup 2017 - 2018\nCaptain of the chess team 2018 - 2019';
		expect(jobs(`I leave school this summer.\n\n${won}\nTarn Grammar School 2014 - 2020`)).toEqual([]);
		expect(jobs(`I leave school this summer.\n\nYarn stall 2017 - 2018\nBoat yard 2018 - 2019`)).toHaveLength(2);
	});

	test('beside a part on jobs other parts stay what they are', () => {
		const text =
			'JOBS\n\nWelder, Hexley Boats Ltd, May 2015 – June 2018\n\nHOBBIES\n\nTarn Wheelers, Leeds, 2012 – 2019';
		expect(jobs(text)).toEqual(['Welder | Hexley Boats Ltd | 2015-05 | 2018-06']);
	});

	test('fields may be parted by a star', () => {
		const text = [
			'February 2020 to July 2022 * Florist * Hexley Blooms, Leeds',
			'Wreaths.',
			'',
			'2018 to 2019 * Driver * Tarn & Fell, York',
			'Deliveries.',
		].join('\n');
		expect(jobs(text)).toEqual([
			'Florist | Hexley Blooms | 2020-02 | 2022-07',
			'Driver | Tarn & Fell | 2018-01 | 2019-01',
		]);
	});

	test('below an unknown heading what stands above the first plain one is a job too', () => {
		const text = [
			'Work by seasons',
			'Summer 2024: Hut warden, Refuge Fell',
			'Spring 2021 – autumn 2023: Arborist, Tarn Trees Ltd',
		];
		expect(jobs(text.join('\n'))).toEqual([
			'Hut warden | Refuge Fell | 2024-06 | 2024-08',
			'Arborist | Tarn Trees Ltd | 2021-03 | 2023-11',
		]);
	});

	test('months below a year on a line of its own are of that year', () => {
		const text = [
			'2025',
			'Jan–Mar  Raft guide, Tarn Waters Ltd',
			'Jun to Sep  Lift operator, Fell Snow Ltd',
			'',
			'2024',
			'Dec: Postman, Hexley Post Ltd',
			'',
			'March  Fitter, Tarn Works Ltd',
		];
		expect(jobs(text.join('\n'))).toEqual([
			'Lift operator | Fell Snow Ltd | 2025-06 | 2025-09',
			'Raft guide | Tarn Waters Ltd | 2025-01 | 2025-03',
			'Postman | Hexley Post Ltd | 2024-12 | 2024-12',
		]);
	});

	test('another job above lends neither title nor employer', () => {
		const text = [
			'Systems Engineering Intern, Tramline Software, summer 2025 (12 weeks): wrote tests and fixed 30 bugs in all',
			'Barista, Bean There, 2023 - 2025, part time',
		];
		expect(jobs(text.join('\n'))).toEqual([
			'Systems Engineering Intern | Tramline Software | 2025-06 | 2025-08',
			'Barista | Bean There | 2023-01 | 2025-01',
		]);
	});

	test('a list of dated lines is one of jobs where nothing plainer is there, even without capitals', () => {
		const text =
			'jo doe. driver. leeds.\njo@example.com\n\n2020 - now  class 1, tarn haulage\n2016 - 2020  class 2, fell dairies\n\ntacho card, clean licence, own boots, no night work on sundays please';
		expect(jobsOf(read(text, asOf))).toEqual([
			'class 1 | tarn haulage | 2020-01 | present',
			'class 2 | fell dairies | 2016-01 | 2020-01',
		]);
	});

	test('whose first may be named in the line above', () => {
		const text = 'Tarn Haulage, Leeds\n2016 – 2020  class 2\nFell Dairies, York\n2012 – 2016  class 1';
		expect(jobs(text)).toEqual(['null | Tarn Haulage | 2016-01 | 2020-01', 'null | Fell Dairies | 2012-01 | 2016-01']);
	});

	test('but not sentences on oneself', () => {
		const text =
			'I live at Tarn House since May 2020. I play for Hexley Rovers since March 2019.\n\nI sing in the choir of Hexley Minster since June 2010.';
		expect(jobs(text)).toEqual([]);
	});

	test('but not one of schools', () => {
		const text = '2013 - 2020  Tarn Grammar School\n2006 - 2013  Fell Primary School';
		expect(jobs(text)).toEqual([]);
	});

	test('clients of somebody self-employed are parts of that job', () => {
		const text = [
			'SELF-EMPLOYED SINCE MARCH 2018',
			'Clients (a choice):',
			'Hexley Kids – title sequence, 2019 to 2023',
			'',
			'BEFORE',
			'Motion designer, Studio Tarn (May 2014 – Feb 2018)',
		];
		expect(jobs(text.join('\n'))).toEqual([
			'SELF-EMPLOYED | null | 2018-03 | present',
			'Motion designer | Studio Tarn | 2014-05 | 2018-02',
		]);
	});

	test('time at home is neither a job nor a sign of how jobs are set', () => {
		const text = [
			'Midwifery posts',
			'- Hexley Hospital: Staff Midwife, labour ward; 2021, August, onwards',
			'- Tarn Hospital: Staff Midwife; 2018, October – 2021, July',
			'',
			'At home with my daughter Feb 2023 – Sept 2023',
		];
		expect(jobs(text.join('\n'))).toEqual([
			'Staff Midwife | Hexley Hospital | 2021-08 | present',
			'Staff Midwife | Tarn Hospital | 2018-10 | 2021-07',
		]);
	});
});

describe('the same season of several years', () => {
	test.each([
		['summers 2019 and 2020', ['2020-06 | 2020-08', '2019-06 | 2019-08']],
		['Summer 2019 & 2020', ['2020-06 | 2020-08', '2019-06 | 2019-08']],
		['summers 2018 to 2020', ['2020-06 | 2020-08', '2019-06 | 2019-08', '2018-06 | 2018-08']],
		['every summer 2019–2020', ['2020-06 | 2020-08', '2019-06 | 2019-08']],
		['winter 2018/19 and winter 2019/20', ['2020-01 | 2020-03', '2019-01 | 2019-03']],
		['summer 2019 – spring 2020', ['2019-06 | 2020-05']],
	])('%s', (dates, expected) => {
		expect(jobs(`JOBS\n\nLifeguard, Tarn Pools Ltd, ${dates}`)).toEqual(
			expected.map((range) => `Lifeguard | Tarn Pools Ltd | ${range}`),
		);
	});

	test('a year behind a comma is another date', () => {
		expect(jobs('JOBS\n\nLifeguard, Tarn Pools Ltd, summer 2019, 2020 best crew')).toEqual([]);
	});
});
