import { functionWords } from '../model/tables/function-words.ts';
import { fold } from './fold.ts';

const languagesByWord = new Map<string, string[]>();
for (const [language, words] of Object.entries(functionWords.languages)) {
	for (const word of words) languagesByWord.set(word, [...(languagesByWord.get(word) ?? []), language]);
}

/** Enough to tell a language by; the rest of a long text would only take time. */
const lengthMax = 6_000;

/** A résumé is made of names and lists: function words are far fewer in it than in running text. */
const listShare = 0.4;
const hitsMin = 6;

/** The language of a text of lists and names (BCP 47, two letters) by its function words; null where few are seen. */
export function languageOf(text: string): string | null {
	const counts = new Map<string, number>();
	let total = 0;
	for (const [word] of fold(text.slice(0, lengthMax)).matchAll(/[a-z]+/g)) {
		total++;
		for (const language of languagesByWord.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
	}
	const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	if (first === undefined || total < functionWords.wordsMin) return null;
	const isEnough = first[1] >= hitsMin && first[1] >= total * functionWords.shareMin * listShare;
	return isEnough && first[1] >= (second?.[1] ?? 0) * 1.3 ? first[0] : null;
}
