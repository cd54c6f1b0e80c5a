import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WordPairs } from '../../../src/core/skills/word-pairs.ts';

const number = fc.nat({ max: 100_000 });

it('denies no pair that it holds', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(number, number)), (all) => {
			const pairs = new WordPairs();
			for (const [first, second] of all) pairs.add(first, second);
			for (const [first, second] of all) expect(pairs.mayHave(first, second)).toBe(true);
		}),
	);
});

it('denies nearly every pair that it does not hold', () => {
	const pairs = new WordPairs();
	for (let i = 0; i < 60_000; i++) pairs.add(i % 20_000, i);
	let affirmed = 0;
	for (let i = 0; i < 10_000; i++) if (pairs.mayHave(i, i + 100_000)) affirmed++;
	expect(affirmed).toBeLessThan(1_000);
});
