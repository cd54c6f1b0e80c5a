import { companies } from '../../model/tables/companies.ts';
import { experienceWords } from '../../model/tables/experience-words.ts';
import { numberTable } from '../../model/tables/numbers.ts';
import { skillStanding as table } from '../../model/tables/skill-standing.ts';
import { hasPhrase, phraseReader } from './lexeme-phrases.ts';
import type { Lexeme } from './lexemes.ts';
import { type Passage, sentenceAround } from './passage.ts';

const people: ReadonlySet<string> = new Set(table.ownPeople);
const verbs: ReadonlySet<string> = new Set(table.ownVerbs);
const assets: ReadonlySet<string> = new Set(table.ownAssets);
const ours: ReadonlySet<string> = new Set(table.ours);
const ownStops: ReadonlySet<string> = new Set(table.ownStops);
const notOwners: ReadonlySet<string> = new Set([...table.notOwners, ...Object.keys(numberTable.units)]);
const seeking = phraseReader(experienceWords.seeking.map((phrase) => [phrase, true] as const));
const demanding: ReadonlySet<string> = new Set(experienceWords.demanding);
const ofNamed: ReadonlySet<string> = new Set(table.beforeOwners);
const forms: ReadonlySet<string> = new Set(companies.writtenForms);
const formReach = 7;
const peopleReach = 4;
const verbReach = 3;

/** Whether a skill, lexemes `from` to `to` (exclusive), is told of as what the company or its people have. */
export function isOwn(passage: Passage, from: number, to: number): boolean {
	const { words } = passage;
	// "our shipping experience", "the company's shipping services"
	const ends = [words[to - 1]?.word ?? '', words[to]?.word ?? ''];
	const owner = words[from - 1];
	const isNamed = ofNamed.has(words[from - 2]?.word ?? '');
	const isOwned = owner !== undefined && (ours.has(owner.word) || isPossessive(passage, owner, isNamed));
	if (isOwned && ends.some((word) => assets.has(word))) return true;
	const start = sentenceAround(passage, from).from;
	const subject = subjectOf(passage, start);
	if (subject === null) return false;
	const verbEnd = Math.min(from, subject + verbReach);
	// "Our team has openings for cooks with Excel", "Our clerks are calm, and you know Java": asked of somebody else.
	if (hasPhrase(seeking, words, subject, verbEnd)) return false;
	if (words.slice(subject, from).some(({ word }) => ownStops.has(word))) return false;
	return words
		.slice(subject, verbEnd)
		.some(({ word }, at) => verbs.has(word) && !demanding.has(words[subject + at - 1]?.word ?? ''));
}

/** Behind whom a sentence of the company begins with, "Our whole team", "Larkfield's founders", "Larkfield, LLC"; else null. */
function subjectOf(passage: Passage, start: number): number | null {
	const { words } = passage;
	const first = words[start];
	const form = words
		.slice(start, start + formReach)
		.findIndex(({ start: at, end }) => forms.has(passage.text.slice(at, end)));
	if (form > 0) return start + form + 1;
	if (first === undefined || !(ours.has(first.word) || isPossessive(passage, first, false))) return null;
	const at = words.slice(start + 1, start + 1 + peopleReach).findIndex(({ word }) => people.has(word));
	return at < 0 ? null : start + 2 + at;
}

/** "Larkfield's", "the yard's"; neither "a year's" nor "Master's". */
function isPossessive({ text }: Passage, { start, end, word }: Lexeme, isNamed: boolean): boolean {
	const owner = isNamed ? /\p{L}['’]s$/u : /^\p{Lu}.*\p{L}['’]s$/u;
	return !notOwners.has(word) && owner.test(text.slice(start, end));
}
