import type { Token } from '../text/tokenize.ts';

/** Words as numbers; equal words have equal numbers. */
export type Words = Int32Array;

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

/** What a résumé has of a posting. */
type SharedRuns = {
	/** `share`: so much of the posting that all of it counts; `long`: only runs as nobody writes twice. */
	readonly isCopy: 'share' | 'long' | false;
	/** For each word of the résumé, 1 where it stands in a run of four that the posting has too; or in one of eight. */
	readonly copied: Uint8Array;
	readonly long: Uint8Array;
};

/** So many words are looked up in one step. */
const stepWords = 1_500;

/** Looks for the runs of a posting's words in those of a résumé. Linear in both. In steps, for long texts. */
export function* runFinder(words: Words): Generator<void, (posting: Words, lineEnds: Int32Array) => SharedRuns> {
	const placesOf = yield* runPlaces(words);
	const mayKnow = someOf(words);
	return (posting, lineEnds) => {
		let [runs, shared, known] = [0, 0, 0];
		const [copied, long] = [new Uint8Array(words.length), new Uint8Array(words.length)];
		// Also from one line to the next: whoever copies may have lost the line breaks.
		for (let last = 0; last < posting.length; last++) {
			known = mayKnow(posting[last] as number) ? known + 1 : 0;
			const first = last - runWords + 1;
			const isInLine = first >= 0 && last < (lineEnds[first] as number);
			if (isInLine) runs++;
			// Most runs of a posting have a word that the résumé does not have.
			if (known < runWords) continue;
			const places = placesOf(posting, first);
			if (isInLine && places.length > 0) shared++;
			for (const place of places) {
				copied.fill(1, place, place + runWords);
				if (isSameRun(words, place, posting, first, longRunWords)) long.fill(1, place, place + longRunWords);
			}
		}
		const isShare = runs >= runsMin && shared >= runs * copiedShareMin;
		return { isCopy: isShare ? 'share' : ones(long) < longWordsMin ? false : 'long', copied, long };
	};
}

/** For each word, the place behind the last word of its line. */
export function lineEndsOf(text: string, tokens: readonly Token[]): Int32Array {
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

function ones(marks: Uint8Array): number {
	let sum = 0;
	for (const mark of marks) sum += mark;
	return sum;
}

const slots = 65_536;

/** True of each of those words, and of few others. */
function someOf(words: Words): (word: number) => boolean {
	const marks = new Uint8Array(slots);
	for (const word of words) marks[word & (slots - 1)] = 1;
	return (word) => marks[word & (slots - 1)] === 1;
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
	return (others, at) =>
		placesAt.get(keyOfRun(others, at))?.filter((place) => isSameRun(words, place, others, at, runWords)) ?? nowhere;
}

const nowhere: readonly number[] = [];

/** FNV-1a, 32 bits (Fowler, Noll, Vo), word by word. Different runs may have the same. */
function keyOfRun(words: Words, from: number): number {
	let value = 0x811c9dc5;
	for (let i = from; i < from + runWords; i++) value = Math.imul(value ^ (words[i] as number), 0x01000193);
	return value;
}

function isSameRun(a: Words, fromA: number, b: Words, fromB: number, length: number): boolean {
	if (fromA + length > a.length || fromB + length > b.length) return false;
	for (let i = 0; i < length; i++) if (a[fromA + i] !== b[fromB + i]) return false;
	return true;
}
