import type { Kysely } from 'kysely';

/**
 * Every question names the tenant, and where only an index by time begins with it, SQLite walks all postings of a tenant
 * by that rather than look up the roles asked for.
 */
export const postingsByRole = () => ({
	async up(db: Kysely<never>): Promise<void> {
		await db.schema.dropIndex('postings_by_role').execute();
		await db.schema.createIndex('postings_by_role').on('postings').columns(['tenant', 'role_id']).execute();
	},
});
