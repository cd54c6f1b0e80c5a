import type { EducationLevel } from '../model/resume.ts';
import { degreeTable } from '../model/tables/degrees.ts';
import { employerWords } from '../model/tables/job-words.ts';
import { studyWords } from '../model/tables/study-words.ts';
import type { Span } from '../model/text.ts';
import { anyOf } from '../text/any-of.ts';
import { matches } from '../text/matches.ts';
import { numberAt, WordSet } from '../text/vocabulary.ts';
import { monthOf } from './date-words.ts';

/** The name of a degree in a text. */
export type DegreeName = Span & {
	readonly level: EducationLevel;
	/** The name means other things too: only beside words of education. */
	readonly doubtful: boolean;
};

type Entry = { readonly level: EducationLevel; readonly doubtful: boolean };
type Word = Span & { readonly word: string };

const wordsPattern = /[a-z0-9]+(?:'[a-z]+)*/g;
const shortPattern = /\p{L}{1,6}/gu;
const shortReach = 24;

/** Phrases by first word; a phrase is looked up by its words joined with spaces. */
const phrases = new Map<string, Entry>();
const longestByFirst = new Map<string, number>();
const exact = new Map<string, Entry>();
const anyCase = new Map<string, Entry>();
const never = new Set<string>();
const neverByFirst = new Map<string, number>();
const others = new Set(studyWords.others);
const papers = new RegExp(anyOf(studyWords.paperParts));
const plainFirst = new RegExp(`^(?:${anyOf(studyWords.plainFirst)}) `);
/** What the shortest exact names begin with. */
const prefixes = new Set<string>();
fill();
/** What any name or abbreviation begins with. */
const firstWords = new WordSet([...longestByFirst.keys(), ...prefixes]);

function fill(): void {
	for (const row of degreeTable.degrees) {
		const doubtful = new Set(row.doubtful);
		for (const phrase of row.phrases)
			add(phrase, { level: row.level, doubtful: doubtful.has(phrase) || isPlain(phrase) });
		for (const name of row.exact)
			exact.set(name.replace(/[. -]/g, ''), { level: row.level, doubtful: doubtful.has(name) });
	}
	for (const { level, phrases: list } of studyWords.below)
		for (const phrase of list) add(phrase, { level, doubtful: true });
	for (const { level, names } of studyWords.exact)
		for (const name of names) exact.set(name, { level, doubtful: name.length < 5 });
	for (const [name, entry] of exact) {
		anyCase.set(name.toLowerCase(), entry);
		for (let length = 1; length <= name.length; length++) prefixes.add(name.slice(0, length).toLowerCase());
	}
	for (const phrase of degreeTable.never) {
		const list = keyOf(phrase).split(' ');
		const first = list[0] ?? '';
		never.add(list.join(' '));
		neverByFirst.set(first, Math.max(neverByFirst.get(first) ?? 0, list.length));
	}
}

/** Names that say "some degree" and nothing more: a posting means one by them, a résumé often does not. */
function isPlain(phrase: string): boolean {
	if (studyWords.plainOpenings.some((opening) => phrase.startsWith(opening))) return true;
	if (papers.test(phrase)) return studyWords.paperFirst.some((first) => phrase.startsWith(first));
	return !phrase.includes(' ') || plainFirst.test(phrase);
}

function add(phrase: string, entry: Entry): void {
	const key = keyOf(phrase);
	const list = key.split(' ');
	const first = list[0] ?? '';
	if (!phrases.has(key) || entry.level === 'certificate' || entry.level === 'diploma') phrases.set(key, entry);
	longestByFirst.set(first, Math.max(longestByFirst.get(first) ?? 0, list.length));
}

function keyOf(phrase: string): string {
	return (phrase.match(wordsPattern) ?? []).map((word) => word.replaceAll("'", '')).join(' ');
}

/** The degrees that a line names, in order, not overlapping; the longest name wins. */
export function degreesIn(text: string, folded: string, span: Span): readonly DegreeName[] {
	if (!mayHold(text, folded, span)) return [];
	const words = wordsIn(folded, span);
	const found: DegreeName[] = [];
	for (let at = 0; at < words.length; at++) {
		const first = words[at];
		if (first === undefined) break;
		const blocked = longest(words, at, neverByFirst.get(first.word) ?? 0, (key) => never.has(key));
		if (blocked > 0) {
			at += blocked - 1;
			continue;
		}
		const short = prefixes.has(first.word) ? shortName(text, first.start) : null;
		if (short !== null) found.push(short);
		const taken = longest(words, at, longestByFirst.get(first.word) ?? 0, (key) => phrases.has(key));
		const entry = taken === 0 ? undefined : phrases.get(joined(words, at, taken));
		const last = words[at + taken - 1];
		if (entry === undefined || last === undefined) continue;
		found.push({ ...entry, start: first.start, end: last.end });
		at += taken - 1;
	}
	const kept = found.length < 2 ? found : merged(found);
	return kept.map((name) =>
		!name.doubtful && isOthers(folded, name.end, span.end) ? { ...name, doubtful: true } : name,
	);
}

/** "MBA programs", "BSW committee", "PhD students": what the person worked for. */
export function isOthers(folded: string, from: number, end: number): boolean {
	const after = folded.slice(from, Math.min(end, from + 40));
	const next = /^['’]?s? ?(?:in [a-z]+ )?([a-z]{4,12})\b/.exec(after)?.[1];
	return next !== undefined && others.has(next);
}

/** A first glance, word by word: most lines hold nothing with which a degree's name can begin. */
function mayHold(text: string, folded: string, { start, end }: Span): boolean {
	for (let at = start; at < end; ) {
		if (!isWord(folded.charCodeAt(at))) {
			at++;
			continue;
		}
		const first = at;
		while (at < end && isWord(folded.charCodeAt(at))) at++;
		if (!firstWords.has({ number: numberAt(folded, first, at) })) continue;
		const word = folded.slice(first, at);
		if (longestByFirst.has(word)) return true;
		if (!prefixes.has(word)) continue;
		// A letter or two begin a name in capitals or before a full stop.
		if (at - first > 2 || folded[at] === '.' || text.charCodeAt(first) !== folded.charCodeAt(first)) return true;
	}
	return false;
}

/** An apostrophe ends a word here: "bachelor's" is looked at for its beginning. */
function isWord(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

function wordsIn(folded: string, span: Span): readonly Word[] {
	const words: Word[] = [];
	wordsPattern.lastIndex = span.start;
	for (
		let match = wordsPattern.exec(folded);
		match !== null && match.index < span.end;
		match = wordsPattern.exec(folded)
	) {
		const word = match[0].includes("'") ? match[0].replaceAll("'", '') : match[0];
		words.push({ start: match.index, end: match.index + match[0].length, word });
	}
	return words;
}

function joined(words: readonly Word[], at: number, count: number): string {
	let key = words[at]?.word ?? '';
	for (let i = 1; i < count; i++) key += ` ${words[at + i]?.word}`;
	return key;
}

function longest(words: readonly Word[], at: number, reach: number, holds: (key: string) => boolean): number {
	for (let count = Math.min(reach, words.length - at); count > 0; count--)
		if (holds(joined(words, at, count))) return count;
	return 0;
}

/** "B.Sc.", "B. Sc", "BSc", "PhD" at a place: letters with or without full stops, in the case of the table. */
function shortName(text: string, start: number): DegreeName | null {
	// "R.M.L.S. College": a part of longer letters.
	if (start > 1 && text[start - 1] === '.' && /\p{L}/u.test(text[start - 2] ?? '')) return null;
	const window = text.slice(start, start + shortReach);
	let best: DegreeName | null = null;
	let key = '';
	let end = 0;
	for (const part of matches(shortPattern, window)) {
		const isNext = end === 0 ? part.index === 0 : /^(?:\.|\. |\.-|-| )$/.test(window.slice(end, part.index));
		if (!isNext) break;
		key += part[0];
		end = part.index + part[0].length;
		if (!prefixes.has(key.toLowerCase())) break;
		// With full stops between its letters a name means nothing else, in whatever case.
		const isDotted = key.length > 1 && window.slice(0, end).includes('.');
		// In another case ("Bsc", "MSC") it is less sure.
		const isOther = monthOf(key.toLowerCase()) !== null;
		const near = !isOther && (isDotted || key.length >= 3) ? anyCase.get(key.toLowerCase()) : undefined;
		const entry =
			exact.get(key) ?? (near === undefined ? undefined : { ...near, doubtful: near.doubtful || !isDotted });
		if (entry === undefined || /[\p{L}\p{N}\p{M}]/u.test(window[end] ?? ' ')) continue;
		const isForm = isLegalForm(text, start, key);
		best = { ...entry, doubtful: isForm || (entry.doubtful && !isDotted), start, end: start + end };
	}
	return best;
}

/** "Stavby Tarn a.s.": in small letters right behind a name it is a form of company. */
function isLegalForm(text: string, start: number, letters: string): boolean {
	return (
		/^\p{Ll}+$/u.test(letters) &&
		employerWords.forms.has(letters) &&
		/\p{L}\s$/u.test(text.slice(Math.max(0, start - 2), start))
	);
}

/** Of two names at one place the longer stays, unless it is the doubtful one. */
function merged(found: DegreeName[]): readonly DegreeName[] {
	const kept: DegreeName[] = [];
	for (const name of found.sort((x, y) => x.start - y.start || y.end - x.end)) {
		const last = kept.at(-1);
		if (last === undefined || name.start >= last.end) kept.push(name);
		else if (last.doubtful && !name.doubtful) kept[kept.length - 1] = name;
	}
	return kept;
}
