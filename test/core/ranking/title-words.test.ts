import { describe, expect, it } from 'vitest';
import {
	sharedTitleWords,
	titleWords,
	weighedWords,
	withoutAlternatives,
} from '../../../src/core/ranking/title-words.ts';

describe('words of titles', () => {
	it('are shared whatever they are called, levels apart', () => {
		const share = (a: string, b: string) => sharedTitleWords(weighedWords(titleWords(a)), weighedWords(titleWords(b)));
		expect(share('Senior Web Developer', 'Junior Web Programmer')).toBe(1);
		expect(share('Project Manager', 'Account Manager')).toBeLessThan(0.6);
	});

	it('are read in a few ways only, however many alternatives a title names', () => {
		expect(withoutAlternatives('Cook or Baker')).toEqual(['Baker', 'Cook']);
		expect(withoutAlternatives('Cook / Baker '.repeat(20))).toHaveLength(16);
	});
});
