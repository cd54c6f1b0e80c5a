import { describe, expect, test } from 'vitest';
import { asOf, jobsOf, jobsReader, reader } from './fixtures.ts';

const read = reader();

const jobs = jobsReader('JOBS');

describe('dates that belong to a job and stand in an unusual place', () => {
	test.each([
		[
			'before a remark, below the names',
			'Thatcher (licensed), Hexley Roofs Ltd, Tarn\n2013 - 2020. A storm closed the yard, so I learned to help people by phone.',
			'Thatcher (licensed) | Hexley Roofs Ltd | 2013-01 | 2020-01',
		],
		[
			'far into a long line, behind the names and a bracket',
			'• House sound technician (on call at first, later four days a week), Tarn Sands Resort, Oct 2022 – present. Sets up and strikes microphones, screens and video calls for twenty rooms before seven; stays with whoever speaks.',
			'House sound technician | Tarn Sands Resort | 2022-10 | present',
		],
		[
			'below a line that is mostly in small letters',
			'Respite and personal care provider (enrolled with the county) — self-employed, three families\nJune 2022 to present, weekends\n- Meals and swimming',
			'Respite and personal care provider (enrolled with the county) | null | 2022-06 | present',
		],
		[
			'behind a sentence that says when it began and that it goes on',
			'Support Worker with Tarn Homecare. Started June 2021 and still there. Meals and medication.',
			'Support Worker | Tarn Homecare | 2021-06 | present',
		],
		[
			'between slashes, as the names are',
			'2017/08 – 2021/04 / Sound Engineer / Fell Theatre',
			'Sound Engineer | Fell Theatre | 2017-08 | 2021-04',
		],
		[
			'between signs of the page’s own',
			'= 03/2020 ... 05/2021 = house translator = Patent Tarn\n',
			'house translator | Patent Tarn | 2020-03 | 2021-05',
		],
		[
			'behind names that stops part',
			'Tarn Data . ETL developer . 2019.01 - 2022.07',
			'ETL developer | Tarn Data | 2019-01 | 2022-07',
		],
		[
			'alone before a placement and a bracket',
			'2014 (6 months): Stage de fin d’études, Hexley Glass Ltd',
			'Stage de fin d’études | Hexley Glass Ltd | 2014-01 | 2014-12',
		],
		[
			'above a title that a bare line below tells',
			'Hexley Stores (2010 to 2012)\n   Shelf filler',
			'Shelf filler | Hexley Stores | 2010-01 | 2012-01',
		],
	])('%s', (_, lines, expected) => {
		expect(jobs(lines)).toEqual([expected]);
	});

	test('a form of company in small letters is no degree', () => {
		const lines = '9/2014 - 2/2019 Stavby Tarn a.s., mobile crane operator\n2011 - 2014 Army of Fell, driver';
		expect(jobs(lines)[0]).toBe('mobile crane operator | Stavby Tarn a.s. | 2014-09 | 2019-02');
	});

	test('a record of service is one of jobs', () => {
		const text =
			'SERVICE RECORD\n\nPlatoon Sergeant, US Army, Fort Tarn NC\n01 JUL 2014 - 30 JUN 2019\n\nSquad Leader, US Army\n15 AUG 2009 - 30 JUN 2014';
		expect(jobsOf(read(`Jo Doe\n\n${text}`, asOf))).toEqual([
			'Platoon Sergeant | US Army | 2014-07 | 2019-06',
			'Squad Leader | US Army | 2009-08 | 2014-06',
		]);
	});

	test('whoever tells in a sentence what he does there works there', () => {
		const line = 'From April 2019 to the present I edit the regional pages of the Hexley Gazette, as Deputy Editor.';
		expect(jobs(line)).toEqual(['Deputy Editor | Hexley Gazette | 2019-04 | present']);
	});

	test('behind a plus or a tilde stands what was done', () => {
		const lines =
			'Fitter, Hexley Boats Ltd\nMay 2019 - now\n~ engines and gears\n+ stands in for the foreman since March 2024';
		expect(jobs(lines)).toEqual(['Fitter | Hexley Boats Ltd | 2019-05 | present']);
	});

	test('what was done behind bullets makes no schooling of the line above, whatever letters stand in it', () => {
		const text =
			'LICENSES\nRegistered Nurse, State of Tarn\n\nHEXLEY GENERAL, Wexcombe\nStaff RN, Jun 2014 - Jun 2016\n- 24-bed ED, triage';
		expect(jobsOf(read(`Jo Doe\n\n${text}`, asOf))).toEqual(['Staff RN | HEXLEY GENERAL | 2014-06 | 2016-06']);
	});

	test('a seat or a paper is no job', () => {
		const lines =
			'Fitter, Hexley Boats Ltd, May 2019 - now\n\nBoards: Tarn Association of Fitters (vice chair 2022-2024)';
		expect(jobs(lines)).toEqual(['Fitter | Hexley Boats Ltd | 2019-05 | present']);
		const papers = 'Adjuster (active) | Property Producer (active since 2018) | TARN, FELL';
		expect(jobsOf(read(`Jo Doe\n\nLICENSES\n${papers}`, asOf))).toEqual([]);
	});

	test('schooling below "Learning" among jobs is none', () => {
		const lines =
			'Fitter, Hexley Boats Ltd, May 2019 - now\n\nLearning\nWeb bootcamp, Code Tarn, October 2017 to March 2018';
		expect(jobs(lines)).toEqual(['Fitter | Hexley Boats Ltd | 2019-05 | present']);
	});
});

describe('names without a telling word', () => {
	test.each([
		[
			'the name behind the title, though an occupation stands in it',
			'Research Associate, Hexley Vale Executive Search, Leeds — 06/2022 to present',
			'Research Associate | Hexley Vale Executive Search | 2022-06 | present',
		],
		[
			'a family',
			'Nanny — the Hexley family, Leeds\nJune 2020 to August 2021',
			'Nanny | the Hexley family | 2020-06 | 2021-08',
		],
		[
			'a name in quotes',
			'Promoter, "Low Tide" nights, March 2021 – now',
			'Promoter | "Low Tide" nights | 2021-03 | present',
		],
		[
			'what one did',
			'Bar work and odd jobs, Hexley Ltd, 2014 – 2016',
			'Bar work and odd jobs | Hexley Ltd | 2014-01 | 2016-01',
		],
		[
			'a field of its own before a plain employer',
			'Front desk and mail | Hexley Trust | 2013/06 – 2015/09',
			'Front desk and mail | Hexley Trust | 2013-06 | 2015-09',
		],
		[
			'a field of work behind the comma of a title',
			'Team Leader, Customer Care | Brightsail, Leeds | 2017/08 – 2021/03',
			'Team Leader | Brightsail | 2017-08 | 2021-03',
		],
		[
			'a short sentence that begins with the title',
			'2012 to 2018. HEXLEY CHEESE COOPERATIVE, Tarn\nMaintenance mechanic, second shift. Pumps, gears and boilers.',
			'Maintenance mechanic | HEXLEY CHEESE COOPERATIVE | 2012-01 | 2018-01',
		],
		[
			'none of what is told in sentences behind the dates',
			'HEXLEY WIRELESS LTD, Tarn\nSales Associate, 3/2021 to 8/2022. Phones and plans. Commission. Key holder.',
			'Sales Associate | HEXLEY WIRELESS LTD | 2021-03 | 2022-08',
		],
	])('%s', (_, lines, expected) => {
		expect(jobs(lines)).toEqual([expected]);
	});

	test('neither how long one was bound nor whom one stood in for', () => {
		const lines = [
			'Software Engineer, Full Time, Jan 2019 – Present',
			'Lecturer, Fixed Term, 2014 – 2016',
			'Analyst, Maternity Cover, 2013 – 2014',
		];
		expect(jobs(lines.join('\n'))).toEqual([
			'Software Engineer, Full Time | null | 2019-01 | present',
			'Lecturer, Fixed Term | null | 2014-01 | 2016-01',
			'Analyst, Maternity Cover | null | 2013-01 | 2014-01',
		]);
	});

	test('a time without work is none, though its dates stand beside it as those of jobs do', () => {
		const lines = [
			'Job seeking (2019–2020)',
			'World trip (2018–2019)',
			'Backpacking Guide, Tarn Tours (2016–2018)',
			'Temporary, Hexley Agency (2015–2016)',
			'Paper round (2013–2015)',
		];
		expect(jobs(lines.join('\n'))).toEqual([
			'Backpacking Guide | Tarn Tours | 2016-01 | 2018-01',
			'Temporary | Hexley Agency | 2015-01 | 2016-01',
			'Paper round | null | 2013-01 | 2015-01',
		]);
	});

	test('nor is a time with a family, unless it is named as who one worked for', () => {
		const lines = [
			'School Secretary, Hexley Primary School, 2019 – now',
			'2014 – 2019  Raising family',
			'Returned to Leeds with family, 2012 – 2014',
			'Nanny, the Tarn family, 2010 – 2012',
		];
		expect(jobs(lines.join('\n'))).toEqual([
			'School Secretary | Hexley Primary School | 2019-01 | present',
			'Nanny | the Tarn family | 2010-01 | 2012-01',
		]);
	});

	test('in the order of the other jobs', () => {
		const list = [
			'• Welder, Hexley Boats Ltd, Mar 2018 – Jan 2021',
			'• Fitter, Tarn Works, Mar 2016 – Feb 2018',
			'• Rosie, Tarn Kites, Mar 2014 – Feb 2016',
		];
		expect(jobs(list.join('\n'))[2]).toBe('Rosie | Tarn Kites | 2014-03 | 2016-02');
		const named = [...list.slice(0, 2), '• Two Foxes Care Place, Hexley Green, Mar 2014 – Feb 2016'];
		for (const job of jobs(named.join('\n'))) expect(job).not.toMatch(/^Two Foxes/);
	});
});
