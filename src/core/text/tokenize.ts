import type { Span } from '../model/text.ts';
import { fold } from './fold.ts';

/** One word with its place in the text and its folded form. */
export type Token = Span & { readonly folded: string };

const word = /\.?[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}+#_]|[./&'’-](?=[\p{L}\p{N}]))*/gu;

/** Words in text order. `C++`, `C#`, `.NET`, `CI/CD`, `Node.js`, `São` and `R&D` are one word each. */
export function tokenize(text: string, span: Span = { start: 0, end: text.length }): readonly Token[] {
	const found: Token[] = [];
	for (const match of text.slice(span.start, span.end).matchAll(word)) {
		const start = span.start + match.index;
		found.push({ start, end: start + match[0].length, folded: fold(match[0]) });
	}
	return found;
}
