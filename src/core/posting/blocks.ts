import type { SectionKind } from '../model/posting.ts';
import type { Importance } from '../model/vocabulary.ts';
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
export function blocks(_text: string, _sections: readonly ReadSection[]): readonly Block[] {
	return [];
}
