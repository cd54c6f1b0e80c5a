import { titles } from '../model/tables/titles.ts';
import type { Quote } from '../model/text.ts';
import { quoteAt } from '../model/text.ts';
import { companyCandidates } from './company-names.ts';
import type { Draft, DraftPiece } from './draft.ts';
import type { Field } from './fields.ts';
import { placesIn } from './place-parts.ts';
import type { ReadSection } from './sections.ts';
import type { TitleReading } from './title.ts';

export type CompanyReading = { readonly company: string; readonly evidence: Quote };

const nameWordsMax = 6;
const enough = 2;

/** Who hires: a labelled field, a line at the head that is nothing but a name, or the subject of the text. */
export function companyOf(
	draft: Draft,
	sections: readonly ReadSection[],
	fields: readonly Field[],
	title: TitleReading | null,
): CompanyReading | null {
	const labelled = fields.find((field) => field.name === 'company' && field.to - field.from <= nameWordsMax);
	if (labelled !== undefined) return reading(draft, labelled.start, labelled.end);
	const candidates = companyCandidates(draft, sections);
	const inHeader = headerName(draft, sections, title, new Set(candidates.keys()));
	if (inHeader !== null) return inHeader;
	if (title?.company != null) return { company: title.company, evidence: title.evidence };
	const best = [...candidates.entries()]
		.filter(([key]) => !key.split(' ').every((word) => titles.roles.has(word)) && !isRoleName(key, title))
		.sort(([, a], [, b]) => b.points - a.points || a.start - b.start)[0]?.[1];
	if (best === undefined || best.points < enough) return null;
	return { company: best.name, evidence: quoteAt(draft.text, best) };
}

function reading(draft: Draft, start: number, end: number): CompanyReading {
	return { company: draft.text.slice(start, end).trim(), evidence: quoteAt(draft.text, { start, end }) };
}

function isRoleName(key: string, title: TitleReading | null): boolean {
	const words = key.split(' ');
	const own = title?.title.toLowerCase() ?? '';
	return own.includes(key) || titles.roles.has(words.at(-1) ?? '');
}

/** A short line beside the title that is a name: repeated there, or used as a name below. */
function headerName(
	draft: Draft,
	sections: readonly ReadSection[],
	title: TitleReading | null,
	used: ReadonlySet<string>,
): CompanyReading | null {
	for (const section of sections) {
		if (section.kind !== 'header') continue;
		for (const piece of section.pieces) {
			if (piece.start === title?.line.start) continue;
			const name = firstPart(draft, piece);
			if (name === null) continue;
			const key = name.text
				.toLowerCase()
				.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
				.trim();
			if (name.doubled || used.has(key) || countOf(draft.folded, key) >= 2)
				return reading(draft, name.start, name.start + name.text.length);
		}
	}
	return null;
}

/** The part of a header line before its first separator: "Aktina Aktina · Fintech · Remote" → "Aktina", doubled. */
function firstPart(
	draft: Draft,
	piece: DraftPiece,
): { readonly text: string; readonly start: number; readonly doubled: boolean } | null {
	if (piece.heading !== null) return null;
	const line = draft.text.slice(piece.start, piece.end);
	const part = line.split(/\s+[·•|–—-]\s+/)[0]?.trim() ?? '';
	const words = part.split(/\s+/);
	if (words.length > nameWordsMax || !/^[\p{Lu}\d]/u.test(part) || /[:!?]$/.test(part)) return null;
	const half = words.length / 2;
	const doubled = Number.isInteger(half) && words.slice(0, half).join(' ') === words.slice(half).join(' ');
	if (!doubled && words.some((word) => titles.roles.has(word.toLowerCase()))) return null;
	if (placesIn(draft, piece.from, Math.min(piece.to, piece.from + words.length), false).length > 0 && !doubled)
		return null;
	return { text: doubled ? words.slice(0, half).join(' ') : part, start: piece.start, doubled };
}

function countOf(folded: string, key: string): number {
	let count = 0;
	for (let at = folded.indexOf(key); at >= 0 && count < 3; at = folded.indexOf(key, at + key.length)) count++;
	return count;
}
