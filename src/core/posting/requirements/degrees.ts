import { degreeTable } from '../../model/tables/degrees.ts';
import { titles } from '../../model/tables/titles.ts';
import { DegreeLevel } from '../../model/vocabulary.ts';
import { WordSet } from '../../text/vocabulary.ts';
import { phraseReader } from './lexeme-phrases.ts';
import type { Lexeme } from './lexemes.ts';

/** A degree named at lexemes `from` to `to` (exclusive). */
export type DegreeMention = {
	readonly from: number;
	readonly to: number;
	readonly level: DegreeLevel;
	/** Position of the level in rising order. */
	readonly rank: number;
};

type Name = { readonly level: DegreeLevel; readonly doubtful: boolean };

const levels = DegreeLevel.options;
const find = phraseReader<Name | null>([
	...degreeTable.never.map((phrase) => [phrase, null] as const),
	...degreeTable.degrees.flatMap(({ level, phrases, doubtful }) =>
		phrases.map((phrase) => [phrase, { level, doubtful: doubtful.includes(phrase) }] as const),
	),
]);
const exact: ReadonlyMap<string, Name> = new Map(
	degreeTable.degrees.flatMap(({ level, exact: forms, doubtful }) =>
		forms.map((form) => [form.replace(/[.-]/g, ''), { level, doubtful: doubtful.includes(form) }] as const),
	),
);
const shortWords = new WordSet([...exact.keys()].map((form) => form.toLowerCase()));
const beside = new WordSet(degreeTable.beside);
const ends = new WordSet(degreeTable.ends);
const asked = new WordSet(degreeTable.asked);
const roleStops = new WordSet(degreeTable.roleStops);
const besideReach = 4;
const roleReach = 3;

/** The degrees that a text names, in order. */
export function degreeMentions(text: string, words: readonly Lexeme[]): readonly DegreeMention[] {
	const found: DegreeMention[] = [];
	for (let at = 0; at < words.length; ) {
		const one = mentionAt(text, words, at, found.at(-1));
		if (one === null) at++;
		else {
			const previous = found.at(-1);
			// "Master of Business Administration (MBA) degree": the bare word belongs to the name before it.
			const isSame = previous !== undefined && at - previous.to <= 1 && /^degrees?$/.test(words[at]?.word ?? '');
			if (isSame) found[found.length - 1] = { ...previous, to: one.to };
			else if (one.level !== null)
				found.push({ from: at, to: one.to, level: one.level, rank: levels.indexOf(one.level) });
			at = one.to;
		}
	}
	return found;
}

function mentionAt(
	text: string,
	words: readonly Lexeme[],
	at: number,
	previous: DegreeMention | undefined,
): { readonly to: number; readonly level: DegreeLevel | null } | null {
	const word = words[at];
	if (word === undefined || word.kind === 'mark') return null;
	const phrase = isLevelOf(text, word) ? null : find(words, at);
	const short = phrase === null || phrase.to === at + 1 ? shortForm(text, word) : undefined;
	const name = short ?? phrase?.value;
	const to = short === undefined ? (phrase?.to ?? at + 1) : at + 1;
	if (phrase !== null && phrase.value === null) return { to: phrase.to, level: null };
	if (name === undefined || name === null) return null;
	if (name.doubtful && !isBeside(text, words, at, to, previous)) return null;
	if (name.level === 'highschool' && words[to - 1]?.word === 'school' && leadsToRole(words, to))
		return { to, level: null };
	return { to: withDegreeWord(words, to), level: name.level };
}

/** "High School Chemistry Teacher": where the work is done. */
function leadsToRole(words: readonly Lexeme[], from: number): boolean {
	for (const word of words.slice(from, from + roleReach)) {
		if (word.kind !== 'word' || roleStops.has(word)) return false;
		if (titles.roles.has(word.word)) return true;
	}
	return false;
}

/** "A level designer": without its capital or its hyphen no school certificate. */
function isLevelOf(text: string, word: Lexeme): boolean {
	return word.word === 'a' && text.startsWith('a level ', word.start);
}

/** An abbreviation in its own case, or all in capitals where it is long enough. */
function shortForm(text: string, word: Lexeme): Name | undefined {
	if (!shortWords.has(word)) return undefined;
	const written = text.slice(word.start, word.end).replace(/[.’' ]/g, '');
	const known = exact.get(written);
	if (known !== undefined || written.length < 3 || written !== written.toUpperCase()) return known;
	return capitals.get(written);
}

const capitals: ReadonlyMap<string, Name> = new Map(
	[...exact]
		.filter(([form, name]) => form.length > 2 && !name.doubtful)
		.map(([form, name]) => [form.toUpperCase(), name]),
);

/** Whether a word of education is near, or the abbreviation is written with full stops, or leads into a subject. */
function isBeside(
	text: string,
	words: readonly Lexeme[],
	from: number,
	to: number,
	previous: DegreeMention | undefined,
): boolean {
	const [first, last] = [words[from], words[to - 1]];
	if (first === undefined || last === undefined) return false;
	if (/\p{Lu}\.\s?\p{Lu}/u.test(text.slice(first.start, last.end))) return true;
	if (previous !== undefined && from - previous.to <= 3) return true;
	const near = [...words.slice(Math.max(0, from - besideReach), from), ...words.slice(to, to + besideReach)];
	if (near.some((word) => beside.has(word))) return true;
	const [before, next, second] = [words[from - 1]?.word ?? '', words[to], words[to + 1]];
	if (
		/^\p{Lu}{2}/u.test(text.slice(second?.start ?? 0, second?.end ?? 0)) &&
		/^\p{Lu}{3,}/u.test(text.slice(next?.start ?? 0, next?.end ?? 0))
	)
		return false;
	const leadsIn = next?.word === 'in' && before !== ',';
	return leadsIn || (asked.has(next) && (from === 0 || /^(?:an?|\/|or|:)$/.test(before)));
}

/** "BS degree", "Master's degree": the word belongs to the name. */
function withDegreeWord(words: readonly Lexeme[], to: number): number {
	const at = words[to]?.word === '-' ? to + 1 : to;
	return ends.has(words[at]) ? at + 1 : to;
}
