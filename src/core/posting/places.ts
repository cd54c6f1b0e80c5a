import type { Place } from '../model/posting.ts';
import { placeWords as table } from '../model/tables/place-words.ts';
import { anyOf } from '../text/any-of.ts';
import { WordMap, WordSet } from '../text/vocabulary.ts';
import type { Draft } from './draft.ts';
import type { Field } from './fields.ts';
import { phraseFinder } from './phrases.ts';
import { isTownInRegion, type PlaceHit, placesIn } from './place-parts.ts';
import type { ReadSection } from './sections.ts';
import type { TitleReading } from './title.ts';

export type PlaceStatement = PlaceHit & { readonly weight: number };

const leads = phraseFinder(
	table.leads.flatMap(({ weight, phrases }) => phrases.map((phrase) => [phrase, weight] as const)),
);
/** Words behind the place where one works, and how much they say of it. */
const siteWords = new WordMap([
	...[...table.based].map((word) => [word, 2.9] as const),
	...[...table.sites].map((word) => [word, 3] as const),
]);
const within = new WordSet(['in']);
const hiring = new WordSet(table.hiring);
const article = new RegExp(`\\b(?:${anyOf(table.articles)})\\s$`);
const placesMax = 50;
const reachMax = 5;
const subjectReach = 9;
const hiringReach = 14;

/** All that says where the job is, the strongest first by `weight`. */
export function placeStatements(
	draft: Draft,
	sections: readonly ReadSection[],
	fields: readonly Field[],
	title: TitleReading | null,
	company: string | null,
): readonly PlaceStatement[] {
	const found: PlaceStatement[] = [];
	const add = (from: number, to: number, weight: number): void => {
		// Codes alone ("IT", "ER") are places only where a place is expected.
		for (const hit of placesIn(draft, from, to, weight >= 4)) {
			const isCompany = company !== null && hit.place.city === company;
			found.push({ ...hit, place: isCompany ? { ...hit.place, city: null } : hit.place, weight });
		}
	};
	for (const field of fields) if (field.name === 'location') add(field.from, field.to, 5);
	for (const place of title?.places ?? []) found.push({ ...place, weight: 4.5 });
	for (const section of sections) {
		if (section.kind === 'chrome') continue;
		for (const piece of section.pieces) {
			const ofPlaces = section.kind === 'header' || section.kind === 'location';
			if (ofPlaces && piece.start !== title?.line.start && isShort(draft, piece.start, piece.end)) {
				add(piece.from, piece.to, 4);
				const tail = behindDash(draft, piece.from, piece.to);
				if (isTownInRegion(draft, piece.to - 1, tail, piece.to)) add(tail, piece.to, 4);
			} else {
				for (const said of statedIn(draft, piece.from, piece.to, section.kind === 'company'))
					add(said.from, said.to, said.weight);
			}
			addSites(draft, piece.from, piece.to, section.kind === 'company', found);
		}
	}
	return found;
}

/**
 * The places of the strongest statements, each once; a country alone says nothing beside one of its cities. Where
 * nothing is said of the role and it is not remote, the one town, or country, in which the company says it sits.
 */
export function placesOf(statements: readonly PlaceStatement[], remote: boolean): readonly Place[] {
	const best = statements.reduce((most, said) => Math.max(most, said.weight), 0);
	if (best < 3) return remote ? [] : seatOf(statements);
	const chosen = statements.filter((said) => said.weight >= Math.min(best, 4.5)).map((said) => said.place);
	const places: Place[] = [];
	for (const place of chosen) {
		const covered = places.findIndex((other) => covers(place, other) || covers(other, place));
		if (covered < 0 && places.length === placesMax) break;
		if (covered < 0) places.push(place);
		else if (covers(places[covered] ?? place, place)) places[covered] = place;
	}
	return places;
}

function seatOf(statements: readonly PlaceStatement[]): readonly Place[] {
	const towns = statements.map(({ place }) => place).filter(({ city }) => city !== null);
	const [seat] = towns;
	if (seat === undefined || !statements.every(({ place }) => place.country === seat.country)) return [];
	return [towns.every(({ city }) => city === seat.city) ? seat : { city: null, region: null, country: seat.country }];
}

/** Whether `wide` says no more than `narrow` does. */
function covers(wide: Place, narrow: Place): boolean {
	if (wide.country !== narrow.country) return false;
	if (wide.city !== null && wide.city !== narrow.city) return false;
	return wide.region === null || wide.region === narrow.region || narrow.region === null;
}

/** Where the last part of a line begins: "Larkfield Boats Pty Ltd - Ballarat VIC". */
function behindDash({ words, text }: Draft, from: number, to: number): number {
	for (let at = to - 1; at > from && to - at <= reachMax; at--)
		if (/\s[-–—|·]\s/.test(text.slice(words[at - 1]?.end, words[at]?.start))) return at;
	return to;
}

function isShort(draft: Draft, start: number, end: number): boolean {
	return end - start <= 140 && !/[.!?]$/.test(draft.text.slice(start, end));
}

type Said = { readonly from: number; readonly to: number; readonly weight: number };

function statedIn(draft: Draft, from: number, to: number, ofCompany: boolean): readonly Said[] {
	const said: Said[] = [];
	said.push(...hiredIn(draft, from, to));
	for (const hit of leads(draft, from, to)) {
		// Where a company sits says little of the role.
		let weight = ofCompany && hit.value === 2 ? 1 : hit.value;
		for (let at = Math.max(from, hit.from - subjectReach); at < hit.from && weight === 2; at++) {
			if (table.companySubjects.has(draft.words[at]?.word ?? '')) weight = 1;
		}
		const roleSubject = weight === 2 && hit.from > from ? 3 : weight;
		said.push({ from: hit.to + 1, to: Math.min(to, hit.to + 1 + reachMax), weight: roleSubject });
	}
	return said;
}

/** "… is looking for people to work as sales assistants in Athens". */
function hiredIn(draft: Draft, from: number, to: number): readonly Said[] {
	const said: Said[] = [];
	for (let at = from + 1; at < to - 1; at++) {
		if (!within.has(draft.words[at])) continue;
		const verb = lastHiring(draft, Math.max(from, at - hiringReach), at);
		if (verb === null || /[.;!?:]/.test(draft.text.slice(draft.words[verb]?.end, draft.words[at]?.start))) continue;
		const [place] = placesIn(draft, at + 1, Math.min(to, at + 1 + reachMax), false);
		if (place !== undefined && place.start === draft.words[at + 1]?.start)
			said.push({ from: at + 1, to: Math.min(to, at + 1 + reachMax), weight: 3 });
	}
	return said;
}

function lastHiring(draft: Draft, from: number, to: number): number | null {
	for (let at = to - 1; at >= from; at--) if (hiring.has(draft.words[at])) return at;
	return null;
}

/** Whether an unknown town stands in a list of other things: "(Photoshop or InDesign, MS Office)". */
function isListed(draft: Draft, hit: PlaceHit, from: number): boolean {
	const start = hit.place.city === null ? -1 : draft.text.lastIndexOf(hit.place.city, hit.start);
	if (start < 0 || start >= hit.start) return false;
	const before = draft.folded.slice(Math.max(draft.words[from]?.start ?? 0, start - 12), start);
	return !article.test(before);
}

/** "our Minneapolis, MN location", "Texas based", "its Oslo offices". */
function addSites(draft: Draft, from: number, to: number, ofCompany: boolean, found: PlaceStatement[]): void {
	for (let at = from + 1; at < to; at++) {
		const weight = siteWords.get(draft.words[at]);
		if (weight === undefined) continue;
		for (const hit of placesIn(draft, Math.max(from, at - 4), at, false)) {
			const gap = draft.text.slice(hit.end, draft.words[at]?.start ?? hit.end);
			// "MS Office" is no office in Mississippi.
			if (hit.place.city === null && /^[A-Z]{2,3}$/.test(hit.quote)) continue;
			if (gap.length <= 2 && !/[.,;]/.test(gap) && !isListed(draft, hit, from))
				found.push({ ...hit, weight: ofCompany ? 1 : weight });
		}
	}
}
