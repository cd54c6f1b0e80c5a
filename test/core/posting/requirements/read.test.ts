import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Requirement } from '../../../../src/core/model/requirement.ts';
import { growth, growthMax } from '../../../growth.ts';
import { groups, only, readLines } from './small-world.ts';

const summary = { section: 'summary' } as const;

describe('a whole posting', () => {
	it('says once what the summary says and a bullet repeats, in the bullet’s words', () => {
		const reading = readLines(
			{ text: 'This role requires 8+ years of experience in backend systems and expertise in Python.', ...summary },
			'You have 8+ years of experience designing and running backend systems with care',
			'Expert in Python and MySQL',
		);
		expect(only(reading, 'experience').map((one) => one.text)).toEqual([
			'You have 8+ years of experience designing and running backend systems with care',
		]);
		expect(groups(reading)).toEqual(['all: mysql python']);
	});

	it('takes what stands below "Desired Skills and Experience" for asked, where nothing else is', () => {
		const heading = 'Desired Skills and Experience';
		const form = [
			{ text: 'Expert in Python', section: 'preferred', heading },
			{ text: 'Kotlin is a plus', section: 'preferred', heading },
		] as const;
		expect(groups(readLines(...form))).toEqual(['all: python', 'all?: kotlin']);
		expect(groups(readLines('Expert in Scala', ...form))).toEqual(
			['all: scala', 'all?: python', 'all?: kotlin'].sort(),
		);
	});

	it('keeps two demands of equally many years of different work', () => {
		const reading = readLines(
			'Minimum 1 year of customer service experience',
			'Minimum 1 year of accounting experience',
		);
		expect(only(reading, 'experience')).toHaveLength(2);
	});

	it('keeps years of work that is told alike but of things with different names', () => {
		const reading = readLines(
			'1+ year of experience building complex applications for the Pebblephone',
			'1+ year of experience building complex applications for the Quillpad',
		);
		expect(only(reading, 'experience')).toHaveLength(2);
	});

	it('keeps a wish for years beside a demand for as many', () => {
		const reading = readLines('1 year of office work experience', 'Minimum of 1 year of related experience preferred');
		expect(only(reading, 'experience').map((one) => one.importance)).toEqual(['must', 'nice']);
	});

	it('takes what is no sentence for asked where nothing else asks', () => {
		const bare = [
			{ text: 'We are a small bureau on the coast.', ...summary },
			{ text: 'Two desks by the window, payroll.', ...summary },
			{ text: 'Write reports in Excel', ...summary },
			{ text: 'Your office has Jira.', ...summary },
		];
		expect(groups(readLines(...bare))).toEqual(['all: payroll']);
		expect(groups(readLines(...bare, 'Knowledge of Python'))).toEqual(['all: python']);
	});

	it('asks for what somebody is sought with, and not for what somebody else seeks', () => {
		const line = (text: string) => groups(readLines({ text, ...summary }, 'Good manners'));
		expect(line('Our client is looking for a clerk with Excel and payroll in the office.')).toEqual([
			'all: excel payroll',
		]);
		expect(line('If you are looking for a firm with Excel, join us.')).toEqual([]);
	});

	it('lets a list below a wish be a wish', () => {
		const reading = readLines('Experience with these would be a distinct advantage:', 'MySQL', 'Kubernetes');
		expect(groups(reading)).toEqual(['all?: kubernetes', 'all?: mysql']);
	});

	it('asks for nothing twice that the lists ask for by their examples', () => {
		const reading = readLines(
			{ text: 'The ideal candidate has experience with stream processing.', ...summary },
			'Knowledge of stream processing frameworks such as Spark or Flink',
		);
		expect(groups(reading)).toEqual(['open: flink spark']);
	});

	it('lets the employer’s years stand against the job board’s, and says that they differ', () => {
		const reading = readLines('4+ years of experience in backend systems', { text: '10+ Years', origin: 'aggregator' });
		expect(only(reading, 'experience').map((one) => one.years.min)).toEqual([4]);
		expect(reading.conflicts.map(({ field, values }) => [field, ...values.map((one) => one.value)])).toEqual([
			['years', 4, 10],
		]);
	});

	it('takes the job board’s word where the employer says nothing', () => {
		const reading = readLines('Friendly and tidy', { text: '2+ Years', origin: 'aggregator' });
		expect(only(reading, 'experience').map((one) => one.years.min)).toEqual([2]);
		expect(reading.conflicts).toEqual([]);
	});

	it('numbers requirements in text order', () => {
		const { requirements } = readLines('Python', '3 years of experience', 'Fluent German');
		expect(requirements.map((one) => one.id)).toEqual(['r1', 'r2', 'r3']);
		expect(requirements.map((one) => one.kind)).toEqual(['skill', 'experience', 'language']);
	});

	it('is surer of what a sentence says itself than of what only its heading implies', () => {
		const [said, implied] = [readLines('Python is required'), readLines('Python')].map(
			(one) => one.requirements[0]?.confidence ?? 0,
		);
		expect(said).toBeGreaterThan(implied ?? 1);
	});
});

const words = fc.constantFrom(
	...[
		'5+',
		'years',
		'of',
		'experience',
		'in',
		'Python',
		'or',
		'Kotlin',
		',',
		'(',
		')',
		'and/or',
		'BS',
		'degree',
		'preferred',
		'required',
		'not',
	],
	...[
		'at least',
		'one',
		'of',
		'like',
		'AWS',
		'etc.',
		';',
		'fluent',
		'English',
		'must',
		'be based in',
		'Spain',
		'3-5',
		'months',
		'a',
		'plus',
		'\u{1F600}',
		'İ',
		'ﬁ',
	],
);
const line = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' '));

describe('laws', () => {
	it('holds for any line: every quote stands where it says, every requirement has its form, twice gives the same', () => {
		fc.assert(
			fc.property(
				fc.array(fc.oneof(line, fc.string({ unit: 'grapheme', maxLength: 200 })), { maxLength: 5 }),
				(lines) => {
					const reading = readLines(...lines.map((text) => text.replace(/\n/g, ' ')));
					for (const requirement of reading.requirements) {
						const { start, end, quote } = requirement.evidence;
						expect(reading.text.slice(start, end)).toBe(quote);
						expect(Requirement.safeParse(requirement).success).toBe(true);
					}
					for (const { weight, evidence } of reading.skills) {
						expect(weight).toBeGreaterThan(0);
						expect(weight).toBeLessThanOrEqual(1);
						for (const { start, end, quote } of evidence) expect(reading.text.slice(start, end)).toBe(quote);
					}
					expect(readLines(...lines.map((text) => text.replace(/\n/g, ' ')))).toEqual(reading);
				},
			),
			{ numRuns: 150 },
		);
	});

	it.each([
		'5 years of Python or ',
		'required ',
		'BS or MS, ',
		'(((',
		'Java, ',
		'at least one of ',
		'in lieu of a degree ',
		'5 ',
	])('reads a line of "%s" in time that grows with its length and no faster', (part) => {
		expect(growth((times) => part.repeat(times), 20_000, readLines)).toBeLessThan(growthMax);
	});
});
