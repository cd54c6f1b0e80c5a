import type { EducationLevel } from '../model/resume.ts';
import { degreeTable } from '../model/tables/degrees.ts';
import { studyWords } from '../model/tables/study-words.ts';
import type { Span } from '../model/text.ts';

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

/** Phrases by first word; a phrase is looked up by its words joined with spaces. */
const phrases = new Map<string, Entry>();
const longestByFirst = new Map<string, number>();
const exact = new Map<string, Entry>();
const anyCase = new Map<string, Entry>();
const never = new Set<string>();
let neverLongest = 1;
fill();

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
	for (const [name, entry] of exact) anyCase.set(name.toLowerCase(), entry);
	for (const phrase of degreeTable.never) {
		const list = keyOf(phrase).split(' ');
		never.add(list.join(' '));
		neverLongest = Math.max(neverLongest, list.length);
	}
}

/** Names that say "some degree" and nothing more: a posting means one by them, a résumé often does not. */
function isPlain(phrase: string): boolean {
	return (
		!phrase.includes(' ') ||
		/^(?:high|secondary|first|year|grade|graduate|college|university|engineering|law) /.test(phrase)
	);
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

/** The degrees that a stretch of a text names, in order, not overlapping; the longest name wins. */
export function degreesIn(text: string, folded: string, span: Span): readonly DegreeName[] {
	const words: Word[] = [];
	for (const match of folded.slice(span.start, span.end).matchAll(wordsPattern)) {
		const start = span.start + match.index;
		words.push({ start, end: start + match[0].length, word: match[0].replaceAll("'", '') });
	}
	const found: DegreeName[] = [];
	for (let at = 0; at < words.length; at++) {
		const blocked = longest(words, at, neverLongest, (key) => never.has(key));
		if (blocked > 0) {
			at += blocked - 1;
			continue;
		}
		const first = words[at];
		const reach = longestByFirst.get(first?.word ?? '') ?? 0;
		const taken = longest(words, at, reach, (key) => phrases.has(key));
		const entry = phrases.get(joined(words, at, taken));
		const last = words[at + taken - 1];
		if (entry !== undefined && first !== undefined && last !== undefined) {
			found.push({ ...entry, start: first.start, end: last.end });
			at += taken - 1;
		}
	}
	return merged(found, shortNames(text, span));
}

function joined(words: readonly Word[], at: number, count: number): string {
	let key = words[at]?.word ?? '';
	for (let i = 1; i < count; i++) key += ` ${words[at + i]?.word}`;
	return count === 0 ? '' : key;
}

function longest(words: readonly Word[], at: number, reach: number, holds: (key: string) => boolean): number {
	for (let count = Math.min(reach, words.length - at); count > 0; count--)
		if (holds(joined(words, at, count))) return count;
	return 0;
}

/** "B.Sc.", "B. Sc", "BSc", "PhD": letters with or without full stops, in the case of the table. */
function shortNames(text: string, span: Span): readonly DegreeName[] {
	const parts = [...text.slice(span.start, span.end).matchAll(shortPattern)].map((match) => ({
		start: span.start + match.index,
		end: span.start + match.index + match[0].length,
		word: match[0],
	}));
	const found: DegreeName[] = [];
	for (let at = 0; at < parts.length; at++) {
		const first = parts[at];
		if (first === undefined || /[\p{L}\p{N}]/u.test(text[first.start - 1] ?? ' ')) continue;
		let key = '';
		let best: (DegreeName & { parts: number }) | null = null;
		for (let count = 0; count < 4; count++) {
			const part = parts[at + count];
			const previous = parts[at + count - 1];
			if (part === undefined) break;
			if (count > 0 && previous !== undefined && !/^(?:\.|\. |\.-|-| )$/.test(text.slice(previous.end, part.start)))
				break;
			key += part.word;
			const isDotted = count > 0 && text.slice(first.start, part.end).includes('.');
			// With full stops between its letters a name means nothing else, in whatever case.
			const entry = exact.get(key) ?? (isDotted ? anyCase.get(key.toLowerCase()) : undefined);
			if (entry !== undefined && !/[\p{L}\p{N}]/u.test(text[part.end] ?? ' ')) {
				best = { ...entry, doubtful: entry.doubtful && !isDotted, start: first.start, end: part.end, parts: count + 1 };
			}
		}
		if (best === null) continue;
		const { parts: taken, ...name } = best;
		found.push(name);
		at += taken - 1;
	}
	return found;
}

function merged(a: readonly DegreeName[], b: readonly DegreeName[]): readonly DegreeName[] {
	const kept: DegreeName[] = [];
	for (const name of [...a, ...b].sort((x, y) => x.start - y.start || y.end - x.end)) {
		const last = kept.at(-1);
		if (last === undefined || name.start >= last.end) kept.push(name);
		else if (last.doubtful && !name.doubtful) kept[kept.length - 1] = name;
	}
	return kept;
}
