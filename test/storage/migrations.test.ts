import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import type { Posting } from '../../src/core/model/posting.ts';
import { mergeRole } from '../../src/core/roles/merge.ts';
import { roleKeys } from '../../src/core/roles/same-role.ts';
import { defaultTenant } from '../../src/matching/ports.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { NodeSqliteDialect } from '../../src/storage/node-sqlite.ts';
import { sqliteDialect, sqliteStores } from '../../src/storage/sqlite.ts';
import type { Tables } from '../../src/storage/tables.ts';
import { keep, posting } from '../contract/cast.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolefit-migrations-'));
afterAll(() => rmSync(folder, { recursive: true }));
const files = (name: string): readonly string[] => ['', '-wal'].map((end) => join(folder, `${name}${end}`));

/**
 * Brings a file's tables up to date, or to a step; told before each statement is run for the first time, with its
 * number.
 */
async function migrated(name: string, onStatement: (number: number) => void, last?: string): Promise<void> {
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
		await migrate({ write, dialect: sqliteDialect(db) }, last);
	} finally {
		await write.destroy();
	}
}

/** Every table and index, as it was made. */
function tables(name: string): readonly string[] {
	const db = new DatabaseSync(join(folder, name));
	const made = db.prepare("select name || ': ' || coalesce(sql, '') made from sqlite_master order by name").all();
	db.close();
	// What keeps the list of migrations, and what SQLite makes by itself, says nothing.
	return made.map((row) => String(row.made)).filter((one) => !/^(kysely|sqlite)_/.test(one));
}

/** What is kept under the tenant of before goes on being found, and more can be kept. */
async function works(name: string, kept: readonly string[] = []): Promise<void> {
	const stores = await sqliteStores(join(folder, name));
	const store = stores.of(defaultTenant);
	for (const id of kept) {
		expect((await store.posting(id))?.id).toBe(id);
		const listed = await store.listRoles({ country: 'NO', skill: 'baking' }, { cursor: null, limit: 10 });
		expect(listed.items.map((role) => role.id)).toEqual([`r_${id}`]);
		expect(await store.write((tx) => tx.postingsByRoleKeys(roleKeys(posting(id, crumb))))).not.toEqual([]);
	}
	await keep(store, posting('p_new', { company: 'Crumb' }));
	expect((await store.posting('p_new'))?.id).toBe('p_new');
	await stores.close();
}

const crumb: Partial<Posting> = {
	company: 'Crumb',
	source: { name: 'board', id: '7', url: null },
	locations: [{ city: 'Oslo', region: null, country: 'NO' }],
	skills: [{ id: 'baking', name: 'Baking', weight: 1, importance: 'must', evidence: [] }],
};

/** A file as the first release left it, with a posting and its role in it. */
async function firstRelease(name: string): Promise<void> {
	await migrated(name, () => {}, '0001-first-tables');
	const db = new DatabaseSync(join(folder, name));
	const insert = (table: string, row: Readonly<Record<string, string>>): void => {
		const places = Object.keys(row).map(() => '?');
		const sql = `insert into ${table} (${Object.keys(row).join()}) values (${places.join()})`;
		db.prepare(sql).run(...Object.values(row));
	};
	const one = posting('p_old', crumb);
	const { id, roleId: role_id, receivedAt: received_at } = one;
	const named = { source_name: 'board', source_id: '7' };
	insert('postings', { id, role_id, received_at, ...named, document: JSON.stringify(one) });
	for (const role_key of roleKeys(one)) insert('posting_role_keys', { role_key, posting_id: id });
	const role = JSON.stringify(mergeRole(role_id, [one]));
	insert('roles', { id: role_id, updated_at: received_at, search_text: 'baker', document: role });
	db.close();
}

const starts = [
	['from nothing', async () => {}, []],
	['from the first release', firstRelease, ['p_old']],
] as const;

/** Each statement is a store of its own, whose files a busy disk takes long to sync. */
const timeout = 60_000;

test.each(starts)(
	'%s, killed before any statement: the old tables or the new ones',
	{ timeout },
	async (start, begin, kept) => {
		const name = `killed ${start}`;
		await begin(name);
		const before = existsSync(join(folder, name)) ? tables(name) : [];
		let statements = 0;
		await migrated(name, (number) => {
			statements = number + 1;
			// What another process would find if this one ended here.
			for (const [i, file] of files(name).entries())
				if (existsSync(file)) copyFileSync(file, files(`${name} ${number}`)[i] ?? '');
		});
		const whole = tables(name);
		expect(whole.join()).toContain('postings');
		expect(whole).not.toEqual(before);
		expect(statements).toBeGreaterThan(20);
		for (let number = 0; number < statements; number++) {
			expect([before, whole]).toContainEqual(tables(`${name} ${number}`));
			await works(`${name} ${number}`, kept);
		}
	},
);

test.each(starts)(
	'%s, failing in any statement: the old tables, and the next time all',
	{ timeout },
	async (start, begin, kept) => {
		let statements = 0;
		await begin(`counted ${start}`);
		const before = existsSync(join(folder, `counted ${start}`)) ? tables(`counted ${start}`) : [];
		await migrated(`counted ${start}`, () => {
			statements++;
		});
		for (let failing = 0; failing < statements; failing++) {
			const name = `failing ${start} ${failing}`;
			await begin(name);
			const fail = (number: number): void => {
				if (number === failing) throw new Error('the disk is gone');
			};
			await expect(migrated(name, fail)).rejects.toThrow();
			expect(tables(name)).toEqual(before);
		}
		await works(`failing ${start} 20`, kept);
	},
);
