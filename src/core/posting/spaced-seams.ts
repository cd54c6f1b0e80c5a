import { seams as table } from '../model/tables/seams.ts';
import { anyOf } from '../text/any-of.ts';
import { isStopWord } from '../text/stop-words.ts';
import { placeNamed } from './gazetteer.ts';

const wordMax = 30;
const opening = new RegExp(
	`(?<=[\\p{Ll})] )(?:(?:${anyOf(table.itemOpenings)})(?![\\p{L}\\d])|(?:${anyOf(table.itemQualities)}) (?=\\p{Ll}))`,
	'gu',
);

/** "… experience preferred Current licence": what says how much an item is wanted ends it. */
const said = new RegExp(
	`\\b(?:${table.wishes.map(({ leads, ends }) => `(?:${anyOf(leads)}) (?:${anyOf(ends)})`).join('|')}) (?=(\\p{Lu}\\p{Ll}+) \\p{Ll})`,
	'gu',
);

/**
 * Places of a line where an item that begins like a demand follows running text with only a space between, as where a
 * source made spaces of its line breaks: "… with firewalls Experience with backups". Each is where the item starts.
 */
export function spacedSeams(content: string): readonly number[] {
	const openings = Array.from(content.matchAll(opening), ({ index }) => index).filter((at) =>
		endsItem(content, at - 1),
	);
	const behind = Array.from(content.matchAll(said)).flatMap(({ index, 0: found, 1: word = '' }) =>
		goesOn(word) ? [] : [index + found.length],
	);
	return behind.length === 0 ? openings : [...new Set([...openings, ...behind])].sort((a, b) => a - b);
}

/** "Preferred Monday to Friday", "preferred Leeds based": when and where, said of the same item. */
function goesOn(word: string): boolean {
	return table.notOpenings.has(word) || placeNamed(word)?.ordinary === false;
}

/** Whether the word before the space may end an item; "Professional Experience in" and "the Must have" are phrases. */
function endsItem(content: string, space: number): boolean {
	const before = /(?:^|[^\p{L}])(\p{L}+)\)?$/u.exec(content.slice(Math.max(0, space - wordMax), space))?.[1];
	return before !== undefined && /^\p{Ll}{3,}$/u.test(before) && !isStopWord(before);
}
