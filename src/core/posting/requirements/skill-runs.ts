import { importanceCues } from '../../model/tables/importance-cues.ts';
import { skillAsking as table } from '../../model/tables/skill-asking.ts';
import { WordSet } from '../../text/vocabulary.ts';
import { phraseReader } from './lexeme-phrases.ts';
import type { Lexeme } from './lexemes.ts';
import { type Passage, sentenceAround } from './passage.ts';
import type { SkillItem } from './skill-items.ts';

/** What stands between two items of a list. */
export type Join = 'comma' | 'and' | 'or' | 'slash';

/** Items that stand in one list, with what is between each and the next. */
export type Run = {
	readonly items: readonly SkillItem[];
	readonly joins: readonly Join[];
	/** Whether the list begins a bracket; then the skill right before the bracket, if one is there. */
	readonly opensBracket: boolean;
	readonly bracketAt: number;
	readonly outer: SkillItem | null;
};

/** What the words around a list say of it. */
export type ListSigns = {
	readonly examples: boolean;
	/** Examples of what one noun names: "CRM systems such as A, B". */
	readonly ofSort: boolean;
	/** How many of the list are enough; null where nothing says so. */
	readonly atLeast: number | null;
	readonly openEnd: boolean;
	/** The list ends in "or similar": an "or" with nothing named behind it. */
	readonly endsInOr: boolean;
};

const orWords = new WordSet(table.or);
const andWords = new WordSet(table.and);
const separators = new WordSet([...',/|', ...table.or, ...table.and]);
/** What may stand between a sign and its list, behind it, and within what follows "or some other". */
const behindSign = new WordSet([...'(:,.\'"-', ...table.fillers]);
const beforeList = new WordSet([...',.:', ...table.fillers]);
const sentenceMarks = new WordSet(':;.');
const [openers, closers, leadMarks] = [new WordSet('(['), new WordSet(')]'), new WordSet(',(')];
const nouns = new WordSet(table.generalNouns);
const sorts = new WordSet(table.sortNouns.filter((noun) => !table.vagueSorts.includes(noun)));
const clauseHeads = new WordSet(importanceCues.clauseHeads);
const examples = phraseReader(table.examples.map((phrase) => [phrase, true] as const));
const parts = phraseReader(table.includes.map((phrase) => [phrase, true] as const));
const atLeast = phraseReader([
	...table.twoOf.map((phrase) => [phrase, 2] as const),
	...table.oneOf.map((phrase) => [phrase, 1] as const),
]);
const openEnd = phraseReader(table.openEnds.map((phrase) => [phrase, true] as const));
const prepositions = new WordSet(table.prepositions);
const countedElse = new WordSet(table.countedElse);
const gapMax = 9;
const openEndMax = 8;
/** So many items that nobody knows, of so many words. */
const unknownMax = 2;
const wordsMax = 3;
const signReach = 12;

/** A noun of a sort of things, each of which may stand for the others. */
export function isSortNoun(word: Lexeme | undefined): boolean {
	return sorts.has(word);
}

/** The lists of a passage, in order; an item alone is a list of one. */
export function skillRuns(passage: Passage, items: readonly SkillItem[]): readonly Run[] {
	const found: {
		items: SkillItem[];
		joins: Join[];
		opensBracket: boolean;
		bracketAt: number;
		outer: SkillItem | null;
	}[] = [];
	items.forEach((item, at) => {
		const previous = items[at - 1];
		const join = previous === undefined ? null : joinOf(passage, previous, item);
		const run = found.at(-1);
		if (run !== undefined && join !== null) {
			run.items.push(item);
			run.joins.push(join);
			return;
		}
		// "Quillon (Brask) or Tarn": behind a bracket the list goes on that the bracket stands in.
		const around = run?.outer == null ? undefined : found.at(-2);
		const onward = run?.outer == null ? null : joinOf(passage, run.outer, item);
		if (onward !== null && around?.items.at(-1) === run?.outer) {
			around?.items.push(item);
			around?.joins.push(onward);
			return;
		}
		const bracketAt = bracketBefore(passage, item, previous);
		const outer = previous !== undefined && isOuter(passage, previous, bracketAt) ? previous : null;
		found.push({ items: [item], joins: [], opensBracket: bracketAt >= 0, bracketAt, outer });
	});
	return found;
}

/** "AWS (", or with a noun between: "MS Office products (". */
function isOuter({ words }: Passage, previous: SkillItem, bracketAt: number): boolean {
	if (bracketAt < 0 || bracketAt - previous.to > 1) return false;
	return bracketAt === previous.to || nouns.has(words[previous.to]);
}

/** What joins two neighbours; null where they are not of one list. */
function joinOf(passage: Passage, a: SkillItem, b: SkillItem): Join | null {
	if (a.importance !== b.importance || passage.sentence[a.from] !== passage.sentence[b.from]) return null;
	if (isOfOthers(passage, a.to, b.from)) return 'or';
	const gap = withoutBrackets(passage.words.slice(a.to, b.from));
	if (gap === null || gap.length === 0 || gap.length > gapMax) return null;
	if (gap.some((word) => word.kind === 'number' || sentenceMarks.has(word))) return null;
	const at = gap.findIndex(isSeparator);
	const last = gap.findLastIndex(isSeparator);
	if (at < 0 || countWords(gap.slice(last + 1)) > 4) return null;
	// "An RN license in the state of X, or a compact license": what is said of a paper does not part it from the next.
	if (arePapers(a, b) && isOr(gap, at, last)) return 'or';
	if (at > 2 || gap.slice(0, at).some((word) => prepositions.has(word))) return null;
	// "time series methods, e.g. ARIMA", "web services, specifically REST": these begin a list of their own.
	if (gap.some((_, i) => examples(gap, i) !== null || parts(gap, i) !== null)) return null;
	// "LESS or similar CSS tools": what follows is the sort of thing, not another of them.
	if (gap.some((word, i) => word.kind === 'word' && (openEnd(gap, i)?.to ?? i) > i + 1)) return null;
	// "a site card and a black or gold badge": the "or" is inside what the "and" adds.
	const isAdded = andWords.has(gap[at]) && !isSeparator(gap[at + 1]);
	const kind = isAdded ? 'and' : kindOf(gap.filter(isSeparator), gap.length);
	return kind !== 'or' && clauseHeads.has(gap[last + 1]) ? null : kind;
}

/** "Quillon or some other sonar (such as Brask)": the bracket names what else will do. */
function isOfOthers({ words }: Passage, from: number, to: number): boolean {
	if (to - from > gapMax || !orWords.has(words[from])) return false;
	const end = openEnd(words, from);
	const bracket = from + words.slice(from, to).findIndex(({ word }) => word === '(');
	if (end === null || bracket < end.to || bracket - end.to > wordsMax) return false;
	const sign = examples(words, bracket + 1);
	return sign !== null && words.slice(sign.to, to).every((word) => beforeList.has(word));
}

function arePapers(a: SkillItem, b: SkillItem): boolean {
	const isPaper = ({ kind }: SkillItem): boolean => kind === 'certification' || kind === 'licence';
	return isPaper(a) && isPaper(b);
}

function isOr(gap: readonly Lexeme[], first: number, last: number): boolean {
	return orWords.has(gap[last]) && (last === first || (last === first + 1 && gap[first]?.word === ','));
}

/** "data-intensive" is one word. */
function countWords(words: readonly Lexeme[]): number {
	return words.filter(({ word }, at) => word !== '-' && words[at - 1]?.word !== '-').length;
}

function isSeparator(word: Lexeme | undefined): boolean {
	return separators.has(word);
}

function kindOf(between: readonly Lexeme[], length: number): Join {
	if (between.some((word) => orWords.has(word))) return 'or';
	if (between.some((word) => andWords.has(word))) return 'and';
	return length === 1 && between[0]?.word === '/' ? 'slash' : 'comma';
}

/** The words between two items without brackets that open and close there; null where one opens or closes only. */
function withoutBrackets(gap: readonly Lexeme[]): readonly Lexeme[] | null {
	const kept: Lexeme[] = [];
	let depth = 0;
	for (const word of gap) {
		if (openers.has(word)) depth++;
		else if (closers.has(word)) depth--;
		else if (depth === 0) kept.push(word);
		if (depth < 0) return null;
	}
	if (depth === 0) return kept;
	// "React (or Vue)": the bracket opens with the join itself.
	return gap[0]?.word === '(' && orWords.has(gap[1]) ? gap.slice(1) : null;
}

/** The bracket that a list begins, fillers and "e.g." between; −1 where there is none. */
function bracketBefore(passage: Passage, item: SkillItem, previous: SkillItem | undefined): number {
	const { words } = passage;
	for (let at = item.from - 1; at >= Math.max(previous?.to ?? 0, item.from - 5); at--) {
		if (openers.has(words[at])) return at;
		if (!beforeList.has(words[at]) && examples(words, at) === null) return -1;
	}
	return -1;
}

/** Reads "like", "one of", "etc." and "or similar" around a list. */
export function listSigns(passage: Passage, run: Run): ListSigns {
	const { words } = passage;
	const [first, last] = [run.items[0] as SkillItem, run.items.at(-1) as SkillItem];
	const { from, to } = sentenceAround(passage, first.from);
	const sign = leads(words, from, first.from, (at) => examples(words, at)?.to ?? null);
	const hasExamples = sign !== null;
	const before = (sign ?? 0) - 1;
	const noun = words[leadMarks.has(words[before]) ? before - 1 : before];
	let behind = last.to;
	while (behind < to && behind - last.to < 2 && !isSign(words, behind)) behind++;
	const end =
		openEndAt(words, words[behind]?.word === ',' ? behind + 1 : behind) ?? openEndBehindUnknown(words, last.to, to);
	return {
		examples: hasExamples,
		ofSort: hasExamples && sorts.has(noun),
		atLeast: countBefore(words, from, first.from, hasExamples),
		openEnd: end !== null,
		endsInOr: end !== null && orWords.has(end),
	};
}

/** "Data entry, mail sorting or similar": the open end of a list whose last items nobody knows. */
function openEndBehindUnknown(words: readonly Lexeme[], from: number, to: number): Lexeme | null {
	for (let at = from, items = 0; words[at]?.word === ',' && items < unknownMax; items++) {
		const start = ++at;
		while (at < to && at - start < wordsMax && isPlainWord(words[at])) at++;
		const end = at > start ? openEndAt(words, at) : null;
		if (end !== null && orWords.has(end)) return end;
	}
	return null;
}

function isPlainWord(word: Lexeme | undefined): boolean {
	if (word?.kind !== 'word' || word.skill !== null) return false;
	return !orWords.has(word) && !clauseHeads.has(word) && !prepositions.has(word);
}

/** The first word of an open end, which is "or" for "and/or other" as well; null where none begins. */
function openEndAt(words: readonly Lexeme[], at: number): Lexeme | null {
	const [first, slash, second] = words.slice(at, at + 3);
	const both = slash?.word === '/' ? [first, second].find((word) => orWords.has(word)) : undefined;
	const end = both === undefined ? words.slice(at, at + openEndMax) : [both, ...words.slice(at + 3, at + openEndMax)];
	return openEnd(end, 0) === null ? null : (end[0] ?? null);
}

function isSign(words: readonly Lexeme[], at: number): boolean {
	return openEnd(words, at) !== null || words[at]?.word === ',';
}

/** Where the sign begins that ends right before the list, over fillers, brackets and a colon; null where none does. */
function leads(
	words: readonly Lexeme[],
	from: number,
	to: number,
	endOf: (at: number) => number | null,
): number | null {
	for (let at = to - 1; at >= Math.max(from, to - 6); at--) {
		const end = endOf(at);
		if (end !== null && end <= to) return words.slice(end, to).every((word) => behindSign.has(word)) ? at : null;
	}
	return null;
}

/** "at least one stream processing framework like …", "one of the following: …". */
function countBefore(words: readonly Lexeme[], from: number, to: number, hasExamples: boolean): number | null {
	for (let at = to - 1; at >= Math.max(from, to - signReach); at--) {
		const found = atLeast(words, at);
		if (found === null || found.to > to) continue;
		const between = words.slice(found.to, to);
		const isOther = between.some((word) => countedElse.has(word));
		const isNear = between.length <= 3 || hasExamples || /^[(:]$/.test(between.at(-1)?.word ?? '');
		return isOther || !isNear ? null : found.value;
	}
	return null;
}
