import { titles as table } from '../model/tables/titles.ts';
import type { Draft, DraftPiece } from './draft.ts';
import { phraseFinder } from './phrases.ts';
import type { Range } from './title-beside.ts';
import { isRole } from './title-roles.ts';

type Side = 'before' | 'after';

const tellers = phraseFinder<Side>([
	...table.toldAfter.map((phrase) => [phrase, 'before'] as const),
	...table.toldBefore.map((phrase) => [phrase, 'after'] as const),
]);
/** How far into a piece a sentence may tell the title, in words. */
const reach = 60;
const wordsMax = 8;

/**
 * A title that a sentence tells: "We are looking for a part-time Legal Secretary to support …", "Payroll Administrator
 * required for a manufacturer"; null where none does.
 */
export function toldTitle(draft: Draft, piece: DraftPiece): Range | null {
	const to = Math.min(piece.to, piece.from + reach);
	const opening = titleAtOpening(draft, piece);
	if (opening !== null && endsInRole(draft, opening)) return opening;
	for (const { from: first, to: last, value } of tellers(draft, piece.from, to)) {
		const told = value === 'before' ? titleBefore(draft, piece, first) : titleFrom(draft, last + 1, piece.to);
		if (told !== null && endsInRole(draft, told)) return told;
	}
	return null;
}

/** "Boat Painter" of "As a Boat Painter, you …" and "As a Boat Painter you will …". */
function titleAtOpening(draft: Draft, piece: DraftPiece): Range | null {
	if (draft.words[piece.from]?.word !== 'as') return null;
	const behind = draft.words.slice(piece.from + 1, Math.min(piece.to, piece.from + wordsMax + 2));
	const you = behind.findIndex(({ word }) => word === 'you');
	if (you < 0) return null;
	const told = titleFrom(draft, piece.from + 1, piece.from + 1 + you);
	if (told === null || draft.words[told.to]?.word !== 'you') return null;
	const isParted = draft.folded[draft.words[told.to - 1]?.end ?? 0] === ',';
	return isParted || draft.words[told.to + 1]?.word === 'will' ? told : null;
}

/** "Head of Sales" names its role before the "of"; a "team" or a "graduate" alone is no title. */
function endsInRole({ words }: Draft, { from, to }: Range): boolean {
	const of = words.slice(from, to).findIndex(({ word }) => word === 'of');
	const last = words[of > 0 ? from + of - 1 : to - 1]?.word ?? '';
	return isRole(last) && !(table.toldWeak.has(last) && to - from < 2);
}

/** "Payroll Administrator" of "… required for": from where the sentence begins. */
function titleBefore(draft: Draft, piece: DraftPiece, to: number): Range | null {
	let from = to;
	while (from > piece.from && !endsTitle(draft, from) && to - from < wordsMax) from--;
	while (from < to && table.toldAdjectives.has(draft.words[from]?.word ?? '')) from++;
	return from < to && to - from < wordsMax ? { from, to } : null;
}

/** "Legal Secretary" of "a part-time Legal Secretary to support …": up to the first word that speaks of something else. */
function titleFrom(draft: Draft, at: number, end: number): Range | null {
	let from = at;
	while (from < end && table.toldAdjectives.has(draft.words[from]?.word ?? '')) from++;
	let to = from;
	while (to < end && to - from < wordsMax && (to === from || !endsTitle(draft, to))) {
		if (table.toldStops.has(draft.words[to]?.word ?? '')) break;
		to++;
	}
	return to > from ? { from, to } : null;
}

/** Whether a mark that parts sentences or clauses stands before a word. */
function endsTitle({ folded, words }: Draft, at: number): boolean {
	return /[.,;:!?()\n|–—•]/.test(folded.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0));
}
