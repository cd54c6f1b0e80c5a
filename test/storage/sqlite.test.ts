import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll } from 'vitest';
import { sqliteStore } from '../../src/storage/sqlite.ts';
import { storeContract } from '../contract/store.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolefit-store-'));
const file = join(folder, 'store.db');
afterAll(() => rmSync(folder, { recursive: true }));

storeContract(
	'sqlite',
	() => sqliteStore(file),
	async () => {
		const db = new DatabaseSync(file);
		for (const table of [
			'postings',
			'posting_role_keys',
			'roles',
			'role_countries',
			'role_skills',
			'matches',
			'match_chunks',
		])
			db.exec(`DELETE FROM ${table}`);
		db.close();
	},
);
