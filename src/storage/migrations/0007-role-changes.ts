import type { Kysely } from 'kysely';
import type { Dialect } from '../dialect.ts';

/** Which roles changed, in what order: other processes keep their indexes by it. */
export const roleChanges = (dialect: Dialect) => ({
	async up(db: Kysely<never>): Promise<void> {
		await db.schema
			.createTable('role_changes')
			.addColumn('tenant', 'text', (c) => c.notNull())
			.addColumn('role_id', 'text', (c) => c.notNull())
			.addColumn('number', dialect.doubleType, (c) => c.notNull())
			.addColumn('writer', 'text', (c) => c.notNull())
			.addPrimaryKeyConstraint('role_changes_pk', ['tenant', 'role_id'])
			.execute();
		await db.schema.createIndex('role_changes_by_number').unique().on('role_changes').column('number').execute();
	},
});
