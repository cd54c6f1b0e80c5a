import type { Kysely } from 'kysely';
import type { Posting } from '../core/model/posting.ts';
import type { TenantId } from '../matching/ports.ts';
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
