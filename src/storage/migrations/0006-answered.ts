import type { Kysely } from 'kysely';
import type { Dialect } from '../dialect.ts';

/** Requests that must not be carried out twice. */
export const answered = (dialect: Dialect) => ({
	async up(db: Kysely<never>): Promise<void> {
		await db.schema
			.createTable('answered')
			.addColumn('tenant', 'text', (c) => c.notNull())
			.addColumn('key_mac', 'text', (c) => c.notNull())
			.addColumn('body_mac', 'text', (c) => c.notNull())
			.addColumn('status', 'integer', (c) => c.notNull())
			.addColumn('id', 'text', (c) => c.notNull())
			.addColumn('answered_at', dialect.doubleType, (c) => c.notNull())
			.addColumn('expires_at', dialect.doubleType, (c) => c.notNull())
			.addPrimaryKeyConstraint('answered_pk', ['tenant', 'key_mac'])
			.execute();
		await db.schema.createIndex('answered_by_expiry').on('answered').column('expires_at').execute();
	},
});
