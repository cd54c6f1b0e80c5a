import { skillAsking as table } from '../../model/tables/skill-asking.ts';
import { WordSet } from '../../text/vocabulary.ts';
import { phraseReader } from './lexeme-phrases.ts';
import type { Lexeme } from './lexemes.ts';
import type { Passage } from './passage.ts';

/** Lexemes `from` to `to` (exclusive) of one member of a choice. */
export type Member = { readonly from: number; readonly to: number };

/** "A, B or C": what may be chosen from, in order. `open` for "A, B or similar", where more is not named. */
export type Coordination = {
	readonly members: readonly Member[];
	readonly open: boolean;
	/** "One or more of the following: A, B, C", by its colon. */
	readonly counted: boolean;
	/** The "or" or the colon. */
	readonly sign: number;
};

/** The known items of a passage: where each ends that begins at a lexeme, and the other way about. */
export type Blocks = { readonly endOf: ReadonlyMap<number, number>; readonly startOf: ReadonlyMap<number, number> };

const signs = new WordSet([...table.or, ':']);
const orWords = new WordSet(table.or);
const boundaries = new WordSet([...table.boundaries, ...table.choiceOpeners]);
/** Nouns that say what the members before them are, and other words that end the last of them. */
export const heads = new WordSet([
	...table.memberEnds,
	...table.nameEnds,
	...table.choiceTrails,
	...table.sortNouns.filter((noun) => noun !== 'technology'),
]);
const articles = new WordSet(table.nameArticles);
const openEnd = phraseReader(table.openEnds.map((phrase) => [phrase, true] as const));
const idiom = phraseReader(table.notChoices.map((phrase) => [phrase, true] as const));
const oneOf = phraseReader(table.oneOf.map((phrase) => [phrase, true] as const));
/** Behind "or related": what was named are subjects of study. */
const subjects = new WordSet(table.subjectNouns);
const wordsMax = 4;
const membersMax = 10;
const jointMax = 4;
/** Words between "one or more of the following" and its colon. */
const countReach = 9;

/** What tells of a choice: an "or" where something is asked for, and a colon behind a number of what follows. */
export function choiceSigns({ words, wanted }: Passage): readonly number[] {
	const found: number[] = [];
	for (let at = 0; at < words.length; at++) {
		const word = words[at] as Lexeme;
		if (word.skill !== null || !signs.has(word)) continue;
		const importance = wanted[at]?.importance;
		if (importance !== 'must' && importance !== 'nice') continue;
		if (word.word === ':' ? isCounted(words, at) : idiom(words, at) === null) found.push(at);
	}
	return found;
}

/** "One or more of the following areas:" */
function isCounted(words: readonly Lexeme[], colon: number): boolean {
	for (let from = Math.max(0, colon - countReach); from < colon; from++) if (oneOf(words, from) !== null) return true;
	return false;
}

/** The choices that such signs tell of. */
export function coordinations(passage: Passage, blocks: Blocks, at: readonly number[]): readonly Coordination[] {
	const found: Coordination[] = [];
	let behind = 0;
	for (const sign of at) {
		if (sign < behind) continue;
		const isColon = passage.words[sign]?.word === ':';
		const one = isColon ? countedBehind(passage, blocks, sign) : chosenBy(passage, blocks, sign, behind);
		if (one === null) continue;
		behind = one.members.at(-1)?.to ?? sign;
		found.push(one);
	}
	return found;
}

/** "A, B or C", by its "or". */
function chosenBy(passage: Passage, blocks: Blocks, at: number, min: number): Coordination | null {
	const { words } = passage;
	const joint = jointAround(words, at);
	const end = openEnd(words, at) ?? (words[at + 1]?.word === '/' ? openEnd(words, joint.to) : null);
	const open = end !== null;
	if (open && subjects.has(words[end.to])) return null;
	const before = membersBefore(passage, blocks, joint.from, min);
	const after = before.length === 0 || open ? [] : membersBehind(passage, blocks, joint.to, isOr);
	if (before.length === 0 || (after.length === 0 && !open)) return null;
	return { members: [...before, ...after], open, counted: false, sign: at };
}

/** "One or more of the following areas: A, B, C", by its colon. */
function countedBehind(passage: Passage, blocks: Blocks, colon: number): Coordination | null {
	const members = membersBehind(passage, blocks, colon + 1, isJointWord);
	return members.length < 2 ? null : { members, open: false, counted: true, sign: colon };
}

/** The whole joint of which the word at `at` is the "or": ", and/or". */
function jointAround(words: readonly Lexeme[], at: number): Member {
	let [from, to] = [at, at + 1];
	while (from > 0 && at - from < jointMax && isJoint(words, from - 1)) from--;
	while (to - at < jointMax && isJoint(words, to)) to++;
	return { from, to };
}

function isJoint(words: readonly Lexeme[], at: number): boolean {
	return isJointWord(words[at]) || (words[at]?.word === 'and' && words[at + 1]?.word === '/');
}

function isJointWord(word: Lexeme | undefined): boolean {
	return isOr(word) || (word?.skill === null && /^[,/]$/.test(word.word));
}

function isOr(word: Lexeme | undefined): boolean {
	return word?.skill === null && orWords.has(word);
}

/** The members of a list that ends at `end`; where a word begins the list that is in no member, the list begins. */
function membersBefore(passage: Passage, blocks: Blocks, end: number, min: number): readonly Member[] {
	const found: Member[] = [];
	for (let to = end; found.length < membersMax; ) {
		const from = startOfMember(passage, blocks, to, min);
		if (from === to) break;
		found.unshift({ from, to });
		if (passage.words[from - 1]?.word !== ',' || from - 1 <= min) break;
		to = from - 1;
	}
	return found;
}

/** Where the member begins that ends at `to`; `to` where what stands there is none. */
function startOfMember(passage: Passage, blocks: Blocks, to: number, min: number): number {
	const { words } = passage;
	let from = to;
	while (from > min && isWithin(passage, from - 1, to - 1)) {
		const start = blocks.startOf.get(from);
		const word = words[from - 1] as Lexeme;
		if (start === undefined && word.skill !== null) return to;
		if (start === undefined && (isMark(words, from - 1) || isBoundary(passage, word) || isOr(word))) break;
		if (start === undefined && to - from >= wordsMax) return to;
		from = start ?? from - 1;
	}
	return from;
}

/** The members of a list that begins at `from`, as long as something of `joins` stands between. */
function membersBehind(
	passage: Passage,
	blocks: Blocks,
	from: number,
	joins: (word: Lexeme | undefined) => boolean,
): readonly Member[] {
	const { words } = passage;
	const found: Member[] = [];
	for (let at = from; found.length < membersMax; ) {
		while (articles.has(words[at])) at++;
		const to = endOfMember(passage, blocks, at);
		if (to === at) break;
		found.push({ from: at, to });
		const joint = words[to]?.word === ',' ? to + 1 : to;
		if (!joins(words[to]) && !joins(words[joint])) break;
		if (openEnd(words, joint) !== null || idiom(words, joint) !== null) break;
		at = jointAround(words, to).to;
	}
	return found;
}

function endOfMember(passage: Passage, blocks: Blocks, from: number): number {
	const { words } = passage;
	let to = from;
	while (to < words.length && isWithin(passage, to, from)) {
		const end = blocks.endOf.get(to);
		const word = words[to] as Lexeme;
		if (end === undefined && word.skill !== null) return from;
		if (end === undefined && (isMark(words, to) || isBoundary(passage, word) || isOr(word))) break;
		if (end === undefined && to > from && heads.has(word)) break;
		if (end === undefined && to - from >= wordsMax) return from;
		to = end ?? to + 1;
	}
	return to;
}

/** Whether a word is of the sentence and of the bracket of another. */
function isWithin({ sentence, bracket }: Passage, at: number, other: number): boolean {
	return sentence[at] === sentence[other] && bracket[at] === bracket[other];
}

/** "IT" is no "it". */
function isBoundary({ text }: Passage, word: Lexeme): boolean {
	return boundaries.has(word) && !(word.word === 'it' && text.startsWith('IT', word.start));
}

/** A mark, but for the hyphen of one word, as in "data-driven". */
function isMark(words: readonly Lexeme[], at: number): boolean {
	const [before, own, behind] = [words[at - 1], words[at], words[at + 1]];
	if (own?.kind !== 'mark') return false;
	return own.word !== '-' || before?.end !== own.start || behind?.start !== own.end;
}
