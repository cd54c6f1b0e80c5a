import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { ownCopy } from './own-copy.ts';

/** Words whose Porter stem is also the stem of a word that means something else. */
const keptApart: ReadonlySet<string> = new Set(['organization', 'organisation', 'organ', 'university', 'universe']);

/** A vocabulary is finite and texts repeat it; the bound keeps strangers' rubbish from filling the memory. */
const remembered = new Map<string, string>();
const rememberedMax = 200_000;

/** By the number of a word that tables know. */
const ofNumbers: (string | undefined)[] = [];

/** The same of a word whose number is known: much faster. */
export function stemOf(word: string, number: number): string {
	if (number === 0) return stem(word);
	const known = ofNumbers[number];
	if (known !== undefined) return known;
	// Without holes, which would make it slow.
	while (ofNumbers.length < number) ofNumbers.push(undefined);
	const stemmed = stem(word);
	ofNumbers[number] = stemmed;
	return stemmed;
}

/** The stem of a folded word (Porter, 1980). Words with anything but a–z in them are left as they are. */
export function stem(word: string): string {
	const known = remembered.get(word);
	if (known !== undefined) return known;
	const own = ownCopy(word);
	const stemmed = keptApart.has(own) || !/^[a-z]{3,}$/.test(own) ? own : PorterStemmer.stem(own);
	if (remembered.size >= rememberedMax) remembered.clear();
	remembered.set(own, stemmed);
	return stemmed;
}
