import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Trie } from '../../../src/core/text/trie.ts';

const run = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 });

it('holds what a map of runs holds', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(run, fc.nat()), { maxLength: 200 }), fc.array(run), (entries, others) => {
			const trie = new Trie<number>();
			const map = new Map<string, number>();
			for (const [words, value] of entries) {
				trie.set(words, (before = 0) => before + value);
				map.set(words.join(), (map.get(words.join()) ?? 0) + value);
			}
			for (const words of [...entries.map(([words]) => words), ...others])
				expect(trie.get(words)).toBe(map.get(words.join()));
		}),
	);
});

it('goes from word to word as long as some run does', () => {
	const trie = new Trie<string>();
	trie.set([7, 8], () => 'short');
	trie.set([7, 8, 9, 7], () => 'long');
	const found: (string | undefined)[] = [];
	let node = trie.root;
	for (const word of [7, 8, 9, 7, 8]) {
		const step = trie.step(node, word);
		if (step < 0) break;
		found.push(trie.valueAt(step));
		node = trie.nodeBehind(step);
	}
	expect(found).toEqual([undefined, 'short', undefined, 'long']);
});
