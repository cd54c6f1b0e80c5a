import { Trie } from '../../text/trie.ts';
import { learn, WordSet } from '../../text/vocabulary.ts';
import type { Lexeme } from './lexemes.ts';

/** A phrase found at lexemes `from` (inclusive) to `to` (exclusive). */
export type Found<T> = { readonly from: number; readonly to: number; readonly value: T };
/** The longest phrase that begins at a lexeme, or null. */
export type PhraseReader<T> = (words: readonly Lexeme[], at: number) => Found<T> | null;

/** Marks that may stand inside a phrase: "nice-to-have", "must\"haves". */
const joints = new WordSet(['-', '"', "'"]);

/** A finder for the phrases of a table; of two equal phrases the first counts. Its time does not grow with the table. */
export function phraseReader<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseReader<T> {
	const trie = new Trie<T>();
	const openers: string[] = [];
	for (const [phrase, value] of entries) {
		const words = phraseWords(phrase);
		trie.set(words.map(learn), (before) => before ?? value);
		openers.push(words[0] as string);
	}
	const opens = new WordSet(openers);
	return (words, at) => {
		// Most words begin no phrase.
		if (!opens.has(words[at])) return null;
		let best: Found<T> | null = null;
		let node = trie.root;
		for (let i = at; i < words.length; i++) {
			const step = trie.step(node, (words[i] as Lexeme).number);
			if (step < 0) {
				if (i > at && joints.has(words[i]) && !standsApart(words, i)) continue;
				break;
			}
			node = trie.nodeBehind(step);
			const value = trie.valueAt(step);
			if (value !== undefined) best = { from: at, to: i + 1, value };
		}
		return best;
	};
}

/** "A recent graduate - degree in …": a mark between spaces parts what it stands between. */
function standsApart(words: readonly Lexeme[], at: number): boolean {
	const [before, mark, behind] = [words[at - 1], words[at], words[at + 1]];
	if (before === undefined || mark === undefined || behind === undefined) return false;
	return before.end < mark.start && mark.end < behind.start;
}

/** Every phrase in text order, the longest first, not overlapping. */
export function allPhrases<T>(
	find: PhraseReader<T>,
	words: readonly Lexeme[],
	from = 0,
	to = words.length,
): readonly Found<T>[] {
	const found: Found<T>[] = [];
	for (let at = from; at < to; ) {
		const one = find(words, at);
		if (one === null || one.to > to) at++;
		else {
			found.push(one);
			at = one.to;
		}
	}
	return found;
}

/** Whether a phrase begins at one of lexemes `from` to `to` (exclusive). */
export function hasPhrase<T>(find: PhraseReader<T>, words: readonly Lexeme[], from: number, to: number): boolean {
	for (let at = from; at < to; at++) if (find(words, at) !== null) return true;
	return false;
}

function phraseWords(phrase: string): readonly string[] {
	return phrase
		.replace(/[.']/g, '')
		.split(/[\s-]+|(?=[+])|(?<=[+])/)
		.filter((word) => word !== '');
}
