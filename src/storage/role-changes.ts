import { type Kysely, sql, type Transaction } from 'kysely';
import type { RoleChange, RoleRevision, TenantId } from '../matching/ports.ts';
import { chunked } from './chunked.ts';
import type { Dialect } from './dialect.ts';
import type { Tables } from './tables.ts';

/** Numbers the changes of roles, each named once. Writers come one after the other, so numbers have the order of their commits. */
export async function noteChanges(
	tx: Transaction<Tables>,
	tenant: TenantId,
	roleIds: readonly string[],
	writer: string,
): Promise<ReadonlyMap<string, number>> {
	if (roleIds.length === 0) return new Map();
	const before = await lastChange(tx);
	const rows = roleIds.map((role_id, at) => ({ tenant, role_id, writer, number: before + 1 + at }));
	for (const some of chunked(rows)) {
		await tx
			.insertInto('role_changes')
			.values(some)
			.onConflict((c) =>
				c.columns(['tenant', 'role_id']).doUpdateSet((eb) => ({ number: eb.ref('excluded.number'), writer })),
			)
			.execute();
	}
	return new Map(rows.map(({ role_id, number }) => [role_id, number]));
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

const rolesPerBatch = 10_000;

/** All roles of a tenant with their last change, by id, so many at a time. */
export async function* roleRevisions(
	db: Kysely<Tables>,
	dialect: Dialect,
	tenant: TenantId,
): AsyncGenerator<readonly RoleRevision[]> {
	const order = dialect.binaryOrder(sql.ref('roles.id'));
	for (let last = ''; ; ) {
		const rows = await db
			.selectFrom('roles')
			.leftJoin('role_changes', (join) =>
				join.onRef('role_changes.role_id', '=', 'roles.id').on('role_changes.tenant', '=', tenant),
			)
			// What was saved before changes had numbers has none.
			.select((eb) => ['roles.id', eb.fn.coalesce('role_changes.number', eb.lit(0)).as('revision')])
			.where('roles.tenant', '=', tenant)
			.where(sql<boolean>`${order} > ${last}`)
			.orderBy(order)
			.limit(rolesPerBatch)
			.execute();
		const final = rows.at(-1);
		if (final === undefined) return;
		yield rows;
		last = final.id;
	}
}
