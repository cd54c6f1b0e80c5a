import { fold } from '../text/fold.ts';
import { numberOf } from '../text/vocabulary.ts';
import type { Atom } from './atoms.ts';

const proseMin = 3;
/** No word of a name is longer. */
const knownMax = 100;

/**
 * Cuts words that lost the space between them, as boards print them, so that the names in them are found. A word that
 * occurs in any name ("JavaScript") stays whole, and a seam counts only behind a small word or a word of names.
 */
export function cutAtSeams(text: string, words: readonly Atom[], isKnown: (word: number) => boolean): readonly Atom[] {
	let cut: Atom[] | undefined;
	for (let at = 0; at < words.length; at++) {
		const word = words[at] as Atom;
		const first = seamBehind(text, word.start + 1, word.end);
		const parts = first === undefined || isKnown(word.number) ? undefined : partsOf(text, word, first, isKnown);
		if (parts !== undefined) cut ??= words.slice(0, at);
		if (parts !== undefined) cut?.push(...parts);
		else cut?.push(word);
	}
	return cut ?? words;
}

/** The next place where a small letter or digit meets a capital, or capitals meet a capitalised word: "SQLExperience". */
function seamBehind(text: string, from: number, end: number): number | undefined {
	for (let at = from + 1; at < end; at++) {
		if (!isCapital(text, at)) continue;
		if (!isCapital(text, at - 1)) return at;
		if (at + 3 < end && !isCapital(text, at + 1) && !isCapital(text, at + 2) && !isCapital(text, at + 3)) return at;
	}
	return undefined;
}

function isCapital(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code < 128 ? code >= 65 && code <= 90 : /\p{Lu}/u.test(text[at] ?? '');
}

function partsOf(
	text: string,
	{ start, end }: Atom,
	first: number,
	isKnown: (word: number) => boolean,
): readonly Atom[] | undefined {
	const parts: Atom[] = [];
	let from = start;
	let passedOver = false;
	for (let at: number | undefined = first; at !== undefined; at = seamBehind(text, at, end)) {
		// With a seam in it, it is no word of prose: a page without a space takes no more time than one with spaces.
		if (passedOver && at - from > knownMax) continue;
		const left = text.slice(from, at);
		const isProse = left.length >= proseMin && /^\p{Ll}+$/u.test(left);
		if (!isProse && (end - at < proseMin || !isKnown(numberOf(fold(left))))) {
			passedOver = true;
			continue;
		}
		parts.push(atomAt(text, from, at));
		from = at;
		passedOver = false;
	}
	return parts.length === 0 ? undefined : [...parts, atomAt(text, from, end)];
}

function atomAt(text: string, start: number, end: number): Atom {
	const word = fold(text.slice(start, end));
	return { start, end, word, number: numberOf(word) };
}
