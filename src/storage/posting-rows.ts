import type { Kysely } from 'kysely';
import type { Posting } from '../core/model/posting.ts';
import type { TenantId } from '../matching/ports.ts';
import type { KnownContent } from '../matching/write-port.ts';
import { idChunks } from './chunked.ts';
import type { Tables } from './tables.ts';

type Row = { readonly document: string };

/** What we wrote, we can read: the document was a Posting when it was stored. */
export function postingOf(row: Row): Posting {
	return JSON.parse(row.document) as Posting;
}

export async function postingWithId(db: Kysely<Tables>, tenant: TenantId, id: string): Promise<Posting | null> {
	const row = await db
		.selectFrom('postings')
		.select('document')
		.where('tenant', '=', tenant)
		.where('id', '=', id)
		.executeTakeFirst();
	return row === undefined ? null : postingOf(row);
}

export async function postingBySource(
	db: Kysely<Tables>,
	tenant: TenantId,
	name: string,
	sourceId: string,
): Promise<Posting | null> {
	const row = await db
		.selectFrom('postings')
		.select('document')
		.where('tenant', '=', tenant)
		.where('source_name', '=', name)
		.where('source_id', '=', sourceId)
		.executeTakeFirst();
	return row === undefined ? null : postingOf(row);
}

export async function postingsBySource(
	db: Kysely<Tables>,
	tenant: TenantId,
	name: string,
	sourceIds: readonly string[],
): Promise<readonly Posting[]> {
	const found: Posting[] = [];
	for (const some of idChunks(sourceIds)) {
		const rows = await ofSource(db, tenant, name, some).select('document').execute();
		found.push(...rows.map(postingOf));
	}
	return found;
}

export async function contentsBySource(
	db: Kysely<Tables>,
	tenant: TenantId,
	name: string,
	sourceIds: readonly string[],
): Promise<readonly KnownContent[]> {
	const found: KnownContent[] = [];
	for (const some of idChunks(sourceIds)) {
		const rows = await ofSource(db, tenant, name, some).select(['id', 'source_id', 'content_hash']).execute();
		for (const { id, source_id, content_hash } of rows) {
			// A release that did not keep it apart may have written the row: then it counts as changed.
			if (source_id !== null && content_hash !== null)
				found.push({ id, sourceId: source_id, contentHash: content_hash });
		}
	}
	return found;
}

function ofSource(db: Kysely<Tables>, tenant: TenantId, name: string, sourceIds: readonly string[]) {
	return db
		.selectFrom('postings')
		.where('tenant', '=', tenant)
		.where('source_name', '=', name)
		.where('source_id', 'in', sourceIds);
}

export async function postingsOfRoles(
	db: Kysely<Tables>,
	tenant: TenantId,
	roleIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Posting[]>> {
	const found = new Map<string, Posting[]>();
	for (const some of idChunks(roleIds)) {
		const rows = await db
			.selectFrom('postings')
			.select(['role_id', 'document'])
			.where('tenant', '=', tenant)
			.where('role_id', 'in', some)
			.orderBy('id')
			.execute();
		for (const row of rows) {
			const ofRole = found.get(row.role_id) ?? [];
			ofRole.push(postingOf(row));
			found.set(row.role_id, ofRole);
		}
	}
	return found;
}

export async function postingsOfRole(
	db: Kysely<Tables>,
	tenant: TenantId,
	roleId: string,
): Promise<readonly Posting[]> {
	const rows = await db
		.selectFrom('postings')
		.select('document')
		.where('tenant', '=', tenant)
		.where('role_id', '=', roleId)
		.orderBy('id')
		.execute();
	return rows.map(postingOf);
}
