import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chunked, idChunks } from '../../src/storage/chunked.ts';

const lists = fc.uniqueArray(fc.string(), { maxLength: 200, minLength: 0 });

it('gives every row once, in order, in pieces of few sizes', () => {
	fc.assert(
		fc.property(lists, (all) => {
			const pieces = [...chunked(all)];
			expect(pieces.flat()).toEqual(all);
			expect(pieces.every(({ length }) => [64, 16, 4, 1].includes(length))).toBe(true);
		}),
	);
});

it('gives every id and no other, in pieces of few sizes and as few as can be', () => {
	fc.assert(
		fc.property(lists, (all) => {
			const pieces = [...idChunks(all)];
			expect([...new Set(pieces.flat())]).toEqual(all);
			expect(pieces).toHaveLength(Math.ceil(all.length / 64));
			expect(pieces.every(({ length }) => [64, 16, 4, 1].includes(length))).toBe(true);
		}),
	);
});
