import type { Span } from '../model/text.ts';
import { fold } from '../text/fold.ts';
import { digit, letter, other, sortAt } from '../text/sorts.ts';
import { numberAt, wordAt } from '../text/vocabulary.ts';

/** The smallest unit that skill names are compared by: letters and digits, with a trailing `+` or `#`. */
export type Atom = Span & {
	readonly folded: string;
	/** Its number in the vocabulary; 0 where no table knows it. */
	readonly number: number;
};

/** `CI/CD` → ci, cd; `Node.js` → node, js; `C++` → c++; `.NET` → .net. Names and texts are cut alike, so spellings meet. */
export function atoms(text: string, span: Span = { start: 0, end: text.length }): readonly Atom[] {
	const { start: from, end: to } = span;
	const folded = fold(text.slice(from, to));
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
		const first = at;
		while (at < to && sortAt(text, at) !== other) at++;
		at = afterSigns(text, at, to);
		const start = hasDot(text, first, from, isWord) ? first - 1 : first;
		const number = numberAt(folded, start - from, at - from);
		found.push({ start, end: at, folded: wordAt(folded, start - from, at - from, number), number });
	}
	return found;
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
	return atoms(name).map((part) => part.folded);
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
