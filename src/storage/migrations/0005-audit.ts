import type { Kysely } from 'kysely';
import type { Dialect } from '../dialect.ts';

/** The decisions of each tenant, one after the other, and which is the last. */
export const audit = (dialect: Dialect) => ({
	async up(db: Kysely<never>): Promise<void> {
		await db.schema
			.createTable('audit')
			.addColumn('tenant', 'text', (c) => c.notNull())
			.addColumn('seq', dialect.doubleType, (c) => c.notNull())
			.addColumn('at', 'text', (c) => c.notNull())
			.addColumn('by_key', 'text')
			.addColumn('action', 'text', (c) => c.notNull())
			.addColumn('subjects', 'text', (c) => c.notNull())
			.addColumn('previous', 'text', (c) => c.notNull())
			.addColumn('hash', 'text', (c) => c.notNull())
			.addPrimaryKeyConstraint('audit_pk', ['tenant', 'seq'])
			.execute();
		await db.schema
			.createTable('audit_heads')
			.addColumn('tenant', 'text', (c) => c.primaryKey())
			.addColumn('seq', dialect.doubleType, (c) => c.notNull())
			.addColumn('hash', 'text', (c) => c.notNull())
			.addColumn('seal', 'text', (c) => c.notNull())
			.execute();
	},
});
