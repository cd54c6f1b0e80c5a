import { educationWords as table } from '../../model/tables/education-words.ts';
import { WordSet } from '../../text/vocabulary.ts';
import type { DegreeMention } from './degrees.ts';
import { phraseReader } from './lexeme-phrases.ts';
import type { Lexeme } from './lexemes.ts';
import { type Passage, sentenceAround, spanOf } from './passage.ts';

const link = phraseReader(table.fieldLinks.map((phrase) => [phrase, true] as const));
const stop = phraseReader(table.fieldStops.map((phrase) => [phrase, true] as const));
const joins = new WordSet(table.fieldJoins);
const namesBehind = new WordSet(table.fieldBefore);
const notFields = new WordSet(table.notFields);
const fieldWordsMax = 5;
const reach = 30;
const asideMax = 7;

/** The subjects that a degree may be in, in the posting's words, without "or a related field". */
export function fieldsOfStudy(passage: Passage, degree: DegreeMention): readonly string[] {
	const behind = fieldsBehind(passage, degree);
	return behind.length > 0 ? behind : fieldBefore(passage, degree);
}

/** Behind the last word of a degree's subjects. */
export function studiedUntil(passage: Passage, degree: DegreeMention): number {
	const { words } = passage;
	const { to } = sentenceAround(passage, degree.from);
	let at = behindAside(words, degree.to);
	while (at < to && at - degree.to < reach && words[at]?.kind !== 'number') {
		const linked = link(words, at);
		if (linked === null && stop(words, at) !== null) break;
		// "A degree is required in shipping": the "required" of the link ends nothing.
		at = linked?.to ?? at + 1;
	}
	return at;
}

/** "Diploma (or its like abroad) in physics": behind the bracket; `at` where none is there. */
function behindAside(words: readonly Lexeme[], at: number): number {
	if (words[at]?.word !== '(' || words[at + 1]?.word !== 'or') return at;
	const close = words.slice(at, at + asideMax).findIndex(({ word }) => word === ')');
	return close > 0 && link(words, at + close + 1) !== null ? at + close + 1 : at;
}

function fieldsBehind(passage: Passage, degree: DegreeMention): readonly string[] {
	const { words } = passage;
	const { to } = sentenceAround(passage, degree.from);
	let at = behindAside(words, degree.to);
	while (at < to && /^[(:,-]$/.test(words[at]?.word ?? '')) at++;
	const linked = link(words, at);
	const isColon = words[degree.to]?.word === ':';
	if (linked === null && !isColon) return [];
	const fields: string[] = [];
	let start = linked?.to ?? at;
	for (let i = start; i <= Math.min(to, degree.to + reach); i++) {
		const word = words[i];
		const isStop =
			word === undefined ||
			i === to ||
			/^[);:.([]$/.test(word.word) ||
			word.kind === 'number' ||
			stop(words, i) !== null;
		const isJoin = !isStop && joins.has(word);
		if (!isStop && !isJoin) continue;
		const field = fieldAt(passage, start, i);
		if (field !== null) fields.push(field);
		if (isStop) break;
		start = i + 1;
	}
	return fields;
}

/** "a computer science degree". */
function fieldBefore(passage: Passage, degree: DegreeMention): readonly string[] {
	const { words } = passage;
	if (!namesBehind.has(words[degree.from])) return [];
	let from = degree.from;
	while (from > 0 && degree.from - from < 3 && isFieldWord(words[from - 1])) from--;
	const field = fieldAt(passage, from, degree.from);
	return field === null ? [] : [field];
}

function isFieldWord(word: Lexeme | undefined): boolean {
	return word?.kind === 'word' && !notFields.has(word);
}

function fieldAt({ text, words }: Passage, from: number, to: number): string | null {
	let [start, end] = [from, to];
	while (start < end && !isFieldWord(words[start])) start++;
	while (end > start && !isFieldWord(words[end - 1])) end--;
	if (start === end || end - start > fieldWordsMax) return null;
	const span = spanOf(words, start, end);
	return text.slice(span.start, span.end);
}
