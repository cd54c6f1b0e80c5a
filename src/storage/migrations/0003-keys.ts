import type { Kysely } from 'kysely';
import type { Dialect } from '../dialect.ts';

/** Who may come in. */
export const keys = (dialect: Dialect) => ({
	async up(db: Kysely<never>): Promise<void> {
		await db.schema
			.createTable('keys')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('tenant', 'text', (c) => c.notNull())
			.addColumn('name', 'text', (c) => c.notNull())
			.addColumn('scopes', 'text', (c) => c.notNull())
			.addColumn('mac', 'text', (c) => c.notNull())
			.addColumn('pepper_id', 'text', (c) => c.notNull())
			.addColumn('created_at', dialect.doubleType, (c) => c.notNull())
			.addColumn('expires_at', dialect.doubleType)
			.addColumn('revoked_at', dialect.doubleType)
			.execute();
	},
});
