import { learn, numberSet } from '../text/vocabulary.ts';
import type { Word } from '../text/words.ts';

/** Words `from`..`to` (inclusive) of a text that make up a phrase of a table, with what the table says of it. */
type PhraseHit<T> = { readonly from: number; readonly to: number; readonly value: T };

type Node<T> = { readonly next: Map<number, Node<T>>; value: T | null };

export type PhraseFinder<T> = (
	folded: string,
	words: readonly Word[],
	from?: number,
	to?: number,
) => readonly PhraseHit<T>[];

/**
 * Finds phrases of a table among words: leftmost longest, not overlapping, in text order, never across the end of a
 * line or a sentence. A longer phrase of a table therefore shadows a shorter one: "full time equivalent", "full time".
 */
export function phraseFinder<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseFinder<T> {
	const root: Node<T> = { next: new Map(), value: null };
	for (const [phrase, value] of entries) insert(root, phrase, value);
	const openers = numberSet(root.next.keys());
	return (folded, words, from = 0, to = words.length) => {
		let hits: PhraseHit<T>[] | undefined;
		let at = from;
		while (at < to) {
			// Most words begin no phrase.
			if (openers[words[at]?.number ?? 0] !== 1) {
				at++;
				continue;
			}
			const hit = longest(root, folded, words, at, to);
			if (hit !== null) {
				hits ??= [];
				hits.push(hit);
			}
			at = hit === null ? at + 1 : hit.to + 1;
		}
		return hits ?? [];
	};
}

function insert<T>(root: Node<T>, phrase: string, value: T): void {
	let node = root;
	for (const word of phrase.split(' ')) {
		const number = learn(word);
		const next: Node<T> = node.next.get(number) ?? { next: new Map(), value: null };
		node.next.set(number, next);
		node = next;
	}
	node.value = value;
}

function longest<T>(
	root: Node<T>,
	folded: string,
	words: readonly Word[],
	from: number,
	to: number,
): PhraseHit<T> | null {
	let node: Node<T> | undefined = root;
	let best: PhraseHit<T> | null = null;
	for (let at = from; at < to; at++) {
		const word = words[at];
		const before = words[at - 1];
		if (word === undefined || (at > from && before !== undefined && breaks(folded, before.end, word.start))) break;
		node = node.next.get(word.number);
		if (node === undefined) break;
		if (node.value !== null) best = { from, to: at, value: node.value };
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
