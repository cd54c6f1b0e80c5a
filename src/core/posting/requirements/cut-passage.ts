import type { SectionKind } from '../../model/posting.ts';
import { abbreviations } from '../../model/tables/abbreviations.ts';
import { skillAsking } from '../../model/tables/skill-asking.ts';
import type { SkillHit } from '../../skills/recognise.ts';
import { anyOf } from '../../text/any-of.ts';
import { WordSet } from '../../text/vocabulary.ts';
import type { TextWords } from '../../text/words.ts';
import type { Block } from '../blocks.ts';
import { degreeMentions } from './degrees.ts';
import { paintImportance } from './importance.ts';
import { type Lexeme, lexemes } from './lexemes.ts';
import type { Passage } from './passage.ts';

const asking: ReadonlySet<SectionKind> = new Set(['requirements', 'preferred', 'skills', 'summary', 'other']);

/** A line of a list without marks is no longer. */
const itemMax = 60;

/** The blocks made ready for the readers of each kind of requirement. `hitsIn` gives the skills within a block. */
export function cutPassages(
	draft: TextWords & { readonly text: string },
	blocks: readonly Block[],
	hitsIn: (block: Block) => readonly SkillHit[],
): readonly Passage[] {
	let lead: Passage | null = null;
	return blocks.map((block) => {
		const led = lead === null ? null : ledBy(lead, block);
		const passage = cutPassage(draft, led ?? block, hitsIn(block));
		if (led === null) lead = leadsOn(draft.text, block) ? passage : null;
		return passage;
	});
}

const leadEnd = new RegExp(`\\s(?:${anyOf(skillAsking.leadEnds)})$`, 'i');

/** "You know:", "You have some experience in": what is meant stands below. */
function leadsOn(text: string, { start, end }: Block): boolean {
	return text[end - 1] === ':' || leadEnd.test(text.slice(Math.max(start, end - 6), end));
}

/** "It would be an advantage if you know one of these:": the list below is wanted as its lead says; null for no such list. */
function ledBy(lead: Passage, block: Block): Block | null {
	const { block: before, wanted, text } = lead;
	const isItem =
		block.bullet || (block.end - block.start <= itemMax && !/[.!?:]$/.test(text.slice(block.start, block.end)));
	if (!isItem || !asking.has(block.section)) return null;
	if (block.section !== before.section || block.heading !== before.heading) return null;
	const said = wanted.find((one) => one.said && (one.importance === 'must' || one.importance === 'nice'));
	return said === undefined || said.importance === 'none' ? null : { ...block, importance: said.importance };
}

/** A block made ready for the readers of each kind of requirement. `hits` are the skills within it. */
function cutPassage(draft: TextWords & { readonly text: string }, block: Block, hits: readonly SkillHit[]): Passage {
	const { text } = draft;
	const words = lexemes(draft, block, hits);
	const bracket = bracketNumbers(words);
	const bare = { block, text, words, sentence: sentenceNumbers(text, words, bracket), bracket };
	return { ...bare, wanted: paintImportance(bare), degrees: degreeMentions(text, words) };
}

const joiners = new WordSet(skillAsking.lineJoiners);
const lineHeads = new WordSet(skillAsking.lineHeads);

/** A bracket that holds more words lost its other half. */
const bracketMax = 30;

/** Words of an answer to one's own question. */
const answerMax = 4;

/** Marks that end a sentence wherever they stand. */
const enders = new WordSet([';', '!', '?', '•', '*', '|']);

function sentenceNumbers(text: string, words: readonly Lexeme[], bracket: readonly number[]): readonly number[] {
	const numbers: number[] = [];
	let number = 0;
	for (let at = 0; at < words.length; at++) {
		const word = words[at] as Lexeme;
		numbers.push(number);
		// "(PipePhase or PIPESIM; HYSYS) is preferred": within a bracket a semicolon parts lists, not sentences.
		const isInner = word.word === ';' && (bracket[at] ?? 0) > 0 && closesSoon(bracket, at);
		if (!isInner && endsSentence(text, words, at, word)) number++;
	}
	return numbers;
}

function closesSoon(bracket: readonly number[], at: number): boolean {
	const end = Math.min(bracket.length, at + bracketMax);
	for (let i = at + 1; i < end; i++) if ((bracket[i] ?? 0) < (bracket[at] ?? 0)) return true;
	return false;
}

function endsSentence(text: string, words: readonly Lexeme[], at: number, word: Lexeme): boolean {
	const next = words[at + 1];
	if (next !== undefined && lineHeads.has(next) && beginsLostLine(text, words, at)) return true;
	if (word.kind !== 'mark' || word.skill !== null) return false;
	// "(we have one already!)": the bracket ends, not the sentence.
	if (enders.has(word)) return next?.word !== ')' && !(word.word === '?' && isAnswer(words, at + 1));
	if (word.word !== '.' || next === undefined) return false;
	const previous = words[at - 1];
	const isGlued = next.start === word.end;
	if (previous !== undefined && abbreviations.inPassages.has(previous.word))
		return /^\p{Lu}/u.test(text.slice(next.start, next.end)) && previous.word === 'etc';
	return /^[\p{Lu}\p{N}•"-]/u.test(text.slice(next.start, next.end)) || (isGlued && next.kind === 'word');
}

/** "… (Oracle, MySQL) Familiarity with Kafka", "… or the like Proficiency in Go": here a list lost its line ends. */
function beginsLostLine(text: string, words: readonly Lexeme[], at: number): boolean {
	const [previous, head, behind] = [words[at], words[at + 1], words[at + 2]];
	if (previous === undefined || head === undefined || behind === undefined || behind.kind !== 'word') return false;
	if (previous.kind === 'mark' ? previous.word !== ')' : joiners.has(previous)) return false;
	const [before, first, second] = [previous, head, behind].map(({ start }) => text[start] ?? '');
	return isSmall(second) && !isSmall(first) && (previous.kind === 'mark' || isSmall(before));
}

function isSmall(letter: string | undefined): boolean {
	return letter !== undefined && letter !== letter.toUpperCase();
}

/** "Motion design? Even better.": the few words behind the question speak of what it asks. */
function isAnswer(words: readonly Lexeme[], from: number): boolean {
	const end = words.slice(from, from + answerMax + 1).findIndex(({ kind, word }) => kind === 'mark' && word !== "'");
	return end > 0 || (end < 0 && words.length > from && words.length - from <= answerMax);
}

function bracketNumbers(words: readonly Lexeme[]): readonly number[] {
	const numbers: number[] = [];
	let last = 0;
	const open: number[] = [];
	for (const word of words) {
		const isMark = word.kind === 'mark' && word.skill === null;
		if (isMark && (word.word === '(' || word.word === '[')) open.push(++last);
		numbers.push(open.at(-1) ?? 0);
		if (isMark && (word.word === ')' || word.word === ']')) open.pop();
	}
	return numbers;
}
