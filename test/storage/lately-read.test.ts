import { describe, expect, it } from 'vitest';
import { latelyRead } from '../../src/storage/lately-read.ts';

describe('what was read lately', () => {
	it('is known at its revision and at no other', () => {
		const lately = latelyRead<string>(100);
		lately.reading()('r_1', 7, 'Baker', 5);
		expect(lately.of('r_1', 7)).toBe('Baker');
		expect(lately.of('r_1', 8)).toBeUndefined();
		lately.reading()('r_1', 8, 'Chef', 4);
		expect(lately.of('r_1', 8)).toBe('Chef');
	});

	it('is bounded: what nobody came back to for longest goes first', () => {
		const lately = latelyRead<string>(10);
		const keep = lately.reading();
		for (const id of ['a', 'b']) keep(id, 1, id, 4);
		expect(lately.of('a', 1)).toBe('a');
		keep('c', 1, 'c', 4);
		expect(['a', 'b', 'c'].map((id) => lately.of(id, 1))).toEqual(['a', undefined, 'c']);
		keep('whole', 1, 'too long', 11);
		// …and does not push the others out.
		expect(['a', 'c', 'whole'].map((id) => lately.of(id, 1))).toEqual(['a', 'c', undefined]);
		// Replaced ones count once.
		for (let revision = 1; revision < 9; revision++) keep('d', revision, 'd', 8);
		expect(lately.of('d', 8)).toBe('d');
	});

	it('is gone when it is forgotten, and what was on its way meanwhile does not come in', () => {
		const lately = latelyRead<string>(100);
		const keep = lately.reading();
		keep('r_1', 1, 'Baker', 5);
		lately.forget(['r_1']);
		keep('r_1', 1, 'Baker', 5);
		expect(lately.of('r_1', 1)).toBeUndefined();
		lately.reading()('r_1', 1, 'Baker', 5);
		expect(lately.of('r_1', 1)).toBe('Baker');
	});
});
