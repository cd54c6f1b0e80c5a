import { languageTable } from '../../model/tables/languages.ts';
import { skillAsking as table } from '../../model/tables/skill-asking.ts';
import type { Span } from '../../model/text.ts';
import { WordSet } from '../../text/vocabulary.ts';
import { phraseReader } from './lexeme-phrases.ts';
import type { Lexeme } from './lexemes.ts';
import type { Passage } from './passage.ts';

/** Words that are in no unknown name, whatever their letters. */
export const notNames = new WordSet([
	...table.notNames,
	...languageTable.languages.flatMap((language) => Object.values(language.names).flat()),
]);

const tooGeneral = phraseReader(table.notNamesAlone.map((phrase) => [phrase, true] as const));
const offices = new WordSet(table.notNamesEnds);

/** Whether a word may be part of a name that the taxonomy does not hold: by a capital ("eScan" too) or a digit. */
export function isNameWord(text: string, word: Lexeme | undefined): boolean {
	if (word === undefined || word.kind === 'mark') return false;
	if (word.kind === 'number') return true;
	return !notNames.has(word) && /^(?:\p{Ll}{0,2}\p{Lu}|.*\d)/u.test(text.slice(word.start, word.end));
}

/** Whether words with capitals are no name: "Server" by itself, "Account Executive"; not "Hull Manager's certificate". */
export function isNoName({ words, text }: Passage, from: number, to: number): boolean {
	if (isTooGeneral(words, from, to)) return true;
	if (to - from === 1) return false;
	const end = words[to - 1]?.end ?? 0;
	return offices.has(words[to - 1]) && !/['’]/.test(text.slice(end - 2, end + 1));
}

/** Whether words are all there is of a name and too general for one: "software", "information technology". */
export function isTooGeneral(words: readonly Lexeme[], from: number, to: number): boolean {
	return tooGeneral(words, from)?.to === to;
}

/** A name as it stands in a text, its spaces made plain; several "XYZ's" are named by their letters. */
export function nameAt(text: string, { start, end }: Span): string {
	return text
		.slice(start, end)
		.replace(/\s{1,4}/gu, ' ')
		.replace(/(?<=\p{Lu}{2})['’]s$/u, '');
}
