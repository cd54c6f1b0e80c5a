import { type Token, tokenize } from '../text/tokenize.ts';
import { pieces } from './pieces.ts';
import { lineEndsOf, runFinder, type Words } from './shared-runs.ts';

/** The text of a posting. What was made of it is known as long as the object is there. */
export type PostingText = { readonly text: string };

type KeyedWords = { readonly keys: Words; readonly lineEnds: Int32Array };

const keyed = new WeakMap<PostingText, KeyedWords>();

/**
 * Tells whether a résumé may hold passages of a posting, by keys that equal words have in common, and hardly ever others:
 * whoever is told yes looks for them by the words themselves.
 */
export function* copySuspicion(resume: string): Generator<void, (posting: PostingText) => boolean> {
	const keys: number[] = [];
	for (const span of pieces(resume)) {
		for (const { folded } of tokenize(resume, span)) keys.push(keyOf(folded));
		yield;
	}
	const find = yield* runFinder(Int32Array.from(keys));
	return (posting) => {
		const { keys: theirs, lineEnds } = wordsOf(posting);
		return find(theirs, lineEnds).isCopy !== false;
	};
}

function wordsOf(posting: PostingText): KeyedWords {
	const known = keyed.get(posting);
	if (known !== undefined) return known;
	const tokens = tokenize(posting.text);
	const keys = new Int32Array(tokens.length);
	for (let i = 0; i < tokens.length; i++) keys[i] = keyOf((tokens[i] as Token).folded);
	const words = { keys, lineEnds: lineEndsOf(posting.text, tokens) };
	keyed.set(posting, words);
	return words;
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo), by UTF-16 units. */
function keyOf(word: string): number {
	let value = 0x811c9dc5;
	for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
	return value | 0;
}
