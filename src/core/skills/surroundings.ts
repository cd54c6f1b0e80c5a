import type { Taxonomy, TaxonomySkill } from '../model/taxonomy.ts';
import type { Span } from '../model/text.ts';
import { fold } from '../text/fold.ts';
import { stem, stemOf } from '../text/stem.ts';
import type { TextWords } from '../text/words.ts';
import { type Atom, atoms } from './atoms.ts';
import type { Candidate } from './walk.ts';

/** How far from a name its context is looked for, in characters on each side; an address between takes no room. */
const reach = 80;
/** A long address, or what a board put in the place of one: "#URL_0a1b…#". */
const address = /(?:#|https?:|www\.)[^\s,;()]{36,400}/gi;
const newline = 10;

/** A text made ready for looking around in it. */
export type Page = {
	readonly text: string;
	readonly words: readonly Atom[];
	/** The stems of the words, filled in as they are asked for. */
	readonly stems: (string | undefined)[];
	/** The text from `base` on, folded, every white space a plain one: a phrase may be wrapped. */
	readonly flat: string;
	readonly base: number;
	readonly addresses: readonly Span[];
};

export function pageOf(text: string, span: Span, words: readonly Atom[], known?: TextWords): Page {
	const base = Math.max(0, span.start - reach);
	const end = span.end + reach;
	const addresses = Array.from(text.slice(span.start, span.end).matchAll(address), ({ index, 0: found }) => ({
		start: span.start + index,
		end: span.start + index + found.length,
	}));
	const flat = (known?.folded.slice(base, end) ?? fold(text.slice(base, end))).replace(/[\t\r\n]/g, ' ');
	return { text, words, stems: new Array<string | undefined>(words.length), flat, base, addresses };
}

/** What speaks for and against an ordinary word being meant as a skill. */
export type Hints = {
	/** Stems of single words whose nearness speaks for it. */
	readonly words: ReadonlySet<string>;
	readonly phrases: readonly string[];
	/** Phrases that hold the word and mean something else. */
	readonly never: readonly string[];
	/** By the word as it stands in the text: those phrases that hold it, and where in them. */
	readonly neverAt: Map<string, readonly { readonly phrase: string; readonly at: number }[]>;
};

export function hintsFor(skill: TaxonomySkill, taxonomy: Taxonomy): Hints {
	// A letter alone is too often something else for the words that go with every skill of its kind.
	const ofKind = skill.name.length === 1 ? [] : (taxonomy.contexts.get(skill.kind) ?? []);
	const given = [...(skill.ordinary?.near ?? []), ...ofKind].map(fold);
	const isWord = (word: string): boolean => atoms(word)[0]?.end === word.length;
	return {
		words: new Set(given.filter(isWord).map(stem)),
		phrases: given.filter((word) => !isWord(word)),
		never: (skill.ordinary?.never ?? []).map(fold),
		neverAt: new Map(),
	};
}

/** How many hints stand near a name, on its own line. */
export function hintsNear(page: Page, one: Candidate, hints: Hints): number {
	const { text, words, flat, base } = page;
	let [start, end] = [one.start, one.end];
	const [first, last] = [
		Math.max(base, start - reachOf(page, start, -1)),
		Math.min(base + flat.length, end + reachOf(page, end, 1)),
	];
	while (start > first && text.charCodeAt(start - 1) !== newline) start--;
	while (end < last && text.charCodeAt(end) !== newline) end++;
	let count = 0;
	for (let at = one.atoms.first - 1; at >= 0 && (words[at] as Atom).start >= start; at--) {
		if (hints.words.has(stemAt(page, at))) count++;
	}
	for (let at = one.atoms.last; at < words.length && (words[at] as Atom).end <= end; at++) {
		if (hints.words.has(stemAt(page, at))) count++;
	}
	if (hints.phrases.length === 0) return count;
	const line = flat.slice(start - base, end - base);
	return count + hints.phrases.filter((phrase) => line.includes(phrase)).length;
}

/** The reach from a place to one side, with the room of the addresses that lie within it. */
function reachOf({ addresses }: Page, at: number, side: 1 | -1): number {
	let far = reach;
	for (const { start, end } of side === 1 ? addresses : addresses.toReversed()) {
		const near = side === 1 ? start - at : at - end;
		if (near >= 0 && near < far) far += end - start;
	}
	return far;
}

function stemAt({ words, stems }: Page, at: number): string {
	const known = stems[at];
	if (known !== undefined) return known;
	const { word, number } = words[at] as Atom;
	const found = stemOf(word, number);
	stems[at] = found;
	return found;
}

/** Whether the name stands within a phrase that means something else. */
export function isNever({ flat, base }: Page, { start, end }: Span, hints: Hints): boolean {
	if (hints.never.length === 0) return false;
	const word = flat.slice(start - base, end - base);
	let holding = hints.neverAt.get(word);
	if (holding === undefined) {
		// A phrase given in the singular holds the plural as well.
		const singular = word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
		holding = hints.never.flatMap((phrase) => occurrences(phrase, singular).map((at) => ({ phrase, at })));
		hints.neverAt.set(word, holding);
	}
	return holding.some(({ phrase, at }) => flat.startsWith(phrase, start - base - at));
}

function occurrences(phrase: string, word: string): readonly number[] {
	const found: number[] = [];
	for (let at = phrase.indexOf(word); at >= 0; at = phrase.indexOf(word, at + 1)) found.push(at);
	return found;
}
