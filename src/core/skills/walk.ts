import type { Span } from '../model/text.ts';
import { type Atom, isJoint } from './atoms.ts';
import type { Name, NameTable } from './names.ts';

/** A name found before its context was looked at. */
export type Candidate = Span & {
	/** The atoms that it is made of, `last` left out. */
	readonly atoms: { readonly first: number; readonly last: number };
	/** More than one where skills share an ordinary name. */
	readonly readings: readonly [Name, ...Name[]];
	/** Written in the case of the taxonomy, or all in capitals. */
	readonly caseFits: boolean;
};

/** The longest names from left to right, not overlapping. */
export function walk(names: NameTable, text: string, words: readonly Atom[]): readonly Candidate[] {
	const found: Candidate[] = [];
	for (let at = 0; at < words.length; ) {
		const best = longestFrom(names, text, words, at);
		if (best !== undefined && !isInitial(text, best)) found.push(best);
		at = best?.atoms.last ?? at + 1;
	}
	return found;
}

function longestFrom(table: NameTable, text: string, words: readonly Atom[], first: number): Candidate | undefined {
	const { trie } = table;
	let step = table.firstStep((words[first] as Atom).number, words[first + 1]?.number ?? 0);
	if (step < 0) return undefined;
	let ends: { readonly last: number; readonly names: readonly Name[] }[] | undefined;
	for (let last = first + 1; step >= 0; last++) {
		const ending = trie.valueAt(step);
		if (ending !== undefined) {
			ends ??= [];
			ends.push({ last, names: ending });
		}
		const next = words[last];
		if (next === undefined) break;
		step = trie.step(trie.nodeBehind(step), next.number);
		if (step >= 0 && !joins(text, (words[last - 1] as Atom).end, next.start)) break;
	}
	for (let end = ends?.pop(); end !== undefined; end = ends?.pop()) {
		const candidate = readable(end.names, text, words, { first, last: end.last });
		if (candidate !== undefined) return candidate;
	}
	return undefined;
}

function readable(
	names: readonly Name[],
	text: string,
	words: readonly Atom[],
	at: Candidate['atoms'],
): Candidate | undefined {
	const [start, end] = [(words[at.first] as Atom).start, (words[at.last - 1] as Atom).end];
	const isSingle = at.last - at.first === 1;
	const [only] = names;
	const isPlural = isSingle && text[end - 1] === 's' && pluralOfCapitals.test(text.slice(start, end));
	if (isSingle && !isPlural && only?.rule === 'free')
		return { start, end, atoms: at, readings: [only], caseFits: true };
	const candidate = (readings: Candidate['readings'], caseFits: boolean): Candidate => ({
		start,
		end,
		atoms: at,
		readings,
		caseFits,
	});
	const inText = text.slice(start, end);
	const possible = names.filter((name) => (isSingle ? !isPlural || !isSpelledOut(name) : joinsLike(name, inText)));
	const fitting = possible.filter((name) => name.rule === 'free' || fits(name, text, words, at));
	const [sure, first] = [fitting.find((name) => name.rule !== 'ordinary'), fitting[0]];
	if (sure !== undefined) return candidate([sure], true);
	if (first !== undefined) return candidate([first, ...fitting.slice(1)], true);
	const [ordinary, ...more] = possible.filter((name) => name.rule === 'ordinary');
	return ordinary === undefined ? undefined : candidate([ordinary, ...more], false);
}

/** "ACLs" are more than one ACL, and no ACLS. */
const pluralOfCapitals = /^\p{Lu}{2,}s$/u;

/** Whether all of a name is capitals, its own S at the end with them. */
function isSpelledOut({ written }: Name): boolean {
	return /^\p{Lu}{2,}S$/u.test(written?.[0] ?? '');
}

/** Whether the words stand together in the text as they can in the name. */
function joinsLike(name: Name, inText: string): boolean {
	if (inText.includes('/') && !name.isSlashed) return false;
	return !name.isJoined || !/(?:^|\P{L})\p{L}\.\p{L}(?!\p{L})/u.test(inText);
}

function fits(name: Name, text: string, words: readonly Atom[], at: Candidate['atoms']): boolean {
	return (
		name.written === null ||
		name.written.every((part, i) => {
			const word = words[at.first + i] as Atom;
			return sameCase(text.slice(word.start, word.end), part);
		})
	);
}

function sameCase(inText: string, written: string): boolean {
	return inText === written || (inText.length > 2 && inText === written.toUpperCase());
}

const fullLineMin = 50;

/** A name may run on over a line break only where the line was full. */
function joins(text: string, from: number, to: number): boolean {
	// Without anything between them only signs hold words together: C++11, but not "experienceBDD".
	if (from === to) return text[from - 1] === '+' || text[from - 1] === '#';
	if (isGap(text, from, to)) return true;
	if (to - from <= 3 && isJoint(text.slice(from, to))) return true;
	if (to - from > 20 || !/^[ \t]{0,8}\r?\n[ \t]{0,8}$/.test(text.slice(from, to))) return false;
	return from >= fullLineMin && !text.slice(from - fullLineMin, from).includes('\n');
}

/** One space, plain or no-break, or one of each, as pages have them; two plain ones may part columns. */
function isGap(text: string, from: number, to: number): boolean {
	const [first, second] = [text[from] ?? '', text[from + 1] ?? ''];
	if (to - from === 1) return first === ' ' || isNoBreak(first);
	return to - from === 2 && ((isNoBreak(first) && second === ' ') || (isNoBreak(second) && first === ' '));
}

function isNoBreak(character: string): boolean {
	return character === '\u00a0' || character === '\u202f';
}

/** The C of "Carpenter, C., Bryant", of "C. Smith", of "A. Dow and C. Smith" and of "E D U C A T I O N". */
function isInitial(text: string, { start, end }: Span): boolean {
	if (end - start > 1) return false;
	const before = text.slice(Math.max(0, start - 40), start);
	const after = text.slice(end, end + 4);
	if (/(?:^|\s)\p{Lu} $/u.test(before) || /^ \p{Lu}(?!\p{L})/u.test(after)) return true;
	if (!/^\.(?:,|\p{Lu}\.|\s?[\p{Lu}(])/u.test(after)) return false;
	return (
		/^\.(?:,|\p{Lu}\.)/u.test(after) ||
		/\p{Lu}[\p{L}'’-]+,\s{1,3}(?:\p{Lu}\.\s?){0,3}$/u.test(before) ||
		!/\p{Ll}\s$/u.test(before) ||
		/(?:^|\P{L})\p{Lu}\.\s?\p{Lu}\p{Ll}/u.test(before)
	);
}
