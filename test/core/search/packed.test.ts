import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packed, unpacked } from '../../../src/core/search/packed.ts';

const column = fc.oneof(
	fc.uint8Array(),
	fc.uint16Array(),
	fc.uint32Array(),
	fc.float64Array({ noDefaultInfinity: true, noNaN: true }),
	// Half a character too: it has no bytes in UTF-8.
	fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }),
	fc.constant(['\ud800', '']),
	fc.integer(),
);
const tree = fc.dictionary(
	fc.constantFrom('a', 'b', 'c', 'd', 'e'),
	fc.oneof(column, fc.array(fc.record({ x: column }))),
);

test('what was packed comes back, whatever stands before it in its buffer', () => {
	fc.assert(
		fc.property(tree, fc.integer({ min: 0, max: 3 }), (value, words) => {
			const bytes = Buffer.concat([new Uint8Array(8 * words), ...packed(value)]);
			const buffer = new Uint8Array(bytes).subarray(8 * words);
			expect(unpacked(buffer)).toEqual({ ...value });
		}),
	);
});

test('a part of an array is packed alone', () => {
	const part = Uint32Array.from([1, 2, 3, 4]).subarray(1, 3);
	expect(unpacked(new Uint8Array(Buffer.concat(packed({ part }))))).toEqual({ part: Uint32Array.from([2, 3]) });
});
