import type { Span } from '../model/text.ts';
import { fold } from '../text/fold.ts';
import { digit, letter, other, sortAt } from '../text/sorts.ts';
import { numberAt, wordAt } from '../text/vocabulary.ts';
import type { TextWords, Word } from '../text/words.ts';

/** The smallest unit that skill names are compared by: letters and digits, with a trailing `+` or `#`; folded. */
export type Atom = Word;

/**
 * `CI/CD` → ci, cd; `Node.js` → node, js; `C++` → c++; `.NET` → .net. Names and texts are cut alike, so spellings meet.
 * @param known the text's words where they are known: most are atoms as they are
 */
export function atoms(text: string, span: Span = { start: 0, end: text.length }, known?: TextWords): readonly Atom[] {
	const { start: from, end: to } = span;
	const folded = known?.folded ?? fold(text.slice(from, to));
	const offset = known === undefined ? from : 0;
	// Asked here for speed too: used only in the loop, V8's optimiser would move the folding of the whole text into it.
	if (folded === '') return [];
	const found: Atom[] = [];
	const isWord = (at: number): boolean => {
		const sort = sortAt(text, at);
		return sort === letter || sort === digit;
	};
	for (let at = from; at < to; ) {
		if (!isWord(at)) {
			at++;
			continue;
		}
		const plain = known === undefined ? undefined : plainWord(text, known, at, from, to);
		if (plain !== undefined) {
			found.push(plain);
			at = plain.end;
			continue;
		}
		const first = at;
		while (at < to && sortAt(text, at) !== other) at++;
		at = afterSigns(text, at, to);
		const start = hasDot(text, first, from, isWord) ? first - 1 : first;
		const number = numberAt(folded, start - offset, at - offset);
		found.push({ start, end: at, word: wordAt(folded, start - offset, at - offset, number), number });
	}
	return found;
}

/** The word at `at` where it is of plain letters and digits and nothing of an atom stands beside it. */
function plainWord(text: string, known: TextWords, at: number, from: number, to: number): Word | undefined {
	const word = known.words[(known.startingAt[at] as number) - 1];
	if (word === undefined || word.end > to || (at > from && text.charCodeAt(at - 1) === dot)) return undefined;
	// No further than the word: of one glued to thousands, each would look at all behind it.
	let end = at;
	while (end < word.end && isPlain(text.charCodeAt(end))) end++;
	if (end !== word.end || isPlain(text.charCodeAt(end))) return undefined;
	const next = end < to ? text.charCodeAt(end) : space;
	return next < 0x80 && next !== plus && next !== sharp ? word : undefined;
}

const [space, sharp, plus, dot] = [0x20, 0x23, 0x2b, 0x2e];

function isPlain(unit: number): boolean {
	return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
}

/** `C++` and `C#` keep their signs, also before a word; a lone `+` between words joins them. */
function afterSigns(text: string, from: number, to: number): number {
	let at = from;
	while (at < to && (text[at] === '+' || text[at] === '#')) at++;
	const isJoin = at === from + 1 && text[from] === '+' && at < to && sortAt(text, at) !== other;
	return isJoin ? from : at;
}

/** `.NET` keeps its dot; `ASP.NET` and a full stop before a word do not count. */
function hasDot(text: string, first: number, from: number, isWord: (at: number) => boolean): boolean {
	if (first <= from || text[first - 1] !== '.' || sortAt(text, first) !== letter) return false;
	return first - 1 === from || !isWord(first - 2);
}

/** Words of plain letters and digits: nearly every name. */
const plainName = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/;

/** The folded atoms of a name, in a fraction of the time where it is plain. */
export function foldedWords(name: string): readonly string[] {
	if (plainName.test(name)) return name.toLowerCase().split(/[ -]/);
	return atoms(name).map(({ word }) => word);
}

/** The key under which a name is found whatever its case, accents and joints. */
export function nameKey(name: string): string {
	return foldedWords(name).join(' ');
}

const singleJoints: ReadonlySet<string> = new Set([' ', '-', '‐', '‑', '–', '/', '&', "'", '’', '_', '+', '.']);
const pairedJoints: ReadonlySet<string> = new Set([' /', '/ ', ' / ', ' &', '& ', ' & ']);

/** Whether what stands between two atoms lets them belong to one name. */
export function isJoint(between: string): boolean {
	if (between.length === 1) return singleJoints.has(between);
	return between === '' || (between.length <= 3 && pairedJoints.has(between));
}
