import { describe, expect, it } from 'vitest';
import { anyOf } from '../../../src/core/text/any-of.ts';

describe('words as a part of a pattern', () => {
	it('stand for themselves, whatever signs they hold', () => {
		const words = ['geb.', 'c++', '(hons)', "jusqu'a", 'and/or', '[x]', 'a|b', '$', 'full time'];
		const pattern = new RegExp(`^(?:${anyOf(words)})$`);
		for (const word of words) expect(word).toMatch(pattern);
		for (const other of ['gebx', 'ccc', 'hons', 'x', 'a', '']) expect(other).not.toMatch(pattern);
	});

	it('are tried in their order', () => {
		expect(new RegExp(anyOf(new Set(['max', 'maximum']))).exec('maximum')?.[0]).toBe('max');
	});
});
