import type { Span } from '../model/text.ts';
import { fold } from '../text/fold.ts';

/** The smallest unit that skill names are compared by: letters and digits, with a trailing `+` or `#`. */
export type Atom = Span & { readonly folded: string };

const atom = /(?:(?<![\p{L}\p{N}])\.(?=\p{L}))?[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[+#]+(?![\p{L}\p{N}]))?/gu;

/** `CI/CD` → ci, cd; `Node.js` → node, js; `C++` → c++; `.NET` → .net. Names and texts are cut alike, so spellings meet. */
export function atoms(text: string, span: Span = { start: 0, end: text.length }): readonly Atom[] {
	const found: Atom[] = [];
	for (const match of text.slice(span.start, span.end).matchAll(atom)) {
		const start = span.start + match.index;
		found.push({ start, end: start + match[0].length, folded: fold(match[0]) });
	}
	return found;
}

/** The key under which a name is found whatever its case, accents and joints. */
export function nameKey(name: string): string {
	return atoms(name)
		.map((part) => part.folded)
		.join(' ');
}

/** Whether what stands between two atoms lets them belong to one name. */
export function isJoint(between: string): boolean {
	return between === '' || between === ' ' || /^(?:[-‐‑–/&'’_+]| ?[/&] ?|\.)$/.test(between);
}
