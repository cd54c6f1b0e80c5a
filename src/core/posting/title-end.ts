import { titles as table } from '../model/tables/titles.ts';
import type { Draft } from './draft.ts';
import { findPlaceNames } from './gazetteer.ts';
import { isWrittenAsName } from './place-parts.ts';
import type { Range } from './title-beside.ts';
import { isRole, namesRole } from './title-roles.ts';

/** Where a title ends before what a line calls for: "10 Riggers required", "Rigger urgently needed"; not "Passport required". */
export function endBeforeCall({ words }: Draft, from: number, to: number): number {
	let end = to - 1;
	if (!table.callEnds.has(words[end]?.word ?? '')) return to;
	if (table.callEndsLeads.has(words[end - 1]?.word ?? '')) end--;
	return end > from && isRole(words[end - 1]?.word ?? '') ? end : to;
}

/**
 * Where a title ends before a place that no sign parts from it: "Rigger Manchester", "Rigger Job Manchester", "Rigger
 * (Harbours) Kent"; not "Boats Manchester", nor "Manchester". Null where it names none.
 */
export function endBeforeTown(draft: Draft, { from, to }: Range): number | null {
	const place = findPlaceNames(draft, from, to).at(-1);
	if (place === undefined || place.to !== to - 1 || place.value.ordinary || !isWrittenAsName(draft, place.from))
		return null;
	const isJob = table.jobWords.has(draft.words[place.from - 1]?.word ?? '');
	const end = isJob ? place.from - 1 : place.from;
	const before = draft.words[end - 1];
	if (end <= from || before === undefined) return null;
	const gap = draft.text.slice(before.end, draft.words[end]?.start);
	if (/^\)\s{1,2}$/.test(gap)) return namesRole(draft, { from, to: end }) ? end : null;
	return /^\s{1,2}$/.test(gap) && isRole(before.word) ? end : null;
}
