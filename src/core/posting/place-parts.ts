import type { Place } from '../model/posting.ts';
import { placeWords } from '../model/tables/place-words.ts';
import { quoteAt } from '../model/text.ts';
import type { Draft } from './draft.ts';
import {
	countryOfRegionCode,
	findPlaceNames,
	isCountryCode,
	type PlaceName,
	placeNamed,
	regionByCode,
} from './gazetteer.ts';

/** A place read out of a few words, and where they stand. */
export type PlaceHit = { readonly place: Place; readonly start: number; readonly end: number; readonly quote: string };

type Part = {
	readonly from: number;
	readonly to: number;
	readonly name: PlaceName | null;
	readonly code: string | null;
};

/**
 * The places named in a stretch of words that speaks of places: "Dallas, TX", "Madrid, Spain", "GB, LND, London",
 * "Canada, United States". Names of one place, side by side and from one country, become one place. `ofPlaces`: the
 * words speak of nothing but places, as a field does, so that codes alone and unknown towns count too.
 */
export function placesIn(draft: Draft, from: number, to: number, ofPlaces: boolean): readonly PlaceHit[] {
	const found: PlaceHit[] = [];
	let group: Part[] = [];
	let least = ofPlaces ? from : 0;
	const flush = (): void => {
		const hit = placeOf(draft, group, least, ofPlaces);
		if (hit !== null) found.push(hit);
		// What one place took is no part of the next one's name.
		least = (group.at(-1)?.to ?? least - 1) + 1;
		group = [];
	};
	for (const part of partsIn(draft, from, to, ofPlaces)) {
		const before = group.at(-1);
		if (before !== undefined && !belongs(draft, group, before, part)) flush();
		group.push(part);
	}
	flush();
	return mergedCounties(draft, found);
}

/** "Norwich, Norfolk, United Kingdom", "Rochester, New York": a town's county or state that reads like a town too. */
function mergedCounties(draft: Draft, hits: readonly PlaceHit[]): readonly PlaceHit[] {
	const found: PlaceHit[] = [];
	for (const hit of hits) {
		const town = found.at(-1);
		const gap = town === undefined ? '' : draft.text.slice(town.end, hit.start);
		const county = town === undefined || !/^,\s$/.test(gap) ? null : countyOf(town, hit);
		if (town === undefined || county === null) found.push(hit);
		else {
			const place = { ...town.place, region: county };
			found[found.length - 1] = { place, ...quoteAt(draft.text, { start: town.start, end: hit.end }) };
		}
	}
	return found;
}

/** What a second town is of the first: its state by name, or a county that no table knows; null for a town of its own. */
function countyOf({ place: town }: PlaceHit, { place }: PlaceHit): string | null {
	if (town.city === null || place.city === null || town.country !== place.country) return null;
	if (place.city === place.region) return town.region === null || town.region === place.region ? place.region : null;
	const isKnown = placeNamed(place.city)?.country === place.country;
	return town.region === null && place.region === null && !isKnown ? place.city : null;
}

function partsIn(draft: Draft, from: number, to: number, ofPlaces: boolean): readonly Part[] {
	const parts: Part[] = [];
	const names = findPlaceNames(draft, from, to).filter((hit) => isWrittenAsName(draft, hit.from));
	let next = 0;
	for (let at = from; at < to; at++) {
		const hit = names[next];
		if (hit !== undefined && hit.from === at) {
			parts.push({ from: at, to: hit.to, name: hit.value, code: null });
			at = hit.to;
			next++;
			continue;
		}
		const beside = parts.at(-1)?.to === at - 1 && parts.at(-1)?.name?.level === 'city';
		const code = codeAt(draft, at, from, to, beside);
		if (code !== null && (ofPlaces || beside || followsName(draft, at)))
			parts.push({ from: at, to: at, name: null, code });
	}
	return parts;
}

/** Whether a code stands after a capitalised word and a comma: "Oshkosh, WI". */
function followsName(draft: Draft, at: number): boolean {
	const start = draft.words[at]?.start ?? 0;
	return /\p{Lu}[\p{L}.'’-]{1,30},\s*$/u.test(draft.text.slice(Math.max(0, start - 36), start));
}

/** Two or three capitals that stand between commas, brackets or dashes, after a town, or alone. */
function codeAt(draft: Draft, at: number, from: number, to: number, beside: boolean): string | null {
	const word = draft.words[at];
	if (word === undefined || word.end - word.start > 3 || word.end - word.start < 2) return null;
	const written = draft.text.slice(word.start, word.end);
	if (!/^[A-Z]{2,3}$/.test(written) || !(isCountryCode(written) || countryOfRegionCode(written) !== null)) return null;
	const before = draft.text.slice(Math.max(0, word.start - 3), word.start);
	const after = draft.text.slice(word.end, word.end + 2);
	const opens = at === from || /[,(/|–:\n-]\s*$/.test(before);
	const closes = at === to - 1 || /^\s?(?:[,)/|–·•.-]|$|\n)/.test(after);
	return (opens && closes) || beside || followsName(draft, at) || isTownInRegion(draft, at, from, to) ? written : null;
}

/** Whether a line is a town and the three letters of its region, as Australians write: "Ballarat VIC". */
export function isTownInRegion(draft: Draft, at: number, from: number, to: number): boolean {
	if (at !== to - 1 || to - from < 2 || to - from > 4) return false;
	const [code = '', ...town] = draft.words
		.slice(from, to)
		.map((word) => draft.text.slice(word.start, word.end))
		.reverse();
	return code.length === 3 && countryOfRegionCode(code) !== null && town.every((word) => /^\p{Lu}\p{Ll}/u.test(word));
}

/** Whether a name begins with a capital, and is no ordinary word that only begins a sentence. */
export function isWrittenAsName(draft: Draft, at: number): boolean {
	const word = draft.words[at];
	if (word === undefined) return false;
	const first = draft.text[word.start] ?? '';
	if (first === first.toLowerCase() || isOfWater(draft, at)) return false;
	const written = draft.text.slice(word.start, word.end);
	// "us" and "in" are countries and states only in capitals.
	return written.length > 2 || written === written.toUpperCase();
}

/** "Lake Ontario"; not "Larkfield Lake, Ontario", a town. */
function isOfWater(draft: Draft, at: number): boolean {
	const [before, own] = [draft.words[at - 1], draft.words[at]];
	if (before === undefined || own === undefined || !placeWords.waters.has(before.word)) return false;
	return draft.text.slice(before.end, own.start) === ' ';
}

function belongs(draft: Draft, group: readonly Part[], before: Part, part: Part): boolean {
	const gap = draft.text.slice(draft.words[before.to]?.end ?? 0, draft.words[part.from]?.start ?? 0);
	if (gap.length > 4 || !/^\s*[,(–-]?\s*$/.test(gap)) return false;
	const known = group.map((member) => member.name).find((name) => name !== null);
	if (part.name === null) return true;
	if (known === undefined) return true;
	// "Hamilton, New Zealand": the wider name tells which of the namesakes is meant.
	if (known.country !== part.name.country) return isWider(part.name, known) && gap.includes(',');
	return group.every((member) => member.name?.level !== part.name?.level);
}

function isWider(name: PlaceName, than: PlaceName): boolean {
	return than.level === 'city' && name.level !== 'city';
}

function placeOf(draft: Draft, group: readonly Part[], least: number, ofPlaces: boolean): PlaceHit | null {
	const first = group[0];
	const last = group.at(-1);
	if (first === undefined || last === undefined) return null;
	const named = group.filter((part) => part.name !== null);
	const codes = group.flatMap((part) => (part.code === null ? [] : [part.code]));
	const country = countryOf(named.at(-1)?.name?.country ?? null, codes, first.code !== null && group.length > 1);
	if (country === null) return null;
	const cityPart = named.find((part) => part.name?.level === 'city');
	const regionPart = named.find((part) => part.name?.level === 'region');
	const byCode = codes.map((code) => regionByCode(country, code)).find((name) => name !== null) ?? null;
	const known = cityPart?.name?.country === country ? cityPart.name.region : null;
	const region = regionPart?.name?.region ?? byCode ?? known;
	const written = cityPart === undefined ? null : spanText(draft, cityPart.from, cityPart.to);
	const before = written === null && (ofPlaces || region !== null) ? wordsBefore(draft, first.from, least) : null;
	// "Hexham, Northumberland, UK": a town and its county.
	const further = before !== null && region === null && ofPlaces ? wordsBefore(draft, before.from, least) : null;
	const city = asName(written ?? (further ?? before)?.text ?? null);
	const place = { city, region: further === null ? region : (before?.text ?? null), country };
	const span = { start: draft.words[first.from]?.start ?? 0, end: draft.words[last.to]?.end ?? 0 };
	return { place, ...quoteAt(draft.text, span) };
}

/** "EDINBURGH" as names are written. */
function asName(city: string | null): string | null {
	if (city === null || city.length < 4 || city !== city.toUpperCase()) return city;
	return city.toLowerCase().replaceAll(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** The country of the name, unless the code is of another: "Hanover, NH", "London, ON". */
function countryOf(named: string | null, codes: readonly string[], leads: boolean): string | null {
	const [code] = codes;
	if (named === null || code === undefined) return named ?? countryOfCodes(codes, leads);
	if (code === named || regionByCode(named, code) !== null) return named;
	return countryOfRegionCode(code) ?? named;
}

/** "TX" is a state, "GB" a country; "CA" first of several ("CA, ON, Toronto") is Canada, else California. */
function countryOfCodes(codes: readonly string[], leads: boolean): string | null {
	const [first] = codes;
	if (first === undefined) return null;
	if (leads && isCountryCode(first)) return first;
	return countryOfRegionCode(first) ?? (isCountryCode(first) ? first : null);
}

/**
 * The capitalised words before the comma before a part, at most three of them: a town that the table does not know
 * ("Oshkosh, WI"). Null where there are none.
 */
function wordsBefore(draft: Draft, at: number, least: number): { readonly from: number; readonly text: string } | null {
	let from = at;
	const comma = draft.text.slice(draft.words[from - 1]?.end ?? 0, draft.words[from]?.start ?? 0);
	const isRegionCode = /^[A-Z]{3}$/.test(spanText(draft, at, at));
	if (!/^,\s*$/.test(comma) && !(isRegionCode && comma === ' ')) return null;
	while (from > least && at - from < 3) {
		const word = draft.words[from - 1];
		const gap = draft.text.slice(word?.end ?? 0, draft.words[from]?.start ?? 0);
		if (word === undefined || !/^\p{Lu}\p{Ll}/u.test(draft.text.slice(word.start, word.end))) break;
		if (from < at && !/^[ .'’-]{1,2}$/.test(gap)) break;
		from--;
	}
	return from === at ? null : { from, text: spanText(draft, from, at - 1) };
}

function spanText(draft: Draft, from: number, to: number): string {
	return draft.text.slice(draft.words[from]?.start ?? 0, draft.words[to]?.end ?? 0);
}
