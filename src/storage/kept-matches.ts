import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely';
import type { Match, RankedRole } from '../core/model/match.ts';
import type { KeptMatch, Page, PageRequest, TenantId } from '../matching/ports.ts';
import { decodePlace, encodePlace } from './cursor.ts';
import type { Dialect } from './dialect.ts';
import { cut } from './lists.ts';
import type { Tables } from './tables.ts';

/** The answer without its roles, as it stands in `matches.document`. */
type Head = { readonly match: Match; readonly sealed: string };

const rolesPerChunk = 20;
/** Beside the chunks of roles: the scores alone, as pairs of role id and score. */
const scoresChunk = -1;
const matchesPerQuery = 200;
const deflate = promisify(deflateRaw);

export type MatchRows = { readonly head: Tables['matches']; readonly chunks: readonly Tables['match_chunks'][] };

/** A ranking as rows: a page is read without the rest of it. */
export async function matchRows(tenant: TenantId, { match, roles, expiresAt, sealed }: KeptMatch): Promise<MatchRows> {
	const id = match.id;
	if (id === null) throw new RangeError('a match without an id is not kept');
	const scores = await deflate(JSON.stringify(roles.map((role) => [role.roleId, role.score])), { level: 1 });
	const chunks: Tables['match_chunks'][] = [{ tenant, match_id: id, chunk: scoresChunk, document: scores }];
	for (let from = 0; from < roles.length; from += rolesPerChunk) {
		const document = await deflate(JSON.stringify(roles.slice(from, from + rolesPerChunk)), { level: 1 });
		chunks.push({ tenant, match_id: id, chunk: from / rolesPerChunk, document });
	}
	const head: Head = { match, sealed: Buffer.from(sealed).toString('base64') };
	const candidate_id = match.candidateId ?? null;
	return { head: { id, tenant, candidate_id, expires_at: expiresAt, document: JSON.stringify(head) }, chunks };
}

/** False where the candidate that it was made of went meanwhile: its quotes would outlive it. */
export async function insertMatch(tx: Transaction<Tables>, { head, chunks }: MatchRows): Promise<boolean> {
	if (head.candidate_id !== null) {
		const candidate = await tx
			.selectFrom('candidates')
			.select('id')
			.where('tenant', '=', head.tenant)
			.where('id', '=', head.candidate_id)
			.executeTakeFirst();
		if (candidate === undefined) return false;
	}
	await tx.insertInto('matches').values(head).execute();
	for (const chunk of chunks) await tx.insertInto('match_chunks').values(chunk).execute();
	return true;
}

export async function readMatch(
	db: Kysely<Tables>,
	tenant: TenantId,
	id: string,
	offset: number,
	limit: number,
	now: number,
): Promise<Match | null> {
	const head = await headOf(db, tenant, id, now);
	if (head === null) return null;
	const first = Math.floor(offset / rolesPerChunk);
	const last = Math.floor((offset + limit - 1) / rolesPerChunk);
	const chunks = await db
		.selectFrom('match_chunks')
		.select('document')
		.where('tenant', '=', tenant)
		.where('match_id', '=', id)
		.where('chunk', '>=', first)
		.where('chunk', '<=', last)
		.orderBy('chunk')
		.execute();
	// What we wrote, we can read: ranked roles in order.
	const roles = chunks.flatMap((row) => JSON.parse(inflateRawSync(row.document).toString()) as RankedRole[]);
	const skip = offset - first * rolesPerChunk;
	return { ...head.match, roles: roles.slice(skip, skip + limit) };
}

/** Match id → the role's score in that kept match, where it stands and holds the role. */
export async function scoresInMatches(
	db: Kysely<Tables>,
	tenant: TenantId,
	ids: readonly string[],
	roleId: string,
	now: number,
): Promise<ReadonlyMap<string, number>> {
	const found = new Map<string, number>();
	for (let from = 0; from < ids.length; from += matchesPerQuery) {
		const rows = await db
			.selectFrom('match_chunks')
			.innerJoin('matches', 'matches.id', 'match_chunks.match_id')
			.select(['match_chunks.match_id', 'match_chunks.document'])
			.where('matches.tenant', '=', tenant)
			.where('matches.expires_at', '>', now)
			.where('match_chunks.chunk', '=', scoresChunk)
			.where('match_chunks.match_id', 'in', ids.slice(from, from + matchesPerQuery))
			.execute();
		for (const row of rows) {
			// What we wrote, we can read.
			const scores = JSON.parse(inflateRawSync(row.document).toString()) as (readonly [string, number])[];
			const own = scores.find(([id]) => id === roleId);
			if (own !== undefined) found.set(row.match_id, own[1]);
		}
	}
	return found;
}

export async function readSealed(
	db: Kysely<Tables>,
	tenant: TenantId,
	id: string,
	now: number,
): Promise<Uint8Array | null> {
	const head = await headOf(db, tenant, id, now);
	return head?.sealed == null ? null : Buffer.from(head.sealed, 'base64');
}

async function headOf(
	db: Kysely<Tables>,
	tenant: TenantId,
	id: string,
	now: number,
): Promise<{ readonly match: Match; readonly sealed: string | null } | null> {
	const row = await db
		.selectFrom('matches')
		.select('document')
		.where('tenant', '=', tenant)
		.where('id', '=', id)
		.where('expires_at', '>', now)
		.executeTakeFirst();
	return row === undefined ? null : headIn(row);
}

/** What we wrote, we can read; an older release kept the answer alone. */
function headIn(row: Pick<Tables['matches'], 'document'>): { readonly match: Match; readonly sealed: string | null } {
	const kept = JSON.parse(row.document) as Head | Match;
	return 'match' in kept ? kept : { match: kept, sealed: null };
}

/** Those made of a candidate, newest first: ids sort by time. */
export async function listMatchesOfCandidate(
	db: Kysely<Tables>,
	dialect: Dialect,
	tenant: TenantId,
	candidateId: string,
	page: PageRequest,
	now: number,
): Promise<Page<Match>> {
	const order = dialect.binaryOrder(sql.ref('id'));
	let query = db
		.selectFrom('matches')
		.select(['id', 'document'])
		.where('tenant', '=', tenant)
		.where('candidate_id', '=', candidateId)
		.where('expires_at', '>', now);
	if (page.cursor !== null) query = query.where(sql<SqlBool>`${order} < ${decodePlace(page.cursor).id}`);
	const rows = await query
		.orderBy(order, 'desc')
		.limit(page.limit + 1)
		.execute();
	return cut(
		rows,
		page.limit,
		(row) => encodePlace('', row.id),
		(row) => headIn(row).match,
	);
}

/** True where there was one. */
export async function deleteMatch(tx: Transaction<Tables>, tenant: TenantId, id: string): Promise<boolean> {
	await tx.deleteFrom('match_chunks').where('tenant', '=', tenant).where('match_id', '=', id).execute();
	const { numDeletedRows } = await tx
		.deleteFrom('matches')
		.where('tenant', '=', tenant)
		.where('id', '=', id)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}

/** Some of what has expired, of all tenants. */
export async function expiredMatches(
	db: Kysely<Tables>,
	now: number,
	limit: number,
): Promise<readonly { readonly id: string; readonly tenant: TenantId }[]> {
	return db.selectFrom('matches').select(['id', 'tenant']).where('expires_at', '<=', now).limit(limit).execute();
}

/** Deletes those matches, whosever they are. */
export async function deleteMatches(tx: Transaction<Tables>, ids: readonly string[]): Promise<void> {
	await tx.deleteFrom('match_chunks').where('match_id', 'in', ids).execute();
	await tx.deleteFrom('matches').where('id', 'in', ids).execute();
}
