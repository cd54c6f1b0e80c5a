import { skillAsking as table } from '../../model/tables/skill-asking.ts';
import { WordMap } from '../../text/vocabulary.ts';
import { phraseReader } from './lexeme-phrases.ts';
import type { Lexeme } from './lexemes.ts';
import type { Passage } from './passage.ts';
import type { SkillItem } from './skill-items.ts';

const papers = new WordMap<'licence' | 'certification'>([
	...table.papers.licence.map((word) => [word, 'licence'] as const),
	...table.papers.certification.map((word) => [word, 'certification'] as const),
]);
const notNames: ReadonlySet<string> = new Set(table.notNames);
const bare: ReadonlySet<string> = new Set(table.papers.bare);
const listMax = 8;
const leadMax = 6;
const examples = phraseReader(table.examples.map((phrase) => [phrase, true] as const));

/** Licences and certificates that the taxonomy does not hold, by their abbreviations: "XYZ/QRS License", "ABCD certified". */
export function unlistedPapers(passage: Passage): readonly SkillItem[] {
	const { words, text, wanted } = passage;
	const nouns = paperNouns(words);
	if (nouns.length === 0) return [];
	const found: SkillItem[] = [...papersInBrackets(passage, nouns)];
	for (const { noun, word, kind } of nouns) {
		for (const at of abbreviationsBefore(passage, noun)) {
			const { importance = 'none', said = false } = wanted[at] ?? {};
			const own = words[at];
			if (own === undefined || importance === 'none' || importance === 'context') continue;
			const short = text.slice(own.start, own.end);
			const name = namedBy(short, word, kind);
			const id = `unlisted:${short.toLowerCase()}-${kind}`;
			found.push({ from: at, to: at + 1, start: own.start, end: own.end, id, name, kind, importance, said });
		}
	}
	return found;
}

/** A word for a paper, where it is no part of a known skill. */
type PaperNoun = { readonly noun: number; readonly word: string; readonly kind: 'licence' | 'certification' };

function paperNouns(words: readonly Lexeme[]): readonly PaperNoun[] {
	const found: PaperNoun[] = [];
	for (let noun = 0; noun < words.length; noun++) {
		const own = words[noun] as Lexeme;
		const kind = papers.get(own);
		if (kind !== undefined && own.skill === null) found.push({ noun, word: own.word, kind });
	}
	return found;
}

/** "Industry certificates a plus (ABC, DEFGH, etc.)", "certifications such as ABC or DEF". */
function papersInBrackets({ words, text, wanted }: Passage, nouns: readonly PaperNoun[]): readonly SkillItem[] {
	const found: SkillItem[] = [];
	for (const { noun, word, kind } of nouns) {
		if (!word.endsWith('s')) continue;
		let at = listStart(words, noun);
		const end = Math.min(words.length, (at ?? 0) + 2 * listMax);
		for (; at !== null && at < end; at++) {
			const own = words[at] as Lexeme;
			if (own.skill !== null || /^(?:\/|,|or|and)$/.test(own.word)) continue;
			const short = text.slice(own.start, own.end);
			const { importance = 'none', said = false } = wanted[at] ?? {};
			if (notNames.has(own.word) || !/^\p{Lu}{3,7}$/u.test(short) || importance === 'none') break;
			if (importance === 'context') break;
			const id = `unlisted:${short.toLowerCase()}-${kind}`;
			found.push({ from: at, to: at + 1, start: own.start, end: own.end, id, name: short, kind, importance, said });
		}
	}
	return found;
}

/** Where the list begins that a noun leads in, behind a bracket or a sign of examples; null where none is near. */
function listStart(words: readonly Lexeme[], noun: number): number | null {
	for (let at = noun + 1; at <= noun + leadMax && at < words.length; at++) {
		const sign = examples(words, at);
		if (sign !== null) return sign.to;
		if (words[at]?.word === '(') return at + 1;
		if (/^[.;,]$/.test(words[at]?.word ?? '')) return null;
	}
	return null;
}

/** "XYZ license", but "XYZ qualified": there the letters alone are the name. */
function namedBy(short: string, noun: string, kind: 'licence' | 'certification'): string {
	if (bare.has(noun)) return short;
	return `${short} ${kind === 'licence' ? 'License' : 'certification'}`;
}

/** The abbreviations right before a noun, joined by slashes, commas and "or". */
function abbreviationsBefore({ words, text, degrees }: Passage, noun: number): readonly number[] {
	const found: number[] = [];
	for (let at = noun - 1; at >= Math.max(0, noun - listMax); at--) {
		const word = words[at];
		if (word === undefined || word.skill !== null) break;
		if (found.length > 0 && /^(?:\/|,|or|and)$/.test(word.word)) continue;
		const isDegree = degrees.some((degree) => degree.from <= at && at < degree.to);
		if (isDegree || notNames.has(word.word) || !/^\p{Lu}{2,7}$/u.test(text.slice(word.start, word.end))) break;
		found.unshift(at);
	}
	// Two letters alone are more often a country or a word in capitals.
	return found.some((at) => (words[at]?.word.length ?? 0) > 2) ? found : [];
}
