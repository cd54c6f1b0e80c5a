import { titles as table } from '../model/tables/titles.ts';
import type { Draft, DraftPiece } from './draft.ts';
import { isRole } from './title-roles.ts';

/** A title of so few words may begin as a demand does: "Experience Designer". */
const shortMax = 3;
/** The table's phrases have no more words. */
const wordsMax = 3;
/** "3+ years of …", "Minimum 2 yrs …"; not "2 year old room leader". */
const opensInYears = /^(?:minimum |min |at least )?\d{1,2}\+? ?(?:(?:-|–|to) ?\d{1,2}\+? ?)?(?:years?|yrs?)\b(?! old)/;

/** Whether a line asks for something, or only says where the work is done: of fragments, the first line need be no title. */
export function isNoTitle(draft: Draft, piece: DraftPiece): boolean {
	const { words, folded } = draft;
	const { from, to, start, end } = piece;
	const opening = words.slice(from, Math.min(to, from + wordsMax)).map(({ word }) => word);
	if (to - from <= shortMax) return to - from === opening.length && table.bareLines.has(opening.join(' '));
	if (opensInYears.test(folded.slice(start, end))) return true;
	const asks = opening.some((_, at) => table.askingOpeners.has(opening.slice(0, at + 1).join(' ')));
	return asks && !isTitled(draft, piece);
}

/** "Experience of Care Manager", "You Are Welcome Host at the Inn": written as titles are, with a role at the end; not "Experience as a Manager". */
function isTitled({ words, text }: Draft, { from, to }: DraftPiece): boolean {
	const own = words.slice(from, to);
	const isStyled = own.every(({ start, word }) => table.small.has(word) || /^[\p{Lu}\d]/u.test(text[start] ?? ''));
	const at = own.findIndex(({ word }) => word === 'at');
	const last = at < 0 ? own.at(-1) : own[at - 1];
	return isStyled && isRole(last?.word ?? '') && !own.some(({ word }) => table.articles.has(word));
}
