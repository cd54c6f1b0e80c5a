import { skillAsking as table } from '../../model/tables/skill-asking.ts';
import { skillStanding } from '../../model/tables/skill-standing.ts';
import { WordSet } from '../../text/vocabulary.ts';
import { phraseReader } from './lexeme-phrases.ts';
import type { Lexeme } from './lexemes.ts';
import type { Passage } from './passage.ts';

/** Lexemes `from` to `to` (exclusive) of one thing of a choice; `known` where an item that is known is in it. */
export type Phrase = { readonly from: number; readonly to: number; readonly known: boolean };

const openEnd = phraseReader(table.openEnds.map((phrase) => [phrase, true] as const));
const fields = new WordSet(skillStanding.industry);
const stops = new WordSet([...table.choiceStops, ...table.choiceOpeners]);
const orWords: ReadonlySet<string> = new Set(table.or);
const ends: ReadonlySet<string> = new Set(table.nameEnds.filter((word) => !orWords.has(word) && word !== 'and'));
const wordsMax = 4;
const phrasesMax = 8;
const jointMax = 4;

/**
 * The things of a list that comes to an "or", or that stands behind a colon; none where the list holds anything else.
 * `endOf` says of each lexeme that begins a known item where that ends.
 */
export function phraseList(passage: Passage, first: number, endOf: ReadonlyMap<number, number>): readonly Phrase[] {
	const { words, sentence } = passage;
	const found: Phrase[] = [];
	const isFollowing = words[first - 1]?.word === ':';
	let isChoice = false;
	for (let at = first; found.length < phrasesMax; ) {
		const to = endOfPhrase(passage, at, endOf);
		if (to === at) return [];
		found.push({ from: at, to, known: words.slice(at, to).some(({ skill }) => skill !== null) || endOf.has(at) });
		const isWhole = to === words.length || sentence[to] !== sentence[first] || words[to]?.word === '.';
		if (isWhole || isOver(words[to])) return (isChoice || (isWhole && isFollowing)) && areThings(found) ? found : [];
		const joint = jointAt(words, to);
		if (joint === null) return [];
		if (goesOn(words, to)) return areThings(found) ? found : [];
		isChoice = joint.isOr;
		at = joint.to;
	}
	return [];
}

/** What stands before a list and is no part of it. */
export function opensList(word: Lexeme | undefined): boolean {
	if (word === undefined || word.skill !== null || orWords.has(word.word)) return false;
	return word.kind === 'word' ? stops.has(word) : word.word !== ',' && word.word !== '/';
}

/** Where the thing ends that begins at `from`; `from` where none does. */
function endOfPhrase({ words, sentence }: Passage, from: number, endOf: ReadonlyMap<number, number>): number {
	let to = from;
	while (sentence[to] === sentence[from] && to < words.length) {
		const end = endOf.get(to);
		if (end !== undefined) {
			to = end;
			continue;
		}
		const word = words[to] as Lexeme;
		if (word.skill !== null) return from;
		if (word.kind !== 'word' || (to > from && (ends.has(word.word) || word.word === 'and' || orWords.has(word.word))))
			break;
		if (stops.has(word) || to - from === wordsMax) return from;
		to++;
	}
	return to;
}

/**
 * Whether single words that nobody knows can be things of their own. "Wind, tidal or solar maintenance": before a longer
 * thing they are halves of the like. "Bookkeeping, hourly or yearly": two of them say of what sort the first is.
 */
function areThings(phrases: readonly Phrase[]): boolean {
	const isBare = ({ from, to, known }: Phrase): boolean => !known && to - from === 1;
	const last = phrases.at(-1);
	if (last !== undefined && last.to - last.from > 1) return !phrases.some(isBare);
	return phrases.length < 2 || !phrases.slice(-2).every(isBare);
}

function isOver(word: Lexeme | undefined): boolean {
	if (word === undefined || /^[.;()]$/.test(word.word)) return true;
	return word.skill === null && ends.has(word.word);
}

/** "Rigging, rope access or similar", but "… or related fields": there subjects of study were named. */
function goesOn(words: readonly Lexeme[], at: number): boolean {
	const from = words[at]?.word === ',' ? at + 1 : at;
	const end = orWords.has(words[from]?.word ?? '') ? openEnd(words, from) : null;
	return end !== null && !fields.has(words[end.to]);
}

/** What joins two things and begins at `at`: a comma, a slash, "or", "and/or"; null where something else stands there. */
function jointAt(words: readonly Lexeme[], at: number): { readonly to: number; readonly isOr: boolean } | null {
	let [to, isOr] = [at, false];
	for (; to - at < jointMax && words[to]?.skill === null; to++) {
		const word = words[to]?.word ?? '';
		if (orWords.has(word)) isOr = true;
		else if (word !== ',' && word !== '/' && !(word === 'and' && words[to + 1]?.word === '/')) break;
	}
	return to === at ? null : { to, isOr };
}
