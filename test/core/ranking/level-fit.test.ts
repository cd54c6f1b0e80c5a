import { describe, expect, it } from 'vitest';
import { levelFactor } from '../../../src/core/ranking/level-fit.ts';

const [apprentice, junior, senior] = [0.5, 1, 3];

describe('what the distance of levels leaves', () => {
	it('is all where levels meet', () => {
		expect(levelFactor(0, senior)).toBe(1);
		expect(levelFactor(0.7, junior)).toBe(1);
	});

	it('is more above a role than below it', () =>
		expect(levelFactor(2, senior)).toBeGreaterThan(levelFactor(-2, senior)));

	it('is less where work is learnt that somebody does already', () => {
		expect(levelFactor(2, apprentice)).toBeLessThan(levelFactor(2, junior));
		expect(levelFactor(0.5, apprentice)).toBe(1);
	});

	it('never goes below a least', () => expect(levelFactor(6, apprentice)).toBe(levelFactor(-6, senior)));
});
