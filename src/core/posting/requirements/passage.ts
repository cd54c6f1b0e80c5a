import type { Span } from '../../model/text.ts';
import type { Importance } from '../../model/vocabulary.ts';
import type { Block } from '../blocks.ts';
import type { DegreeMention } from './degrees.ts';
import type { Lexeme } from './lexemes.ts';

/** A block cut into words, each with its sentence, its bracket and how much what it says is wanted. */
export type Passage = {
	readonly block: Block;
	readonly text: string;
	readonly words: readonly Lexeme[];
	/** Of each word: the number of its sentence (a semicolon ends one too). */
	readonly sentence: readonly number[];
	/** Of each word: the number of its bracket, 0 outside. The bracket marks themselves lie inside. */
	readonly bracket: readonly number[];
	readonly wanted: readonly Wanted[];
	readonly degrees: readonly DegreeMention[];
};

/** How much something is wanted, and whether the sentence itself says so or only its heading. */
export type Wanted = { readonly importance: Importance | 'none'; readonly said: boolean };

/** A sentence is looked at no further than this many words to each side, so that time stays linear in any text. */
export const sentenceReach = 120;

/** The lexemes of the sentence that holds `at`, within reach. */
export function sentenceAround(
	passage: Pick<Passage, 'sentence'>,
	at: number,
): { readonly from: number; readonly to: number } {
	const { sentence } = passage;
	let from = at;
	while (from > 0 && at - from < sentenceReach && sentence[from - 1] === sentence[at]) from--;
	let to = at + 1;
	while (to < sentence.length && to - at < sentenceReach && sentence[to] === sentence[at]) to++;
	return { from, to };
}

/** The stretch of text of lexemes `from` to `to` (exclusive). */
export function spanOf(words: readonly Lexeme[], from: number, to: number): Span {
	const [first, last] = [words[from], words[to - 1]];
	return { start: first?.start ?? 0, end: last?.end ?? first?.end ?? 0 };
}
