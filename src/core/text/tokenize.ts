import type { Span } from '../model/text.ts';
import { fold } from './fold.ts';
import { digit, letter, mark, sortAt } from './sorts.ts';

/** One word with its place in the text and its folded form. */
export type Token = Span & { readonly folded: string };

/** Gives the words of a stretch of one text. */
export type Tokenizer = (span: Span) => readonly Token[];

/** Of these a word may hold any number behind its first character. */
const signs: ReadonlySet<number> = new Set(unitsOf('+#_'));
/** And of these one before a letter or a digit. */
const joints: ReadonlySet<number> = new Set(unitsOf("./&'’-"));
const [space, stop] = [0x20, 0x2e];

function unitsOf(characters: string): readonly number[] {
	return Array.from(characters, (character) => character.charCodeAt(0));
}

/** Cuts each stretch once, for several who read the same. */
export function tokenizer(text: string): Tokenizer {
	const known = new Map<Span, readonly Token[]>();
	return (span) => {
		const before = known.get(span);
		if (before !== undefined) return before;
		const tokens = tokenize(text, span);
		known.set(span, tokens);
		return tokens;
	};
}

/** Words in text order. `C++`, `C#`, `.NET`, `CI/CD`, `Node.js`, `São` and `R&D` are one word each. */
export function tokenize(text: string, span: Span = { start: 0, end: text.length }): readonly Token[] {
	const own = text.slice(span.start, span.end);
	// What the lower case of a sigma is depends on what is beside it: then each word is folded by itself.
	const folded = own.includes('Σ') ? null : fold(own);
	const found: Token[] = [];
	let last = 0;
	for (let at = 0; at < own.length; ) {
		if (!begins(own, at)) {
			at++;
			continue;
		}
		const end = endOf(own, at);
		const start = at > last && own.charCodeAt(at - 1) === stop ? at - 1 : at;
		const word = folded === null ? fold(own.slice(start, end)) : folded.slice(start, end);
		found.push({ start: span.start + start, end: span.start + end, folded: word });
		at = end;
		last = end;
	}
	return found;
}

function begins(text: string, at: number): boolean {
	const sort = sortAt(text, at);
	return sort === letter || sort === digit;
}

function endOf(text: string, from: number): number {
	let at = from + 1;
	for (; at < text.length; at++) {
		const sort = sortAt(text, at);
		if (sort === letter || sort === digit || sort === mark) continue;
		const unit = text.charCodeAt(at);
		if (unit === space) break;
		if (!signs.has(unit) && !(joints.has(unit) && at + 1 < text.length && begins(text, at + 1))) break;
	}
	return at;
}
