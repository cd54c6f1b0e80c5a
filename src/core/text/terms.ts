import type { Span } from '../model/text.ts';
import { letter, sortAt } from './sorts.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { tokenize } from './tokenize.ts';

const termLengthMax = 40;

/** The words that an index counts, in text order: folded, without stop words and bare numbers. */
function countedWords(text: string, span?: Span): readonly string[] {
	const found: string[] = [];
	for (const token of tokenize(text, span)) {
		for (const part of parts(token.folded)) {
			if (part.length > termLengthMax || isStopWord(part) || !hasLetter(part)) continue;
			found.push(part);
		}
	}
	return found;
}

/** A word of the text for each of its terms, to show in the stem's place: the first that has it. */
export function wordOfTerms(text: string): ReadonlyMap<string, string> {
	const words = new Map<string, string>();
	for (const word of countedWords(text)) {
		const term = stem(word);
		if (!words.has(term)) words.set(term, word);
	}
	return words;
}

/** The terms of an index, which are stems, and how often each stands in a text. */
export function termCounts(text: string, span?: Span): Map<string, number> {
	const counts = new Map<string, number>();
	for (const word of countedWords(text, span)) {
		const term = stem(word);
		counts.set(term, (counts.get(term) ?? 0) + 1);
	}
	return counts;
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
