import type { Transaction } from 'kysely';
import type { Posting } from '../core/model/posting.ts';
import type { TenantId } from '../matching/ports.ts';
import type { KeyedPosting } from '../matching/write-port.ts';
import { chunked, idChunks } from './chunked.ts';
import { postingOf } from './posting-rows.ts';
import type { Tables } from './tables.ts';

/** Postings of one role to look at the most; more share a key only by the thousand-fold copying of one text. */
const alikeMax = 200;
/** Where more postings than this have one of the keys, each key is taken to be held. */
const holdersMax = 1_000;

/** The postings that have one of the keys, by id, `alikeMax` at the most. */
export async function postingsByRoleKeys(
	tx: Transaction<Tables>,
	tenant: TenantId,
	keys: readonly string[],
): Promise<readonly Posting[]> {
	if (keys.length === 0) return [];
	const ids = tx
		.selectFrom('posting_role_keys')
		.select('posting_id')
		.where('tenant', '=', tenant)
		.where('role_key', 'in', [...keys]);
	// The ids are the tenant's already; said twice, SQLite would look through all that the tenant has.
	const rows = await tx
		.selectFrom('postings')
		.select('document')
		.where('id', 'in', ids)
		.orderBy('id')
		.limit(alikeMax)
		.execute();
	return rows.map(postingOf);
}

/** Those of the keys that a posting has, or may have. */
export async function heldRoleKeys(
	tx: Transaction<Tables>,
	tenant: TenantId,
	keys: readonly string[],
): Promise<ReadonlySet<string>> {
	const held = new Set<string>();
	for (const some of idChunks(keys)) {
		const rows = await tx
			.selectFrom('posting_role_keys')
			.select('role_key')
			.where('tenant', '=', tenant)
			.where('role_key', 'in', some)
			.limit(holdersMax)
			.execute();
		if (rows.length === holdersMax) return new Set(keys);
		for (const row of rows) held.add(row.role_key);
	}
	return held;
}

/** Gives postings the keys that they have now, and no others. */
export async function replaceRoleKeys(
	tx: Transaction<Tables>,
	tenant: TenantId,
	postings: readonly KeyedPosting[],
): Promise<void> {
	await deleteRoleKeys(
		tx,
		tenant,
		postings.map(({ posting }) => posting.id),
	);
	const keys = postings.flatMap(({ posting, roleKeys }) =>
		[...new Set(roleKeys)].map((role_key) => ({ tenant, role_key, posting_id: posting.id })),
	);
	for (const some of chunked(keys)) await tx.insertInto('posting_role_keys').values(some).execute();
}

export async function deleteRoleKeys(
	tx: Transaction<Tables>,
	tenant: TenantId,
	postingIds: readonly string[],
): Promise<void> {
	for (const some of idChunks(postingIds))
		await tx.deleteFrom('posting_role_keys').where('tenant', '=', tenant).where('posting_id', 'in', some).execute();
}
