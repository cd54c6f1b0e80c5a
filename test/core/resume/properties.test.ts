import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Resume } from '../../../src/core/model/resume.ts';
import { Resume as ResumeSchema } from '../../../src/core/model/resume.ts';
import { asOf, fixture, reader } from './fixtures.ts';

const read = reader();

/** Lines as résumés have them, thrown together. */
const line = fc.constantFrom(
	'EXPERIENCE',
	'Education',
	'Software Engineer, Hexley Ltd, Bath',
	'March 2019 – Present',
	'2015 - 2018',
	'May 2030 to June 2020',
	'| Jan 2014 - Mar 2019 | Tern Island | Developer |',
	'- Built services in Python and Java',
	'B.Sc. Computer Science, 2014',
	'Languages: English, German (B2)',
	'jo@example.com | +49 30 5550 0187',
	'Name: Jo Doe',
	'\\xe2\\x80\\xa2 text',
	'C O N T A C T',
	'',
	'----',
	'EU citizen',
	'((((',
	"Q2 2020 – '19",
);
const page = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));
const anything = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 400 }),
	page,
	fc.tuple(page, fc.string()).map((two) => two.join('')),
);

function quotesOf(resume: Resume) {
	return [
		...resume.experience.map((job) => job.evidence),
		...resume.education.map((entry) => entry.evidence),
		...resume.activities.map((activity) => activity.evidence),
		...resume.skills.flatMap((skill) => skill.evidence),
		...resume.languages.map((language) => language.evidence),
		...resume.mayWorkIn.map((permit) => permit.evidence),
		...resume.findings.flatMap((finding) => finding.where ?? []),
	];
}

describe('whatever the text is', () => {
	test('reading never throws, keeps to its shape, and quotes stand at their offsets', () => {
		fc.assert(
			fc.property(anything, (text) => {
				const resume = read(text, asOf);
				expect(ResumeSchema.safeParse(resume).error?.issues ?? []).toEqual([]);
				for (const { start, end, quote } of quotesOf(resume)) expect(text.slice(start, end)).toBe(quote);
				for (const { start, end } of [...resume.sections, ...resume.personal]) {
					expect(start).toBeLessThanOrEqual(end);
					expect(end).toBeLessThanOrEqual(text.length);
				}
			}),
			{ numRuns: 300 },
		);
	});

	test('the same text reads the same', () => {
		fc.assert(
			fc.property(page, (text) => {
				expect(read(text, asOf)).toEqual(read(text, asOf));
			}),
			{ numRuns: 50 },
		);
	});

	test('blank lines at the end change nothing but the last section', () => {
		fc.assert(
			fc.property(page, (text) => {
				const { text: _a, sections: _b, ...bare } = read(text, asOf);
				const { text: _c, sections: _d, ...longer } = read(`${text}\n\n \n`, asOf);
				expect(longer).toEqual(bare);
			}),
			{ numRuns: 100 },
		);
	});

	test('no more months are counted than lie between the first and the last', () => {
		fc.assert(
			fc.property(page, (text) => {
				const { experience, totalMonths } = read(text, asOf);
				const sum = experience.reduce((months, job) => months + (job.months ?? 0), 0);
				expect(totalMonths).toBeLessThanOrEqual(sum);
				for (const job of experience) expect(totalMonths).toBeGreaterThanOrEqual(job.months ?? 0);
			}),
			{ numRuns: 100 },
		);
	});

	test('time grows with the length and no faster', () => {
		const many = (count: number) => Array.from({ length: count }, () => fixture('senior-platform-engineer')).join('\n');
		const time = (text: string) => {
			const start = performance.now();
			read(text, asOf);
			return performance.now() - start;
		};
		time(many(20));
		const [short, long] = [time(many(20)), time(many(200))];
		expect(long).toBeLessThan(Math.max(short, 5) * 40);
	});

	test.each([
		['one line', 'Python '.repeat(40_000)],
		['spaces', ' '.repeat(300_000)],
		['brackets', '('.repeat(200_000)],
		['digits', '2019-'.repeat(60_000)],
		['dashes', '– '.repeat(100_000)],
		['colons', 'a: '.repeat(100_000)],
		['at signs', 'a@'.repeat(100_000)],
		['commas', 'Berlin, '.repeat(40_000)],
		['dotted', 'B.'.repeat(100_000)],
		['wide gaps', 'zebra  '.repeat(50_000)],
	])('%s without end are read in time', (_, text) => {
		const start = performance.now();
		read(text, asOf);
		expect(performance.now() - start).toBeLessThan(5_000);
	});
});
