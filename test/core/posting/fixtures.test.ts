import { describe, expect, it } from 'vitest';
import type { Posting } from '../../../src/core/model/posting.ts';
import { postingReader } from '../../../src/core/posting/read.ts';
import { isSameRole } from '../../../src/core/roles/same-role.ts';
import { loadTaxonomy } from '../../../src/taxonomy.ts';
import { differentRoles, type ExpectedReading, fixtures, sameRole } from './expected-readings.ts';
import { type Judges, judgesOf } from './judges.ts';

const taxonomy = await loadTaxonomy();
const read = postingReader(taxonomy);
const judges = judgesOf(taxonomy);

describe.each(fixtures)('$name', ({ text, expected }) => {
	const reading = read(text);

	it.each(fieldsOf(expected))('%s', (field) => {
		// A field's judge takes what the expectation holds under the same name, which the compiler cannot pair.
		const judge = judges[field] as (of: typeof reading, wanted: unknown) => void;
		judge(reading, expected[field]);
	});

	it('quotes the text at its offsets', () => {
		const quotes = reading.requirements.map(({ evidence }) => evidence);
		expect(quotes.filter(({ start, end, quote }) => reading.text.slice(start, end) !== quote)).toEqual([]);
	});
});

describe('the job behind the postings', () => {
	it.each(sameRole)('is one: %s and %s', (a, b) => {
		expect(isSameRole(posting(a), posting(b))).toBe(true);
	});

	it.each(differentRoles)('is not one: %s and %s', (a, b) => {
		expect(isSameRole(posting(a), posting(b))).toBe(false);
	});
});

/** The fields that an expectation judges. */
function fieldsOf(expected: ExpectedReading): readonly (keyof Judges)[] {
	// The keys of `judges` are exactly the fields it was made for.
	return (Object.keys(judges) as (keyof Judges)[]).filter((field) => expected[field] !== undefined);
}

function posting(name: string): Posting {
	const text = fixtures.find((fixture) => fixture.name === name)?.text ?? '';
	return {
		id: name,
		roleId: name,
		source: null,
		contentHash: name,
		receivedAt: '2026-01-01T00:00:00.000Z',
		...read(text),
	};
}
