import type { Posting, PostingReading } from '../core/model/posting.ts';
import type { Role } from '../core/model/role.ts';
import type { IndexDocument } from '../core/model/search.ts';
import { mergeRole } from '../core/roles/merge.ts';
import { isSameRole, roleKeys } from '../core/roles/same-role.ts';
import { indexDocument } from '../core/search/index-document.ts';
import { contentHash, type PostingDraft } from './draft.ts';
import type { Engine } from './engine.ts';
import { UseCaseError } from './errors.ts';
import type { Answered, Ports, WriteTransaction } from './ports.ts';
import { readDraft } from './read-draft.ts';

export type Added = { readonly posting: Posting; readonly outcome: 'created' | 'updated' | 'unchanged' };

export type AddTerms = {
	/** Of the known posting that is replaced. */
	readonly id?: string;
	/** Whether that posting is still what the caller thinks it is. */
	readonly isExpected?: (current: Posting) => boolean;
	/** Committed together with the posting. */
	readonly answered?: (added: Added) => Answered;
};

/** A draft that was read, on its way into the store. */
export type Reading = { readonly draft: PostingDraft; readonly hash: string; readonly reading: PostingReading };

/**
 * Keeps one posting: recognised by its source's name and id, or new; read only where its content changed.
 * Resolves after the commit, when the posting is searchable too. Throws `UseCaseError` changed.
 */
export async function addPosting(
	engine: Engine,
	ports: Ports,
	draft: PostingDraft,
	terms: AddTerms = {},
): Promise<Added> {
	// 1. Equal content from the same source is not read again.
	const hash = contentHash(draft);
	const known = await knownPosting(ports, draft, terms.id);
	if (known?.contentHash === hash) return unchanged(ports, known, terms);
	// 2. Read it.
	const reading = await readDraft(engine, ports, draft);
	// 3. Store it with the role it belongs to, in one transaction.
	const stored = await ports.store.write((tx) => store(ports, tx, { draft, hash, reading }, terms));
	// 4. Make it searchable, and keep nothing of what it replaced.
	await ports.index.apply(stored.documents, stored.removedRoles);
	if (stored.added.outcome === 'updated') await ports.keptIndexes.erase(ports.store.tenant);
	return stored.added;
}

/**
 * Erases a posting, and its role where it was the last one, to the last byte. False where there is none.
 * Throws `UseCaseError` changed where it is not what the caller thinks.
 */
export async function deletePosting(
	ports: Ports,
	id: string,
	isExpected: (current: Posting) => boolean = () => true,
): Promise<boolean> {
	const rebuilt = await ports.store.write(async (tx) => {
		const posting = await tx.postingById(id);
		if (posting === null) return null;
		if (!isExpected(posting)) throw changed();
		await tx.deletePosting(id);
		return rebuildRole(tx, posting.roleId);
	});
	if (rebuilt !== null) await ports.index.apply(rebuilt.documents, rebuilt.removedRoles);
	await ports.keptIndexes.erase(ports.store.tenant);
	// Also where there is none: a first try may have deleted it without the bytes being gone.
	await ports.store.scrubbed();
	return rebuilt !== null;
}

function changed(): UseCaseError {
	return new UseCaseError('changed', 'It is not, or no longer, what the request says that it is.');
}

async function unchanged(ports: Ports, posting: Posting, { isExpected, answered }: AddTerms): Promise<Added> {
	if (isExpected?.(posting) === false) throw changed();
	const added: Added = { posting, outcome: 'unchanged' };
	const answer = answered?.(added);
	if (answer !== undefined) await ports.store.write((tx) => tx.saveAnswered(answer));
	return added;
}

async function knownPosting(ports: Ports, draft: PostingDraft, id: string | undefined): Promise<Posting | null> {
	if (id !== undefined) return ports.store.posting(id);
	return draft.source?.id == null ? null : ports.store.postingBySource(draft.source.name, draft.source.id);
}

type Changed = { readonly documents: readonly IndexDocument[]; readonly removedRoles: readonly string[] };

async function store(
	ports: Ports,
	tx: WriteTransaction,
	read: Reading,
	{ id, isExpected, answered }: AddTerms,
): Promise<Changed & { readonly added: Added }> {
	const { source } = read.draft;
	const before =
		id !== undefined
			? await tx.postingById(id)
			: source?.id == null
				? null
				: await tx.postingBySource(source.name, source.id);
	if (before !== null && isExpected?.(before) === false) throw changed();
	const loose: Posting = {
		id: id ?? before?.id ?? ports.newId('p'),
		roleId: before?.roleId ?? '',
		source,
		contentHash: read.hash,
		receivedAt: new Date(ports.clock()).toISOString(),
		...read.reading,
	};
	const posting = { ...loose, roleId: await roleFor(ports, tx, loose) };
	await tx.savePosting(posting, roleKeys(posting));
	const left = before !== null && before.roleId !== posting.roleId ? await rebuildRole(tx, before.roleId) : noChange;
	const joined = await rebuildRole(tx, posting.roleId);
	const added: Added = { posting, outcome: before === null ? 'created' : 'updated' };
	const answer = answered?.(added);
	if (answer !== undefined) await tx.saveAnswered(answer);
	return { documents: [...left.documents, ...joined.documents], removedRoles: left.removedRoles, added };
}

const noChange: Changed = { documents: [], removedRoles: [] };

/** The role of a posting that advertises the same job; else its own of before, if it was alone there; else a new one. */
async function roleFor(ports: Ports, tx: WriteTransaction, posting: Posting): Promise<string> {
	const alike = await tx.postingsByRoleKeys(roleKeys(posting));
	const twin = alike.find((other) => other.id !== posting.id && isSameRole(posting, other));
	if (twin !== undefined) return twin.roleId;
	const companions = posting.roleId === '' ? [] : await tx.postingsOfRole(posting.roleId);
	const isAlone = posting.roleId !== '' && companions.every((other) => other.id === posting.id);
	return isAlone ? posting.roleId : ports.newId('r');
}

async function rebuildRole(tx: WriteTransaction, roleId: string): Promise<Changed> {
	const postings = await tx.postingsOfRole(roleId);
	if (postings.length === 0) {
		await tx.deleteRole(roleId);
		return { documents: [], removedRoles: [roleId] };
	}
	const role: Role = mergeRole(roleId, postings);
	const revision = await tx.saveRole(role);
	return { documents: [{ ...indexDocument(role, postings), revision }], removedRoles: [] };
}
