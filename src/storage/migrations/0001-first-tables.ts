import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../dialect.ts';

/** Everything that the first release keeps. */
export const firstTables = (dialect: Dialect) => ({
	async up(db: Kysely<never>): Promise<void> {
		const number = dialect.doubleType;
		await db.schema
			.createTable('postings')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('role_id', 'text', (c) => c.notNull())
			.addColumn('source_name', 'text')
			.addColumn('source_id', 'text')
			.addColumn('company_key', 'text')
			.addColumn('received_at', 'text', (c) => c.notNull())
			.addColumn('document', 'text', (c) => c.notNull())
			.execute();
		await db.schema
			.createIndex('postings_by_source')
			.unique()
			.on('postings')
			.columns(['source_name', 'source_id'])
			.where(sql.ref('source_id'), 'is not', null)
			.execute();
		await db.schema.createIndex('postings_by_role').on('postings').column('role_id').execute();
		await db.schema.createIndex('postings_by_time').on('postings').columns(['received_at', 'id']).execute();
		await db.schema
			.createTable('posting_role_keys')
			.addColumn('role_key', 'text', (c) => c.notNull())
			.addColumn('posting_id', 'text', (c) => c.notNull())
			.addPrimaryKeyConstraint('posting_role_keys_pk', ['role_key', 'posting_id'])
			.execute();
		await db.schema.createIndex('posting_role_keys_by_posting').on('posting_role_keys').column('posting_id').execute();
		await db.schema
			.createTable('roles')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('updated_at', 'text', (c) => c.notNull())
			.addColumn('search_text', 'text', (c) => c.notNull())
			.addColumn('work_mode', 'text')
			.addColumn('employment_type', 'text')
			.addColumn('seniority', 'text')
			.addColumn('salary_year_max', number)
			.addColumn('document', 'text', (c) => c.notNull())
			.execute();
		await db.schema.createIndex('roles_by_time').on('roles').columns(['updated_at', 'id']).execute();
		for (const [table, column] of [
			['role_countries', 'country'],
			['role_skills', 'skill_id'],
		] as const) {
			await db.schema
				.createTable(table)
				.addColumn('role_id', 'text', (c) => c.notNull())
				.addColumn(column, 'text', (c) => c.notNull())
				.addPrimaryKeyConstraint(`${table}_pk`, ['role_id', column])
				.execute();
			await db.schema.createIndex(`${table}_by_${column}`).on(table).column(column).execute();
		}
		await db.schema
			.createTable('matches')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('expires_at', number, (c) => c.notNull())
			.addColumn('document', 'text', (c) => c.notNull())
			.execute();
		await db.schema.createIndex('matches_by_expiry').on('matches').column('expires_at').execute();
		await db.schema
			.createTable('match_chunks')
			.addColumn('match_id', 'text', (c) => c.notNull())
			.addColumn('chunk', 'integer', (c) => c.notNull())
			.addColumn('document', dialect.bytesType, (c) => c.notNull())
			.addPrimaryKeyConstraint('match_chunks_pk', ['match_id', 'chunk'])
			.execute();
	},
});
