import { functionWords as table } from '../model/tables/function-words.ts';
import { learn, WordMap } from '../text/vocabulary.ts';
import type { Draft } from './draft.ts';

const names = Object.keys(table.languages);
const words = new Set(Object.values(table.languages).flat());
for (const word of words) learn(word);
/** Of a word: the languages that it is a function word of, by their place among the names. */
const languagesOf = new WordMap(
	[...words].map((word) => [
		word,
		names.flatMap((name, at) => (table.languages[name]?.includes(word) === true ? [at] : [])),
	]),
);
const wordsMax = 2_000;

/** The language of the text by its function words; null where it has too few of any to tell. */
export function languageOf(draft: Draft): string | null {
	const count = Math.min(draft.words.length, wordsMax);
	if (count < table.wordsMin) return null;
	const votes = names.map(() => 0);
	for (let at = 0; at < count; at++) {
		const languages = languagesOf.get(draft.words[at]);
		if (languages === undefined) continue;
		for (const language of languages) votes[language] = (votes[language] ?? 0) + 1;
	}
	const most = Math.max(...votes);
	if (most === 0 || most < count * table.shareMin || votes.indexOf(most) !== votes.lastIndexOf(most)) return null;
	return names[votes.indexOf(most)] ?? null;
}
