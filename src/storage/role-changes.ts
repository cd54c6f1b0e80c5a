import { type Kysely, sql, type Transaction } from 'kysely';
import type { RoleChange, TenantId } from '../matching/ports.ts';
import type { Tables } from './tables.ts';

/** Numbers the change of a role. Writers come one after the other, so that numbers have the order of their commits. */
export async function noteChange(
	tx: Transaction<Tables>,
	tenant: TenantId,
	role_id: string,
	writer: string,
): Promise<number> {
	const number = sql<number>`(select coalesce(max(number), 0) + 1 from role_changes)`;
	const row = await tx
		.insertInto('role_changes')
		.values({ tenant, role_id, writer, number })
		.onConflict((c) =>
			c.columns(['tenant', 'role_id']).doUpdateSet((eb) => ({ number: eb.ref('excluded.number'), writer })),
		)
		.returning('number')
		.executeTakeFirstOrThrow();
	return row.number;
}

export async function changesAfter(
	db: Kysely<Tables>,
	writer: string,
	after: number,
	limit: number,
): Promise<readonly RoleChange[]> {
	const rows = await db
		.selectFrom('role_changes')
		.selectAll()
		.where('number', '>', after)
		.orderBy('number')
		.limit(limit)
		.execute();
	return rows.map((row) => ({
		number: row.number,
		tenant: row.tenant,
		roleId: row.role_id,
		isOwn: row.writer === writer,
	}));
}

export async function lastChange(db: Kysely<Tables>): Promise<number> {
	const row = await db
		.selectFrom('role_changes')
		.select((eb) => eb.fn.max('number').as('last'))
		.executeTakeFirst();
	return row?.last ?? 0;
}
