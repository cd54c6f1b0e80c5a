import { titles as table } from '../model/tables/titles.ts';
import type { Draft, DraftPiece } from './draft.ts';

/** A title of so few words may begin as a demand does: "Experience Designer". */
const shortMax = 3;
/** The table's phrases have no more words. */
const wordsMax = 3;
/** "3+ years of …", "Minimum 2 yrs …"; not "2 year old room leader". */
const opensInYears = /^(?:minimum |min |at least )?\d{1,2}\+? ?(?:(?:-|–|to) ?\d{1,2}\+? ?)?(?:years?|yrs?)\b(?! old)/;

/** Whether a line asks for something, or only says where the work is done: of fragments, the first line need be no title. */
export function isNoTitle({ words, folded }: Draft, { from, to, start, end }: DraftPiece): boolean {
	const opening = words.slice(from, Math.min(to, from + wordsMax)).map(({ word }) => word);
	if (to - from <= shortMax) return to - from === opening.length && table.bareLines.has(opening.join(' '));
	if (opensInYears.test(folded.slice(start, end))) return true;
	return opening.some((_, at) => table.askingOpeners.has(opening.slice(0, at + 1).join(' ')));
}
