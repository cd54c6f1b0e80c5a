import type { Span } from '../model/text.ts';
import { lines } from '../text/lines.ts';
import { type Token, tokenize } from '../text/tokenize.ts';

/** Four words in a row; fewer are a common phrase. */
const runWords = 4;
/** Whoever tells the same work in own words shares a twentieth of a posting's runs at the most. */
const copiedShareMin = 0.2;
/** A posting with fewer runs says nothing of where its words come from. */
const runsMin = 12;
/**
 * So many words in a row are hardly said twice by chance: over 320 résumés and 510 postings of all trades the longest
 * that a pair had in common were eight. Some of them may be a phrase of the trade; this many words in all are a copy.
 */
const longRunWords = 8;
const longWordsMin = 20;

/** Looks for passages of a posting in one résumé; nothing where it was written in own words. */
export type CopyFinder = (posting: string) => readonly Span[];

/** So many words are numbered or looked up in one step. */
const stepWords = 1_500;

/** Words as numbers that the résumé gives them. */
type Words = Int32Array;
const unknownWord = -1;

/**
 * Passages of a résumé that stand word for word in a posting: whole lines, and runs of four words or more. They count
 * as copied only where they make up a good part of the posting; else only runs as nobody writes twice do. The order of
 * its lines does not matter. Linear in both. In steps, so that a long text holds nobody up.
 */
export function* copyFinder(resume: string): Generator<void, CopyFinder> {
	const tokens: Token[] = [];
	const numbers = new Map<string, number>();
	for (const span of pieces(resume)) {
		for (const token of tokenize(resume, span)) {
			tokens.push(token);
			if (!numbers.has(token.folded)) numbers.set(token.folded, numbers.size);
		}
		yield;
	}
	const numbered = (row: readonly Token[]): Words =>
		Int32Array.from(row, ({ folded }) => numbers.get(folded) ?? unknownWord);
	const words = numbered(tokens);
	const placesOf = yield* runPlaces(words);
	return (posting) => {
		const theirs = tokenize(posting);
		const all = numbered(theirs);
		const lineEnds = lineEndsOf(posting, theirs);
		let [runs, shared] = [0, 0];
		const [copied, long] = [new Uint8Array(words.length), new Uint8Array(words.length)];
		// Also from one line to the next: whoever copies may have lost the line breaks.
		for (let i = 0; i + runWords <= all.length; i++) {
			const isInLine = i + runWords <= (lineEnds[i] as number);
			if (isInLine) runs++;
			const places = placesOf(all, i);
			if (isInLine && places.length > 0) shared++;
			for (const place of places) {
				copied.fill(1, place, place + runWords);
				if (isSameRun(words, place, all, i, longRunWords)) long.fill(1, place, place + longRunWords);
			}
		}
		const isShare = runs >= runsMin && shared >= runs * copiedShareMin;
		if (!isShare) return long.reduce((sum, one) => sum + one, 0) < longWordsMin ? [] : stretches(tokens, long);
		markEqualLines(resume, tokens, words, linesOf(all, lineEnds), copied);
		return stretches(tokens, copied);
	};
}

/** For each word, the place behind the last word of its line. */
function lineEndsOf(text: string, tokens: readonly Token[]): Int32Array {
	const ends = new Int32Array(tokens.length);
	for (let at = 0; at < tokens.length; ) {
		const newline = text.indexOf('\n', tokens[at]?.start);
		const end = newline < 0 ? text.length : newline;
		let behind = at;
		while (behind < tokens.length && (tokens[behind] as Token).start < end) behind++;
		ends.fill(behind, at, behind);
		at = behind;
	}
	return ends;
}

/** The words of each line, in one string. */
function linesOf(words: Words, lineEnds: Int32Array): ReadonlySet<string> {
	const found = new Set<string>();
	for (let at = 0; at < words.length; at = lineEnds[at] as number)
		found.add(words.subarray(at, lineEnds[at]).join(' '));
	return found;
}

const pieceCharacters = 8_000;

/** A text in pieces that end where words end. */
function pieces(text: string): readonly Span[] {
	const blank = /\s/g;
	const found: Span[] = [];
	for (let start = 0; start < text.length; ) {
		blank.lastIndex = start + pieceCharacters;
		const end = blank.exec(text)?.index ?? text.length;
		found.push({ start, end });
		start = end;
	}
	return found;
}

/** A run that stands in more places than these is marked in the first of them only. */
const placesMax = 50;

/** Where the run of words that begins at a place of other words stands in these. */
function* runPlaces(words: Words): Generator<void, (others: Words, at: number) => readonly number[]> {
	const placesAt = new Map<number, number[]>();
	for (let i = 0; i + runWords <= words.length; i++) {
		if (i % stepWords === stepWords - 1) yield;
		const key = keyOfRun(words, i);
		const places = placesAt.get(key);
		if (places === undefined) placesAt.set(key, [i]);
		else if (places.length < placesMax) places.push(i);
	}
	return (others, at) => {
		// Most runs of a posting have a word that the résumé does not have, the last one as likely as any.
		for (let i = at + runWords - 1; i >= at; i--) if (others[i] === unknownWord) return nowhere;
		const places = placesAt.get(keyOfRun(others, at));
		return places?.filter((place) => isSameRun(words, place, others, at, runWords)) ?? nowhere;
	};
}

const nowhere: readonly number[] = [];

/** FNV-1a, 32 bits (Fowler, Noll, Vo), word by word. Different runs may have the same. */
function keyOfRun(words: Words, from: number): number {
	let value = 0x811c9dc5;
	for (let i = from; i < from + runWords; i++) value = Math.imul(value ^ (words[i] ?? unknownWord), 0x01000193);
	return value;
}

function isSameRun(a: Words, fromA: number, b: Words, fromB: number, length: number): boolean {
	if (fromA + length > a.length || fromB + length > b.length) return false;
	for (let i = 0; i < length; i++) if (a[fromA + i] !== b[fromB + i]) return false;
	return true;
}

/** In a résumé that copies, its short lines are copies too: "- Kubernetes". */
function markEqualLines(
	resume: string,
	tokens: readonly Token[],
	words: Words,
	known: ReadonlySet<string>,
	copied: Uint8Array,
): void {
	let at = 0;
	for (const line of lines(resume)) {
		const first = at;
		while (at < tokens.length && (tokens[at]?.start ?? 0) < line.end) at++;
		if (at > first && known.has(words.subarray(first, at).join(' '))) copied.fill(1, first, at);
	}
}

function stretches(tokens: readonly Token[], copied: Uint8Array): readonly Span[] {
	const found: { start: number; end: number }[] = [];
	let isOpen = false;
	tokens.forEach(({ start, end }, i) => {
		if (copied[i] === 1) {
			const last = found.at(-1);
			if (isOpen && last !== undefined) last.end = end;
			else found.push({ start, end });
		}
		isOpen = copied[i] === 1;
	});
	return found;
}
