import { titles as table } from '../model/tables/titles.ts';
import type { Quote, Span } from '../model/text.ts';
import { quoteAt } from '../model/text.ts';
import { anyOf } from '../text/any-of.ts';
import type { Draft, DraftPiece } from './draft.ts';
import type { Field } from './fields.ts';
import type { PlaceHit } from './place-parts.ts';
import type { ReadSection } from './sections.ts';
import { cleanTitle } from './title-clean.ts';
import { isNoTitle } from './title-none.ts';
import { namesRole } from './title-roles.ts';
import { toldTitle } from './title-told.ts';

/** The title of the job, and what its line says besides. */
export type TitleReading = {
	readonly title: string;
	/** A trailing specialisation: "Platform Reliability" of "Engineer, Backend – Platform Reliability". */
	readonly specialisation: string | null;
	/** A company that the line names: "… – Now Hiring Aktina". */
	readonly company: string | null;
	readonly places: readonly PlaceHit[];
	/** The line it was read from, with the line's words. */
	readonly line: Line;
	readonly evidence: Quote;
};

type Line = Span & { readonly from: number; readonly to: number };

/** Points of a line that names a role. */
const named = 3;
const laterWordsMax = 10;
const laterPiecesMax = 4;
const ownKinds = new Set(['responsibilities', 'requirements', 'preferred']);
const sentenceOpener = new RegExp(`^(?:${anyOf(table.sentenceOpeners)})\\b`, 'i');
const linesMax = 8;
const wordsMax = 20;
const lengthMax = 200;

/** The title: a labelled one, or the line at the head of the posting that looks most like one. */
export function titleOf(draft: Draft, sections: readonly ReadSection[], fields: readonly Field[]): TitleReading | null {
	const head = headLines(sections);
	let best: DraftPiece | null = null;
	let most = 0;
	head.forEach((piece, at) => {
		const points = pointsOf(draft, piece, at);
		if (points > most) {
			most = points;
			best = piece;
		}
	});
	const body = bodyStart(sections);
	const labelled = fields.filter(
		(field) =>
			field.name === 'title' &&
			field.to - field.from <= wordsMax &&
			field.end - field.start <= lengthMax &&
			(field.start < body || isCalledTitle(draft, field)) &&
			!isSentence(draft, field),
	);
	const told = labelled.find((field) => namesRole(draft, field));
	// A title that the posting calls so is one, whatever its trade is called.
	const line =
		most >= named
			? best
			: (told ?? laterLine(draft, sections) ?? inProse(draft, sections, best) ?? labelled[0] ?? best);
	if (line === null) return null;
	const cleaned = cleanTitle(draft, sections, line.from, line.to);
	if (cleaned === null) return null;
	const { start, end, from, to } = line;
	return { ...cleaned, line: { start, end, from, to }, evidence: quoteAt(draft.text, { start, end }) };
}

/** "Job title: Payroll Administrator" in a person specification, whose demands may begin above it. */
function isCalledTitle(draft: Draft, { label, from, to }: Field): boolean {
	const called = draft.words.slice(label.from, label.to).map(({ word }) => word);
	return table.titleLabels.has(called.join(' ')) && namesRole(draft, { from, to });
}

/** Where what is asked for or to be done begins; a title further below is of somebody to write to. */
function bodyStart(sections: readonly ReadSection[]): number {
	const body = sections.find(({ kind, pieces }) => ownKinds.has(kind) && pieces.length > 1);
	return body?.pieces[1]?.end ?? Number.POSITIVE_INFINITY;
}

/** A short line below a heading that names a role, where the head of the posting holds nothing but fields. */
function laterLine(draft: Draft, sections: readonly ReadSection[]): DraftPiece | null {
	for (const section of sections) {
		if (section.kind === 'chrome' || section.kind === 'header') continue;
		const [heading, line] = section.pieces;
		if (heading?.heading == null || line === undefined || line.bullet) continue;
		const text = draft.text.slice(line.start, line.end);
		const isLine = line.to - line.from <= laterWordsMax && /^\p{Lu}/u.test(text) && !/[.:!?]$/.test(text);
		if (isLine && line.heading === null && namesRole(draft, line)) return line;
		if (ownKinds.has(section.kind) && section.pieces.length > laterPiecesMax) return null;
	}
	return null;
}

/** What the first sentences tell of the title, where no line of the head stands by itself. */
function inProse(draft: Draft, sections: readonly ReadSection[], head: DraftPiece | null): Line | null {
	if (head !== null && !isSentence(draft, head)) return null;
	const shown = sections.filter(({ kind }) => kind !== 'chrome').flatMap(({ pieces }) => pieces);
	for (const piece of shown.slice(0, linesMax)) {
		const told = toldTitle(draft, piece);
		if (told !== null)
			return { ...told, start: draft.words[told.from]?.start ?? 0, end: draft.words[told.to - 1]?.end ?? 0 };
	}
	return null;
}

function isSentence(draft: Draft, piece: Line): boolean {
	return piece.to - piece.from > wordsMax || /[.!?](?:\s|$)/.test(draft.text.slice(piece.start, piece.end));
}

/** The first lines that are not the site's own, up to the first heading or running text. */
function headLines(sections: readonly ReadSection[]): readonly DraftPiece[] {
	const found: DraftPiece[] = [];
	for (const section of sections) {
		if (section.kind === 'chrome') continue;
		for (const piece of section.pieces) {
			if (found.length === linesMax || (found.length > 0 && piece.heading?.meaning != null)) return found;
			found.push(piece);
		}
	}
	return found;
}

function pointsOf(draft: Draft, piece: DraftPiece, at: number): number {
	const count = piece.to - piece.from;
	if (count === 0 || piece.end - piece.start > lengthMax || isNoTitle(draft, piece)) return 0;
	const line = draft.text.slice(piece.start, piece.end);
	let points = Math.max(0.5, 2 - at * 0.5);
	if (draft.marked !== null && draft.pieces[draft.marked]?.start === piece.start) points += named;
	if (namesRole(draft, piece)) points += 3;
	if (piece.heading !== null) points -= 3;
	if (count > wordsMax) points -= 3;
	if (/[.:]$/.test(line) || /[.!?] \p{Lu}\p{Ll}+ \p{Ll}/u.test(line)) points -= 3;
	if (/^\p{Ll}/u.test(line) && at > 0) points -= 2;
	if (sentenceOpener.test(line) && count > 5) points -= 3;
	return points;
}
