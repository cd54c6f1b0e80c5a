import { describe, expect, test } from 'vitest';
import { asOf, jobsOf, jobsReader, reader } from './fixtures.ts';

const read = reader();

const jobs = jobsReader('JOBS');

describe('jobs in few words', () => {
	test.each([
		[
			'an item whose title has a bracket',
			'* Bus driver (nights, May - Sept) Hexley Lines   since 2022',
			['Bus driver | Hexley Lines | 2022-01 | present'],
		],
		[
			'a title that is a weak word, in a list of nothing but items',
			'* Tour guide (season Apr - Oct) Tarn Walks 2018 - 2020',
			['Tour guide (season Apr - Oct) | Tarn Walks | 2018-01 | 2020-01'],
		],
		[
			'a house whose kind stands before its name',
			'* Receptionist Hotel Hexley 2018 - 2021',
			['Receptionist | Hotel Hexley | 2018-01 | 2021-01'],
		],
		[
			'one who had no employer',
			'* Carpenter, self-employed, 2006 - 2012',
			['Carpenter, self-employed | null | 2006-01 | 2012-01'],
		],
		[
			'a title with a bracket before a legal form',
			'Picker (nights) Hexley Foods Ltd Jan/2020 - Feb/2022',
			['Picker (nights) | Hexley Foods Ltd | 2020-01 | 2022-02'],
		],
	])('%s', (_, line, expected) => {
		expect(jobs(line)).toEqual(expected);
	});

	test.each([
		[
			'Chartered Surveyor – Hexley & Dean LLP – 05/2018 to date',
			'Chartered Surveyor | Hexley & Dean LLP | 2018-05 | present',
		],
		[
			'Office Junior\nHexley & Tarn Solicitors\nAug 2016 to Jan 2019',
			'Office Junior | Hexley & Tarn Solicitors | 2016-08 | 2019-01',
		],
		['- Pub chef, The Hexley Arms, 2021 on', 'Pub chef | The Hexley Arms | 2021-01 | present'],
		['Bar staff The Hexley Arms 2015 - 2017', 'Bar staff | The Hexley Arms | 2015-01 | 2017-01'],
		['Chef de partie Hotel Hexley Bay 2014 - 2017', 'Chef de partie | Hotel Hexley Bay | 2014-01 | 2017-01'],
		['* Scaffolder, Hexley Access, 2020 -', 'Scaffolder | Hexley Access | 2020-01 | present'],
		['Shelf stacker, Hexley Market, 2018 - 2019', 'Shelf stacker | Hexley Market | 2018-01 | 2019-01'],
		['CNC setter, Hexley Works, 2021 – 2022', 'CNC setter | Hexley Works | 2021-01 | 2022-01'],
	])('firms of partners, juniors and a year that goes on: %s', (lines, expected) => {
		expect(jobs(lines)).toEqual([expected]);
	});

	test.each([
		'Line worker (packing) same company 2018 - 2020',
		'Line worker (packing), the same employer, 2018 - 2020',
		'Line worker (packing) (same firm) 2018 - 2020',
		'Line worker (packing), same bakery, 2018 - 2020',
		'Line worker (packing), ditto, 2018 - 2020',
		'Line worker (packing), as above, 2018 - 2020',
	])('the employer of the job before: %s', (line) => {
		expect(jobs(`Fitter, Hexley Foods Ltd, 2020 - now\n${line}\nPicker, Tarn Farm, 2016 - 2018`)).toEqual([
			'Fitter | Hexley Foods Ltd | 2020-01 | present',
			'Line worker (packing) | Hexley Foods Ltd | 2018-01 | 2020-01',
			'Picker | Tarn Farm | 2016-01 | 2018-01',
		]);
	});

	test('what one was beside the same company is the title, whatever it is called', () => {
		const list = "Van driver, Hexley Parcels Ltd, 03/2022 to now\nVan driver's mate, same employer, 11/2020 to 02/2022";
		expect(jobs(list)[1]).toBe("Van driver's mate | Hexley Parcels Ltd | 2020-11 | 2022-02");
	});

	test('of the first job in a list the same company is nobody', () => {
		expect(jobs('Fitter, same company, 2018 - 2020')).toEqual(['Fitter | null | 2018-01 | 2020-01']);
	});

	test.each([
		['Teacher (maternity cover) Mathematics, Hexley School, 2018 - 2020', 'Hexley School'],
		['Manager (interim) Sales Operations, Hexley Ltd, 2018 - 2020', 'Hexley Ltd'],
	])('what stands behind a bracket may be of the title: %s', (line, employer) => {
		expect(read(`Jo Doe\n\nJOBS\n\n${line}`, asOf).experience.map(({ company }) => company)).toEqual([employer]);
	});
});

describe('years and times that are none of a job', () => {
	test.each([
		[
			'Project 2030 Coordinator, Hexley Council\nMay 2021 - present',
			'Project 2030 Coordinator | Hexley Council | 2021-05 | present',
		],
		[
			'Ocean 2030 Coordinator\nHexley Trust\n03/2019 – present',
			'Ocean 2030 Coordinator | Hexley Trust | 2019-03 | present',
		],
		[
			'Vision 2025 Programme Manager\nHexley Trust\nApril 2019 – March 2024',
			'Vision 2025 Programme Manager | Hexley Trust | 2019-04 | 2024-03',
		],
		[
			'Agenda 2030 Officer, Hexley Council, since March 2022',
			'Agenda 2030 Officer | Hexley Council | 2022-03 | present',
		],
	])('a year in the name of what one works for: %s', (lines, expected) => {
		expect(jobs(lines)).toEqual([expected]);
	});

	test.each([
		'Ward Manager\nHexley Hospital Trust\nJune 2012 – March 2019\nSince 2016 also deputy to the matron of the surgical division.',
		'Ward Manager, Hexley Hospital Trust, June 2012 – March 2019\nteam leader for under twos since September 2014',
		'Ward Manager, Hexley Hospital Trust, June 2012 – March 2019\nDay surgery. Team leader for four apprentices since 2014.',
	])('a sentence on a job that began later than the job: %s', (lines) => {
		expect(jobs(lines)).toEqual(['Ward Manager | Hexley Hospital Trust | 2012-06 | 2019-03']);
	});

	test.each([
		'Fitter, Hexley Ltd, 2012 – 2016\nForklift driver for Tarn Ltd since 2016.',
		'Fitter, Hexley Ltd, 2012 – 2016\nTeam leader for four apprentices since 2018.',
	])('a sentence on a time after the job above tells of another: %s', (lines) => {
		expect(jobs(lines)).toHaveLength(2);
	});
});

describe('courses and schooling beside jobs', () => {
	test('a course with its year is no job', () => {
		const text = 'Barista, Hexley Beans, 2022 - now\nBarista course, 1 day, Tarn Academy, May 2021';
		expect(jobs(text)).toEqual(['Barista | Hexley Beans | 2022-01 | present']);
	});

	test('who teaches a seminar has a job', () => {
		expect(jobs('Instructor of the first year seminar, Hexley University, 2007 - 2012')).toHaveLength(1);
	});

	test('a job right above a dated degree, among qualifications, is a job', () => {
		const text =
			'QUALIFICATIONS\n\n2016 – 2019: Nurse at Hexley Hospital, wards for surgery and neurology.\n2016: Bachelor of Nursing, Tarn University';
		expect(jobsOf(read(`Jo Doe\n\n${text}`, asOf))).toEqual(['Nurse | Hexley Hospital | 2016-01 | 2019-01']);
	});

	test('a heading of three parts holds degrees and jobs', () => {
		const text =
			'Education, Qualifications and Experience\n\nMSc Acoustics, 2021, BSc Statistics, 2018 (both Tarn University)\n\nAnalyst, Hexley Ltd, 2021 - now';
		const { education, experience } = read(`Jo Doe\n\n${text}`, asOf);
		expect(education.map(({ level, year }) => `${level} ${year}`)).toEqual(['master 2021', 'bachelor 2018']);
		expect(experience).toHaveLength(1);
	});
});

describe('several degrees on one line', () => {
	test.each([
		['PhD Physics, 2020. MSc Physics, 2016', ['doctorate 2020', 'master 2016']],
		['MA History (2015), BA History (2013), Hexley University', ['master 2015', 'bachelor 2013']],
		['2014 MSc Geology, 2012 BSc Geology', ['master 2014', 'bachelor 2012']],
		['M.Eng. Acoustics 2010-2012 / B.Eng. Acoustics 2006-2010', ['master 2012', 'bachelor 2010']],
		['BSc Biology and MSc Ecology, Hexley University, 2019', ['bachelor 2019', 'master 2019']],
	])('each has its own year, and those of one year share it: %s', (line, expected) => {
		const { education } = read(`Jo Doe\n\nEDUCATION\n\n${line}`, asOf);
		expect(education.map(({ level, year }) => `${level} ${year}`)).toEqual(expected);
	});

	test.each([
		['Qualifications and Experience', ['diploma Accounting']],
		['Experience', []],
	])('below a heading for both, a diploma among jobs is schooling: %s', (heading, expected) => {
		const text = `${heading}\n\nClerk, Hexley Ltd\nFeb 2019 to present\n\nLevel 3 Diploma in Accounting, Tarn College, 2018`;
		const { education } = read(`Jo Doe\n\n${text}`, asOf);
		expect(education.map(({ level, field }) => `${level} ${field}`)).toEqual(expected);
	});

	test('a degree behind its dates among jobs', () => {
		const text =
			'QUALIFICATIONS AND EXPERIENCE\n\n2016 - 2020   Nurse, Hexley Hospital\n2013 - 2016   BSc Nursing, Hexley University';
		const { education, experience } = read(`Jo Doe\n\n${text}`, asOf);
		expect(education.map(({ level, field, year }) => `${level} ${field} ${year}`)).toEqual(['bachelor Nursing 2016']);
		expect(experience).toHaveLength(1);
	});
});
