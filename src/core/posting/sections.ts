import type { Section, SectionKind } from '../model/posting.ts';
import type { Span } from '../model/text.ts';
import type { Importance } from '../model/vocabulary.ts';
import { chromePieces } from './chrome.ts';
import type { Draft, DraftPiece } from './draft.ts';
import type { HeadingMeaning } from './headings.ts';

/** A section with its pieces, its heading, what that heading implies, and who wrote it. */
export type ReadSection = Section & {
	/** The heading, which is also the first of the pieces or begins it. */
	readonly heading: Span | null;
	readonly importance: Importance;
	readonly origin: 'employer' | 'aggregator';
	readonly pieces: readonly DraftPiece[];
};

type Open = Omit<ReadSection, 'start' | 'end' | 'pieces'> & { readonly pieces: DraftPiece[] };

/** Headings that speak of their own line only, when text follows in that line: "Location: Oslo". */
const lineOnly = new Set<SectionKind>(['location', 'pay', 'other', 'company', 'legal', 'process', 'summary']);
/** Headings that are labels of a field as often. */
const fieldKinds = new Set<SectionKind>(['location', 'pay', 'other', 'process']);
const fieldWordsMax = 3;
const bodyKinds = new Set<SectionKind>(['responsibilities', 'requirements', 'preferred', 'benefits', 'summary']);
const proseMin = 80;
const lineMax = 140;
const bareWordsMax = 5;
const personal = /^you(?:['’]ll| will)(?: be)?\s?:?$/;

/** The sections of a posting, in order: each from its first piece to its last. */
export function sections(draft: Draft): readonly ReadSection[] {
	const found = cut(draft, chromePieces(draft));
	const asking = found.filter(asksAtLength).length;
	return found.map((open) => close(draft, markBareField(draft, open, asking > (asksAtLength(open) ? 1 : 0))));
}

function cut(draft: Draft, chrome: readonly boolean[]): readonly Open[] {
	const found: Open[] = [];
	let current = opened('header', null);
	let resume: Open | null = null;
	let inBody = false;
	const push = (next: Open): void => {
		if (current.pieces.length > 0) found.push(current);
		current = next;
		inBody ||= bodyKinds.has(next.kind);
	};
	draft.pieces.forEach((piece, at) => {
		const meaning = piece.heading?.meaning ?? null;
		// Above the text, a bare "Apply" is a button.
		const isButton =
			(resume ?? current).kind === 'header' && meaning?.kind === 'process' && piece.heading?.inline === false;
		if (chrome[at] === true || isButton) {
			if (current.kind !== 'chrome') {
				resume ??= current;
				push(opened('chrome', null));
			}
		} else if (meaning !== null && piece.heading !== null) {
			resume = piece.heading.inline && lineOnly.has(meaning.kind) ? (resume ?? current) : null;
			const isOfPerson = personal.test(draft.folded.slice(piece.heading.start, piece.heading.end));
			push({ ...meaningIn(current, meaning, isOfPerson), heading: piece.heading, pieces: [] });
		} else {
			if (resume !== null) push({ ...resume, pieces: [] });
			resume = null;
			if (!inBody && isFieldAbove(draft.text, current, piece)) push(opened('summary', null));
			if (current.kind === 'header' && isProse(draft.text, piece)) push(opened('summary', null));
		}
		current.pieces.push(piece);
	});
	push(current);
	return found;
}

/** "Closing date / Friday, noon" with running text below it: the text is the posting's own again. */
function isFieldAbove(text: string, open: Open, piece: DraftPiece): boolean {
	if (!fieldKinds.has(open.kind) || !piece.afterBlank || !isProse(text, piece)) return false;
	const [heading, ...values] = open.pieces;
	if (heading === undefined || heading.heading?.inline !== false || heading.to - heading.from > fieldWordsMax)
		return false;
	return values.length > 0 && values.every((value) => value.end - value.start < proseMin && !value.bullet);
}

/** What a heading means right below another: "Requirements / Conditions of employment" goes on with what is asked for. */
function meaningIn(open: Open, meaning: HeadingMeaning, isOfPerson: boolean): HeadingMeaning {
	const isSub = open.kind === 'requirements' && open.pieces.length === 1 && open.pieces[0]?.heading?.inline === false;
	// "Requirements / You will be:" says who is asked for, not what there is to do.
	if (isSub && isOfPerson) return { kind: open.kind, importance: open.importance, origin: open.origin };
	if (!isSub || meaning.kind !== 'other' || meaning.origin !== 'employer') return meaning;
	return { kind: open.kind, importance: open.importance, origin: open.origin };
}

/** Whether a piece is running text, with which the header of a posting ends. */
function isProse(text: string, piece: DraftPiece): boolean {
	const length = piece.end - piece.start;
	return length > lineMax || (length > proseMin && /[.!?…]$/.test(text.slice(piece.start, piece.end)));
}

function opened(kind: SectionKind, heading: Span | null): Open {
	return { kind, heading, importance: 'context', origin: 'employer', pieces: [] };
}

/**
 * A heading with a bare number of years on the line below it, after the employer's own list, is a field of the job board:
 * "Position Requirements / 10+ Years / work experience".
 */
function markBareField(draft: Draft, open: Open, employerAsks: boolean): Open {
	if (open.kind !== 'requirements' || open.pieces.length < 2) return open;
	const [, first] = open.pieces;
	const isBare =
		first !== undefined &&
		!first.bullet &&
		first.to - first.from <= bareWordsMax &&
		/^\d{1,2} ?(?:\+|-|to|or)? ?(?:\d{1,2} )?\+?(?:more )?years?\b/.test(draft.folded.slice(first.start, first.end));
	return isBare && employerAsks ? { ...open, origin: 'aggregator' } : open;
}

/** Whether a section is a list of requirements, not a field of one. */
function asksAtLength(open: Open): boolean {
	return open.importance === 'must' && open.pieces.length > 2;
}

function close(draft: Draft, open: Open): ReadSection {
	const start = open.pieces[0]?.start ?? 0;
	return { ...open, start, end: open.pieces.at(-1)?.end ?? draft.text.length };
}
