import { titles as table } from '../model/tables/titles.ts';
import type { Draft } from './draft.ts';
import { findPlaceNames } from './gazetteer.ts';
import { phraseFinder } from './phrases.ts';
import { isWrittenAsName, type PlaceHit, placesIn } from './place-parts.ts';
import { isRole, namesRole } from './title-roles.ts';

type Companies = { readonly sure: ReadonlySet<string>; readonly likely: ReadonlyMap<string, unknown> };

const companyWordsMax = 3;
/** Words in which the people that a number counts are named. */
const countedMax = 4;
const calls = phraseFinder<boolean>([
	...table.dropBefore.map((phrase) => [phrase, true] as const),
	...table.keepBefore.map((phrase) => [phrase, false] as const),
]);

/** Where the title of a line begins: behind calls, postcodes, the employer and a town; with the town. */
export function titleStart(
	draft: Draft,
	from: number,
	to: number,
	companies: Companies,
): { readonly at: number; readonly places: readonly PlaceHit[] } {
	const first = startAfterCompany(draft, startAfterCalls(draft, from, to), to, companies.sure);
	const at = startAfterTown(draft, first, to, companies.likely);
	return { at, places: at === first ? [] : placesIn(draft, first, at, false) };
}

/** "Urgent! Hiring for Senior Accountant" → the words from "Senior" on; a year or a number at the beginning goes too. */
function startAfterCalls(draft: Draft, from: number, to: number): number {
	let at = from;
	// "New! …", "Hot job! …"
	for (let ahead = from; ahead < Math.min(from + 2, to - 1); ahead++) {
		if (draft.text[draft.words[ahead]?.end ?? 0] === '!') at = ahead + 1;
	}
	for (let round = 0; round < 3 && at < to - 1; round++) {
		const call = calls(draft, at, to)[0];
		if (call?.value === true && call.from === at && call.to < to - 1) at = call.to + 1;
		else if (isFileNumber(draft, at) || isCount(draft, at, to)) at++;
		else if (isPostcode(draft, at, to)) at += 2;
		else if (isPostcodeDistrict(draft, at, to)) at++;
		else break;
	}
	return at;
}

/** "Leeds Apprentice Welder", "Leeds based Welder"; not "Reading Teacher", nor "Leeds University Welder" or "Leeds Boats Welder". */
function startAfterTown(draft: Draft, from: number, to: number, names: Companies['likely']): number {
	const [town] = findPlaceNames(draft, from, to);
	if (town?.from !== from || town.value.level !== 'city' || town.value.ordinary || !isWrittenAsName(draft, from))
		return from;
	const next = draft.words[town.to + 1]?.word ?? '';
	const at = next === 'based' ? town.to + 2 : town.to + 1;
	if (at >= to || !/^[ -]\p{Lu}/u.test(gapAndLetter(draft, at)) || table.behindTown.has(next)) return from;
	const called = draft.words.slice(from, town.to + 2).map(({ word }) => word);
	if ([...names.keys()].some((name) => name.startsWith(called.join(' ')))) return from;
	return table.placesOfWork.has(next) || !namesRole(draft, { from: at, to }) ? from : at;
}

/** "Aktina Ferry Pilot" at Aktina; not "Aktina Platform", where what is left names no role, nor "Boat Builder" at Boat. */
function startAfterCompany(draft: Draft, from: number, to: number, names: ReadonlySet<string>): number {
	for (let count = companyWordsMax; count > 0; count--) {
		const at = from + count;
		if (at >= to || !/^ \p{Lu}/u.test(gapAndLetter(draft, at))) continue;
		const words = draft.words.slice(from, at).map(({ word }) => word);
		if (!names.has(words.join(' ')) || words.some(isRole)) continue;
		if (namesRole(draft, { from: at, to })) return at;
	}
	return from;
}

/** What stands between a word and the one before it, and its first letter. */
function gapAndLetter(draft: Draft, at: number): string {
	return draft.text.slice(draft.words[at - 1]?.end ?? 0, (draft.words[at]?.start ?? 0) + 1);
}

/** "40917 Welder", "#4091 Welder", "4091 - Welder", and a year; not "4000 Series Technician". */
function isFileNumber({ words, text }: Draft, at: number): boolean {
	const word = words[at];
	if (word === undefined || !/^\d{4,}$/.test(word.word)) return false;
	const gap = text.slice(word.end, words[at + 1]?.start ?? word.end);
	return /^(?:19|20)\d\d$|^\d{5}/.test(word.word) || text[word.start - 1] === '#' || gap !== ' ';
}

/** "1 Welder", "1 Full-Time Welder", "10 Yard Welders"; not "1 to 1 Tutor", "1st Line Engineer" or "24 Hour Carers". */
function isCount(draft: Draft, at: number, to: number): boolean {
	const count = draft.words[at]?.word ?? '';
	if (!/^\d{1,2}$/.test(count) || !/^ \p{Lu}/u.test(gapAndLetter(draft, at + 1))) return false;
	if (count === '1') return true;
	const words = draft.words.slice(at + 1, Math.min(to, at + 1 + countedMax)).map(({ word }) => word);
	const people = words.findIndex((word) => word.endsWith('s') && isRole(word));
	return people >= 0 && !words.slice(0, people).some((word) => table.notCounted.has(word));
}

/** The two halves of a British postcode: "WF17 9LU". */
function isPostcode(draft: Draft, at: number, to: number): boolean {
	const outward = draft.words[at];
	const inward = draft.words[at + 1];
	if (outward === undefined || inward === undefined || at + 3 > to) return false;
	return /^[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}$/.test(draft.text.slice(outward.start, inward.end));
}

/** The first half of one alone: "DN4 Apprentice Assistant". */
function isPostcodeDistrict(draft: Draft, at: number, to: number): boolean {
	const word = draft.words[at];
	if (word === undefined || at + 2 > to) return false;
	const [, area] = /^([A-Z]{2})\d{1,2}$/.exec(draft.text.slice(word.start, word.end)) ?? [];
	return area !== undefined && table.postcodeAreas.has(area);
}
