import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll } from 'vitest';
import { sqliteStores } from '../../src/storage/sqlite.ts';
import { auditContract } from '../contract/audit.contract.ts';
import { candidatesContract } from '../contract/candidates.contract.ts';
import { changesContract } from '../contract/changes.contract.ts';
import { keysContract } from '../contract/keys.contract.ts';
import { storeContract } from '../contract/store.contract.ts';
import { tenantsContract } from '../contract/tenants.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolefit-store-'));
const file = join(folder, 'store.db');
afterAll(() => rmSync(folder, { recursive: true }));

const open = () => sqliteStores(file);

async function empty(): Promise<void> {
	const db = new DatabaseSync(file);
	for (const table of [
		'postings',
		'posting_role_keys',
		'roles',
		'matches',
		'match_chunks',
		'keys',
		'candidates',
		'audit',
		'audit_heads',
		'answered',
		'role_changes',
	])
		db.exec(`DELETE FROM ${table}`);
	db.close();
}

storeContract('sqlite', open, empty);
tenantsContract('sqlite', open, empty);
keysContract('sqlite', open, empty);
candidatesContract('sqlite', open, empty);
changesContract('sqlite', open, empty);
auditContract('sqlite', open, empty, async (sql) => {
	const db = new DatabaseSync(file);
	db.exec(sql);
	db.close();
});
