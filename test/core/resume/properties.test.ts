import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Resume } from '../../../src/core/model/resume.ts';
import { Resume as ResumeSchema } from '../../../src/core/model/resume.ts';
import { growth, growthMax } from '../../growth.ts';
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

	test.each([
		['résumés in a row', `${fixture('senior-platform-engineer')}\n`, 200],
		['one line', 'Python ', 40_000],
		['spaces', ' ', 300_000],
		['brackets', '(', 200_000],
		['digits', '2019-', 60_000],
		['dashes', '– ', 100_000],
		['colons', 'a: ', 100_000],
		['at signs', 'a@', 100_000],
		['commas', 'Berlin, ', 40_000],
		['dotted', 'B.', 100_000],
		['wide gaps', 'zebra  ', 50_000],
		['lists of skills', 'Python, Excel, baking\n', 4_000],
	])('%s without end take time that grows with the length and no faster', (_, part, times) => {
		expect(
			growth(
				(many) => part.repeat(many),
				times,
				(text) => read(text, asOf),
			),
		).toBeLessThan(growthMax);
	});
});
