import type { Section } from '../model/posting.ts';
import type { Span } from '../model/text.ts';
import type { Importance } from '../model/vocabulary.ts';

/** A section together with its heading line, what the heading implies, and who wrote it. */
export type ReadSection = Section & {
	readonly heading: Span | null;
	readonly importance: Importance;
	readonly origin: 'employer' | 'aggregator';
};
