import type { Taxonomy } from '../core/model/taxonomy.ts';
import { postingReader } from '../core/posting/read.ts';
import type { ResumeReader } from '../matching/ports.ts';
import { type PostingReader, preparePosting } from '../matching/prepare-posting.ts';
import { textReading } from './read-text.ts';

/** Reads at once and where it is called, for programs that serve nobody meanwhile. */
export function inProcessReader(taxonomy: Taxonomy, charactersMax?: number): ResumeReader {
	const read = textReading(taxonomy, charactersMax);
	return { read: async (text, asOf) => read(text, asOf), warmUp: () => {}, isFull: () => false, close: async () => {} };
}

/** The same for postings. */
export function inProcessPostingReader(taxonomy: Taxonomy): PostingReader {
	const readPosting = postingReader(taxonomy);
	return {
		prepare: async (contents) => contents.map((content) => preparePosting({ readPosting }, content)),
		close: async () => {},
	};
}
