import type { SectionKind } from '../model/posting.ts';
import type { Importance } from '../model/vocabulary.ts';
import { sentences } from '../text/sentences.ts';
import type { ReadSection } from './sections.ts';

/** One bullet, or one sentence of a paragraph, with what its surroundings say about it. */
export type Block = {
	readonly start: number;
	readonly end: number;
	readonly section: SectionKind;
	/** What the heading implies: requirements → must, preferred → nice, else context. */
	readonly importance: Importance;
	readonly bullet: boolean;
	/** The words of the nearest heading above. */
	readonly heading: string | null;
	/** `aggregator`: a field that a job board added, used only where the employer says nothing. */
	readonly origin: 'employer' | 'aggregator';
};

/** The blocks of a posting in text order. Headings and chrome are in none of them. */
export function blocks(text: string, sections: readonly ReadSection[]): readonly Block[] {
	const found: Block[] = [];
	for (const section of sections) {
		if (section.kind === 'chrome') continue;
		const { kind, importance, origin } = section;
		let heading = section.heading === null ? null : text.slice(section.heading.start, section.heading.end);
		for (const piece of section.pieces) {
			let start = piece.start;
			if (piece.heading !== null) {
				heading = text.slice(piece.heading.start, piece.heading.end).replace(/:$/, '');
				if (!piece.heading.inline && !piece.heading.spoken) continue;
				if (piece.heading.inline) start = piece.heading.end;
			}
			const common = { section: kind, importance, heading, origin };
			for (const span of spansOf(text, start, piece.end, piece.bullet)) {
				found.push({ ...span, ...common, bullet: piece.bullet });
			}
		}
	}
	return found;
}

function spansOf(text: string, start: number, end: number, bullet: boolean): readonly { start: number; end: number }[] {
	if (!bullet) return sentences(text, { start, end });
	const lead = text.slice(start, end).search(/\S/);
	return lead < 0 ? [] : [{ start: start + lead, end }];
}
