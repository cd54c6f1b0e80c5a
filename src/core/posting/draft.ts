import { fold } from '../text/fold.ts';
import { addWords, startsOf, type TextWords, type Word } from '../text/words.ts';
import { type Heading, headingOf } from './headings.ts';
import { opensOf, type PhraseText } from './phrases.ts';
import { type Piece, pieces } from './pieces.ts';

/** A piece with its words (`from`..`to`, `to` exclusive) and, where it begins with one, its heading. */
export type DraftPiece = Piece & { readonly from: number; readonly to: number; readonly heading: Heading | null };

/** A posting's text taken apart once, for all that read it. */
export type Draft = TextWords &
	PhraseText & {
		readonly text: string;
		readonly pieces: readonly DraftPiece[];
		/** The index of the piece that the page marks as its title; null where it marks none. */
		readonly marked: number | null;
	};

/** @param headings lines that the page marks as its title, the surest first */
export function draft(text: string, headings: readonly string[] = []): Draft {
	const folded = fold(text);
	const words: Word[] = [];
	const worded = pieces(text).map((piece, at, all) => {
		const from = words.length;
		// Piece by piece, so that words which stand glued together come apart.
		addWords(words, folded, piece);
		const span = { ...piece, from, to: words.length };
		const leadsList = piece.afterBlank && !piece.bullet && all[at + 1]?.bullet === true;
		return { ...span, heading: headingOf(text, words, span, leadsList) };
	});
	const marked = markedBy(folded, worded, headings);
	return {
		text,
		folded,
		words,
		startingAt: startsOf(words, text.length),
		opens: opensOf(words),
		pieces: worded,
		marked,
	};
}

function markedBy(folded: string, pieces: readonly DraftPiece[], headings: readonly string[]): number | null {
	for (const heading of headings) {
		const line = fold(heading.trim());
		const at = pieces.findIndex((piece) => folded.slice(piece.start, piece.end) === line);
		if (line !== '' && at >= 0) return at;
	}
	return null;
}
