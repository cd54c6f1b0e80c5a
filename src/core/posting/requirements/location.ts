import { placesAndPermits as table } from '../../model/tables/places-and-permits.ts';
import type { Importance } from '../../model/vocabulary.ts';
import { WordSet } from '../../text/vocabulary.ts';
import { countriesIn } from './country-names.ts';
import { phraseReader } from './lexeme-phrases.ts';
import { type Passage, sentenceAround, spanOf } from './passage.ts';

/** Where a passage asks one to live. */
export type LocationReading = {
	readonly at: number;
	readonly importance: Importance;
	readonly location: { readonly countries: readonly string[]; readonly places: readonly string[] };
	readonly said: boolean;
};

const find = phraseReader<'strong' | 'weak'>([
	...table.residence.strong.map((phrase) => [phrase, 'strong'] as const),
	...table.residence.weak.map((phrase) => [phrase, 'weak'] as const),
]);
const notResidence = phraseReader(table.notResidence.map((phrase) => [phrase, true] as const));
const amongPlaces = new WordSet(table.amongPlaces);
const withinPlaces = new WordSet(table.withinPlaces);
const placeWordsMax = 10;

/** The places that a passage asks one to live in or near, by name. */
export function readLocations(passage: Passage): readonly LocationReading[] {
	if (passage.block.section === 'chrome') return [];
	const { words, wanted, text } = passage;
	const found: LocationReading[] = [];
	for (let at = 0; at < words.length; at++) {
		const phrase = find(words, at);
		if (phrase === null) continue;
		const { importance = 'context', said = false } = wanted[at] ?? {};
		const isAsked = phrase.value === 'strong' || (said && importance !== 'context' && !isOfTheWork(passage, at));
		const places = placesAt(passage, phrase.to);
		if (isAsked && importance !== 'none' && places.to > phrase.to) {
			const countries = countriesIn(text, words, phrase.to, places.to);
			found.push({
				at,
				importance: importance === 'nice' ? 'nice' : 'must',
				location: { countries, places: places.names },
				said: true,
			});
		}
		at = phrase.to - 1;
	}
	return found;
}

function isOfTheWork(passage: Passage, at: number): boolean {
	const { from } = sentenceAround(passage, at);
	for (let i = Math.max(from, at - 3); i < at; i++) if (notResidence(passage.words, i) !== null) return true;
	return false;
}

/** The capitalised names that follow, over "the", "or", "and" and commas; those of countries are not repeated as places. */
function placesAt(passage: Passage, from: number): { readonly names: readonly string[]; readonly to: number } {
	const { words, text } = passage;
	const sentence = sentenceAround(passage, Math.min(from, words.length - 1));
	const names: string[] = [];
	let end = from;
	let start = -1;
	const close = (at: number): void => {
		if (start < 0) return;
		const span = spanOf(words, start, at);
		if (countriesIn(text, words, start, at).length === 0) names.push(text.slice(span.start, span.end));
		end = at;
		start = -1;
	};
	for (let at = from; at < Math.min(sentence.to, from + placeWordsMax); at++) {
		const word = words[at];
		if (word === undefined) break;
		const isName = word.kind === 'word' && /^\p{Lu}/u.test(text.slice(word.start, word.end));
		if (isName && start < 0) start = at;
		if (isName || (start >= 0 && (word.word === '-' || withinPlaces.has(word)))) continue;
		close(at);
		if (!/^[,/&]$/.test(word.word) && !amongPlaces.has(word)) break;
	}
	close(Math.min(sentence.to, from + placeWordsMax));
	return { names, to: end };
}
