import { titleTable } from '../model/tables/job-titles.ts';
import { words } from '../search/words.ts';

const { spelledOut, generic, noise, levelOnly } = titleTable;

/** Words that are the same for comparing titles → one of them. */
const alike: ReadonlyMap<string, string> = new Map(
	titleTable.alike.flatMap((group) => group.map((word) => [singular(word), singular(group[0] ?? word)] as const)),
);

const genericWeight = 0.35;

/** The words of a title: spelled out, in the singular, without those that say nothing. */
export function titleWords(title: string): readonly string[] {
	return words(title)
		.flatMap((word) => (spelledOut.get(word) ?? word).split(' '))
		.filter((word) => word !== '' && !noise.has(word) && /\p{L}/u.test(word))
		.map(singular);
}

/** What a title is about before it goes on: "Recruiter" of "Recruiter – Software Engineers". */
export function headOf(title: string): string {
	const cut = /\s[-–—|:]\s?|[,(;|/]|\s(?:for|at|with|to|in)\s/.exec(title);
	return cut === null || cut.index < 3 ? title : title.slice(0, cut.index);
}

/**
 * 0..1: the share of the wanted title's words that the held one has. Levels do not count, words of all trades count
 * less, and words that name the same thing are one.
 */
export function sharedTitleWords(wanted: readonly string[], held: readonly string[]): number {
	const had = new Set(held.map(oneOf));
	let all = 0;
	let shared = 0;
	for (const word of new Set(wanted.filter((one) => !levelOnly.has(one)).map(oneOf))) {
		const weight = generic.has(word) ? genericWeight : 1;
		all += weight;
		if (had.has(word)) shared += weight;
	}
	return all === 0 ? 0 : shared / all;
}

/** "sales" → "sale", "facilities" → "facility", "business" as it is. */
export function singular(word: string): string {
	if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is|ios)$/.test(word)) return word;
	return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

function oneOf(word: string): string {
	return alike.get(word) ?? word;
}
