import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atoms, foldedWords } from '../../../src/core/skills/atoms.ts';

describe('the words of a name', () => {
	const characters = fc.constantFrom(...'aZ09 -+#./&éßĲ１𝒜’');

	it('are those that any text is cut into, also where the short way is taken', () => {
		fc.assert(
			fc.property(fc.array(characters, { maxLength: 12 }), (parts) => {
				const name = parts.join('');
				expect(foldedWords(name)).toEqual(atoms(name).map(({ word }) => word));
			}),
		);
	});

	it.each([
		['Data Analysis', ['data', 'analysis']],
		['on-call duty', ['on', 'call', 'duty']],
		['C++', ['c++']],
		['ASP.NET', ['asp', 'net']],
		['.NET', ['.net']],
		['Café work', ['cafe', 'work']],
	])('%s', (name, words) => {
		expect(foldedWords(name)).toEqual(words);
	});
});
