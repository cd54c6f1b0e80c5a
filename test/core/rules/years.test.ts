import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditOfYears } from '../../../src/core/rules/experience.ts';
import { spelledMonths, spelledYears } from '../../../src/core/rules/months.ts';

describe('a time in words', () => {
	it('is never nought months where there is some', () => {
		expect(spelledMonths(0.3)).toBe('less than a month');
		expect(spelledMonths(0)).toBe('0 months');
	});
});

describe('credit for years', () => {
	it('is full from the minimum on, a quarter at half of it, and nothing without any', () => {
		expect(creditOfYears(5, { min: 5, max: null })).toBe(1);
		expect(creditOfYears(9, { min: 5, max: null })).toBe(1);
		expect(creditOfYears(0, { min: 5, max: null })).toBe(0);
		expect(creditOfYears(2.35, { min: 5, max: null })).toBeCloseTo(0.25, 5);
	});

	it('tolerates what counting months off a résumé may miss', () => {
		expect(creditOfYears(2 + 10 / 12, { min: 3, max: null })).toBe(1);
	});

	it('never falls with more years up to the maximum, and never jumps', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 20, noNaN: true }), fc.integer({ min: 1, max: 15 }), (years, min) => {
				const here = creditOfYears(years, { min, max: null });
				const more = creditOfYears(years + 0.01, { min, max: null });
				expect(more).toBeGreaterThanOrEqual(here);
				expect(more - here).toBeLessThan(0.05);
			}),
		);
	});

	it('loses a little far beyond the maximum', () => {
		expect(creditOfYears(4, { min: 2, max: 4 })).toBe(1);
		expect(creditOfYears(8, { min: 2, max: 4 })).toBeCloseTo(0.85, 5);
		expect(creditOfYears(40, { min: 2, max: 4 })).toBeCloseTo(0.85, 5);
	});
});

describe('months in words', () => {
	it.each([
		[0, '0 months'],
		[1, '1 month'],
		[12, '1 year'],
		[27, '2 years and 3 months'],
		[84, '7 years'],
	])('%i', (months, words) => expect(spelledMonths(months)).toBe(words));

	it('spells asked years', () => {
		expect([spelledYears(0.5), spelledYears(1), spelledYears(2.5)]).toEqual(['6 months', '1 year', '2.5 years']);
	});
});
