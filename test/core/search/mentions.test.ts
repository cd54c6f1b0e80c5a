import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsOf, listAt, listsOf } from '../../../src/core/search/lists.ts';
import { countedWays, mentionsOf } from '../../../src/core/search/mentions.ts';

describe('columns in few bytes', () => {
	it('tell how each skill was spoken of, to the bit, and hold nothing that nobody says', () => {
		const said = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(2)), { maxLength: 400 });
		fc.assert(
			fc.property(said, said, (mentions, ofOthers) => {
				const ways = countedWays();
				for (const [strength, importance] of ofOthers) ways.numberOf(strength, importance);
				const numbers = mentions.map(([strength, importance]) => ways.numberOf(strength, importance));
				const told = mentionsOf(Uint32Array.from(numbers), ways);
				expect(Array.from(told.ways, (way) => [told.strengths[way], told.importances[way]])).toEqual(mentions);
				expect(new Set(told.ways).size).toBe(told.strengths.length);
			}),
		);
	});

	it('hold more ways of speaking than a byte can tell', () => {
		const ways = countedWays();
		const strengths = Array.from({ length: 300 }, (_, i) => i / 300);
		const told = mentionsOf(
			Uint32Array.from(strengths, (strength) => ways.numberOf(strength, 1)),
			ways,
		);
		expect(Array.from(told.ways, (way) => told.strengths[way])).toEqual(strengths);
	});

	it('hold the largest numbers, whatever stands beside them', () => {
		for (const largest of [255, 256, 65_535, 65_536, 4_294_967_295]) {
			const lists = listsOf([Uint32Array.of(1, largest), Uint32Array.of()]);
			expect([...listAt(lists, 0)]).toEqual([1, largest]);
		}
	});

	it('hold amounts that are no whole numbers, or beyond those of 32 bits', () => {
		for (const amounts of [[0, 52_000], [31_200.5], [4_294_967_296, 1]]) {
			expect([...amountsOf(Float64Array.from(amounts))]).toEqual(amounts);
		}
	});
});
