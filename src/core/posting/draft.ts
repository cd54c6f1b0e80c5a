import { fold } from '../text/fold.ts';
import { type Heading, headingOf } from './headings.ts';
import { type Piece, pieces } from './pieces.ts';
import { addWords, type Word } from './words.ts';

/** A piece with its words (`from`..`to`, `to` exclusive) and, where it begins with one, its heading. */
export type DraftPiece = Piece & { readonly from: number; readonly to: number; readonly heading: Heading | null };

/** A posting's text taken apart once, for all that read it. */
export type Draft = {
	readonly text: string;
	readonly folded: string;
	readonly words: readonly Word[];
	readonly pieces: readonly DraftPiece[];
};

export function draft(text: string): Draft {
	const folded = fold(text);
	const words: Word[] = [];
	const worded = pieces(text).map((piece) => {
		const from = words.length;
		// Piece by piece, so that words which stand glued together come apart.
		addWords(words, folded, piece);
		const span = { ...piece, from, to: words.length };
		return { ...span, heading: headingOf(text, words, span) };
	});
	return { text, folded, words, pieces: worded };
}
