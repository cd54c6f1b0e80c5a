import type { SectionKind } from '../../model/posting.ts';
import { languageTable as table } from '../../model/tables/languages.ts';
import type { Importance } from '../../model/vocabulary.ts';
import { phraseReader } from './lexeme-phrases.ts';
import { type Passage, sentenceAround } from './passage.ts';

/** A language that a passage asks a person to know. */
export type LanguageReading = {
	readonly at: number;
	readonly to: number;
	readonly importance: Importance;
	readonly language: { readonly code: string; readonly name: string };
	readonly said: boolean;
	/** One of several of which one is enough; then none of them alone is a must. */
	readonly alternative: boolean;
};

const findName = phraseReader(
	table.languages.flatMap(({ code, name, names }) =>
		Object.values(names)
			.flat()
			.map((phrase) => [phrase, { code, name }] as const),
	),
);
const english: ReadonlySet<string> = new Set(table.languages.flatMap((language) => language.names.en));
const findLevel = phraseReader(table.levels.map((phrase) => [phrase, true] as const));
const findOther = phraseReader(table.notThese.map((phrase) => [phrase, true] as const));
const mayFollow: ReadonlySet<string> = new Set(table.before);
const mastery: ReadonlySet<string> = new Set(table.mastery);
const silent: ReadonlySet<SectionKind> = new Set(['benefits', 'pay', 'legal', 'process', 'chrome', 'company']);
const levelReach = 5;

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
				found.push({ at, to: name.to, importance, language: name.value, said, alternative: false });
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
	if (english.has(first.word) && !/^\p{Lu}/u.test(text.slice(first.start, first.end))) return false;
	if (findOther(words, to) !== null) return false;
	const isFollowed =
		next === undefined || next.kind === 'mark' || mayFollow.has(next.word) || findLevel(words, to) !== null;
	if (!isFollowed) return false;
	if (previous !== undefined && from - previous.to <= 2) return true;
	const sentence = sentenceAround(passage, from);
	for (let at = Math.max(sentence.from, from - levelReach); at < Math.min(sentence.to, to + levelReach); at++) {
		if ((at < from || at >= to) && findLevel(words, at) !== null) return true;
	}
	return /\blanguages?\b/i.test(block.heading ?? '') || (from <= 1 && to >= words.length - 1);
}

/** "German or French": a schema of single languages cannot say it; each is a wish then. */
function withAlternatives({ words }: Passage, found: readonly LanguageReading[]): readonly LanguageReading[] {
	const isJoined = (a: LanguageReading | undefined, b: LanguageReading | undefined): boolean =>
		a !== undefined &&
		b !== undefined &&
		b.at - a.to <= 2 &&
		words.slice(a.to, b.at).some((word) => /^(?:or|oder|ou|o)$/.test(word.word));
	return found.map((one, at) => {
		if (!isJoined(found[at - 1], one) && !isJoined(one, found[at + 1])) return one;
		return { ...one, importance: 'nice' as const, alternative: true };
	});
}
