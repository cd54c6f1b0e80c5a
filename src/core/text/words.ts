import type { Span } from '../model/text.ts';
import { numberAt, wordAt } from './vocabulary.ts';

/** A run of letters and digits of the folded text. "full-time" is two words, "U.S." is two. */
export type Word = Span & {
	readonly word: string;
	/** Its number in the vocabulary; 0 where no table knows it. */
	readonly number: number;
};

/** The words of a text, found once for all who read it. */
export type TextWords = {
	readonly folded: string;
	readonly words: readonly Word[];
	/** By offset: where among the words the one is that begins there, counted from 1; 0 where none does. */
	readonly startingAt: Int32Array;
};

/** Where each word begins, for `TextWords`. */
export function startsOf(words: readonly Word[], length: number): Int32Array {
	const startingAt = new Int32Array(length);
	for (let at = 0; at < words.length; at++) startingAt[(words[at] as Word).start] = at + 1;
	return startingAt;
}

/** Adds the words of a stretch of a folded text. Faster and plainer than tokens: for matching phrases of tables. */
export function addWords(found: Word[], folded: string, span: Span): void {
	let start = -1;
	for (let at = span.start; at <= span.end; at++) {
		const inside = at < span.end && isWordUnit(folded.charCodeAt(at));
		if (inside && start < 0) start = at;
		if (!inside && start >= 0) {
			const number = numberAt(folded, start, at);
			found.push({ start, end: at, word: wordAt(folded, start, at, number), number });
			start = -1;
		}
	}
}

function isWordUnit(unit: number): boolean {
	if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
	// Letters of other scripts; between them lie punctuation, symbols, arrows, boxes and emoji.
	return (unit >= 0xc0 && unit < 0x2000) || (unit > 0x3040 && unit < 0xd800) || (unit >= 0xf900 && unit < 0xfe00);
}
