import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownPieces, tracesIn } from './traces.ts';

/** Few letters, so that a good part of what is looked for is there. */
const bytes = (minLength: number, maxLength: number) =>
	fc.array(fc.constantFrom(0, 97), { minLength, maxLength }).map((values) => Buffer.from(values));

test('traces are found where the obvious search finds them', () => {
	fc.assert(
		fc.property(fc.array(bytes(0, 40)), fc.array(bytes(6, 9)), (contents, traces) => {
			const there = traces.filter((trace) => contents.some((content) => content.includes(trace)));
			expect([...tracesIn(contents, traces)]).toEqual(expect.arrayContaining(there));
			expect(tracesIn(contents, traces).size).toBe(there.length);
		}),
	);
});

test('a row’s own piece stands in no other row, and is missing only where every piece does', () => {
	fc.assert(
		fc.property(fc.array(bytes(0, 40)), (rows) => {
			const own = ownPieces(rows, 8);
			for (const row of rows) {
				const pieces = Array.from({ length: Math.floor(row.length / 8) }, (_, i) => row.subarray(8 * i, 8 * i + 8));
				const first = pieces.find((piece) => !rows.some((other) => other !== row && other.includes(piece)));
				expect(own.get(row)).toEqual(first);
			}
		}),
	);
});
