import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allCosines } from '../../../src/core/search/role-cosines.ts';
import { segmentCosines } from '../../../src/core/search/segment-cosines.ts';
import { stretchesOf } from '../../../src/core/search/stretch-cosines.ts';
import { documentsOf, indexed } from '../../relevance/cast.ts';

const trades = ['rye wheat oven', 'oven glaze clay clay', 'harbour rope sail rope rope', 'ledger tax'];

/** Six hundred roles that share words of four trades, now and then more than once. */
const cast = Object.fromEntries(
	Array.from({ length: 600 }, (_, i) => {
		const text = `${trades[i % 4]} ${trades[(i >> 3) % 4]} number${i % 31}`;
		return [`role${i}`, { title: 'Baker', text }] as const;
	}),
);
const asked = documentsOf({ query: { title: 'Baker', text: `${trades.join(' ')} number7 number8 unheard` } });
const terms = new Map(asked.documents.flatMap(({ terms }) => [...terms.body, ...terms.requirements]));

const inclusive = (from: number, to: number): readonly number[] =>
	Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('cosines of some roles of a segment', () => {
	const { index } = indexed(cast);
	const { segments, plan } = index.survey({ terms, titleTerms: new Map(), skills: new Map(), filters: {}, limit: 0 });

	it('have the same bits as those of all roles, whatever was added up beforehand', () => {
		const stretch = fc
			.tuple(fc.nat(599), fc.integer({ min: 1, max: 200 }))
			.map(([from, size]) => inclusive(from, Math.min(599, from + size)));
		const some = fc.array(stretch, { maxLength: 3 }).map((all) => Uint16Array.from(new Set(all.flat())).sort());
		fc.assert(
			fc.property(fc.array(some, { maxLength: 3 }), fc.uniqueArray(fc.nat(599)), (added, places) => {
				for (const segment of segments) {
					const expected = allCosines(segment, plan);
					const cosines = segmentCosines(segment, plan);
					for (const one of added) cosines.addUp(one);
					for (const place of places) {
						expect(cosines.exact(place)).toBe(expected.exact(place));
						expect(cosines.near(place)).toBeCloseTo(expected.near(place), 12);
					}
				}
			}),
		);
		expect(segments.map((segment) => allCosines(segment, plan).exact(3) > 0)).toEqual([true]);
	});

	it('are added up in stretches only where many places lie close together', () => {
		const stretches = (...places: readonly number[]) => stretchesOf(Uint16Array.from(places));
		expect(stretches()).toEqual([]);
		expect(stretches(...inclusive(10, 72))).toEqual([]);
		expect(stretches(...inclusive(10, 73))).toEqual([{ from: 10, to: 74 }]);
		expect(stretches(...inclusive(10, 73), 137)).toEqual([{ from: 10, to: 138 }]);
		expect(stretches(...inclusive(10, 73), 138, ...inclusive(300, 400))).toEqual([
			{ from: 10, to: 74 },
			{ from: 300, to: 401 },
		]);
	});
});
