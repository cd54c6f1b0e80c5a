import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../dialect.ts';

/** Kept people, and which matches were made of them. */
export const candidates = (dialect: Dialect) => ({
	async up(db: Kysely<never>): Promise<void> {
		await db.schema
			.createTable('candidates')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('tenant', 'text', (c) => c.notNull())
			.addColumn('created_at', 'text', (c) => c.notNull())
			.addColumn('expires_at', dialect.doubleType, (c) => c.notNull())
			.addColumn('document', dialect.bytesType, (c) => c.notNull())
			.execute();
		await db.schema.createIndex('candidates_by_expiry').on('candidates').column('expires_at').execute();
		const inOrder = ['created_at', 'id'].map((column) => dialect.binaryOrder(sql.ref(column)));
		await db.schema
			.createIndex('candidates_by_time')
			.on('candidates')
			.expression(sql`tenant, ${sql.join(inOrder)}`)
			.execute();
		await db.schema.alterTable('matches').addColumn('candidate_id', 'text').execute();
		await db.schema.createIndex('matches_by_candidate').on('matches').column('candidate_id').execute();
	},
});
