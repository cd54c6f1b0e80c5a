import { languageTable } from '../../model/tables/languages.ts';
import { skillAsking as table } from '../../model/tables/skill-asking.ts';
import type { Span } from '../../model/text.ts';
import type { Lexeme } from './lexemes.ts';

/** Words that are in no unknown name, whatever their letters. */
export const notNames: ReadonlySet<string> = new Set([
	...table.notNames,
	...languageTable.languages.flatMap((language) => Object.values(language.names).flat()),
]);

/** Whether a word may be part of a name that the taxonomy does not hold: by a capital ("eScan" too) or a digit. */
export function isNameWord(text: string, word: Lexeme | undefined): boolean {
	if (word === undefined || word.kind === 'mark') return false;
	if (word.kind === 'number') return true;
	return !notNames.has(word.word) && /^(?:\p{Ll}{0,2}\p{Lu}|.*\d)/u.test(text.slice(word.start, word.end));
}

/** A name as it stands in a text, its spaces made plain. */
export function nameAt(text: string, { start, end }: Span): string {
	return text.slice(start, end).replace(/\s{1,4}/gu, ' ');
}
