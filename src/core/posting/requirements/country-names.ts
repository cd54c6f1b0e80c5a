import { countries as table } from '../../model/tables/places.ts';
import { placesAndPermits } from '../../model/tables/places-and-permits.ts';
import { phraseReader } from './lexeme-phrases.ts';
import type { Lexeme } from './lexemes.ts';

const find = phraseReader(
	Object.entries(table.countries).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
);
const abbreviations: Readonly<Record<string, string>> = { US: 'US', USA: 'US', UK: 'GB', UAE: 'AE' };

const between: ReadonlySet<string> = new Set(placesAndPermits.betweenCountries);

/** The countries named among lexemes `from` to `to` (exclusive), each once. */
export function countriesIn(text: string, words: readonly Lexeme[], from: number, to: number): readonly string[] {
	const found = new Set<string>();
	for (let at = Math.max(0, from); at < Math.min(words.length, to); at++) {
		const country = countryAt(text, words, at);
		if (country !== null) found.add(country.code);
	}
	return [...found];
}

/** Behind the list of countries that begins among lexemes `from` to `to` (exclusive); `to` where none goes on beyond it. */
export function endOfCountries(text: string, words: readonly Lexeme[], from: number, to: number): number {
	let end = to;
	let isListed = false;
	for (let at = from; at < Math.min(words.length, end + 1); at++) {
		const country = countryAt(text, words, at);
		if (country !== null) {
			isListed = true;
			at = country.to - 1;
		} else if (!between.has(words[at]?.word ?? '')) isListed = false;
		if (isListed) end = Math.max(end, at + 1);
	}
	return end;
}

function countryAt(
	text: string,
	words: readonly Lexeme[],
	at: number,
): { readonly code: string; readonly to: number } | null {
	const word = words[at] as Lexeme;
	const told = text.slice(word.start, word.end);
	const short = abbreviations[told.replace(/\./g, '')];
	if (short !== undefined) return { code: short, to: at + 1 };
	const name = find(words, at);
	const isName = name !== null && /^\p{Lu}/u.test(told) && word.word.length > 2;
	return isName ? { code: name.value, to: name.to } : null;
}
