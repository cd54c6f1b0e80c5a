import type { Place } from '../model/posting.ts';
import { cities as cityTable, countries as countryNames } from '../model/tables/places.ts';
import { fold } from '../text/fold.ts';

const countryByName = new Map<string, string>();
for (const [code, names] of Object.entries(countryNames.countries))
	for (const name of names) countryByName.set(name, code);

type Region = { readonly country: string; readonly name: string };
const regionByCode = new Map<string, Region>();
const regionByName = new Map<string, Region>();
for (const [country, regions] of Object.entries(countryNames.regions)) {
	for (const [code, name] of Object.entries(regions)) {
		const region = { country, name: code };
		// Codes that several countries share ("WA") go to the first, the United States.
		if (/^[A-Z]{2,3}$/.test(code) && !regionByCode.has(code)) regionByCode.set(code, region);
		if (!regionByName.has(name)) regionByName.set(name, region);
	}
}
regionByName.set('new york', regionByName.get('new york state') ?? { country: 'US', name: 'NY' });

const cityByName = new Map<string, { readonly country: string; readonly region: string | null }>();
for (const [country, cities] of Object.entries(cityTable.cities)) {
	for (const entry of cities) {
		const [name = '', region = null] = entry.split(',');
		const key = placeKey(name);
		if (!cityByName.has(key)) cityByName.set(key, { country, region });
	}
}

/** No name in the tables is longer, postcode included. */
const placeLengthMax = 80;

/** Letters and digits only, folded: how the tables write names. */
function placeKey(text: string): string {
	// Most pieces are plain words already.
	if (/^[A-Za-z]+(?: [A-Za-z]+)*$/.test(text)) return text.toLowerCase();
	return fold(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** ISO code of a country by its name; two-letter codes only in capitals. */
export function countryOf(text: string): string | null {
	const trimmed = text.trim().replace(/\.$/, '');
	if (/^(?:USA|U\.S\.A|U\.S|US)$/.test(trimmed)) return 'US';
	if (/^(?:UK|U\.K|GB)$/.test(trimmed)) return 'GB';
	return countryByName.get(placeKey(text)) ?? null;
}

/** What a short piece of text between separators names: a country, a region, a known city. */
export function placeWord(text: string): Place | null {
	if (text.length > placeLengthMax) return null;
	const country = countryOf(text);
	if (country !== null) return { city: null, region: null, country };
	const bare = text
		.trim()
		.replace(/[\s,]*(?:\d{4,6}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2})$/, '');
	const region = regionByCode.get(bare) ?? regionByName.get(placeKey(bare));
	const town = bare.replace(/^\d{4,6}\s+/, '');
	const city = cityByName.get(placeKey(town));
	if (city !== undefined) return { city: town, region: city.region, country: city.country };
	if (region !== undefined) return { city: null, region: region.name, country: region.country };
	return null;
}

/** "Portland, Oregon", "Berlin, Germany", "Tyler, TX 75701": a place from pieces that stood between commas. */
export function placeOf(pieces: readonly string[]): Place | null {
	for (let at = 0; at < pieces.length; at++) {
		const piece = pieces[at]?.trim() ?? '';
		const known = placeWord(piece);
		const next = placeWord(pieces[at + 1] ?? '');
		const third = placeWord(pieces[at + 2] ?? '');
		const wider = next !== null && next.city === null ? next : null;
		if (wider !== null && isPlaceName(piece) && (known === null || known.city !== null)) {
			const country = (third?.city === null && third.region === null ? third.country : null) ?? wider.country;
			return {
				city: piece,
				region: wider.region ?? (known?.country === country ? (known?.region ?? null) : null),
				country,
			};
		}
		if (known !== null) {
			const country = wider?.region === null ? wider.country : known.country;
			return { ...known, country };
		}
	}
	return null;
}

function isPlaceName(text: string): boolean {
	return /^\p{Lu}[\p{L}.'’ -]{1,40}$/u.test(text) && text.split(' ').length <= 4;
}
