import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { KeptCandidate, Page, PageRequest, TenantId } from '../matching/ports.ts';
import { encodePlace } from './cursor.ts';
import type { Dialect } from './dialect.ts';
import { after, cut } from './lists.ts';
import type { Tables } from './tables.ts';

const deflate = promisify(deflateRaw);

export async function candidateRow(tenant: TenantId, kept: KeptCandidate): Promise<Tables['candidates']> {
	const { id, createdAt, expiresAt } = kept;
	const document = await deflate(JSON.stringify(kept), { level: 1 });
	return { id, tenant, created_at: createdAt, expires_at: expiresAt, document };
}

export async function candidateWithId(
	db: Kysely<Tables>,
	tenant: TenantId,
	id: string,
	now: number,
): Promise<KeptCandidate | null> {
	const row = await db
		.selectFrom('candidates')
		.select('document')
		.where('tenant', '=', tenant)
		.where('id', '=', id)
		.where('expires_at', '>', now)
		.executeTakeFirst();
	return row === undefined ? null : candidateOf(row);
}

/** Newest first. */
export async function listCandidates(
	db: Kysely<Tables>,
	dialect: Dialect,
	tenant: TenantId,
	page: PageRequest,
	now: number,
): Promise<Page<KeptCandidate>> {
	let query = db
		.selectFrom('candidates')
		.select(['id', 'created_at', 'document'])
		.where('tenant', '=', tenant)
		.where('expires_at', '>', now);
	if (page.cursor !== null) query = query.where(after(dialect, 'created_at', page.cursor));
	const rows = await query
		.orderBy(dialect.binaryOrder(sql.ref('created_at')), 'desc')
		.orderBy(dialect.binaryOrder(sql.ref('id')), 'desc')
		.limit(page.limit + 1)
		.execute();
	return cut(rows, page.limit, (row) => encodePlace(row.created_at, row.id), candidateOf);
}

/** Deletes a candidate with all matches made of it; whether there was one. */
export async function deleteCandidate(tx: Transaction<Tables>, tenant: TenantId, id: string): Promise<boolean> {
	const own = await tx
		.selectFrom('candidates')
		.select('id')
		.where('tenant', '=', tenant)
		.where('id', '=', id)
		.executeTakeFirst();
	if (own !== undefined) await deleteCandidates(tx, [id]);
	return own !== undefined;
}

/** Deletes those candidates with all matches made of them, whosever they are. */
export async function deleteCandidates(tx: Transaction<Tables>, ids: readonly string[]): Promise<void> {
	const matches = tx.selectFrom('matches').select('id').where('candidate_id', 'in', ids);
	await tx.deleteFrom('match_chunks').where('match_id', 'in', matches).execute();
	await tx.deleteFrom('matches').where('candidate_id', 'in', ids).execute();
	await tx.deleteFrom('candidates').where('id', 'in', ids).execute();
}

/** Some of what has expired, of all tenants. */
export async function expiredCandidates(
	db: Kysely<Tables>,
	now: number,
	limit: number,
): Promise<readonly { readonly id: string; readonly tenant: TenantId }[]> {
	return db.selectFrom('candidates').select(['id', 'tenant']).where('expires_at', '<=', now).limit(limit).execute();
}

/** What we wrote, we can read. */
function candidateOf(row: Pick<Tables['candidates'], 'document'>): KeptCandidate {
	return JSON.parse(inflateRawSync(row.document).toString()) as KeptCandidate;
}
