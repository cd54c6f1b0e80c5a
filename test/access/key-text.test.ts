import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyIdOf, newKeyText } from '../../src/access/key-text.ts';

const seeds = fc
	.integer()
	.map((seed) =>
		newKeyText((size) => createHash('shake256', { outputLength: size }).update(`${seed} ${size}`).digest()),
	);

test('a key tells its id, and holds 160 bits that nobody can guess', () => {
	const { id, text } = newKeyText(randomBytes);
	expect(text).toMatch(/^rf_[0-9a-hjkmnp-tv-z]{12}_[0-9a-hjkmnp-tv-z]{32}_[0-9a-f]{8}$/);
	expect(keyIdOf(text)).toBe(id);
	expect(newKeyText(randomBytes).text).not.toBe(text);
});

test('one wrong letter, or two in the wrong order, make it no key', () => {
	fc.assert(
		fc.property(seeds, fc.nat(), fc.constantFrom(...'0123456789abcdefz_ '), ({ text, id }, at, letter) => {
			expect(keyIdOf(text)).toBe(id);
			const place = at % text.length;
			const wrong = text.slice(0, place) + letter + text.slice(place + 1);
			const [a = '', b = ''] = text.slice(place, place + 2);
			const swapped = text.slice(0, place) + b + a + text.slice(place + 2);
			for (const typo of [wrong, swapped]) expect(keyIdOf(typo)).toBe(typo === text ? id : null);
		}),
	);
});

test('what is shorter, longer or something else is no key', () => {
	fc.assert(
		fc.property(seeds, fc.nat(), fc.string({ minLength: 1 }), ({ text }, cut, more) => {
			for (const other of [text.slice(0, cut % text.length), text + more, more]) expect(keyIdOf(other)).toBeNull();
		}),
	);
});
