import type { SkillHit } from '../../skills/recognise.ts';
import type { Block } from '../blocks.ts';
import { degreeMentions } from './degrees.ts';
import { paintImportance } from './importance.ts';
import { type Lexeme, lexemes } from './lexemes.ts';
import type { Passage } from './passage.ts';

/** A block made ready for the readers of each kind of requirement. `hits` are the skills within it. */
export function cutPassage(text: string, block: Block, hits: readonly SkillHit[]): Passage {
	const words = lexemes(text, block, hits);
	const bare = { block, text, words, sentence: sentenceNumbers(text, words), bracket: bracketNumbers(words) };
	return { ...bare, wanted: paintImportance(bare), degrees: degreeMentions(text, words) };
}

/** Words before a full stop that does not end a sentence. */
const shortened: ReadonlySet<string> = new Set([
	'min',
	'max',
	'approx',
	'incl',
	'no',
	'yrs',
	'yr',
	'exp',
	'vs',
	'eg',
	'ie',
	'etc',
	'inc',
	'ltd',
	'mos',
]);

function sentenceNumbers(text: string, words: readonly Lexeme[]): readonly number[] {
	const numbers: number[] = [];
	let number = 0;
	for (const [at, word] of words.entries()) {
		numbers.push(number);
		if (endsSentence(text, words, at, word)) number++;
	}
	return numbers;
}

function endsSentence(text: string, words: readonly Lexeme[], at: number, word: Lexeme): boolean {
	if (word.kind !== 'mark' || word.skill !== null) return false;
	if (/[;!?•*|]/.test(word.word)) return true;
	const next = words[at + 1];
	if (word.word !== '.' || next === undefined) return false;
	const previous = words[at - 1];
	const isGlued = next.start === word.end;
	if (previous !== undefined && shortened.has(previous.word))
		return /^\p{Lu}/u.test(text.slice(next.start, next.end)) && previous.word === 'etc';
	return /^[\p{Lu}\p{N}•"-]/u.test(text.slice(next.start, next.end)) || (isGlued && next.kind === 'word');
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
