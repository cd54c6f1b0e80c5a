import type { Span } from '../model/text.ts';

/** One line of a text. `end` leaves the line break out. */
export type Line = Span & {
	/** Where the words begin: after indentation and a bullet or a number. */
	readonly contentStart: number;
	readonly bullet: boolean;
	readonly blank: boolean;
};

const mark =
	/^[ \t\u00a0]*(?:(?:[•◦▪▫‣⁃●○■□◆◇➢➤►▶✓✔✦➔→*·∙]|[-–—](?=[ \t\u00a0])|§(?=[ \t\u00a0]+[A-Z])|\(?\d{1,2}[.)](?=[ \t\u00a0]))[ \t\u00a0]*)?/;

/** The lines of `text` (or of a span of it), in order; offsets count in the whole text. */
export function lines(text: string, span: Span = { start: 0, end: text.length }): readonly Line[] {
	const found: Line[] = [];
	let start = span.start;
	while (start <= span.end) {
		const newline = text.indexOf('\n', start);
		const stop = newline < 0 || newline > span.end ? span.end : newline;
		found.push(lineAt(text, start, text[stop - 1] === '\r' && stop > start ? stop - 1 : stop));
		start = stop + 1;
	}
	return found;
}

function lineAt(text: string, start: number, end: number): Line {
	// A mark is short: a bounded window keeps this independent of the line's length.
	const head = text.slice(start, Math.min(end, start + 64));
	const marked = mark.exec(head)?.[0] ?? '';
	const indent = head.length - head.trimStart().length;
	return {
		start,
		end,
		contentStart: start + marked.length,
		bullet: marked.length > indent,
		blank: text.slice(start, end).trim() === '',
	};
}
