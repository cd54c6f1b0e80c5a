import { fold } from '../text/fold.ts';
import type { Atom } from './atoms.ts';

/** Where a small letter meets a capital, or capitals meet a capitalised word: "experienceBDD", "SQLExperience". */
const seam = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{3})/gu;
const proseMin = 3;

/**
 * Cuts words that lost the space between them, as boards print them, so that the names in them are found. A word that
 * occurs in any name ("JavaScript") stays whole, and a seam counts only behind a small word or a word of names.
 */
export function cutAtSeams(
	text: string,
	words: readonly Atom[],
	isKnown: (folded: string) => boolean,
): readonly Atom[] {
	let cut: Atom[] | undefined;
	for (const [at, word] of words.entries()) {
		const parts = hasCapitalInside(text, word) && !isKnown(word.folded) ? partsOf(text, word, isKnown) : undefined;
		if (parts !== undefined) cut ??= words.slice(0, at);
		cut?.push(...(parts ?? [word]));
	}
	return cut ?? words;
}

function hasCapitalInside(text: string, { start, end }: Atom): boolean {
	for (let at = start + 2; at < end; at++) {
		const code = text.charCodeAt(at);
		if ((code >= 65 && code <= 90) || code >= 128) return true;
	}
	return false;
}

function partsOf(text: string, word: Atom, isKnown: (folded: string) => boolean): readonly Atom[] | undefined {
	const written = text.slice(word.start, word.end);
	const parts: Atom[] = [];
	let from = 0;
	for (const { index } of written.matchAll(seam)) {
		const left = written.slice(from, index);
		const isProse = left.length >= proseMin && /^\p{Ll}+$/u.test(left);
		const isName = isKnown(fold(left)) && written.length - index >= proseMin;
		if (!isProse && !isName) continue;
		parts.push({ start: word.start + from, end: word.start + index, folded: fold(left) });
		from = index;
	}
	if (parts.length === 0) return undefined;
	return [...parts, { start: word.start + from, end: word.end, folded: fold(written.slice(from)) }];
}
