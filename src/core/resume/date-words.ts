import { monthsTable } from '../model/tables/months.ts';

/** How a token stands to the one before it. */
type Gap = 'none' | 'space' | 'wide' | 'line' | 'paragraph';

/** A run of letters, a run of digits or one other character of a folded text. */
export type DateToken = {
	readonly start: number;
	readonly end: number;
	readonly word: string;
	/** The value of a run of at most 8 digits, else null. */
	readonly number: number | null;
	readonly gap: Gap;
};

const runs = /[a-z]+|\d+|-+|[^\sa-z\d-]/g;

/** How far from its figures a date can reach: "from the beginning of September 2019", "2019 – until today". */
const [reachBefore, reachAfter] = [60, 48];
const figure = /\d/g;

/** The tokens near figures: without any there is no date. */
export function dateTokens(folded: string): readonly DateToken[] {
	const tokens: DateToken[] = [];
	let from = 0;
	figure.lastIndex = 0;
	for (let match = figure.exec(folded); match !== null; match = figure.exec(folded)) {
		const first = Math.max(from, match.index - reachBefore);
		let to = match.index + 1;
		for (let at = to; at < folded.length && at < to + reachAfter; at++) {
			const code = folded.charCodeAt(at);
			if (code >= 48 && code <= 57) to = at + 1;
		}
		to = Math.min(folded.length, to + reachAfter);
		from = wholeWords(folded, to);
		push(folded, first === 0 ? 0 : wholeWords(folded, first), from, tokens);
		figure.lastIndex = from;
	}
	return tokens;
}

/** The first place from `at` on that is inside of no word. */
function wholeWords(folded: string, at: number): number {
	let end = at;
	while (end < folded.length && isWord(folded.charCodeAt(end - 1)) && isWord(folded.charCodeAt(end))) end++;
	return end;
}

function isWord(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 45;
}

/** The tokens of a phrase. */
function phraseTokens(phrase: string): readonly DateToken[] {
	const tokens: DateToken[] = [];
	push(phrase, 0, phrase.length, tokens);
	return tokens;
}

function push(folded: string, from: number, to: number, tokens: DateToken[]): void {
	let end = tokens.at(-1)?.end ?? from;
	runs.lastIndex = from;
	for (let match = runs.exec(folded); match !== null && match.index < to; match = runs.exec(folded)) {
		const word = match[0];
		const start = match.index;
		const isNumber = word.length <= 8 && word >= '0' && word < ':';
		tokens.push({
			start,
			end: start + word.length,
			word: word[0] === '-' ? '-' : word,
			number: isNumber ? Number(word) : null,
			gap: start === end ? 'none' : gapOf(folded, end, start),
		});
		end = start + word.length;
	}
}

function gapOf(folded: string, from: number, to: number): Gap {
	const first = folded.indexOf('\n', from);
	if (first >= 0 && first < to) {
		const second = folded.indexOf('\n', first + 1);
		return second >= 0 && second < to ? 'paragraph' : 'line';
	}
	return to - from > 1 || folded[from] === '\t' ? 'wide' : 'space';
}

/** Phrases by their first word, longest first. */
class Phrases {
	readonly #byFirst = new Map<string, (readonly string[])[]>();

	constructor(phrases: readonly string[]) {
		for (const phrase of phrases) {
			const words = phraseTokens(phrase).map((token) => token.word);
			const first = words[0] ?? '';
			const row = this.#byFirst.get(first) ?? [];
			row.push(words);
			row.sort((a, b) => b.length - a.length);
			this.#byFirst.set(first, row);
		}
	}

	/** Words with which a phrase begins. */
	get firsts(): Iterable<string> {
		return this.#byFirst.keys();
	}

	/** Tokens that the longest phrase at `at` takes; 0 where none stands there. */
	at(tokens: readonly DateToken[], at: number): number {
		const token = tokens[at];
		if (token === undefined) return 0;
		const candidates = this.#byFirst.get(token.word);
		if (candidates === undefined) return 0;
		const found = candidates.find((words) => words.every((word, i) => tokens[at + i]?.word === word));
		return found?.length ?? 0;
	}
}

const monthByWord = new Map(monthsTable.months.flatMap((words, i) => words.map((word) => [word, i + 1] as const)));
const ordinaryMonths = new Set(monthsTable.ordinary);

/** 1..12, or null where the word names no month. */
export function monthOf(word: string): number | null {
	return monthByWord.get(word) ?? null;
}

/** Whether a month's abbreviation is an ordinary word elsewhere. */
export function isOrdinary(word: string): boolean {
	return ordinaryMonths.has(word);
}

export type PartOfYear = { readonly first: number; readonly last: number; readonly phrases: Phrases };
export const seasons: readonly PartOfYear[] = monthsTable.seasons.map(partOfYear);
export const parts: readonly PartOfYear[] = monthsTable.parts.map(partOfYear);

function partOfYear(row: { words: string[]; first: number; last: number }): PartOfYear {
	return { first: row.first, last: row.last, phrases: new Phrases(row.words) };
}

export const present = new Phrases(monthsTable.present);
export const bare = new Phrases(monthsTable.bare);
export const strongSince = new Phrases(monthsTable.strongSince);
export const opening = new Phrases(monthsTable.opening);
export const until = new Phrases(monthsTable.until);
export const openAlone = new Phrases(monthsTable.openAlone);
export const validity: ReadonlySet<string> = new Set(monthsTable.validity);
export const onwards = new Phrases(monthsTable.onwards);
export const onwardsAtEnd = new Phrases(monthsTable.onwardsAtEnd);
export const joiners = new Phrases(monthsTable.joiners);
export const weakJoiners = new Phrases(monthsTable.weakJoiners);
export const between: ReadonlySet<string> = new Set(monthsTable.between);
export const seasonJoints: ReadonlySet<string> = new Set(monthsTable.seasonJoints);
export const everySeason: ReadonlySet<string> = new Set(monthsTable.everySeason);
export const yearNames: ReadonlySet<string> = new Set(monthsTable.yearNames);
export const connectors: ReadonlySet<string> = new Set(monthsTable.connectors);
export const ordinals: ReadonlySet<string> = new Set(monthsTable.ordinals);

/** Words with which a date or a range can begin: anything else is passed over. */
export const starters: ReadonlySet<string> = new Set([
	'q',
	"'",
	...monthByWord.keys(),
	...[...seasons, ...parts].flatMap((part) => [...part.phrases.firsts]),
	...strongSince.firsts,
	...opening.firsts,
	...until.firsts,
	...everySeason,
]);
