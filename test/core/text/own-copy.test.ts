import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dictionary } from '../../../src/core/search/dictionary.ts';
import { ownCopy } from '../../../src/core/text/own-copy.ts';
import { remembering } from '../../../src/core/text/remembering.ts';
import { stem } from '../../../src/core/text/stem.ts';
import { heapInUse } from '../../heap-in-use.ts';

it('has the same characters, whatever these are', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
			expect(ownCopy(text)).toBe(text);
			// A half of a character stays one.
			expect(ownCopy(`${text}\ud83d and more`)).toBe(`${text}\ud83d and more`);
		}),
	);
});

const megabytes = 20;

it.each([
	['a memory of answers', remembering(100, (piece) => [piece])],
	['the stems of words', stem],
	['a dictionary', dictionary().numberOf],
])('nothing of a text but the piece itself is kept by %s', async (_, keep) => {
	const before = await heapInUse();
	keepPieces(keep);
	expect((await heapInUse()) - before).toBeLessThan((megabytes / 2) * 2 ** 20);
});

/** Pieces of long texts that nobody holds afterwards. */
function keepPieces(keep: (piece: string) => unknown): void {
	for (let n = 0; n < megabytes; n++) {
		const word = `unremarkable${String.fromCharCode(97 + n).repeat(9)}`;
		const text = `${word} ${`${n} `.repeat(2 ** 19)}`;
		keep(text.slice(0, word.length));
	}
}
