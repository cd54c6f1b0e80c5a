import { describe, expect, it } from 'vitest';
import { wordsScore } from '../../../src/core/ranking/part-text.ts';
import { scoreNumbers } from '../../../src/core/ranking/weights.ts';

describe('words that two texts share', () => {
	const cosines = Array.from({ length: 101 }, (_, i) => i / 200);

	it('count more the more they are, from nothing to nearly all', () => {
		const scores = cosines.map(wordsScore);
		expect(scores[0]).toBe(0);
		for (let i = 1; i < scores.length; i++) expect(scores[i]).toBeGreaterThan(scores[i - 1] as number);
		expect(scores.at(-1)).toBeLessThanOrEqual(1);
	});

	it('tell less than their share where they are few, as any two texts have some', () => {
		expect(wordsScore(0.02)).toBeLessThan(wordsScore(0.04) / 2);
		expect(wordsScore(0.2)).toBeGreaterThan(wordsScore(0.4) / 2);
		expect(wordsScore(scoreNumbers.text.cosine)).toBeCloseTo(1 - 1 / Math.E, 12);
	});
});
