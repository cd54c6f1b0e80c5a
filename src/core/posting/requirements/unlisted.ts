import { skillAsking as table } from '../../model/tables/skill-asking.ts';
import { unlistedId } from '../../skills/unlisted.ts';
import { WordSet } from '../../text/vocabulary.ts';
import { phraseReader } from './lexeme-phrases.ts';
import type { Lexeme } from './lexemes.ts';
import { isNameWord, isNoName, nameAt, notNames } from './name-words.ts';
import { type Passage, sentenceAround, spanOf } from './passage.ts';
import type { SkillItem } from './skill-items.ts';
import { unlistedPapers } from './unlisted-papers.ts';

const namedKinds: ReadonlySet<string> = new Set(table.namedKinds);
const sortNouns = new WordSet(table.sortNouns);
const [openers, leadMarks] = [new WordSet('([:'), new WordSet(',(')];
const marker = phraseReader(table.examples.map((phrase) => [phrase, true] as const));
const includes = phraseReader(table.includes.map((phrase) => [phrase, true] as const));
const separators = new WordSet([...',;|()[]:•', 'etc', ...table.joints]);
const joints = new WordSet([',', ...table.joints]);
/** "Python, Quillon a plus", "Python, Quillon preferred": what is said of a name ends it. */
const tails = new WordSet(table.nameTails);
const openEnd = phraseReader(
	table.openEnds.filter((phrase) => phrase !== 'etc').map((phrase) => [phrase, true] as const),
);
const wordsMax = 3;
const chainMax = 12;
/** From so many items on a sentence without other words is a list. */
const itemsMin = 4;

/**
 * Names that the taxonomy does not hold, in lists that can only be of such things: next to names that it does hold
 * ("Spark, Samza, Flink"), or behind the word for their sort ("design tools like Quillon or Brask").
 * Only words with a capital or a digit, or between two known names of a list of examples ("e.g. ARIMA, state space
 * models or gradient boosting"): precision goes before recall.
 */
export function unlistedNames(passage: Passage, known: readonly SkillItem[]): readonly SkillItem[] {
	const { words, text, wanted } = passage;
	const isWanted = (at: number): boolean => wanted[at]?.importance === 'must' || wanted[at]?.importance === 'nice';
	if (!wanted.some((_, at) => isWanted(at))) return [];
	const possible = segments(passage).filter(
		(segment) => isWanted(segment.from) && (segment.sign || isName(passage, segment)),
	);
	if (possible.length === 0) return unlistedPapers(passage);
	const siblings = known.filter(
		(item) => item.importance !== 'context' && item.kind !== null && namedKinds.has(item.kind),
	);
	const starts = new Set(siblings.map((item) => item.from));
	const ends = new Set(siblings.map((item) => item.to));
	const [allStarts, allEnds] = [new Set(known.map((item) => item.from)), new Set(known.map((item) => item.to))];
	const endOf = new Map(known.map((item) => [item.from, item.to]));
	const found: SkillItem[] = [];
	const bare = bareLists(passage);
	for (const segment of possible) {
		const importance = wanted[segment.from]?.importance;
		if (importance !== 'must' && importance !== 'nice') continue;
		const isExample = segment.sign && allEnds.has(segment.from - 1) && allStarts.has(segment.to + 1);
		if (!(isExample && isPlain(passage, segment)) && !isName(passage, segment)) continue;
		const { last, next } = neighbours(words, segment);
		const [behind, ahead] = [ends.has(last) || found.at(-1)?.to === last, starts.has(next)];
		const isAmong = isExample || (behind && ahead);
		const isList =
			passage.block.section === 'skills' || segment.listed || bare.has(passage.sentence[segment.from] ?? -1);
		const isChoice =
			(behind && (isOr(words, last, segment.from) || endsOpen(words, segment.to))) ||
			((behind || ahead) && leadsToOr(passage, segment.to, endOf));
		const isBeside = (behind || ahead) && (isList || isChoice);
		if (!isAmong && !isBeside && !segment.ofSort) continue;
		const span = spanOf(words, segment.from, segment.to);
		const [name, said] = [nameAt(text, span), wanted[segment.from]?.said ?? false];
		const id = unlistedId(name);
		if (id !== null)
			found.push({ from: segment.from, to: segment.to, ...span, id, name, kind: null, importance, said });
	}
	return [...found, ...unlistedPapers(passage)];
}

/** The sentences that are nothing but a list: "Python, Quillon, Brask and SQL". */
function bareLists({ words, sentence }: Passage): ReadonlySet<number> {
	const found = new Set<number>();
	for (let from = 0; from < words.length; ) {
		let [to, items, length, isBare] = [from, 1, 0, true];
		for (; to < words.length && sentence[to] === sentence[from]; to++) {
			const isSeparator = words[to]?.skill === null && separators.has(words[to]);
			if (isSeparator && length > 0) items++;
			length = isSeparator ? 0 : length + (words[to]?.kind === 'word' ? 1 : 0);
			if (length > wordsMax) isBare = false;
		}
		if (isBare && items >= itemsMin) found.add(sentence[from] ?? -1);
		from = to;
	}
	return found;
}

/** Where the item before a segment ends and the next one starts: ", and" and "and/or" are one joint. */
function neighbours(words: readonly Lexeme[], { from, to }: Segment): { readonly last: number; readonly next: number } {
	let last = from - 1;
	let next = to + 1;
	const isJoint = (at: number): boolean => words[at]?.skill === null && joints.has(words[at]);
	while (last > 0 && from - last < 5 && isJoint(last - 1)) last--;
	while (next - to < 5 && isJoint(next)) next++;
	return { last, next };
}

/** "Python, Quillon (or similar)" */
function endsOpen(words: readonly Lexeme[], at: number): boolean {
	return openEnd(words, /^[(,]$/.test(words[at]?.word ?? '') ? at + 1 : at) !== null;
}

/** "Quillon, Brask or Python": whether the names that go on from here come to an "or". */
function leadsToOr({ words, text, sentence }: Passage, from: number, endOf: ReadonlyMap<number, number>): boolean {
	for (let at = from, items = 0; items < chainMax; items++) {
		const joint = at;
		while (words[at]?.skill === null && joints.has(words[at])) at++;
		if (isOr(words, joint, at)) return sentence[at] === sentence[from];
		const start = at;
		at = endOf.get(start) ?? at;
		while (at - start < wordsMax && isNameWord(text, words[at])) at++;
		if (joint === start || start === at) return false;
	}
	return false;
}

/** "Python or Quillon": what the joint of two items leaves to choose. */
function isOr(words: readonly Lexeme[], from: number, to: number): boolean {
	return words.slice(from, to).some(({ word }) => word === 'or' || word === 'oder');
}

type Segment = {
	readonly from: number;
	readonly to: number;
	/** After "like" or "e.g.". */
	readonly sign: boolean;
	/** That, or in a bracket or behind a colon. */
	readonly listed: boolean;
	/** That, and the word before it names a sort of product. */
	readonly ofSort: boolean;
};

/** What stands between two separators of a list, where it is short and no known skill. */
function segments({ words, sentence, bracket }: Passage): readonly Segment[] {
	const found: Segment[] = [];
	let [from, sign, listed, ofSort] = [-1, false, false, false];
	for (let at = 0; at <= words.length; at++) {
		const word = words[at];
		const isBare = word !== undefined && word.skill === null;
		const example = isBare ? marker(words, at) : null;
		const mark = example ?? (isBare ? includes(words, at) : null);
		const isSeparator = word !== undefined && word.skill === null && (mark !== null || separators.has(word));
		const isEnd =
			word === undefined ||
			(isBare && from >= 0 && at > from && tails.has(word)) ||
			sentence[at] !== sentence[at - 1] ||
			word.word === '.' ||
			(word.word === ';' && bracket[at] === 0);
		if (!isSeparator && !isEnd) continue;
		const isShort = from >= 0 && at > from && at - from <= wordsMax;
		if (isShort && words.slice(from, at).every((one) => one.skill === null))
			found.push({ from, to: at, sign, listed, ofSort });
		if (isEnd || word?.word === ')') [sign, listed, ofSort] = [false, false, false];
		sign ||= example !== null;
		if (mark !== null || openers.has(word)) {
			listed = true;
			ofSort ||= sortNouns.has(words[leadMarks.has(words[at - 1]) ? at - 2 : at - 1]);
		}
		from = isSeparator ? (mark?.to ?? at + 1) : -1;
		at = Math.max(at, (mark?.to ?? 0) - 1);
	}
	return found;
}

function isName(passage: Passage, segment: Segment): boolean {
	const { text, words } = passage;
	const own = words.slice(segment.from, segment.to);
	if (!own.every((word) => isNameWord(text, word)) || isNoName(passage, segment.from, segment.to)) return false;
	const { from, to } = sentenceAround(passage, segment.from);
	return !passage.degrees.some((degree) => degree.from >= from && degree.from < to);
}

function isPlain({ words }: Passage, segment: Segment): boolean {
	return words.slice(segment.from, segment.to).every((word) => word.kind === 'word' && !notNames.has(word));
}
