import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, test } from 'vitest';
import { deletePosting } from '../../src/matching/add-postings.ts';
import { keepIndex, openIndex } from '../../src/matching/open-index.ts';
import { StorageError, type Store, type Stores } from '../../src/matching/ports.ts';
import { inProcessIndex } from '../../src/search-index/in-process.ts';
import { indexFiles } from '../../src/search-index/index-files.ts';
import { sqliteStores } from '../../src/storage/sqlite.ts';
import { candidate, keep, match, posting, rankedRole } from '../contract/cast.ts';

const root = mkdtempSync(join(tmpdir(), 'rolefit-erasure-'));
afterAll(() => rmSync(root, { recursive: true }));

const canary = 'XyloCanary7391';
const text = `Baker\n${`${canary} bread and butter. `.repeat(2_000)}`;
let folders = 0;

type Kept = { readonly folder: string; readonly file: string; readonly stores: Stores; readonly store: Store };

/** A store with things that stay, and a match and a posting of many pages that carry the canary. */
async function stocked(): Promise<Kept> {
	const folder = join(root, String(folders++));
	const file = join(folder, 'rolefit.db');
	const stores = await sqliteStores(file);
	const store = stores.of('acme');
	for (let i = 0; i < 5; i++) await keep(store, posting(`p_${i}`, { text: 'Baker\nbutter '.repeat(500) }));
	await keep(store, posting('p_canary', { text, title: `Baker ${canary}` }));
	const named = { ...match('m_canary', 1), createdAt: canary };
	await store.saveMatch({ match: named, expiresAt: 9e15, roles: [rankedRole(0)], sealed: new Uint8Array(1) });
	await keep(store, posting('p_after'));
	expect(left(folder)).not.toEqual([]);
	return { folder, file, stores, store };
}

/** The files that hold the canary. */
function left(folder: string): readonly string[] {
	return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(canary));
}

/** What deleting a posting needs, with an index that is kept beside the store. */
function portsOf(store: Store, folder: string): Parameters<typeof deletePosting>[0] & Parameters<typeof keepIndex>[0] {
	const ports = { store, index: inProcessIndex(), keptIndexes: indexFiles(folder, 'test') };
	// No file is read and no id is made here.
	return ports as unknown as Parameters<typeof deletePosting>[0];
}

async function eraseBoth(store: Store, folder: string): Promise<void> {
	const ports = portsOf(store, folder);
	await openIndex(ports);
	expect(await keepIndex(ports)).toBe(true);
	expect(left(folder).filter((name) => name.endsWith('.index'))).toHaveLength(1);
	expect(await deletePosting(ports, 'p_canary')).toBe(true);
	expect(await store.deleteMatch('m_canary')).toBe(true);
	// What is kept after it holds nothing of it either.
	expect(await keepIndex(ports)).toBe(true);
}

test('no byte is left in any file of the store', async () => {
	const { folder, stores, store } = await stocked();
	await eraseBoth(store, folder);
	expect(left(folder)).toEqual([]);
	expect((await store.posting('p_0'))?.id).toBe('p_0');
	await stores.close();
	expect(left(folder)).toEqual([]);
});

test('what was read of a deleted posting lately is in memory no more', async () => {
	const { folder, stores, store } = await stocked();
	const read = async (): Promise<readonly WeakRef<object>[]> => {
		const [role] = await store.roles(['r_p_canary']);
		const texts = (await store.postingTexts(['r_p_canary'])).get('r_p_canary');
		return [role, texts].map((one) => new WeakRef(one as object));
	};
	const before = await read();
	await collectGarbage();
	const areGone = (): readonly boolean[] => before.map((one) => one.deref() === undefined);
	expect(areGone()).toEqual([false, false]);
	await eraseBoth(store, folder);
	await collectGarbage();
	expect(areGone()).toEqual([true, true]);
	await stores.close();
});

/** Of all that nothing holds any more. What is asked of a weak reference is held to the end of the turn. */
async function collectGarbage(): Promise<void> {
	setFlagsFromString('--expose-gc');
	// A new context has what the flags of now give it.
	const collect = runInNewContext('gc') as () => void;
	await setTimeout(1);
	collect();
}

test('the compressed pages of a match are gone too', async () => {
	const { folder, file, stores, store } = await stocked();
	const db = new DatabaseSync(file, { readOnly: true });
	const chunk = db.prepare("select document from match_chunks where match_id = 'm_canary'").get();
	db.close();
	// What our own table holds: bytes.
	const bytes = Buffer.from(chunk?.document as Uint8Array).subarray(8, 40);
	const holding = (): boolean => readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(bytes));
	expect(holding()).toBe(true);
	await store.deleteMatch('m_canary');
	expect(holding()).toBe(false);
	await stores.close();
});

test('a candidate is gone with the matches made of it, by hand and by the sweeper', async () => {
	const { folder, file, stores, store } = await stocked();
	const bytes: Buffer[] = [];
	for (const id of ['c_hand', 'c_swept']) {
		await store.saveCandidate(candidate(id, { sha256: canary, expiresAt: 1_000 }));
		const made = { ...match(`m_${id}`, 1), candidateId: id, createdAt: `${canary} of ${id}` };
		await store.saveMatch({ match: made, expiresAt: 9e15, roles: [rankedRole(0)], sealed: new Uint8Array(1) });
		bytes.push(documentOf(file, id));
	}
	await eraseBoth(store, folder);
	const holding = (): readonly boolean[] => bytes.map((one) => holdsBytes(folder, one));
	expect(holding()).toEqual([true, true]);
	expect(await store.deleteCandidate('c_hand')).toBe(true);
	expect(holding()).toEqual([false, true]);
	expect(left(folder)).not.toEqual([]);
	expect(await stores.sweep(1_000)).toBe(1);
	expect(holding()).toEqual([false, false]);
	expect(left(folder)).toEqual([]);
	await stores.close();
});

/** What is kept of a candidate: deflated, so that no text can be looked for. */
function documentOf(file: string, id: string): Buffer {
	const db = new DatabaseSync(file, { readOnly: true });
	const row = db.prepare('select document from candidates where id = ?').get(id);
	db.close();
	// What our own table holds: bytes.
	return Buffer.from(row?.document as Uint8Array);
}

function holdsBytes(folder: string, bytes: Buffer): boolean {
	return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(bytes));
}

test('a reader of another process holds it back, and it is not said to be done before', async () => {
	const { folder, file, stores, store } = await stocked();
	const reader = new DatabaseSync(file, { readOnly: true });
	reader.exec('begin');
	reader.prepare('select count(*) from matches').get();
	let done = false;
	const erasing = store.deleteMatch('m_canary').then(() => {
		done = true;
	});
	// Other writes go on meanwhile.
	await keep(store, posting('p_meanwhile'));
	await setTimeout(300);
	expect(done).toBe(false);
	reader.exec('commit');
	await erasing;
	expect(await deletePosting(portsOf(store, folder), 'p_canary')).toBe(true);
	expect(left(folder)).toEqual([]);
	reader.close();
	await stores.close();
});

test('where the reader does not go, erasing fails, and asking again makes up for it', { timeout: 60_000 }, async () => {
	const { folder, file, stores, store } = await stocked();
	const reader = new DatabaseSync(file, { readOnly: true });
	reader.exec('begin');
	reader.prepare('select count(*) from matches').get();
	await expect(eraseBoth(store, folder)).rejects.toBeInstanceOf(StorageError);
	reader.close();
	expect(await store.deleteMatch('m_canary')).toBe(true);
	// Deleted by the first try, scrubbed by this one.
	expect(await deletePosting(portsOf(store, folder), 'p_canary')).toBe(false);
	expect(left(folder)).toEqual([]);
	await stores.close();
});

test('killed between deleting and scrubbing, the next start makes up for it', async () => {
	const { folder, file, stores } = await stocked();
	const db = new DatabaseSync(file);
	db.exec('PRAGMA secure_delete=ON');
	db.exec(
		"delete from matches where id = 'm_canary'; delete from match_chunks; delete from postings where id = 'p_canary'",
	);
	db.exec("delete from roles where id = 'r_p_canary'; delete from posting_role_keys where posting_id = 'p_canary'");
	const crashed = join(root, 'crashed');
	cpSync(folder, crashed, { recursive: true });
	db.close();
	await stores.close();
	expect(existsSync(join(crashed, 'rolefit.db-wal'))).toBe(true);
	expect(left(crashed)).not.toEqual([]);
	const again = await sqliteStores(join(crashed, 'rolefit.db'));
	expect(left(crashed)).toEqual([]);
	await again.close();
});
