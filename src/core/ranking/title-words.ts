import { titleTable } from '../model/tables/job-titles.ts';
import { words } from '../search/words.ts';

const { spelledOut, generic, noise, levelOnly } = titleTable;

/** Words that are the same for comparing titles → one of them. */
const alike: ReadonlyMap<string, string> = new Map(
	titleTable.alike.flatMap((group) => group.map((word) => [singular(word), singular(group[0])] as const)),
);

const genericWeight = 0.35;

/** The words of a title: spelled out, in the singular, without those that say nothing. */
export function titleWords(title: string): readonly string[] {
	return words(title)
		.flatMap(parted)
		.flatMap((word) => (spelledOut.get(word) ?? word).split(' '))
		.filter((word) => word !== '' && !noise.has(word) && /\p{L}/u.test(word))
		.map(singular);
}

/** "Sr.Engineer" has no blank behind its full stop; "u.x" is a word of its own. */
function parted(word: string): readonly string[] {
	const stop = word.indexOf('.');
	const short = word.slice(0, Math.max(stop, 0));
	return spelledOut.has(short) && !spelledOut.has(word) ? [short, word.slice(stop + 1)] : [word];
}

/** What a title is about before it goes on: "Recruiter" of "Recruiter – Software Engineers"; of "Cook/Waiter" both. */
export function headsOf(title: string): readonly string[] {
	const cut = /\s[-–—|:]\s?|[,(;|]|\d\/|\s(?:for|at|with|to|in)\s/.exec(title);
	const head = cut === null || cut.index < 3 ? title : title.slice(0, cut.index);
	return head.split('/');
}

/** A title without those that one works for: an assistant to a director directs nobody. */
export function withoutBosses(title: string): string {
	return title.replace(/(\S)\s+(?:to|for|under)\s.*$/i, '$1');
}

/** Found at once, where the pattern below tries every word. */
const mayHaveAlternatives = /[/&]|\s(?:or|and)\s/i;
const alternatives = /(\S*?[^\s\d])(\s+(?:or|and|&)\s+|\s*\/\s*)([^\s/]+)/gi;

/** What stands behind so many is no alternative any more: each costs two more readings of the whole title. */
const alternativesMax = 8;

/** A title without the first, and without the second, of each two alternatives. */
export function withoutAlternatives(title: string): readonly string[] {
	if (!mayHaveAlternatives.test(title)) return [];
	return [...title.matchAll(alternatives)].slice(0, alternativesMax).flatMap((found) => {
		const all = found[0];
		// What the pattern always finds.
		const between = found[2] as string;
		const [before, after] = [title.slice(0, found.index), title.slice(found.index + all.length)];
		const [one, other] = all.split(between);
		return [`${before}${other}${after}`, `${before}${one}${after}`];
	});
}

/** The words that titles are compared by, with what each counts: no levels, and words of all trades less. */
export function weighedWords(title: readonly string[]): ReadonlyMap<string, number> {
	const telling = title.filter((word) => !levelOnly.has(word)).map((word) => alike.get(word) ?? word);
	return new Map(telling.map((word) => [word, generic.has(word) ? genericWeight : 1]));
}

/**
 * 0..1: the share of the wanted title's words that the held one has; words that name the same thing are one. A title of
 * one word of all trades ("Coordinator") tells too little to be shared in full.
 */
export function sharedTitleWords(wanted: ReadonlyMap<string, number>, held: ReadonlyMap<string, number>): number {
	let all = 0;
	let shared = 0;
	for (const [word, weight] of wanted) {
		all += weight;
		if (held.has(word)) shared += weight;
	}
	return sharedShare(shared, all);
}

export function sharedShare(shared: number, all: number): number {
	return all === 0 ? 0 : shared / Math.max(all, 2 * genericWeight);
}

/** "sales" → "sale", "facilities" → "facility", "business" as it is. */
export function singular(word: string): string {
	if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is|ios)$/.test(word)) return word;
	return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
