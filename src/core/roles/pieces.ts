import type { Span } from '../model/text.ts';

const pieceCharacters = 8_000;

/** A text in pieces that end where words end. */
export function pieces(text: string): readonly Span[] {
	const blank = /\s/g;
	const found: Span[] = [];
	for (let start = 0; start < text.length; ) {
		blank.lastIndex = start + pieceCharacters;
		const end = blank.exec(text)?.index ?? text.length;
		found.push({ start, end });
		start = end;
	}
	return found;
}
