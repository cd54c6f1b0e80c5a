import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PostingReading } from '../../../src/core/model/posting.ts';
import { PostingReading as Schema } from '../../../src/core/model/posting.ts';
import { growth, growthMax } from '../../growth.ts';
import { read, shape } from './reading.ts';

const shapes = [
	'board-glued-stack',
	'aggregator-half-menu',
	'summary-board',
	'remote-board',
	'streaming-style',
	'lost-line-breaks',
].map(shape);

/** Fragments of postings, job sites and rubbish, in any order. */
const fragment = fc.oneof(
	fc.constantFrom(
		...shapes.flatMap((text) => text.split('\n')),
		'\n',
		'\n\n',
		'Requirements:',
		'$',
		'€1.000,50',
		'£25k-£30k',
		'(m/f/d)',
		'Location: ',
		'• ',
		'- ',
		'aB',
		'CEOs',
	),
	fc.string({ unit: 'grapheme', maxLength: 20 }),
	fc.string({ unit: 'binary', maxLength: 20 }),
);
const posting = fc.array(fragment, { maxLength: 40 }).map((fragments) => fragments.join(' '));

/** All quotes of a reading. */
function quotesOf(reading: PostingReading): readonly { start: number; end: number; quote: string }[] {
	const conflicts = reading.conflicts.flatMap((conflict) => conflict.values.map((value) => value.evidence));
	const skills = reading.skills.flatMap((skill) => skill.evidence);
	return [...conflicts, ...skills, ...reading.requirements.map(({ evidence }) => evidence)].filter(
		(quote) => quote !== null,
	);
}

describe('reading a posting', () => {
	it('never throws, and gives what the model describes', () => {
		fc.assert(
			fc.property(posting, (text) => {
				expect(Schema.safeParse(read(text)).error).toBeUndefined();
			}),
			{ numRuns: 300 },
		);
	});

	it('quotes what stands at the offsets it gives', () => {
		fc.assert(
			fc.property(posting, (text) => {
				for (const { start, end, quote } of quotesOf(read(text))) expect(text.slice(start, end)).toBe(quote);
			}),
			{ numRuns: 200 },
		);
	});

	it('gives sections in text order that do not overlap', () => {
		fc.assert(
			fc.property(posting, (text) => {
				let end = 0;
				for (const section of read(text).sections) {
					expect(section.start).toBeGreaterThanOrEqual(end);
					expect(section.end).toBeGreaterThan(section.start);
					end = section.end;
				}
			}),
			{ numRuns: 200 },
		);
	});

	it('gives the same twice', () => {
		fc.assert(
			fc.property(posting, (text) => {
				expect(read(text)).toEqual(read(text));
			}),
			{ numRuns: 100 },
		);
	});
});

/** A reading without what is text: its facts, and where they stand. */
function withoutWords(value: unknown): unknown {
	return JSON.parse(JSON.stringify(value), (key, one) => (key === 'quote' || key === 'text' ? null : one));
}

describe('a no-break space', () => {
	it.each(shapes.map((text) => [text.slice(0, 24), text] as const))('is read as a plain one: %s', (_, text) => {
		const before = withoutWords(read(text));
		fc.assert(
			fc.property(fc.infiniteStream(fc.boolean()), fc.constantFrom('\u00a0', '\u202f', '\u2009'), (chosen, space) => {
				const other = text.replace(/(?<=\S) (?=\S)/g, (plain) => (chosen.next().value === true ? space : plain));
				const reading = read(other);
				expect(withoutWords(reading)).toEqual(before);
				for (const { start, end, quote } of quotesOf(reading)) expect(other.slice(start, end)).toBe(quote);
			}),
			{ numRuns: 20 },
		);
	});
});

const chromeLines = [
	'Apply for this job',
	'Create your account',
	'Upload your resume',
	'Mock interview trainer (AI Supported)',
	'Similar jobs',
	'Job alerts for Python developers, remote, $200,000 per year',
	'We use cookies and similar techniques',
	'Jobs in Madrid, Spain: 30299 jobs',
	'Sign in to see your saved jobs',
	'Visa sponsorship jobs near you: create alert',
	'Full-time jobs in Paris: get notified',
	'Resume checker: 10+ years of experience? Check your CV with our free tool',
];

describe('trailing chrome', () => {
	it.each(shapes.map((text) => [text.slice(0, 24), text] as const))('changes no fact: %s', (_, text) => {
		const before = factsOf(read(text));
		fc.assert(
			fc.property(fc.shuffledSubarray(chromeLines, { minLength: 2 }), (lines) => {
				expect(factsOf(read(`${text}\n${lines.join('\n')}`))).toEqual(before);
			}),
			{ numRuns: 25 },
		);
	});
});

function factsOf({ text: _, sections: __, warnings: ___, ...facts }: PostingReading): object {
	return facts;
}

describe('length', () => {
	const facts = ['Aa', '$9 ', 'AAAA', 'aB', '. A', 'Location: London\n', 'About Nolan. ', '1,', '- a', '•', '(', '漢'];
	it.each(facts)('a text of nothing but %j is read all the same', (unit) => {
		const reading = read(unit.repeat(Math.ceil(50_000 / unit.length)));
		expect(reading.requirements).toEqual([]);
	});

	it('of one word glued to thousands costs time by its length', () => {
		expect(growth((times) => 'Aa'.repeat(times), 100_000, read)).toBeLessThan(growthMax);
	});

	it('beyond a million characters is kept and not read', () => {
		const text = `Welder\n\n${'We weld. '.repeat(115_000)}\nSalary: $50,000 per year`;
		const reading = read(text);
		expect(reading.text).toBe(text);
		expect(reading.salary).toBeNull();
		expect(reading.warnings.map((warning) => warning.code)).toContain('truncated');
	});
});
