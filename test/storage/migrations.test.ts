import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { migrate } from '../../src/storage/migrate.ts';
import { NodeSqliteDialect } from '../../src/storage/node-sqlite.ts';
import { sqliteDialect, sqliteStore } from '../../src/storage/sqlite.ts';
import type { Tables } from '../../src/storage/tables.ts';
import { keep, posting } from '../contract/cast.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolefit-migrations-'));
afterAll(() => rmSync(folder, { recursive: true }));
const files = (name: string): readonly string[] => ['', '-wal'].map((end) => join(folder, `${name}${end}`));

/** Makes all tables in a new file; told before each statement is run for the first time, with its number. */
async function migrated(name: string, onStatement: (number: number) => void): Promise<void> {
	const db = new DatabaseSync(join(folder, name));
	db.exec('PRAGMA journal_mode=WAL');
	let number = 0;
	const write = new Kysely<Tables>({
		dialect: new NodeSqliteDialect({
			prepare: (sql) => {
				onStatement(number++);
				return db.prepare(sql);
			},
			close: () => db.close(),
			get isTransaction() {
				return db.isTransaction;
			},
		}),
	});
	try {
		await migrate({ write, dialect: sqliteDialect(db) });
	} finally {
		await write.destroy();
	}
}

function tables(name: string): readonly string[] {
	const db = new DatabaseSync(join(folder, name));
	const names = db.prepare('select name from sqlite_master order by name').all();
	db.close();
	// What keeps the list of migrations, and what SQLite makes by itself, says nothing.
	return names.map((row) => String(row.name)).filter((one) => !/^(kysely|sqlite)_/.test(one));
}

async function works(name: string): Promise<void> {
	const store = await sqliteStore(join(folder, name));
	await keep(store, posting('p_1'));
	expect((await store.posting('p_1'))?.id).toBe('p_1');
	await store.close();
}

test('killed before any of its statements, there are the old tables or the new ones', async () => {
	let statements = 0;
	await migrated('whole', (number) => {
		statements = number + 1;
		// What another process would find if this one ended here.
		for (const [i, file] of files('whole').entries())
			if (existsSync(file)) copyFileSync(file, files(`killed-${number}`)[i] ?? '');
	});
	const whole = tables('whole');
	expect(whole).toContain('postings');
	expect(statements).toBeGreaterThan(20);
	for (let number = 0; number < statements; number++) {
		expect([[], whole]).toContainEqual(tables(`killed-${number}`));
		await works(`killed-${number}`);
	}
});

test('failing in any of its statements, it leaves the old tables, and goes through the next time', async () => {
	let statements = 0;
	await migrated('counted', () => {
		statements++;
	});
	for (let failing = 0; failing < statements; failing++) {
		const name = `failing-${failing}`;
		const fail = (number: number): void => {
			if (number === failing) throw new Error('the disk is gone');
		};
		await expect(migrated(name, fail)).rejects.toThrow();
		expect(tables(name)).toEqual([]);
	}
	await works('failing-20');
});
