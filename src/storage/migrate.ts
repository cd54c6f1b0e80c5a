import { Migrator } from 'kysely/migration';
import type { Database } from './dialect.ts';
import { firstTables } from './migrations/0001-first-tables.ts';
import { tenants } from './migrations/0002-tenants.ts';
import { keys } from './migrations/0003-keys.ts';
import { candidates } from './migrations/0004-candidates.ts';
import { audit } from './migrations/0005-audit.ts';
import { answered } from './migrations/0006-answered.ts';
import { roleChanges } from './migrations/0007-role-changes.ts';
import { contentHash } from './migrations/0008-content-hash.ts';
import { listsInTheirRole } from './migrations/0009-lists-in-their-role.ts';
import { postingsByRole } from './migrations/0010-postings-by-role.ts';

/**
 * Brings the tables to what this release expects, all steps that are missing in one transaction.
 * @param last the step to stop at, for tests of the steps after it
 */
export async function migrate({ write, dialect }: Pick<Database, 'write' | 'dialect'>, last?: string): Promise<void> {
	const steps = {
		'0001-first-tables': firstTables(dialect),
		'0002-tenants': tenants(dialect),
		'0003-keys': keys(dialect),
		'0004-candidates': candidates(dialect),
		'0005-audit': audit(dialect),
		'0006-answered': answered(dialect),
		'0007-role-changes': roleChanges(dialect),
		'0008-content-hash': contentHash(),
		'0009-lists-in-their-role': listsInTheirRole(dialect),
		'0010-postings-by-role': postingsByRole(),
	};
	const migrator = new Migrator({ db: write, provider: { getMigrations: async () => steps } });
	const { error } = await (last === undefined ? migrator.migrateToLatest() : migrator.migrateTo(last));
	if (error !== undefined) throw error;
}
