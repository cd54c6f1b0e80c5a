import { fold } from '../text/fold.ts';
import { numberOf } from '../text/vocabulary.ts';
import type { Atom } from './atoms.ts';
import type { NameTable } from './names.ts';

const proseMin = 3;
/** No word of a name is longer. */
const knownMax = 100;

/**
 * Cuts words that lost the space between them, as boards print them, so that the names in them are found. A word that
 * occurs in any name ("JavaScript") stays whole, and a seam counts only behind a small word or a word of names.
 */
export function cutAtSeams(text: string, words: readonly Atom[], names: Known): readonly Atom[] {
	let cut: Atom[] | undefined;
	for (let at = 0; at < words.length; at++) {
		const word = words[at] as Atom;
		const parts = names.hasWord(word.number) ? undefined : cutOf(text, word, names);
		if (parts !== undefined) cut ??= words.slice(0, at);
		if (parts !== undefined) cut?.push(...parts);
		else cut?.push(word);
	}
	return cut ?? words;
}

type Known = Pick<NameTable, 'hasWord' | 'isName'>;

function cutOf(text: string, word: Atom, { hasWord, isName }: Known): readonly Atom[] | undefined {
	const seam = seamBehind(text, word.start + 1, word.end);
	const named = endsInVersion(text, word) ? beforeVersion(text, word, hasWord) : undefined;
	if (named !== undefined) return named;
	if (seam !== undefined) return namesOf(text, word, hasWord, pieceMin) ?? partsOf(text, word, seam, hasWord);
	return mayBeAcronyms(text, word) ? namesOf(text, word, isName, acronymMin) : undefined;
}

const versioned = /^(\p{L}{3,20})(?:\d{1,2}|(?:19|20)\d\d)[a-z+]?$/u;

/** "Python3", "Oracle11g", "Angular2+", and no course such as "SQL101": a figure at the end, or one letter or sign behind it. */
function endsInVersion(text: string, { end }: Atom): boolean {
	return isDigit(text.charCodeAt(end - 1)) || isDigit(text.charCodeAt(end - 2));
}

function isDigit(unit: number): boolean {
	return unit >= 48 && unit <= 57;
}

/** The word of a name that a version follows without a space. */
function beforeVersion(
	text: string,
	{ start, end }: Atom,
	isKnown: (word: number) => boolean,
): readonly Atom[] | undefined {
	const name = versioned.exec(text.slice(start, end))?.[1];
	if (name === undefined || !isKnown(numberOf(fold(name)))) return undefined;
	return [atomAt(text, start, start + name.length), atomAt(text, start + name.length, end)];
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

/** "SAMLDHCP": capitals from end to end, enough for two names. */
function mayBeAcronyms(text: string, { start, end }: Atom): boolean {
	if (end - start < 2 * acronymMin) return false;
	for (let at = start; at < end; at++) if (!isCapital(text, at)) return false;
	return true;
}

/** Longer words are not worth the search. */
const namedMax = 60;

/**
 * The words of names that make up all of a word, each with its capital: "ActiveMQ", "MySQL" and "LDAP" of
 * "ActiveMQMySQLLDAP", where no seam shows. Of several ways to cut it, the one with the longest words from the left.
 */
function namesOf(
	text: string,
	{ start, end }: Atom,
	isKnown: (word: number) => boolean,
	lengthMin: number,
): readonly Atom[] | undefined {
	if (end - start > namedMax) return undefined;
	const starts: number[] = [];
	for (let at = start; at < end; at++) if (isCapital(text, at)) starts.push(at);
	if (starts.length < capitalsMin || starts[0] !== start) return undefined;
	// From the right: where the word goes on behind each start; 0 where nothing fits.
	const next = new Map<number, number>();
	for (let n = starts.length - 1; n >= 0; n--) {
		const from = starts[n] as number;
		for (let m = starts.length; m > n; m--) {
			const to = starts[m] ?? end;
			if (to - from < lengthMin || (to < end && !next.has(to)) || !isKnown(numberOf(fold(text.slice(from, to)))))
				continue;
			next.set(from, to);
			break;
		}
	}
	const parts: Atom[] = [];
	for (let at = start; at < end; ) {
		const to = next.get(at);
		if (to === undefined) return undefined;
		parts.push(atomAt(text, at, to));
		at = to;
	}
	return parts.length < 2 ? undefined : parts;
}

/** With fewer capitals the seams show by themselves. */
const capitalsMin = 3;
const pieceMin = 2;
/** Shorter names in capitals are found in many a word. */
const acronymMin = 3;

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
