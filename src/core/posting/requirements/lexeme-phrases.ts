import { learn, numberSet } from '../../text/vocabulary.ts';
import type { Lexeme } from './lexemes.ts';

/** A phrase found at lexemes `from` (inclusive) to `to` (exclusive). */
export type Found<T> = { readonly from: number; readonly to: number; readonly value: T };
/** The longest phrase that begins at a lexeme, or null. */
export type PhraseReader<T> = (words: readonly Lexeme[], at: number) => Found<T> | null;

type Node<T> = { readonly next: Map<number, Node<T>>; value: T | undefined };

/** Marks that may stand inside a phrase: "nice-to-have", "must\"haves". */
const joints: ReadonlySet<string> = new Set(['-', '"', "'"]);

/** A finder for the phrases of a table; of two equal phrases the first counts. Its time does not grow with the table. */
export function phraseReader<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseReader<T> {
	const root: Node<T> = { next: new Map(), value: undefined };
	for (const [phrase, value] of entries) {
		let node = root;
		for (const word of phraseWords(phrase)) {
			const number = learn(word);
			const next: Node<T> = node.next.get(number) ?? { next: new Map(), value: undefined };
			node.next.set(number, next);
			node = next;
		}
		node.value ??= value;
	}
	const openers = numberSet(root.next.keys());
	return (words, at) => {
		// Most words begin no phrase.
		if (openers[words[at]?.number ?? 0] !== 1) return null;
		let best: Found<T> | null = null;
		let node: Node<T> | undefined = root;
		for (let i = at; i < words.length; i++) {
			const { number, word } = words[i] as Lexeme;
			const next: Node<T> | undefined = number === 0 ? undefined : node.next.get(number);
			if (next === undefined) {
				if (i > at && joints.has(word) && !standsApart(words, i)) continue;
				break;
			}
			node = next;
			if (node.value !== undefined) best = { from: at, to: i + 1, value: node.value };
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

function phraseWords(phrase: string): readonly string[] {
	return phrase
		.replace(/[.']/g, '')
		.split(/[\s-]+|(?=[+])|(?<=[+])/)
		.filter((word) => word !== '');
}
