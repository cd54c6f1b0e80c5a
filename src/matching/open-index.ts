import { indexDocument } from '../core/search/index-document.ts';
import type { KeptIndex, Ports, Store } from './ports.ts';

type Needed = Pick<Ports, 'store' | 'index' | 'keptIndexes'>;

/** Roles that are read from the store at a time. */
const rolesAtOnce = 500;

/**
 * Brings a new index to what the store holds, which is the truth: from what was kept of it, where that was made of this
 * store; only roles that came, changed or went since are read. How many these were.
 */
export async function openIndex(ports: Needed): Promise<number> {
	const { store, index, keptIndexes } = ports;
	const kept = await keptIndexes.read(store.tenant);
	if (kept !== null && (await isOfThisStore(kept, store))) index.restore(kept.bytes);
	// 1. What has another revision than the store's, or none.
	const before = new Map(index.revisions());
	let changed = 0;
	for await (const batch of store.revisions()) {
		const ids = batch.filter(({ id, revision }) => before.get(id) !== revision);
		for (let from = 0; from < ids.length; from += rolesAtOnce) await load(ports, ids.slice(from, from + rolesAtOnce));
		for (const { id } of batch) before.delete(id);
		changed += ids.length;
	}
	// 2. What the store does not have any more.
	await index.apply([], [...before.keys()]);
	return changed + before.size;
}

/** Keeps the index as it is now, for the next start. False where it is not kept. */
export async function keepIndex({ store, index, keptIndexes }: Needed): Promise<boolean> {
	// Nobody writes meanwhile, so nothing that is deleted can come back with the file.
	return store.write(async (tx) => {
		const head = await tx.auditHead();
		// Without a decision nothing tells this store from another.
		return head !== null && keptIndexes.write(store.tenant, { seq: head.seq, hash: head.hash }, index.save);
	});
}

/** A store that was put back to an earlier state counts other decisions by the same numbers. */
async function isOfThisStore({ decision }: KeptIndex, store: Store): Promise<boolean> {
	const [entry] = await store.auditEntries(decision.seq - 1, 1);
	return entry !== undefined && entry.seq === decision.seq && entry.hash === decision.hash;
}

async function load(
	{ store, index }: Needed,
	changed: readonly { readonly id: string; readonly revision: number }[],
): Promise<void> {
	const revisions = new Map(changed.map(({ id, revision }) => [id, revision]));
	const ids = [...revisions.keys()];
	const [roles, postings] = [await store.roles(ids), await store.postingsOfRoles(ids)];
	const documents = roles.map((role) => ({
		...indexDocument(role, postings.get(role.id) ?? []),
		revision: revisions.get(role.id) ?? 0,
	}));
	await index.apply(documents, []);
}
