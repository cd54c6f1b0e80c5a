import { companies as table } from '../model/tables/companies.ts';
import { titles } from '../model/tables/titles.ts';
import { type Quote, quoteAt } from '../model/text.ts';
import type { Draft, DraftPiece } from './draft.ts';
import { placesIn } from './place-parts.ts';
import type { ReadSection } from './sections.ts';
import type { TitleReading } from './title.ts';

const wordsMax = 6;
const restWordsMax = 8;
const shortMin = 4;
const linesMax = 12;

type Part = { readonly text: string; readonly start: number; readonly doubled: boolean; readonly beforePlace: boolean };

/**
 * A company named in a line beside the title: "Aktina Aktina · Fintech · Remote", "Aktina GmbH, Graz, Austria". It
 * counts where the line repeats it, a place follows it, its form of company does, or the text below speaks of it.
 */
export function headerCompany(
	draft: Draft,
	sections: readonly ReadSection[],
	title: TitleReading | null,
	used: ReadonlySet<string>,
): { readonly company: string; readonly evidence: Quote } | null {
	for (const section of sections.slice(0, linesMax)) {
		if (section.kind !== 'header') continue;
		for (const piece of section.pieces.slice(0, linesMax)) {
			if (piece.start === title?.line.start || piece.heading !== null) continue;
			const part = firstPart(draft, piece);
			if (part === null || !(isCompany(draft, part, used) || isBesideTitle(draft, section, part, piece, title)))
				continue;
			const span = { start: part.start, end: part.start + part.text.length };
			return { company: part.text, evidence: quoteAt(draft.text, span) };
		}
	}
	return null;
}

/** Whether a line is all name and next to the title: alone there, or ending in what firms are: "St. Agnes Hospital". */
function isBesideTitle(
	draft: Draft,
	section: ReadSection,
	part: Part,
	piece: DraftPiece,
	title: TitleReading | null,
): boolean {
	const at = section.pieces.indexOf(piece);
	const besideTitle = [section.pieces[at - 1], section.pieces[at + 1]].some(
		(other) => other?.start === title?.line.start,
	);
	if (title === null || !besideTitle || part.text.length !== piece.end - piece.start) return false;
	if (!part.text.split(/\s+/).every((word) => /^[\p{Lu}\d&]/u.test(word))) return false;
	return section.pieces.length === 2 || table.nouns.has(draft.words[piece.to - 1]?.word ?? '');
}

function firstPart(draft: Draft, piece: DraftPiece): Part | null {
	const line = draft.text.slice(piece.start, piece.end);
	const [text = ''] = line.split(/\s+[·•|–—-]\s+|,\s|\s\(/, 1);
	const words = text.split(/\s+/);
	if (words.length > wordsMax || !/^[\p{Lu}\d]/u.test(text) || /[:!?]$/.test(text)) return null;
	const half = words.length / 2;
	const doubled = Number.isInteger(half) && words.slice(0, half).join(' ') === words.slice(half).join(' ');
	if (doubled) return { text: words.slice(0, half).join(' '), start: piece.start, doubled, beforePlace: false };
	const rest = restFrom(draft, piece, piece.start + text.length);
	if (!isNameLike(draft, piece.from, rest, text)) return null;
	const places = rest < piece.to && piece.to - rest <= restWordsMax ? placesIn(draft, rest, piece.to, true) : [];
	// "Hexham, UK" is a town as likely as a firm; "Aktina Foods, Graz, Austria" is none.
	const beforePlace = places.some(({ place }) => place.city !== null) || (places.length > 0 && words.length > 1);
	return { text, start: piece.start, doubled, beforePlace };
}

function restFrom(draft: Draft, piece: DraftPiece, offset: number): number {
	let at = piece.from;
	while (at < piece.to && (draft.words[at]?.start ?? offset) < offset) at++;
	return at;
}

/** Whether words can be a name: no role, no type of work, no place. */
function isNameLike(draft: Draft, from: number, to: number, text: string): boolean {
	const words = draft.words.slice(from, to).map((word) => word.word);
	if (words.some((word) => titles.roles.has(word)) || titles.dropSegments.has(words.join(' '))) return false;
	return !/\d{3}/.test(text) && !table.notNames.has(words[0] ?? '') && placesIn(draft, from, to, true).length === 0;
}

function isCompany(draft: Draft, part: Part, used: ReadonlySet<string>): boolean {
	const key = part.text
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
	const words = key.split(' ');
	if (part.doubled || part.beforePlace || used.has(key) || table.forms.has(words.at(-1) ?? '')) return true;
	const short = words[0] ?? '';
	return countOf(draft.folded, key) >= 2 || (short.length >= shortMin && countOf(draft.folded, short) >= 2);
}

function countOf(folded: string, key: string): number {
	let count = 0;
	for (let at = folded.indexOf(key); at >= 0 && count < 3; at = folded.indexOf(key, at + key.length)) count++;
	return count;
}
