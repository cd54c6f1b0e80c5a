import type { SectionKind } from '../model/posting.ts';
import { headings as table } from '../model/tables/headings.ts';
import type { Span } from '../model/text.ts';
import type { Importance } from '../model/vocabulary.ts';
import { WordSet } from '../text/vocabulary.ts';
import type { Word } from '../text/words.ts';
import type { Piece } from './pieces.ts';

export type HeadingMeaning = {
	readonly kind: SectionKind;
	readonly importance: Importance;
	readonly origin: 'employer' | 'aggregator';
};

/** The words of a heading. `meaning` is null where the table does not know it: then it heads a part of its section. */
export type Heading = Span & {
	readonly meaning: HeadingMeaning | null;
	/** Whether text follows in the same piece: "Preferred: a degree in …". */
	readonly inline: boolean;
	/** Whether it is a sentence that leads in a list, and says something itself. */
	readonly spoken: boolean;
};

const wordsMax = 10;
const lengthMax = 80;
const starMax = 4;
const unknownMax = 6;
const leadInMax = 30;

const implied: Partial<Record<SectionKind, Importance>> = { requirements: 'must', skills: 'must', preferred: 'nice' };
const exact = new Map<string, HeadingMeaning>();
const beginnings = new Map<string, HeadingMeaning>();
const endings = new Map<string, HeadingMeaning>();
for (const { kind, importance, origin, phrases } of table.headings) {
	const meaning = { kind, importance: importance ?? implied[kind] ?? 'context', origin };
	for (const phrase of phrases) {
		if (phrase.startsWith('*')) endings.set(phrase.slice(1), meaning);
		else if (phrase.endsWith('*')) beginnings.set(phrase.slice(0, -1), meaning);
		else exact.set(phrase, meaning);
	}
}

/** What the phrases begin and end with: most lines do with other words. */
const firstOfExact = new WordSet([...exact.keys()].map(firstWord));
const firstOfBeginnings = new WordSet([...beginnings.keys()].map(firstWord));
const lastOfEndings = new WordSet([...endings.keys()].map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1)));

function firstWord(phrase: string): string {
	return phrase.split(' ', 1)[0] ?? '';
}

const leadIns = table.leadIns.map(({ kind, phrases }) => ({
	meaning: { kind, importance: implied[kind] ?? 'context', origin: 'employer' } satisfies HeadingMeaning,
	phrases: phrases.map((phrase) => ` ${phrase} `),
}));

const sectionKinds = new Set<SectionKind>(['responsibilities', 'requirements', 'preferred', 'benefits']);

/** Whether folded words are a heading of what is to be done, is asked for or is offered. */
export function isSectionHeading(phrase: string): boolean {
	const kind = exact.get(phrase)?.kind;
	return kind !== undefined && sectionKinds.has(kind);
}

type WordedPiece = Piece & { readonly from: number; readonly to: number };

/**
 * The heading that a piece is or begins with.
 * @param leadsList whether it is a line of its own above a list
 */
export function headingOf(
	text: string,
	words: readonly Word[],
	piece: WordedPiece,
	leadsList: boolean,
): Heading | null {
	const label = labelOf(text, words, piece, leadsList);
	return label?.meaning ? label : (leadInOf(text, words, piece, leadsList) ?? label);
}

/** The heading of a list that a sentence leads in: "Qualified candidates should possess the following:". */
function leadInOf(text: string, words: readonly Word[], piece: WordedPiece, leadsList: boolean): Heading | null {
	const isLine =
		leadsList &&
		piece.first &&
		piece.last &&
		piece.to - piece.from <= wordsMax &&
		!/[.!?;,]$/.test(text.slice(piece.start, piece.end));
	if ((text[piece.end - 1] !== ':' && !isLine) || piece.to - piece.from > leadInMax) return null;
	// Only the last sentence leads in; what is before it may speak of anything.
	let from = piece.to - 1;
	while (from > piece.from && !/[.!?]\s/.test(text.slice(words[from - 1]?.end, words[from]?.start))) from--;
	const phrase = ` ${phraseOf(words, from, piece.to)} `;
	const found = leadIns.find((leadIn) => leadIn.phrases.some((known) => phrase.includes(known)));
	return found === undefined
		? null
		: { start: piece.start, end: piece.end, meaning: found.meaning, inline: false, spoken: true };
}

function labelOf(text: string, words: readonly Word[], piece: WordedPiece, leadsList: boolean): Heading | null {
	const colon = text.slice(piece.start, Math.min(piece.end, piece.start + lengthMax)).indexOf(':');
	const end = colon < 0 ? piece.end : piece.start + colon;
	if (end - piece.start > lengthMax) return null;
	// "What we'd like you to have (but this part is not essential)"
	const aside = asideOf(text, words, piece, end);
	const worded = aside < 0 ? end : piece.start + aside;
	let to = piece.from;
	while (to < piece.to && (words[to]?.start ?? worded) < worded) to++;
	const count = to - piece.from;
	if (count === 0 || count > wordsMax) return null;
	const closes = colon >= 0;
	if (!closes && /[.,;]$/.test(text.slice(piece.start, end))) return null;
	const label = text.slice(piece.start, end);
	const stands = closes || piece.afterBlank || !/^\p{Ll}/u.test(label);
	const meaning =
		(aside < 0 ? undefined : endingOf(words, to, piece.to)) ??
		(stands ? exactly(words, piece.from, to) : undefined) ??
		(leadsList || isStyled(label, piece, closes) ? styled(piece, closes, starred(words, piece.from, to)) : undefined) ??
		null;
	const inline = closes && text.slice(end + 1, piece.end).trim() !== '';
	if (meaning === null && (inline || !closes || count > unknownMax || piece.bullet)) return null;
	return { start: piece.start, end: closes ? end + 1 : end, meaning, inline, spoken: false };
}

/** Whether the words stand as a heading does: with a colon, or as a line of their own in capitals. */
function isStyled(label: string, piece: Piece, closes: boolean): boolean {
	if (closes) return true;
	if (piece.bullet && piece.first) return false;
	if (/[?…]$/.test(label)) return true;
	const long = label.split(' ').filter((word) => word.length > 3);
	const capital = long.filter((word) => /^\p{Lu}/u.test(word)).length;
	return capital > 0 && (capital === long.length || (capital * 2 >= long.length && piece.afterBlank));
}

/** Where a bracket closes a label; −1 where none does. "Xero (desirable)" among items and lines is one of them, not a heading. */
function asideOf(text: string, words: readonly Word[], piece: WordedPiece, end: number): number {
	const aside = text.slice(piece.start, end).search(/\s\([^()]+\)$/);
	if (aside < 0 || (!piece.bullet && (piece.afterBlank || text[end] === ':'))) return aside;
	let to = piece.from;
	while (to < piece.to && (words[to]?.start ?? end) < piece.start + aside) to++;
	return exactly(words, piece.from, to) === undefined ? -1 : aside;
}

/** "Yardi Experience a PLUS" among other items is an item; what is a plus below it would have a colon. */
function styled(piece: Piece, closes: boolean, meaning: HeadingMeaning | undefined): HeadingMeaning | undefined {
	return piece.bullet && !closes && meaning?.kind === 'preferred' ? undefined : meaning;
}

function starred(words: readonly Word[], from: number, to: number): HeadingMeaning | undefined {
	const count = to - from;
	const shortest = Math.max(1, count - starMax);
	for (let cut = lastOfEndings.has(words[to - 1]) ? shortest : count; cut < count; cut++) {
		const ending = endings.get(phraseOf(words, to - cut, to));
		if (ending !== undefined) return ending;
	}
	if (!firstOfBeginnings.has(words[from])) return undefined;
	for (let cut = count - 1; cut >= shortest; cut--) {
		const beginning = beginnings.get(phraseOf(words, from, from + cut));
		if (beginning !== undefined) return beginning;
	}
	return undefined;
}

/** What the end of a stretch of words means: "(but this part is not essential)". */
function endingOf(words: readonly Word[], from: number, to: number): HeadingMeaning | undefined {
	if (!lastOfEndings.has(words[to - 1])) return undefined;
	for (let cut = Math.min(starMax, to - from); cut > 0; cut--) {
		const ending = endings.get(phraseOf(words, to - cut, to));
		if (ending !== undefined) return ending;
	}
	return undefined;
}

/** What a stretch of words means as a whole. */
function exactly(words: readonly Word[], from: number, to: number): HeadingMeaning | undefined {
	return firstOfExact.has(words[from]) ? exact.get(phraseOf(words, from, to)) : undefined;
}

function phraseOf(words: readonly Word[], from: number, to: number): string {
	let phrase = words[from]?.word ?? '';
	for (let at = from + 1; at < to; at++) phrase += ` ${words[at]?.word ?? ''}`;
	return phrase;
}
