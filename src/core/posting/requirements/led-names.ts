import { skillAsking as table } from '../../model/tables/skill-asking.ts';
import { unlistedId } from '../../skills/unlisted.ts';
import { isLearned, WordSet } from '../../text/vocabulary.ts';
import { placeNamed } from '../gazetteer.ts';
import { phraseReader } from './lexeme-phrases.ts';
import type { Lexeme } from './lexemes.ts';
import { isNameWord, isNoName, nameAt } from './name-words.ts';
import { type Passage, spanOf } from './passage.ts';
import type { SkillItem } from './skill-items.ts';

const lead = phraseReader([...table.nameLeads, ...table.oneOf].map((phrase) => [phrase, true] as const));
/** What is said of a product, and of nothing else: "Quillon or another hull tool". */
const openEnd = phraseReader(table.productEnds.map((phrase) => [phrase, true] as const));
const oneOf = phraseReader(table.oneOf.map((phrase) => [phrase, true] as const));
const joints = new WordSet([',', '|', ...table.joints]);
const nameEnds = new WordSet([',', '|', ...table.joints, ...table.nameEnds]);
const parties = new WordSet(table.parties);
const articles = new WordSet(table.nameArticles);
const trails = new WordSet(table.nameTrails);
const sorts = new WordSet(table.sortNouns);
const wordsMax = 3;
/** Words that may stand between a name and the noun of its sort. */
const sortReach = 2;
const labelMax = 4;
const oneOfReach = 9;
const listMax = 12;

/** Lexemes `from` to `to` (exclusive) of a name; `known` where it is a skill of the taxonomy. */
type Name = { readonly from: number; readonly to: number; readonly known: boolean };

/**
 * Names that the taxonomy does not hold where the sentence leads in a list of names: "familiarity with Quillon, Brask or
 * Tarn would be an advantage", "ticketing: Quillon or Brask", "gel nails (Quillon or Brask)". A name alone may be anything; only
 * of two and more, known ones among them, is it told that they are of one sort.
 */
export function ledNames(passage: Passage, known: readonly SkillItem[]): readonly SkillItem[] {
	const { words, text, wanted, sentence } = passage;
	if (!wanted.some(({ importance }) => importance === 'must' || importance === 'nice')) return [];
	const taken = new Map(known.map((item) => [item.from, item.to]));
	const found: SkillItem[] = [];
	let behind = 0;
	for (let at = 0; at < words.length; at++) {
		const from = at < behind ? null : listFrom(passage, at);
		const isFirst = at === 0 || sentence[at] !== sentence[at - 1];
		if (from === null && !isFirst) continue;
		const names = namesFrom(passage, from ?? at, taken);
		if (from === null && !opensBareList(passage, at, names)) continue;
		const unknown = names.filter((name) => !name.known);
		const areKnown = unknown.length < names.length;
		const isOpen = from !== null && names.length === 1 && openEnd(words, names[0]?.to ?? at) !== null;
		if ((names.length < 2 && !isOpen) || (!areKnown && unknown.some((name) => isPlace(passage, name)))) continue;
		if (unknown.every((name) => isOrdinary(passage, name))) continue;
		behind = names.at(-1)?.to ?? at;
		for (const { from: first, to } of unknown) {
			const { importance = 'none', said = false } = wanted[first] ?? {};
			const span = spanOf(words, first, to);
			const name = nameAt(text, span);
			const id = unlistedId(name);
			if (id === null || importance === 'none' || importance === 'context' || isNoName(passage, first, to)) continue;
			found.push({ from: first, to, ...span, id, name, kind: null, importance, said });
		}
	}
	return found;
}

/** "Quillon or Brask experience"; "Quillon, Brask or Tarn" where nothing else stands in the sentence. */
function opensBareList({ words, sentence }: Passage, at: number, names: readonly Name[]): boolean {
	const end = names.at(-1)?.to ?? at;
	const next = words[end];
	if (next !== undefined && trails.has(next)) return true;
	const isChoice = words.slice(at, end).some(({ word, skill }) => skill === null && word === 'or');
	if (!isChoice && !names.some(({ known }) => known)) return false;
	return names.length > 1 && (next === undefined || sentence[end] !== sentence[at] || /^[.;(]$/.test(next.word));
}

/** Where a list begins that the words at `at` lead in; null where they lead in none. */
function listFrom({ words, text, sentence }: Passage, at: number): number | null {
	const word = words[at];
	if (word === undefined || word.skill !== null) return null;
	const phrase = lead(words, at);
	const last = phrase === null ? undefined : words[phrase.to - 1];
	// In capitals and in headings every word looks like a name.
	if (phrase !== null && last !== undefined && /^\p{Ll}/u.test(text.slice(last.start, last.end))) return phrase.to;
	if (word.word === '(') return parties.has(words[at - 1]) ? null : at + 1;
	if (word.word !== ':' || at === 0) return null;
	const isLabel = at <= labelMax && sentence[0] === sentence[at];
	return isLabel || endsInOneOf(words, at) ? at + 1 : null;
}

/** "at least one of the following tools:" */
function endsInOneOf(words: readonly Lexeme[], colon: number): boolean {
	for (let at = Math.max(0, colon - oneOfReach); at < colon; at++) if (oneOf(words, at) !== null) return true;
	return false;
}

/** The names of a list, joined by commas, slashes and words, up to where it ends. */
function namesFrom(passage: Passage, from: number, taken: ReadonlyMap<number, number>): readonly Name[] {
	const { words, sentence } = passage;
	const found: Name[] = [];
	let at = from;
	while (at < words.length && found.length < listMax && sentence[at] === sentence[from]) {
		while (articles.has(words[at])) at++;
		const to = taken.get(at) ?? endOfName(passage, at);
		if (to === at) break;
		found.push({ from: at, to, known: taken.has(at) });
		at = to;
		const next = at;
		while (words[at]?.skill === null && joints.has(words[at])) at++;
		if (at === next) break;
	}
	return found;
}

function endOfName({ words, text, sentence, degrees }: Passage, from: number): number {
	if (degrees.some((degree) => sentence[degree.from] === sentence[from])) return from;
	let to = from;
	while (to < words.length && to - from < wordsMax && words[to]?.skill === null && isNameWord(text, words[to])) {
		to++;
		// "QX-102"
		const isJoined =
			words[to]?.word === '-' && words[to]?.start === words[to - 1]?.end && words[to + 1]?.kind === 'number';
		if (isJoined && words[to + 1]?.start === words[to]?.end) to += 2;
	}
	const isWhole = words[from]?.kind === 'word' && (sentence[to] !== sentence[from] || ends(words, to));
	return isWhole ? to : from;
}

/** "Quillon or Brask would be …", but "Interaction design": there the capital begins something longer. */
function ends(words: readonly Lexeme[], at: number): boolean {
	const next = words[at];
	if (next === undefined) return true;
	if (next.kind === 'mark') return next.skill === null && next.word !== '-' && next.word !== "'";
	if (next.skill === null && nameEnds.has(next)) return true;
	// "Quillon or Brask scaffolding systems": a word or two may say what sort of system it is.
	const behind = words.slice(at, at + 1 + sortReach);
	const sort = behind.findIndex((word, n) => n > 0 && sorts.has(word));
	return sort > 0 && behind.slice(0, sort).every(({ kind }) => kind === 'word');
}

/** "Events" of "(Tickets, Events)": a word that the tables know, with nothing of a name but its first letter. */
function isOrdinary({ words, text }: Passage, { from, to }: Name): boolean {
	const word = words[from];
	if (word === undefined || to - from > 1) return false;
	return isLearned(word.number) && /^\p{Lu}\p{Ll}+$/u.test(text.slice(word.start, word.end));
}

function isPlace({ words, text }: Passage, { from, to }: Name): boolean {
	const { start, end } = spanOf(words, from, to);
	return placeNamed(text.slice(start, end)) !== null;
}
