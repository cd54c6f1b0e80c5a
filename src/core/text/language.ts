import { functionWords } from '../model/tables/function-words.ts';
import { fold } from './fold.ts';
import { learn, numberAt, WordMap } from './vocabulary.ts';

const names = Object.keys(functionWords.languages).sort();
const words = new Set(Object.values(functionWords.languages).flat());
for (const word of words) learn(word);
/** Of a word: the languages that it is a function word of, by their place among the names. */
const languagesOf = new WordMap(
	[...words].map((word) => [
		word,
		names.flatMap((name, at) => (functionWords.languages[name]?.includes(word) === true ? [at] : [])),
	]),
);

/** Enough to tell a language by; the rest of a long text would only take time. */
const lengthMax = 6_000;

/** A résumé is made of names and lists: function words are far fewer in it than in running text. */
const listShare = 0.4;
const hitsMin = 6;

/** The language of a text of lists and names (BCP 47, two letters) by its function words; null where few are seen. */
export function languageOf(text: string): string | null {
	const counts = names.map(() => 0);
	let total = 0;
	const folded = fold(text.slice(0, lengthMax));
	for (let at = 0; at < folded.length; at++) {
		const start = at;
		while (isLetter(folded.charCodeAt(at))) at++;
		if (at === start) continue;
		total++;
		const languages = languagesOf.get({ number: numberAt(folded, start, at) });
		if (languages === undefined) continue;
		for (const language of languages) counts[language] = (counts[language] ?? 0) + 1;
	}
	if (total < functionWords.wordsMin) return null;
	const [first = 0, second = 0] = [...counts].sort((a, b) => b - a);
	const isEnough = first >= hitsMin && first >= total * functionWords.shareMin * listShare;
	return isEnough && first >= second * 1.3 ? (names[counts.indexOf(first)] ?? null) : null;
}

function isLetter(code: number): boolean {
	return code >= 0x61 && code <= 0x7a;
}
