import { functionWords } from '../model/tables/function-words.ts';
import { fold } from './fold.ts';
import { learn, numberAt } from './vocabulary.ts';

/** By the number of a word: the languages that it is a function word of. */
const languagesByWord = new Map<number, string[]>();
for (const [language, words] of Object.entries(functionWords.languages)) {
	for (const number of words.map(learn))
		languagesByWord.set(number, [...(languagesByWord.get(number) ?? []), language]);
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
	const folded = fold(text.slice(0, lengthMax));
	for (let at = 0; at < folded.length; at++) {
		const start = at;
		while (isLetter(folded.charCodeAt(at))) at++;
		if (at === start) continue;
		total++;
		for (const language of languagesByWord.get(numberAt(folded, start, at)) ?? [])
			counts.set(language, (counts.get(language) ?? 0) + 1);
	}
	const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	if (first === undefined || total < functionWords.wordsMin) return null;
	const isEnough = first[1] >= hitsMin && first[1] >= total * functionWords.shareMin * listShare;
	return isEnough && first[1] >= (second?.[1] ?? 0) * 1.3 ? first[0] : null;
}

function isLetter(code: number): boolean {
	return code >= 0x61 && code <= 0x7a;
}
