import type { Taxonomy } from '../core/model/taxonomy.ts';
import type { ResumeReader } from '../matching/ports.ts';
import { textReading } from './read-text.ts';

/** Reads at once and where it is called, for programs that serve nobody meanwhile. */
export function inProcessReader(taxonomy: Taxonomy, charactersMax?: number): ResumeReader {
	const read = textReading(taxonomy, charactersMax);
	return { read: async (text, asOf) => read(text, asOf), isFull: () => false, close: async () => {} };
}
