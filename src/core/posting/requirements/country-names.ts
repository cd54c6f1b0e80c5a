import { countries as table } from '../../model/tables/places.ts';
import { phraseReader } from './lexeme-phrases.ts';
import type { Lexeme } from './lexemes.ts';

const find = phraseReader(
	Object.entries(table.countries).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
);
const abbreviations: Readonly<Record<string, string>> = { US: 'US', USA: 'US', UK: 'GB', UAE: 'AE' };

/** The countries named among lexemes `from` to `to` (exclusive), each once. */
export function countriesIn(text: string, words: readonly Lexeme[], from: number, to: number): readonly string[] {
	const found = new Set<string>();
	for (let at = Math.max(0, from); at < Math.min(words.length, to); at++) {
		const word = words[at] as Lexeme;
		const short = abbreviations[text.slice(word.start, word.end).replace(/\./g, '')];
		const name = short === undefined ? find(words, at) : null;
		const isCapital = /^\p{Lu}/u.test(text.slice(word.start, word.end));
		if (short !== undefined) found.add(short);
		else if (name !== null && isCapital && word.word.length > 2) found.add(name.value);
	}
	return [...found];
}
