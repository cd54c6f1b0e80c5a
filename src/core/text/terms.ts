import type { Span } from '../model/text.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { tokenize } from './tokenize.ts';

const termLengthMax = 40;

/** The terms of an index in text order: folded, stemmed, without stop words and bare numbers. */
export function terms(text: string, span?: Span): readonly string[] {
	const found: string[] = [];
	for (const token of tokenize(text, span)) {
		for (const part of parts(token.folded)) {
			if (part.length > termLengthMax || isStopWord(part) || !/\p{L}/u.test(part)) continue;
			found.push(stem(part));
		}
	}
	return found;
}

/** How often each term stands in a text. */
export function termCounts(text: string, span?: Span): Map<string, number> {
	const counts = new Map<string, number>();
	for (const term of terms(text, span)) counts.set(term, (counts.get(term) ?? 0) + 1);
	return counts;
}

/** "front-end/back-end" is four words; "c++", ".net" and "node.js" are one each. */
function parts(folded: string): readonly string[] {
	const bare = folded.endsWith("'s") ? folded.slice(0, -2) : folded;
	return /[/&_'-]/.test(bare) ? bare.split(/[/&_'-]+/).filter((part) => part !== '') : [bare];
}
