import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isLearned, learn, numberAt, numberOf, WordMap, WordSet, wordAt } from '../../../src/core/text/vocabulary.ts';

it('numbers every word once, and finds it wherever it stands', () => {
	const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
	fc.assert(
		fc.property(fc.uniqueArray(word, { maxLength: 300 }), fc.string(), (words, before) => {
			const numbers = words.map(learn);
			expect(new Set(numbers).size).toBe(words.length);
			expect(words.map(learn)).toEqual(numbers);
			for (const [at, known] of words.entries()) {
				const text = `${before}${known} `;
				expect(numberAt(text, before.length, before.length + known.length)).toBe(numbers[at]);
				expect(wordAt(text, before.length, before.length + known.length, numbers[at] ?? 0)).toBe(known);
			}
		}),
		{ numRuns: 20 },
	);
});

it('keeps its words while it grows', () => {
	const words = Array.from({ length: 30_000 }, (_, at) => `word${at}`);
	const numbers = words.map(learn);
	expect(words.map(numberOf)).toEqual(numbers);
});

it('has no number for a word of no table', () => {
	expect(numberOf('kwyjibo-unheard-of')).toBe(0);
	expect(wordAt('some kwyjibo', 5, 12, 0)).toBe('kwyjibo');
});

it('looks words of lists up by their numbers', () => {
	const [sites, weights] = [
		new WordSet(['plinth', 'gantry']),
		new WordMap([['gantry', 2] as const, ['gantry', 3] as const]),
	];
	const word = (text: string) => ({ number: numberOf(text) });
	expect(['plinth', 'gantry', 'gantr'].map((text) => sites.has(word(text)))).toEqual([true, true, false]);
	expect(['plinth', 'gantry', 'gantr'].map((text) => weights.get(word(text)))).toEqual([undefined, 3, undefined]);
	expect([sites.has(undefined), weights.get(undefined)]).toEqual([false, undefined]);
});

it('tells words of phrases from words of lists alone', () => {
	new WordSet(['quoin', 'lintel']);
	learn('lintel');
	expect(['quoin', 'lintel', 'mullion-unheard-of'].map((text) => isLearned(numberOf(text)))).toEqual([
		false,
		true,
		false,
	]);
});

it('keeps lists apart, however many there are and however many words are learned after them', () => {
	const word = (text: string) => ({ number: numberOf(text) });
	const lists = Array.from({ length: 300 }, (_, at) => new WordSet([`corbel${at}`, `corbel${at + 1}`]));
	for (let at = 0; at < 20_000; at++) learn(`voussoir${at}`);
	for (const [at, list] of lists.entries()) {
		const found = [at - 1, at, at + 1, at + 2].map((n) => list.has(word(`corbel${n}`)));
		expect(found).toEqual([false, true, true, false]);
		expect(list.has(word(`voussoir${at}`))).toBe(false);
	}
});

it('tells short words of letters and digits from all others, and long ones by their ends', () => {
	const words = [
		'a',
		'aa',
		'aaaaaa',
		'aaaaaaa',
		'0',
		'00',
		'z9z9z9z9z9z9',
		'z9z9z9z9z9z9a',
		'z9z9z9z9z9z9b',
		'c++',
		'c#',
		'é',
	];
	expect(new Set(words.map(learn)).size).toBe(words.length);
	expect(words.map((word) => numberOf(word))).toEqual(words.map(learn));
	expect(numberOf('999999999999')).toBe(0);
});
