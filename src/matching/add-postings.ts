import type { Posting, PostingReading } from '../core/model/posting.ts';
import type { Role } from '../core/model/role.ts';
import type { IndexDocument } from '../core/model/search.ts';
import { mergeRole } from '../core/roles/merge.ts';
import { isSameRole, roleKeys } from '../core/roles/same-role.ts';
import { indexDocument } from '../core/search/index-document.ts';
import { contentHash, type PostingDraft } from './draft.ts';
import type { Engine } from './engine.ts';
import type { Ports, WriteTransaction } from './ports.ts';
import { readDraft } from './read-draft.ts';

export type Added = { readonly posting: Posting; readonly outcome: 'created' | 'updated' | 'unchanged' };

/** A draft that was read, on its way into the store. `id` is given where a known posting is replaced. */
export type Reading = {
	readonly draft: PostingDraft;
	readonly hash: string;
	readonly reading: PostingReading;
	readonly id: string | null;
};

/**
 * Keeps one posting: recognised by its source's name and id, or new; read only where its content changed.
 * Resolves after the commit, when the posting is searchable too.
 */
export async function addPosting(
	engine: Engine,
	ports: Ports,
	draft: PostingDraft,
	replacedId: string | null = null,
): Promise<Added> {
	// 1. Equal content from the same source is not read again.
	const hash = contentHash(draft);
	const known = await knownPosting(ports, draft, replacedId);
	if (known?.contentHash === hash) return { posting: known, outcome: 'unchanged' };
	// 2. Read it.
	const reading = await readDraft(engine, ports, draft);
	// 3. Store it with the role it belongs to, in one transaction.
	const stored = await ports.store.write((tx) => store(ports, tx, { draft, hash, reading, id: replacedId }));
	// 4. Make it searchable.
	await ports.index.apply(stored.documents, stored.removedRoles);
	return stored.added;
}

/** Erases a posting, and its role where it was the last one, to the last byte. False where there is none. */
export async function deletePosting(ports: Ports, id: string): Promise<boolean> {
	const changed = await ports.store.write(async (tx) => {
		const posting = await tx.postingById(id);
		if (posting === null) return null;
		await tx.deletePosting(id);
		return rebuildRole(tx, posting.roleId);
	});
	if (changed !== null) await ports.index.apply(changed.documents, changed.removedRoles);
	// Also where there is none: a first try may have deleted it without the bytes being gone.
	await ports.store.scrubbed();
	return changed !== null;
}

async function knownPosting(ports: Ports, draft: PostingDraft, replacedId: string | null): Promise<Posting | null> {
	if (replacedId !== null) return ports.store.posting(replacedId);
	return draft.source?.id == null ? null : ports.store.postingBySource(draft.source.name, draft.source.id);
}

type Changed = { readonly documents: readonly IndexDocument[]; readonly removedRoles: readonly string[] };

async function store(ports: Ports, tx: WriteTransaction, read: Reading): Promise<Changed & { readonly added: Added }> {
	const { source } = read.draft;
	const before =
		read.id !== null
			? await tx.postingById(read.id)
			: source?.id == null
				? null
				: await tx.postingBySource(source.name, source.id);
	const loose: Posting = {
		id: read.id ?? before?.id ?? ports.newId('p'),
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
	return {
		documents: [...left.documents, ...joined.documents],
		removedRoles: left.removedRoles,
		added: { posting, outcome: before === null ? 'created' : 'updated' },
	};
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
	await tx.saveRole(role);
	return { documents: [indexDocument(role, postings)], removedRoles: [] };
}
