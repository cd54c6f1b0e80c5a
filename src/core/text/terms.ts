import type { Span } from '../model/text.ts';
import { remembering } from './remembering.ts';
import { letter, sortAt } from './sorts.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { type Token, tokenize } from './tokenize.ts';

const termLengthMax = 40;
/** Words whose terms are remembered. */
const rememberedMax = 50_000;
/** Longer tokens are too many to be worth it. */
const rememberedLengthMax = 12;

type Word = { readonly word: string; readonly term: string };

const shortWords = remembering(rememberedMax, wordsIn);

/** The words of a folded token that an index counts, in order, with their terms: no stop words and no bare numbers. */
function countedWords(folded: string): readonly Word[] {
	return folded.length > rememberedLengthMax ? wordsIn(folded) : shortWords(folded);
}

function wordsIn(folded: string): readonly Word[] {
	return parts(folded)
		.filter((part) => part.length <= termLengthMax && !isStopWord(part) && hasLetter(part))
		.map((word) => ({ word, term: stem(word) }));
}

/** A word of the text for each of its terms, to show in the stem's place: the first that has it. */
export function wordOfTerms(text: string): ReadonlyMap<string, string> {
	const words = new Map<string, string>();
	for (const { folded } of tokenize(text)) {
		for (const { word, term } of countedWords(folded)) if (!words.has(term)) words.set(term, word);
	}
	return words;
}

/** The terms of an index, which are stems, and how often each stands in a text. */
export function termCounts(text: string, span?: Span): Map<string, number> {
	const counts = new Map<string, number>();
	countTerms(tokenize(text, span), counts);
	return counts;
}

/** Adds how often each term stands among tokens. */
export function countTerms(tokens: readonly Token[], into: Map<string, number>): void {
	for (const { folded } of tokens) {
		for (const { term } of countedWords(folded)) into.set(term, (into.get(term) ?? 0) + 1);
	}
}

function hasLetter(word: string): boolean {
	for (let at = 0; at < word.length; at++) if (sortAt(word, at) === letter) return true;
	return false;
}

/** "front-end/back-end" is four words; "c++", ".net" and "node.js" are one each. */
function parts(folded: string): readonly string[] {
	const bare = folded.endsWith("'s") ? folded.slice(0, -2) : folded;
	return /[/&_'-]/.test(bare) ? bare.split(/[/&_'-]+/).filter((part) => part !== '') : [bare];
}
