import type { Span } from '../model/text.ts';
import { lines } from '../text/lines.ts';
import { lineSeams } from './seams.ts';

/** A line, or a part of one where the source lost its line breaks: "…blogsManaging campaigns…". Trimmed. */
export type Piece = Span & {
	/** A list item, by its mark or by how it is glued to its neighbours. */
	readonly bullet: boolean;
	/** Whether it begins its line. */
	readonly first: boolean;
	/** Whether it ends its line. */
	readonly last: boolean;
	/** Whether a blank line, or the beginning of the text, is above it. */
	readonly afterBlank: boolean;
};

/** The text in pieces, in order, without what is blank. */
export function pieces(text: string): readonly Piece[] {
	const found: Piece[] = [];
	let afterBlank = true;
	for (const line of lines(text)) {
		if (line.blank || line.contentStart >= line.end) {
			afterBlank = true;
			continue;
		}
		const cuts = lineSeams(text, line);
		let start = line.contentStart;
		let bullet = line.bullet;
		for (let at = 0; at <= cuts.length; at++) {
			const cut = cuts[at];
			const piece = trimmed(text, start, cut === undefined ? line.end : cut.end);
			const isFirst = start === line.contentStart;
			if (piece !== null) {
				const item = bullet || cut?.kind === 'glue';
				found.push({
					...piece,
					bullet: item,
					first: isFirst,
					last: cut === undefined,
					afterBlank: afterBlank && isFirst,
				});
			}
			if (cut === undefined) break;
			start = cut.start;
			bullet = cut.kind !== 'sentence';
		}
		afterBlank = false;
	}
	return found;
}

function trimmed(text: string, start: number, end: number): Span | null {
	const raw = text.slice(start, end);
	const body = raw.trim();
	if (body === '') return null;
	const from = start + raw.length - raw.trimStart().length;
	return { start: from, end: from + body.length };
}
