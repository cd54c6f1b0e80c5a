import type { KnownFields, PageEvidence, PostingReading } from '../core/model/posting.ts';
import { roleKeys } from '../core/roles/same-role.ts';
import { type PostingTerms, postingTerms } from '../core/search/index-document.ts';
import { tokenizer } from '../core/text/tokenize.ts';
import type { Engine } from './engine.ts';
import { ownTurn } from './give-way.ts';
import type { ExtractionError } from './ports.ts';

/** A posting's text, ready to be read, with what is known of it besides. */
export type PostingContent = { readonly text: string; readonly known: KnownFields; readonly page?: PageEvidence };

/** All that is worked out of one posting alone. */
export type PreparedPosting = {
	readonly reading: PostingReading;
	/** See `core/roles`. */
	readonly roleKeys: readonly string[];
	readonly terms: PostingTerms;
};

/** The port to those who prepare postings beside the caller's own work. */
export type PostingReader = {
	/** In the order given; an error stands for a posting that could not be read, and for it alone. Never rejects. */
	prepare(contents: readonly PostingContent[]): Promise<readonly (PreparedPosting | ExtractionError)[]>;
	close(): Promise<void>;
};

/** Reads one posting and works out all that can be known of it before the store is asked. */
export function preparePosting(
	{ readPosting }: Pick<Engine, 'readPosting'>,
	{ text, known, page }: PostingContent,
): PreparedPosting {
	const reading = readPosting(text, known, page);
	const tokens = tokenizer(reading.text);
	return { reading, roleKeys: roleKeys(reading, tokens), terms: postingTerms(reading, tokens) };
}

/** The same for several, one a turn: others are served between. */
export async function prepareInTurns(
	engine: Pick<Engine, 'readPosting'>,
	contents: readonly PostingContent[],
): Promise<readonly PreparedPosting[]> {
	const prepared: PreparedPosting[] = [];
	for (const content of contents) {
		await ownTurn();
		prepared.push(preparePosting(engine, content));
	}
	return prepared;
}
