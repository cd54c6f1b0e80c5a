import type { Kysely } from 'kysely';

/** What tells whether a posting has changed, where it is found without its document. Older rows have none until then. */
export const contentHash = () => ({
	async up(db: Kysely<never>): Promise<void> {
		await db.schema.alterTable('postings').addColumn('content_hash', 'text').execute();
	},
});
