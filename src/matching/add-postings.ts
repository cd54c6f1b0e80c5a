import type { Posting } from '../core/model/posting.ts';
import { contentHash, type PostingDraft } from './draft.ts';
import type { Engine } from './engine.ts';
import { ownTurn } from './give-way.ts';
import type { Ports, TextExtractor } from './ports.ts';
import { preparePosting } from './prepare-posting.ts';
import { contentOf } from './read-draft.ts';
import { type Added, type AddTerms, changed, type ReadPosting, rebuildRoles, storePostings } from './store-postings.ts';

/** What it takes to keep postings. */
export type PostingPorts = Pick<Ports, 'store' | 'index' | 'keptIndexes' | 'clock' | 'newId'> & {
	readonly extractor: Pick<TextExtractor, 'readHtml'>;
};

/**
 * Keeps one posting: recognised by its source's name and id, or new; read only where its content changed.
 * Resolves after the commit, when the posting is searchable too. Throws `UseCaseError` changed.
 */
export async function addPosting(
	engine: Engine,
	ports: PostingPorts,
	draft: PostingDraft,
	terms: AddTerms = {},
): Promise<Added> {
	// 1. Equal content from the same source is not read again.
	const hash = contentHash(draft);
	const known = await knownPosting(ports, draft, terms.id);
	if (known?.contentHash === hash) return unchanged(ports, known, terms);
	// 2. Read it; others are served between.
	const content = await contentOf(ports, draft);
	await ownTurn();
	const prepared = preparePosting(engine, content);
	// 3. Store it with the role it belongs to, and make it searchable.
	const [added] = await keep(ports, [{ draft, hash, prepared, terms }]);
	if (added === undefined) throw new Error('a posting was stored and is not told of');
	return added;
}

/** Stores what was read, in one transaction, and makes it searchable. */
export async function keep(ports: PostingPorts, reads: readonly ReadPosting[]): Promise<readonly Added[]> {
	const stored = await ports.store.write((tx) => storePostings(ports, tx, reads));
	await ports.index.apply(stored.documents, stored.removedRoles);
	// What was replaced is kept nowhere.
	if (stored.added.some(({ outcome }) => outcome === 'updated')) await ports.keptIndexes.erase(ports.store.tenant);
	return stored.added;
}

/**
 * Erases a posting, and its role where it was the last one, to the last byte. False where there is none.
 * Throws `UseCaseError` changed where it is not what the caller thinks.
 */
export async function deletePosting(
	ports: Pick<Ports, 'store' | 'index' | 'keptIndexes'>,
	id: string,
	isExpected: (current: Posting) => boolean = () => true,
): Promise<boolean> {
	const rebuilt = await ports.store.write(async (tx) => {
		const posting = await tx.postingById(id);
		if (posting === null) return null;
		if (!isExpected(posting)) throw changed();
		await tx.deletePosting(id);
		return rebuildRoles(tx, { ofRole: tx.postingsOfRole, termsOf: () => null }, [posting.roleId]);
	});
	if (rebuilt !== null) await ports.index.apply(rebuilt.documents, rebuilt.removedRoles);
	await ports.keptIndexes.erase(ports.store.tenant);
	// Also where there is none: a first try may have deleted it without the bytes being gone.
	await ports.store.scrubbed();
	return rebuilt !== null;
}

async function unchanged(
	ports: Pick<Ports, 'store'>,
	posting: Posting,
	{ isExpected, answered }: AddTerms,
): Promise<Added> {
	if (isExpected?.(posting) === false) throw changed();
	const added: Added = { posting, outcome: 'unchanged' };
	const answer = answered?.(added);
	if (answer !== undefined) await ports.store.write((tx) => tx.saveAnswered(answer));
	return added;
}

async function knownPosting(
	ports: Pick<Ports, 'store'>,
	draft: PostingDraft,
	id: string | undefined,
): Promise<Posting | null> {
	if (id !== undefined) return ports.store.posting(id);
	return draft.source?.id == null ? null : ports.store.postingBySource(draft.source.name, draft.source.id);
}
