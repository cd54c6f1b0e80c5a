import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../dialect.ts';

const owned = [
	'postings',
	'posting_role_keys',
	'roles',
	'role_countries',
	'role_skills',
	'matches',
	'match_chunks',
] as const;

/** Everything is somebody's: what there is goes to the tenant `default`. */
export const tenants = (dialect: Dialect) => ({
	async up(db: Kysely<never>): Promise<void> {
		for (const table of owned) {
			await db.schema
				.alterTable(table)
				.addColumn('tenant', 'text', (c) => c.notNull().defaultTo('default'))
				.execute();
		}
		await db.schema.dropIndex('postings_by_source').execute();
		await db.schema
			.createIndex('postings_by_source')
			.unique()
			.on('postings')
			.columns(['tenant', 'source_name', 'source_id'])
			.where(sql.ref('source_id'), 'is not', null)
			.execute();
		for (const [table, time] of [
			['postings', 'received_at'],
			['roles', 'updated_at'],
		] as const) {
			const inOrder = [time, 'id'].map((column) => dialect.binaryOrder(sql.ref(column)));
			await db.schema.dropIndex(`${table}_by_time`).execute();
			await db.schema
				.createIndex(`${table}_by_time`)
				.on(table)
				.expression(sql`tenant, ${sql.join(inOrder)}`)
				.execute();
		}
		await db.schema
			.createIndex('roles_by_id')
			.on('roles')
			.expression(sql`tenant, ${dialect.binaryOrder(sql.ref('id'))}`)
			.execute();
		// The tenant comes second here: leading, it would tempt SQLite to delete one role's rows by way of all the tenant's.
		for (const [table, column, of] of [
			['posting_role_keys', 'role_key', 'posting_id'],
			['role_countries', 'country', 'role_id'],
			['role_skills', 'skill_id', 'role_id'],
		] as const) {
			await db.schema.dropIndex(`${table}_by_${column}`).ifExists().execute();
			await db.schema.createIndex(`${table}_by_${column}`).on(table).columns([column, 'tenant', of]).execute();
		}
	},
});
