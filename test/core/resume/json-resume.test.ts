import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromJsonResume } from '../../../src/core/resume/json-resume.ts';
import { asOf, jobsOf, reader, skillNames } from './fixtures.ts';

const read = reader();

const whole = {
	basics: {
		name: 'Ottoline Marsh',
		label: 'Data Engineer',
		email: 'ottoline.marsh@example.com',
		phone: '+44 20 5550 0199',
		summary: 'I move data and write it down.',
		location: { city: 'Leeds', countryCode: 'GB' },
		profiles: [{ network: 'GitHub', url: 'https://github.com/ottoline-example' }],
	},
	work: [
		{
			name: 'Larchgate Media Ltd',
			position: 'Data Engineer',
			startDate: '2021-04-12',
			summary: 'Pipelines for adverts.',
			highlights: ['Airflow and Spark on AWS', 'Tests in Python'],
		},
		{
			name: 'Pebblemoor Bank',
			position: 'Reporting Analyst',
			startDate: '2018-09',
			endDate: '2021-03-31',
			highlights: ['SQL Server reports'],
		},
		{ company: 'Old Schema Co', position: 'Clerk', startDate: '2016', endDate: '2018' },
	],
	volunteer: [{ organization: 'Food Bank', position: 'Driver', startDate: '2010-01', endDate: '2012-01' }],
	education: [
		{
			institution: 'University of Calderbridge',
			area: 'Mathematics',
			studyType: 'Bachelor of Science',
			endDate: '2016-06-30',
		},
	],
	skills: [{ name: 'Data', level: 'Master', keywords: ['Python', 'SQL', 'Airflow'] }],
	languages: [
		{ language: 'English', fluency: 'Native' },
		{ language: 'French', fluency: 'B1' },
	],
	certificates: [{ name: 'AWS Certified Developer', issuer: 'Amazon', date: '2022-05-01' }],
	projects: [{ name: 'rain-or-not', description: 'A toy in React', startDate: '2020-01', endDate: '2020-03' }],
};

describe('a JSON Resume', () => {
	test('is read as its text says', () => {
		const { text } = fromJsonResume(whole);
		const resume = read(text, asOf);
		expect(jobsOf(resume)).toEqual([
			'Data Engineer | Larchgate Media Ltd | 2021-04 | present',
			'Reporting Analyst | Pebblemoor Bank | 2018-09 | 2021-03',
			'Clerk | Old Schema Co | 2016-01 | 2018-01',
		]);
		// January 2016 to January 2018 (25), September 2018 to November 2026 (99).
		expect(resume.totalMonths).toBe(124);
		expect(resume.education).toMatchObject([
			{ level: 'bachelor', field: 'Mathematics', year: 2016, completed: true },
			{ level: 'certificate', field: 'Developer', year: 2022, completed: true },
		]);
		expect(resume.residence).toMatchObject({ city: 'Leeds', country: 'GB' });
		expect(resume.languages.map((one) => `${one.code} ${one.level}`)).toEqual(['en native', 'fr b1']);
		expect(skillNames(resume)).toEqual(expect.arrayContaining(['Python', 'SQL']));
		for (const job of resume.experience)
			expect(text.slice(job.evidence.start, job.evidence.end)).toBe(job.evidence.quote);
	});

	test.each([null, 7, 'text', [], {}, { work: 'none' }, { basics: [], work: [null, 3, {}] }])(
		'%j gives little and no error',
		(value) => {
			expect(fromJsonResume(value).text.length).toBeLessThan(20);
		},
	);

	test('never throws', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.constantFrom('basics', 'work', 'skills', 'education'), (value, key) => {
				expect(typeof fromJsonResume({ [key]: value }).text).toBe('string');
				expect(typeof fromJsonResume({ [key]: [value] }).text).toBe('string');
			}),
		);
	});
});
