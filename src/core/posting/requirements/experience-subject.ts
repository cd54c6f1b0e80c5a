import { experienceWords as table } from '../../model/tables/experience-words.ts';
import { importanceCues } from '../../model/tables/importance-cues.ts';
import { numberTable } from '../../model/tables/numbers.ts';
import { type Found, phraseReader } from './lexeme-phrases.ts';
import type { Lexeme } from './lexemes.ts';
import { type Passage, sentenceAround } from './passage.ts';
import type { Quantity } from './quantity.ts';

/** `stretch`: the words of it; null where nothing is said. */
export type Subject = { readonly of: string; readonly skills: readonly string[]; readonly stretch: Stretch | null };
type Stretch = { readonly from: number; readonly to: number };
const total: Subject = { of: 'total', skills: [], stretch: null };

const experienceWord = phraseReader(table.experience.map((phrase) => [phrase, true] as const));
const link = phraseReader(table.links.map((phrase) => [phrase, true] as const));
const cuePhrases = [
	...importanceCues.nice.after,
	...importanceCues.must.after,
	...importanceCues.nice.before,
	...importanceCues.none.after,
];
const stop = phraseReader([...table.stops, ...cuePhrases].map((phrase) => [phrase, true] as const));
const numbers: ReadonlySet<string> = new Set(Object.keys(numberTable.words));
const plain: ReadonlySet<string> = new Set(table.plain);
const clauseHeads: ReadonlySet<string> = new Set(importanceCues.clauseHeads);
const numbered: ReadonlySet<string> = new Set(table.numbered);
/** A subject longer than this is a story. */
const wordsMax = 16;

/** What the years are of: "5 years of experience as a software engineer" → "software engineer"; "total" where nothing is said. */
export function experienceSubject(passage: Passage, quantity: Quantity): Subject {
	const { words } = passage;
	// "An experienced (4 years) rigger": the bracket tells how experienced.
	if (words[quantity.start - 1]?.word === '(' && words[quantity.start - 2]?.word === 'experienced') return total;
	const { from, to } = sentenceAround(passage, quantity.from);
	const word = firstExperience(words, quantity.to, to);
	// "5 years of agency PR experience in fashion": before the word and behind it.
	const before = word === null ? null : trimmed(words, quantity.to, word.from);
	const behind = word === null ? after(passage, quantity.to, to) : after(passage, word.to, to);
	if (before !== null)
		return subjectOf(passage, { from: before.from, to: behind === null || word === null ? before.to : behind.to });
	if (behind !== null) return subjectOf(passage, behind);
	return fromTheLeft(passage, quantity, from);
}

/** The skill that years in a bracket or behind a dash or colon are of: "Java (5 years)", "SQL: 3+ years". */
export function skillBefore({ words }: Passage, quantity: Quantity): number | null {
	if (!/^[(:–-]$/.test(words[quantity.start - 1]?.word ?? '')) return null;
	const at = quantity.start - 2;
	return words[at]?.skill == null ? null : at;
}

/** "Experience in sales: 5+ years". */
function fromTheLeft(passage: Passage, quantity: Quantity, from: number): Subject {
	const skill = skillBefore(passage, quantity);
	if (skill !== null) return ofSkillAt(passage, skill);
	const word = firstExperience(passage.words, from, quantity.start);
	if (word === null) return total;
	const end = Math.min(quantity.start, word.to + wordsMax);
	const stretch = trimmed(passage.words, word.to, end) ?? trimmed(passage.words, from, word.from);
	return stretch === null ? total : subjectOf(passage, stretch);
}

function ofSkillAt(passage: Passage, last: number): Subject {
	const { words } = passage;
	let from = last;
	while (from > 0 && words[from - 1]?.skill === words[last]?.skill) from--;
	return subjectOf(passage, { from, to: last + 1 });
}

function firstExperience(words: readonly Lexeme[], from: number, to: number): Found<boolean> | null {
	for (let at = from; at < Math.min(to, from + wordsMax); at++) {
		const found = experienceWord(words, at);
		if (found !== null) return found;
		if (/^[(,]$/.test(words[at]?.word ?? '') && words[at]?.skill == null && at > from + 1)
			return experienceBehindComma(words, at, to);
	}
	return null;
}

/** "2 years teaching, training or coaching experience": a list may stand before the word. */
function experienceBehindComma(words: readonly Lexeme[], comma: number, to: number): Found<boolean> | null {
	if (words[comma]?.word !== ',') return null;
	for (let at = comma; at < Math.min(to, comma + 8); at++) {
		const found = experienceWord(words, at);
		if (found !== null) return clauseHeads.has(words[at - 1]?.word ?? '') || words[at - 1]?.word === ',' ? null : found;
	}
	return null;
}

function after(passage: Passage, from: number, to: number): Stretch | null {
	const { words } = passage;
	let start = from;
	for (let at = from; at < to; ) {
		const found = link(words, at);
		// "… in last 3": what ends a subject may begin as what leads to one, but for "with a development team".
		const isLed = found !== null && (words[at]?.word === 'with' || (stop(words, at)?.to ?? 0) <= found.to);
		if (words[at]?.word === 'or' || (stop(words, at) !== null && !isLed)) return null;
		const isEmpty = found === null && (plain.has(words[at]?.word ?? '') || /^['":)-]$/.test(words[at]?.word ?? ''));
		if (found === null && !isEmpty) break;
		at = found?.to ?? at + 1;
		start = at;
	}
	let end = start;
	while (end < to && end - start < wordsMax && !endsSubject(passage, start, end)) end++;
	const stretch = trimmed(words, withoutGerunds(words, start, end), end);
	return stretch;
}

function isNumber({ kind, word }: Lexeme): boolean {
	return kind === 'number' || numbers.has(word);
}

function endsSubject({ words, bracket }: Passage, start: number, at: number): boolean {
	const word = words[at];
	if (word === undefined || (bracket[at] ?? 0) !== (bracket[start] ?? 0)) return true;
	if (word.skill !== null) return false;
	if (/^[;:()[\].]$/.test(word.word)) return true;
	if (word.word === ',' || word.word === '-') {
		const next = words[at + 1];
		return (
			next === undefined ||
			/^(?:with|and)$/.test(next.word) ||
			clauseHeads.has(next.word) ||
			isNumber(next) ||
			stop(words, at + 1) !== null
		);
	}
	const isNamed = at > start && numbered.has(words[at - 1]?.word ?? '');
	return (word.kind === 'number' && !isNamed) || (at > start && stop(words, at) !== null);
}

/** "designing, developing and launching backend systems": a row of activities says less than what they are done to. */
function withoutGerunds(words: readonly Lexeme[], from: number, to: number): number {
	let at = from;
	let count = 0;
	while (at < to) {
		if (/^\p{L}{3,}ing$/u.test(words[at]?.word ?? '')) count++;
		else if (!/^(?:,|and|or|&|\/)$/.test(words[at]?.word ?? '')) break;
		at++;
	}
	return count >= 2 && at < to ? at : from;
}

/** Without plain words at both ends; null where nothing is left. */
function trimmed(words: readonly Lexeme[], from: number, to: number): Stretch | null {
	const isEmpty = (word: Lexeme | undefined): boolean =>
		word === undefined || (word.skill === null && (word.kind === 'mark' || plain.has(word.word)));
	let [start, end] = [from, to];
	while (start < end && isEmpty(words[start])) start++;
	while (end > start && isEmpty(words[end - 1])) end--;
	return start < end ? { from: start, to: end } : null;
}

function subjectOf(passage: Passage, stretch: Stretch): Subject {
	const { text, words } = passage;
	const [first, last] = [words[stretch.from], words[stretch.to - 1]];
	if (first === undefined || last === undefined) return total;
	const ids = words
		.slice(stretch.from, stretch.to)
		.flatMap((word) => (word.skill === null ? [] : [word.skill.skillId]));
	return { of: text.slice(first.start, last.end).replace(/\s+/g, ' '), skills: [...new Set(ids)], stretch };
}
