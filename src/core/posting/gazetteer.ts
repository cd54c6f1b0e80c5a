import { cities, countries } from '../model/tables/places.ts';
import { fold } from '../text/fold.ts';
import { phraseFinder } from './phrases.ts';

/** What a place name stands for. `region` is its name as people write it, `code` the one that stands after a city. */
export type PlaceName = {
	readonly level: 'city' | 'region' | 'country';
	readonly country: string;
	readonly region: string | null;
	/** Whether the name is an ordinary word or a first name too. */
	readonly ordinary: boolean;
};

const entries = new Map<string, PlaceName>();
const regionNames = new Map<string, string>();

for (const [country, regions] of Object.entries(countries.regions)) {
	for (const [code, name] of Object.entries(regions)) {
		const short = name.replace(/ state$|(?<=victoria) australia$/, '');
		const shown = short.replace(/\b(?!of\b)\p{L}/gu, (letter) => letter.toUpperCase());
		regionNames.set(`${country}-${code}`, shown);
		entries.set(name, { level: 'region', country, region: shown, ordinary: false });
	}
}
for (const [country, names] of Object.entries(cities.cities)) {
	for (const entry of names) {
		const [name = '', code] = entry.split(',');
		const phrase = fold(name)
			.replaceAll(/[^a-z0-9]+/g, ' ')
			.trim();
		const region = code === undefined ? null : (regionNames.get(`${country}-${code}`) ?? null);
		entries.set(phrase, { level: 'city', country, region, ordinary: cities.words.has(phrase) });
	}
}
for (const [country, names] of Object.entries(countries.countries)) {
	for (const name of names) {
		const city = entries.get(name);
		// City states are cities and countries at once; England and Scotland stay regions of no state.
		if (city === undefined || city.level !== 'region')
			entries.set(name, { level: 'country', country, region: null, ordinary: false });
	}
}
// "Washington" alone is the state as often as the capital: the country is certain.
entries.set('washington', { level: 'region', country: 'US', region: 'Washington', ordinary: true });

/** Finds place names among words. Whether they are written as names is for the caller to look at. */
export const findPlaceNames = phraseFinder(entries);

/** What a name stands for, in any case; null for one that is in no table. */
export function placeNamed(name: string): PlaceName | null {
	const phrase = fold(name)
		.replaceAll(/[^a-z0-9]+/g, ' ')
		.trim();
	return entries.get(phrase) ?? null;
}

/** The region that a code stands for in a country: "TX" in US → "Texas". */
export function regionByCode(country: string, code: string): string | null {
	return regionNames.get(`${country}-${code}`) ?? null;
}

/** The country whose regions have this code, the United States before the others. */
export function countryOfRegionCode(code: string): string | null {
	for (const country of Object.keys(countries.regions)) if (regionNames.has(`${country}-${code}`)) return country;
	return null;
}

export function isCountryCode(code: string): boolean {
	return code in countries.countries;
}

const codeOfCountry = new Map<string, string>();
for (const [country, names] of Object.entries(countries.countries))
	for (const name of names) codeOfCountry.set(name, country);

/** The ISO code of a country's name or code, in any case; null for anything else. */
export function countryCode(name: string): string | null {
	const upper = name.trim().toUpperCase();
	if (/^[A-Z]{2}$/.test(upper) && isCountryCode(upper)) return upper;
	const phrase = fold(name)
		.replaceAll(/[^a-z0-9]+/g, ' ')
		.trim();
	return codeOfCountry.get(phrase) ?? null;
}
