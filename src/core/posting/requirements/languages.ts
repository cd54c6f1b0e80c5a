import type { SectionKind } from '../../model/posting.ts';
import { languageTable as table } from '../../model/tables/languages.ts';
import { skillAsking } from '../../model/tables/skill-asking.ts';
import type { Importance } from '../../model/vocabulary.ts';
import { anyOf } from '../../text/any-of.ts';
import { phraseReader } from './lexeme-phrases.ts';
import { type Passage, sentenceAround } from './passage.ts';

type Language = { readonly code: string; readonly name: string };

/** A language that a passage asks a person to know. */
export type LanguageReading = {
	readonly at: number;
	readonly to: number;
	readonly importance: Importance;
	readonly language: Language;
	readonly said: boolean;
	/** The languages of which one is enough in its place; the first of them all stands for them. */
	readonly alternatives: readonly Language[];
	/** It is one of the alternatives to a language before it. */
	readonly isAlternative: boolean;
};

const findName = phraseReader(
	table.languages.flatMap(({ code, name, names }) =>
		Object.values(names)
			.flat()
			.map((phrase) => [phrase, { code, name }] as const),
	),
);
const otherwise: ReadonlySet<string> = new Set(table.otherwise);
const capitalised = new RegExp(`^(?:${anyOf(table.prefixes)})?\\p{Lu}`, 'u');
const findLevel = phraseReader(table.levels.map((phrase) => [phrase, true] as const));
const findOther = phraseReader(table.notThese.map((phrase) => [phrase, true] as const));
const mayFollow: ReadonlySet<string> = new Set(table.before);
const mastery: ReadonlySet<string> = new Set(table.mastery);
const silent: ReadonlySet<SectionKind> = new Set(['benefits', 'pay', 'legal', 'process', 'chrome', 'company']);
const ors: ReadonlySet<string> = new Set(skillAsking.or);
const levelReach = 5;
/** "and/or" */
const joinMax = 3;
/** Words of a list of languages. */
const listMax = 14;
/** What stands between the languages of a list that names nothing else. */
const between: ReadonlySet<string> = new Set(table.between);

/** The languages that a passage asks for. "The German market" and "an English teacher" are none. */
export function readLanguages(passage: Passage): readonly LanguageReading[] {
	if (silent.has(passage.block.section)) return [];
	const found: LanguageReading[] = [];
	for (let at = 0; at < passage.words.length; at++) {
		const name = findName(passage.words, at);
		if (name === null) continue;
		const { said = false } = passage.wanted[at] ?? {};
		const importance = importanceOf(passage, at);
		const previous = found.at(-1);
		if (importance === 'must' || importance === 'nice') {
			if (isLanguage(passage, at, name.to, previous)) {
				found.push({ at, to: name.to, importance, language: name.value, said, alternatives: [], isAlternative: false });
			}
		}
		at = name.to - 1;
	}
	return withAlternatives(passage, found);
}

/** "Looking for a native English speaker": mastery is asked for wherever it is spoken of. */
function importanceOf({ words, wanted }: Passage, at: number): Importance | 'none' {
	const importance = wanted[at]?.importance ?? 'none';
	if (importance !== 'context') return importance;
	const near = words.slice(Math.max(0, at - 3), at);
	return near.some((word) => mastery.has(word.word)) ? 'must' : 'context';
}

function isLanguage(passage: Passage, from: number, to: number, previous: LanguageReading | undefined): boolean {
	const { words, text, block } = passage;
	const [first, next] = [words[from], words[to]];
	if (first === undefined) return false;
	const isLower = !capitalised.test(text.slice(first.start, first.end));
	if (isLower && otherwise.has(first.word)) return false;
	if (
		findOther(words, to) !== null ||
		/^non$/.test(words[words[from - 1]?.word === '-' ? from - 2 : from - 1]?.word ?? '')
	)
		return false;
	const isFollowed =
		next === undefined || next.kind === 'mark' || mayFollow.has(next.word) || findLevel(words, to) !== null;
	if (!isFollowed) return false;
	if (previous !== undefined && from - previous.to <= joinMax) return true;
	const sentence = sentenceAround(passage, from);
	for (let at = Math.max(sentence.from, from - levelReach); at < Math.min(sentence.to, to + levelReach); at++) {
		if ((at < from || at >= to) && findLevel(words, at) !== null) return true;
	}
	// "Basic German is necessary; English is a plus": the second goes with the first.
	if (passage.wanted[from]?.said === true && (previous !== undefined || from - sentence.from <= 2)) return true;
	if (/\blanguages?\b/i.test(block.heading ?? '') || (from <= 1 && to >= words.length - 1)) return true;
	return namesOnlyLanguages(passage, sentence);
}

/** "Either Spanish or Portuguese, plus English". */
function namesOnlyLanguages({ words }: Passage, { from, to }: { readonly from: number; readonly to: number }): boolean {
	if (to - from > listMax) return false;
	for (let at = from; at < to; ) {
		const name = findName(words, at);
		const word = words[at];
		if (name === null && word?.kind !== 'mark' && !between.has(word?.word ?? '')) return false;
		at = name?.to ?? at + 1;
	}
	return true;
}

/** "German, Dutch or French": one of them is enough. */
function withAlternatives({ words }: Passage, found: readonly LanguageReading[]): readonly LanguageReading[] {
	const joins = found.map((one, at) => {
		const previous = found[at - 1];
		const between = previous === undefined ? [] : words.slice(previous.to, one.at).map((word) => word.word);
		if (between.length === 0 || between.length > 4) return 'none';
		if (between.some((word) => ors.has(word))) return 'or';
		return between.length === 1 && between[0] === ',' ? 'comma' : 'none';
	});
	for (let at = joins.length - 2; at > 0; at--) if (joins[at] === 'comma' && joins[at + 1] === 'or') joins[at] = 'or';
	const read: LanguageReading[] = [];
	let others: Language[] = [];
	for (let at = found.length - 1; at >= 0; at--) {
		const one = found[at] as LanguageReading; // Within the bounds of the loop.
		if (joins[at] === 'or') {
			others.push(one.language);
			read.push({ ...one, isAlternative: true });
			continue;
		}
		read.push(others.length === 0 ? one : { ...one, alternatives: others.reverse() });
		others = [];
	}
	return read.reverse();
}
