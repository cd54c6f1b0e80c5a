import { Migrator } from 'kysely/migration';
import type { Database } from './dialect.ts';
import { firstTables } from './migrations/0001-first-tables.ts';

/** Brings the tables to what this release expects. Each step is one transaction. */
export async function migrate({ write, dialect }: Pick<Database, 'write' | 'dialect'>): Promise<void> {
	const migrator = new Migrator({
		db: write,
		provider: { getMigrations: async () => ({ '0001-first-tables': firstTables(dialect) }) },
	});
	const { error } = await migrator.migrateToLatest();
	if (error !== undefined) throw error;
}
