import { pay } from '../model/tables/pay.ts';
import { titles as table } from '../model/tables/titles.ts';
import { anyOf } from '../text/any-of.ts';
import { companyCandidates, companyNames } from './company-names.ts';
import type { Draft } from './draft.ts';
import { phraseFinder } from './phrases.ts';
import { isTownInRegion, type PlaceHit, placesIn } from './place-parts.ts';
import type { ReadSection } from './sections.ts';
import { companyAs, isBeside, isCompany, isSite, type Range } from './title-beside.ts';
import { compose, withoutPay } from './title-compose.ts';
import { endBeforeCall, endBeforeTown } from './title-end.ts';
import { depthAt, type Segment, segmentsOf } from './title-segments.ts';
import { titleStart } from './title-start.ts';

export type CleanTitle = {
	readonly title: string;
	readonly specialisation: string | null;
	readonly company: string | null;
	readonly places: readonly PlaceHit[];
};

const townWordsMax = 3;
/** "Up to $50,000 - Boat Painter" */
const onlyPay = new RegExp(`^(?:(?:${anyOf([...pay.ceilings, ...pay.floors])})\\s)?[$€£]\\s?\\d[\\d,.k]*\\+?$`, 'i');
/** The call may be written in any case; a name has its capital. */
const called = new RegExp(`\\b(?i:${anyOf(table.companyCalls)})\\s+(\\p{Lu}[\\p{L}\\d&.' -]{1,40})$`, 'u');
const cuts = phraseFinder(table.cutFrom.map((phrase) => [phrase, true] as const));

/** Takes company, place, type, pay, calls and numbers out of a title line; null where nothing is left. */
export function cleanTitle(
	draft: Draft,
	sections: readonly ReadSection[],
	from: number,
	lineTo: number,
): CleanTitle | null {
	const to = endBeforeCall(draft, from, lineTo);
	const companies = { sure: companyNames(draft, sections), likely: companyCandidates(draft, sections) };
	const begin = titleStart(draft, from, to, companies);
	const first = begin.at;
	const cut = cuts(draft, first + 1, to)[0];
	const lineEnd = (draft.words[to - 1]?.end ?? 0) + trailing(draft, to);
	const start = leading(draft, first);
	const end = cut === undefined ? lineEnd : (draft.words[cut.from]?.start ?? lineEnd);
	const places: PlaceHit[] = [...begin.places];
	if (cut !== undefined) places.push(...placesIn(draft, cut.from, to, false));
	let employer = cut === undefined ? null : companyAfter(draft, cut.from, to);
	const asides = placeAsides(draft, start, end, first, to);
	places.push(...asides.places);
	const kept: Segment[] = [];
	const segments = segmentsOf(draft.text, start, end);
	for (const segment of segments.length > 1 && onlyPay.test(segments[0]?.text ?? '') ? segments.slice(1) : segments) {
		const range = wordsWithin(draft, segment, first, to);
		const found = isAllPlaces(draft, range.from, range.to);
		if (kept.length > 0 && /^\s*(?:@|at\s)/.test(segment.joint)) {
			if (/^\p{Lu}/u.test(segment.text)) employer ??= nameOnly(segment.text);
			places.push(...placesIn(draft, range.from + 1, range.to, false));
		} else if (found !== null && kept.length > 0) places.push(...found);
		else if (kept.length > 0 && isCompany(draft, nameRange(draft, segment, range), companies)) {
			employer ??= companyAs(nameOnly(segment.text));
			places.push(...placesIn(draft, nameRange(draft, segment, range).to, range.to, true));
		} else if (kept.length === 0 || !(isBeside(draft, segment, range) || isSite(draft, segment, kept, end)))
			kept.push(withoutPay(segment));
	}
	const tail = dropTrailingPlace(draft, kept, first, to) ?? dropTownBehindRole(draft, kept, first, to);
	if (tail !== null) places.push(...tail);
	const { title, specialisation } = compose(kept, asides.texts);
	return title === '' ? null : { title, specialisation, company: employer, places };
}

/** Where the title begins: ".NET" has its full stop, "(Senior) Rigger" its bracket. */
function leading(draft: Draft, first: number): number {
	const start = draft.words[first]?.start ?? 0;
	const before = draft.text.slice(Math.max(0, start - 2), start);
	return /(?:^|\s)\.$|\($/.test(before) ? start - 1 : start;
}

/** "Aktina (Oslo)", "Aktina, a food company" → "Aktina". */
function nameOnly(text: string): string {
	return text.replace(/[,([].*$/s, '').trim();
}

function trailing(draft: Draft, to: number): number {
	const end = draft.words[to - 1]?.end ?? 0;
	return /^(?:[+#)\]]+|\s[)\]])?/.exec(draft.text.slice(end, end + 4))?.[0].length ?? 0;
}

/** The words of a part up to its first comma: "The Wherry, Norwich". */
function nameRange(draft: Draft, segment: Segment, range: Range): Range {
	const comma = segment.text.indexOf(', ');
	return comma < 0
		? range
		: wordsWithin(draft, { start: segment.start, end: segment.start + comma }, range.from, range.to);
}

function wordsWithin(
	draft: Draft,
	span: { readonly start: number; readonly end: number },
	from: number,
	to: number,
): Range {
	let first = from;
	while (first < to && (draft.words[first]?.start ?? span.end) < span.start) first++;
	let last = first;
	while (last < to && (draft.words[last]?.start ?? span.end) < span.end) last++;
	return { from: first, to: last };
}

/** The places of a stretch that is nothing but places. */
function isAllPlaces(draft: Draft, from: number, to: number): readonly PlaceHit[] | null {
	if (to <= from) return null;
	const hits = placesIn(draft, from, to, isTownInRegion(draft, to - 1, from, to));
	let covered = 0;
	for (let at = from; at < to; at++) {
		const word = draft.words[at];
		if (
			word !== undefined &&
			hits.some(
				(hit) =>
					(hit.start <= word.start && word.end <= hit.end) ||
					hit.place.city?.includes(draft.text.slice(word.start, word.end)),
			)
		)
			covered++;
	}
	const areas = draft.words.slice(from, to).filter(({ word }) => table.wideAreas.has(word)).length;
	if (hits.length + areas > 1)
		covered += draft.words.slice(from, to).filter(({ word }) => word === 'or' || word === 'and').length;
	if (hits.length > 0) covered += areas;
	const tail = hits.length > 0 && table.placeTails.has(draft.words[to - 1]?.word ?? '') ? 1 : 0;
	const lead = hits.length > 0 && table.placeLeads.has(draft.words[from]?.word ?? '') ? 1 : 0;
	if (hits.length > 0 && covered + tail + lead >= to - from) return hits;
	return hits.length === 1 && isTownBeforeCode(draft, from, to) ? hits : null;
}

/** "West Chester, OH": a town that no list need hold, by the sort of its name and the code of its state. */
function isTownBeforeCode(draft: Draft, from: number, to: number): boolean {
	const [first, second, code] = draft.words.slice(from, to);
	if (to - from !== 3 || first === undefined || second === undefined || code === undefined) return false;
	if (!/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+, \p{Lu}{2}$/u.test(draft.text.slice(first.start, code.end))) return false;
	return table.townHeads.has(first.word) || table.townEnds.has(second.word);
}

/** Brackets that hold a place: "(Berlin)", "(near Oshkosh, WI)". */
function placeAsides(draft: Draft, start: number, end: number, from: number, to: number) {
	const places: PlaceHit[] = [];
	const texts = new Set<string>();
	for (const match of draft.text.slice(start, end).matchAll(/[([]([^()[\]]{2,60})[)\]]/g)) {
		const inner = match[1] ?? '';
		const at = start + match.index + 1;
		const range = wordsWithin(draft, { start: at, end: at + inner.length }, from, to);
		const near = draft.words[range.from]?.word === 'near' ? 1 : 0;
		const hits = isAllPlaces(draft, range.from + near, range.to);
		if (hits === null) continue;
		places.push(...hits);
		texts.add(inner);
	}
	return { places, texts };
}

/** "Sales Manager, Hong Kong", ".NET Developer, Austin TX": takes the place off the last part. */
function dropTrailingPlace(draft: Draft, kept: Segment[], from: number, to: number): readonly PlaceHit[] | null {
	const last = kept.at(-1);
	if (last === undefined) return null;
	const text = draft.text.slice(last.start, last.end);
	if (depthAt(text, text.indexOf(', ')) > 0) return null;
	const within = text.lastIndexOf(' in ');
	const apart = text.includes(', ') ? text.indexOf(', ') : text.lastIndexOf('-');
	for (const [at, length] of [
		[within, ' in '.length],
		[apart, 0],
	] as const) {
		if (at <= 0) continue;
		const range = wordsWithin(draft, { start: last.start + at + length, end: last.end }, from, to);
		const hits = isAllPlaces(draft, range.from, range.to) ?? (isNamedAsTown(draft, range) ? [] : null);
		if (hits === null) continue;
		const end = last.start + at;
		kept[kept.length - 1] = { ...last, end, text: draft.text.slice(last.start, end).trim() };
		return hits;
	}
	return null;
}

/** "Rigger Manchester", "Rigger Job Manchester": no sign stands between. */
function dropTownBehindRole(draft: Draft, kept: Segment[], from: number, to: number): readonly PlaceHit[] | null {
	const last = kept.at(-1);
	const end = last === undefined ? null : endBeforeTown(draft, wordsWithin(draft, last, from, to));
	if (last === undefined || end === null) return null;
	const places = placesIn(draft, end, to, false);
	const stop = draft.words[end - 1]?.end ?? last.end;
	const bracket = draft.text[stop] === ')' ? 1 : 0;
	kept[kept.length - 1] = { ...last, end: stop + bracket, text: draft.text.slice(last.start, stop + bracket).trim() };
	return places;
}

/** "St. Cloud", "Fort Larkfield", which no list need hold; not "SAN Storage". */
function isNamedAsTown(draft: Draft, { from, to }: Range): boolean {
	const words = draft.words.slice(from, to);
	if (words.length < 2 || words.length > townWordsMax || !table.placeHeads.has(words[0]?.word ?? '')) return false;
	return words.every(({ start, end }) => /^\p{Lu}\p{Ll}/u.test(draft.text.slice(start, end)));
}

function companyAfter(draft: Draft, from: number, to: number): string | null {
	const rest = draft.text.slice(draft.words[from]?.start ?? 0, draft.words[to - 1]?.end ?? 0);
	return called.exec(rest)?.[1]?.trim() ?? null;
}
