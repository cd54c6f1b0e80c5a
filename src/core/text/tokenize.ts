import type { Span } from '../model/text.ts';
import { fold } from './fold.ts';
import { digit, letter, mark, sortAt } from './sorts.ts';

/** One word with its place in the text and its folded form. */
export type Token = Span & { readonly folded: string };

/** Of these a word may hold any number behind its first character. */
const signs: ReadonlySet<string> = new Set('+#_');
/** And of these one before a letter or a digit. */
const joints: ReadonlySet<string> = new Set("./&'’-");

/** Words in text order. `C++`, `C#`, `.NET`, `CI/CD`, `Node.js`, `São` and `R&D` are one word each. */
export function tokenize(text: string, span: Span = { start: 0, end: text.length }): readonly Token[] {
	const own = text.slice(span.start, span.end);
	// What the lower case of a sigma is depends on what is beside it: then each word is folded by itself.
	const folded = own.includes('Σ') ? null : fold(own);
	const found: Token[] = [];
	for (let at = 0; at < own.length; ) {
		if (!begins(own, at)) {
			at++;
			continue;
		}
		const end = endOf(own, at);
		const start =
			at > 0 && own[at - 1] === '.' && at - 1 >= (found.at(-1)?.end ?? span.start) - span.start ? at - 1 : at;
		const word = folded === null ? fold(own.slice(start, end)) : folded.slice(start, end);
		found.push({ start: span.start + start, end: span.start + end, folded: word });
		at = end;
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
		const sign = text.charAt(at);
		if (!signs.has(sign) && !(joints.has(sign) && at + 1 < text.length && begins(text, at + 1))) break;
	}
	return at;
}
