import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import type { Posting } from '../core/model/posting.ts';
import type { Role } from '../core/model/role.ts';
import { companyKey } from '../core/roles/company-key.ts';
import { fold } from '../core/text/fold.ts';
import type { Page, PageRequest, PostingFilter, RoleFilter, TenantId } from '../matching/ports.ts';
import { decodePlace, encodePlace } from './cursor.ts';
import type { Dialect } from './dialect.ts';
import { lists } from './listed.ts';
import { postingOf } from './posting-rows.ts';
import type { Tables } from './tables.ts';

export async function listPostings(
	db: Kysely<Tables>,
	dialect: Dialect,
	tenant: TenantId,
	filter: PostingFilter,
	page: PageRequest,
): Promise<Page<Posting>> {
	let query = db.selectFrom('postings').select(['id', 'received_at', 'document']).where('tenant', '=', tenant);
	if (filter.source !== undefined) query = query.where('source_name', '=', filter.source);
	if (filter.company !== undefined) query = query.where('company_key', '=', companyKey(filter.company));
	if (page.cursor !== null) query = query.where(after(dialect, 'received_at', page.cursor));
	const rows = await query
		.orderBy(dialect.binaryOrder(sql.ref('received_at')), 'desc')
		.orderBy(dialect.binaryOrder(sql.ref('id')), 'desc')
		.limit(page.limit + 1)
		.execute();
	return cut(rows, page.limit, (row) => encodePlace(row.received_at, row.id), postingOf);
}

export async function listRoles(
	db: Kysely<Tables>,
	dialect: Dialect,
	tenant: TenantId,
	filter: RoleFilter,
	page: PageRequest,
): Promise<Page<Role>> {
	let query = db.selectFrom('roles').select(['id', 'updated_at', 'document']).where('tenant', '=', tenant);
	for (const word of fold(filter.q ?? '').split(/\s+/)) {
		if (word !== '')
			query = query.where(sql<SqlBool>`search_text like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`);
	}
	if (filter.workMode !== undefined) query = query.where('work_mode', '=', filter.workMode);
	if (filter.employmentType !== undefined) query = query.where('employment_type', '=', filter.employmentType);
	if (filter.seniority !== undefined) query = query.where('seniority', '=', filter.seniority);
	if (filter.minSalary !== undefined) query = query.where('salary_year_max', '>=', filter.minSalary);
	if (filter.country !== undefined) query = query.where(lists('countries', filter.country));
	if (filter.skill !== undefined) query = query.where(lists('skills', filter.skill));
	if (page.cursor !== null) query = query.where(after(dialect, 'updated_at', page.cursor));
	const rows = await query
		.orderBy(dialect.binaryOrder(sql.ref('updated_at')), 'desc')
		.orderBy(dialect.binaryOrder(sql.ref('id')), 'desc')
		.limit(page.limit + 1)
		.execute();
	return cut(rows, page.limit, (row) => encodePlace(row.updated_at, row.id), roleOf);
}

/** What we wrote, we can read: the document was a Role when it was stored. */
export function roleOf(row: { readonly document: string }): Role {
	return JSON.parse(row.document) as Role;
}

/** Rows after the place of a cursor, in falling order of time and id. */
export function after(dialect: Dialect, timeColumn: string, cursor: string): Expression<SqlBool> {
	const { time, id } = decodePlace(cursor);
	const at = dialect.binaryOrder(sql.ref(timeColumn));
	return sql<SqlBool>`(${at} < ${time} or (${at} = ${time} and ${dialect.binaryOrder(sql.ref('id'))} < ${id}))`;
}

/** A page, and the cursor of the next one where there is more. */
export function cut<Row, Item>(
	rows: readonly Row[],
	limit: number,
	cursorOf: (row: Row) => string,
	itemOf: (row: Row) => Item,
): Page<Item> {
	const shown = rows.slice(0, limit);
	const last = shown.at(-1);
	return { items: shown.map(itemOf), next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}
