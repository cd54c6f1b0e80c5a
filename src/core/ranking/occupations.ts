import { occupationTable } from '../model/tables/occupations.ts';
import { headOf, titleWords } from './title-words.ts';

/** An occupation that a text names, and how surely. */
export type Named = { readonly occupation: Occupation; readonly sureness: number; readonly words: readonly string[] };
/** An entry of the table, and its place there. */
type Occupation = (typeof occupationTable.occupations)[number] & { readonly number: number };
type Phrase = { readonly words: readonly string[]; readonly occupation: Occupation };

/** A title goes on after its head with places, products and the people one works for. */
const surenessBehindHead = 0.95;
/** …and what it names there is rather those people where it is of another line of work. */
const surenessOfOthers = 0.4;

const occupations: readonly Occupation[] = occupationTable.occupations.map((one, number) => ({ ...one, number }));
/** How close each two occupations are, row after row. */
const closenesses = Float64Array.from({ length: occupations.length ** 2 }, (_, i) =>
	closenessBy(occupations[Math.floor(i / occupations.length)], occupations[i % occupations.length]),
);

const byTitle = phraseBook((occupation) => occupation.titles);
const byWork = phraseBook((occupation) => [...occupation.titles, ...occupation.work]);

/** The occupations that a job title names, surest first. */
export function occupationsOf(title: string): readonly Named[] {
	const whole = matches(titleWords(title), byTitle);
	const head = matches(titleWords(headOf(title)), byTitle);
	const named = [
		...head.map((phrase) => ({ ...phrase, sureness: 1 })),
		...whole.map((phrase) => {
			const straddles = !head.some((one) => one.occupation === phrase.occupation);
			const isOther = head.length > 0 && head.every((one) => one.occupation.family !== phrase.occupation.family);
			return {
				...phrase,
				sureness: head.length === 0 ? 1 : isOther && straddles ? surenessOfOthers : surenessBehindHead,
			};
		}),
	];
	const once = named.filter((one, i) => named.findIndex((other) => other.occupation === one.occupation) === i);
	return once.sort((a, b) => b.sureness - a.sureness);
}

/** The occupations that "years of …" speaks of. */
export function occupationsOfWork(text: string): readonly Named[] {
	return matches(titleWords(text), byWork).map((phrase) => ({ ...phrase, sureness: 1 }));
}

/** 0..1: how close two lists of occupations come to each other at their closest. */
export function closeness(some: readonly Named[], others: readonly Named[]): number {
	let best = 0;
	for (const one of some) {
		for (const other of others) {
			best = Math.max(best, one.sureness * other.sureness * between(one.occupation, other.occupation));
		}
	}
	return best;
}

function between(a: Occupation, b: Occupation): number {
	return closenesses[a.number * occupations.length + b.number] ?? 0;
}

function closenessBy(a: Occupation | undefined, b: Occupation | undefined): number {
	if (a === undefined || b === undefined) return 0;
	if (a.id === b.id) return 1;
	const stated = Math.max(a.near[b.id] ?? 0, b.near[a.id] ?? 0);
	if (stated > 0) return stated;
	const { families } = occupationTable;
	if (a.family === b.family) return families[a.family]?.within ?? 0;
	return Math.max(families[a.family]?.near[b.family] ?? 0, families[b.family]?.near[a.family] ?? 0) * 0.7;
}

/**
 * The phrases whose words all stand there, without those that are part of a longer one, and without those that only
 * come together across another: "site reliability engineer" is no site engineer.
 */
function matches(words: readonly string[], book: ReadonlyMap<string, readonly Phrase[]>): readonly Phrase[] {
	const there = new Set(words);
	const found: Phrase[] = [];
	for (const word of there) {
		for (const phrase of book.get(word) ?? []) if (phrase.words.every((one) => there.has(one))) found.push(phrase);
	}
	const whole = found.filter((phrase) => !found.some((other) => isPartOf(phrase, other)));
	const unbroken = whole.filter((phrase) => phrase.words.length > 1 && standsTogether(phrase, words));
	return whole.filter((phrase) => standsTogether(phrase, words) || !unbroken.some((other) => shareWord(phrase, other)));
}

function isPartOf(phrase: Phrase, other: Phrase): boolean {
	return phrase.words.length < other.words.length && phrase.words.every((word) => other.words.includes(word));
}

function shareWord(phrase: Phrase, other: Phrase): boolean {
	return phrase.words.some((word) => other.words.includes(word));
}

/** Whether the words of a phrase stand side by side, in any order. */
function standsTogether({ words: wanted }: Phrase, words: readonly string[]): boolean {
	return words.some((_, at) => {
		const window = words.slice(at, at + wanted.length);
		return wanted.every((word) => window.includes(word));
	});
}

/** Phrases by the rarest of their words. */
function phraseBook(textsOf: (occupation: Occupation) => readonly string[]): ReadonlyMap<string, readonly Phrase[]> {
	const phrases = occupations.flatMap((occupation) =>
		textsOf(occupation)
			.flatMap(spelled)
			.map((words) => ({ words, occupation })),
	);
	const uses = new Map<string, number>();
	for (const { words } of phrases) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
	const book = new Map<string, Phrase[]>();
	for (const phrase of phrases) {
		const rarest = [...phrase.words].sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0))[0] ?? '';
		const row = book.get(rarest);
		if (row === undefined) book.set(rarest, [phrase]);
		else row.push(phrase);
	}
	return book;
}

/**
 * "web|mobile engineer|developer" → the four phrases that it stands for, each as a set of words. A phrase with a word
 * that titles are not read by stands for nothing: without it the phrase would fit any title.
 */
function spelled(text: string): readonly (readonly string[])[] {
	let spellings: readonly (readonly string[])[] = [[]];
	for (const choice of text.split(' ')) {
		const words = choice
			.split('|')
			.map(titleWords)
			.filter((read) => read.length > 0);
		spellings = spellings.flatMap((before) => words.map((more) => [...new Set([...before, ...more])]));
	}
	return spellings;
}
