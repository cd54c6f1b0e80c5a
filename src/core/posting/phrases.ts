import { Trie } from '../text/trie.ts';
import { learn } from '../text/vocabulary.ts';
import { addWords, type Word } from '../text/words.ts';

/** Words `from`..`to` (inclusive) of a text that make up a phrase of a table, with what the table says of it. */
type PhraseHit<T> = { readonly from: number; readonly to: number; readonly value: T };

/** A text made ready for finding phrases in it. */
export type PhraseText = {
	readonly folded: string;
	readonly words: readonly Word[];
	/** Of each word, a bit for each table of which some phrase begins with it. */
	readonly opens: Int32Array;
};

export type PhraseFinder<T> = (text: PhraseText, from?: number, to?: number) => readonly PhraseHit<T>[];

/** By the number of a word: the bits of the tables of which some phrase begins with it. */
let opening = new Int32Array(1 << 10);
let tables = 0;
const tablesMax = 32;

export function phraseText(folded: string): PhraseText {
	const words: Word[] = [];
	addWords(words, folded, { start: 0, end: folded.length });
	return { folded, words, opens: opensOf(words) };
}

/** For all tables at once, so that a table which no word of a stretch opens costs next to nothing there. */
export function opensOf(words: readonly Word[]): Int32Array {
	const opens = new Int32Array(words.length);
	for (let at = 0; at < words.length; at++) opens[at] = opening[(words[at] as Word).number] ?? 0;
	return opens;
}

function newTable(openers: Iterable<number>): number {
	if (tables === tablesMax) throw new Error(`there are more than ${tablesMax} tables of phrases`);
	const bit = 1 << tables++;
	for (const number of openers) {
		if (number >= opening.length) {
			const longer = new Int32Array(2 * number);
			longer.set(opening);
			opening = longer;
		}
		opening[number] = (opening[number] as number) | bit;
	}
	return bit;
}

/**
 * Finds phrases of a table among words: leftmost longest, not overlapping, in text order, never across the end of a
 * line or a sentence. A longer phrase of a table therefore shadows a shorter one: "full time equivalent", "full time".
 */
export function phraseFinder<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseFinder<T> {
	const trie = new Trie<T>();
	const openers: number[] = [];
	for (const [phrase, value] of entries) {
		const numbers = phrase.split(' ').map(learn);
		trie.set(numbers, () => value);
		openers.push(numbers[0] as number);
	}
	const bit = newTable(openers);
	return (text, from = 0, to = text.words.length) => {
		const { folded, words, opens } = text;
		let hits: PhraseHit<T>[] | undefined;
		let at = from;
		while (at < to) {
			// Most words begin no phrase.
			if (((opens[at] as number) & bit) === 0) {
				at++;
				continue;
			}
			const hit = longest(trie, folded, words, at, to);
			if (hit !== null) {
				hits ??= [];
				hits.push(hit);
			}
			at = hit === null ? at + 1 : hit.to + 1;
		}
		return hits ?? [];
	};
}

function longest<T>(
	trie: Trie<T>,
	folded: string,
	words: readonly Word[],
	from: number,
	to: number,
): PhraseHit<T> | null {
	let node = trie.root;
	let best: PhraseHit<T> | null = null;
	for (let at = from; at < to; at++) {
		const word = words[at];
		const before = words[at - 1];
		if (word === undefined || (at > from && before !== undefined && breaks(folded, before.end, word.start))) break;
		const step = trie.step(node, word.number);
		if (step < 0) break;
		node = trie.nodeBehind(step);
		const value = trie.valueAt(step);
		if (value !== undefined) best = { from, to: at, value };
	}
	return best;
}

/** Whether a sentence, a clause in brackets or a line ends between two words. A bare stop ("U.S.") does not. */
function breaks(folded: string, end: number, start: number): boolean {
	if (start - end > 6) return true;
	for (let at = end; at < start; at++) {
		const unit = folded[at];
		if (
			unit === '\n' ||
			unit === ';' ||
			unit === '|' ||
			unit === '!' ||
			unit === '?' ||
			unit === '•' ||
			unit === '·' ||
			unit === ','
		)
			return true;
		if ((unit === '.' || unit === ':') && at + 1 < start) return true;
	}
	return false;
}
