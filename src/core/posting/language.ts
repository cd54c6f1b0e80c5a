import { functionWords as table } from '../model/tables/function-words.ts';
import { learn } from '../text/vocabulary.ts';
import type { Draft } from './draft.ts';

/** By the number of a word: the languages that it is a function word of. */
const languagesOf = new Map<number, string[]>();
for (const [language, words] of Object.entries(table.languages)) {
	for (const number of words.map(learn)) languagesOf.set(number, [...(languagesOf.get(number) ?? []), language]);
}
const wordsMax = 2_000;

/** The language of the text by its function words; null where it has too few of any to tell. */
export function languageOf(draft: Draft): string | null {
	const count = Math.min(draft.words.length, wordsMax);
	if (count < table.wordsMin) return null;
	const votes = new Map<string, number>();
	for (let at = 0; at < count; at++) {
		for (const language of languagesOf.get(draft.words[at]?.number ?? 0) ?? []) {
			votes.set(language, (votes.get(language) ?? 0) + 1);
		}
	}
	const [first, second] = [...votes.entries()].sort((a, b) => b[1] - a[1]);
	if (first === undefined || first[1] < count * table.shareMin) return null;
	return second !== undefined && second[1] === first[1] ? null : first[0];
}
