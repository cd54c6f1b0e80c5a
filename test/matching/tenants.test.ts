import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { type SearchIndex, StorageError, type Stores, type World } from '../../src/matching/ports.ts';
import { tenantsOf } from '../../src/matching/tenants.ts';
import { inProcessIndex, perTenant } from '../../src/search-index/in-process.ts';
import { indexFiles, noIndexFiles } from '../../src/search-index/index-files.ts';
import { sqliteStores } from '../../src/storage/sqlite.ts';
import { keep, posting } from '../contract/cast.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolefit-tenants-'));
const stores = await sqliteStores(join(folder, 'rolefit.db'));
afterAll(async () => {
	await stores.close();
	rmSync(folder, { recursive: true });
});

/** A service that has just started on the store; it needs no files read, no clock and no ids here. */
function started(on: Stores = stores, open: () => SearchIndex = inProcessIndex, keptIndexes = noIndexFiles) {
	return tenantsOf({ stores: on, indexes: perTenant(open), keptIndexes } as unknown as World);
}

beforeEach(async () => {
	await keep(stores.of('acme'), posting('p_a1'));
	await keep(stores.of('acme'), posting('p_a2'));
	await keep(stores.of('globex'), posting('p_g1'));
});

test('at the start, the indexes of all who have roles are built', async () => {
	const tenants = started();
	expect(tenants.roles()).toBe(0);
	expect(await tenants.buildIndexes()).toBe(3);
	expect(tenants.roles()).toBe(3);
});

test('at the end, the indexes of all who came are kept where they may be, and counted', async () => {
	const [kept, lost] = [started(stores, inProcessIndex, indexFiles(join(folder, 'kept'), 'test')), started()];
	for (const tenants of [kept, lost]) await tenants.buildIndexes();
	expect([await kept.keepIndexes(), await lost.keepIndexes()]).toEqual([2, 0]);
});

test('the index and statistics of one tenant hold nothing of another', async () => {
	const tenants = started();
	await tenants.buildIndexes();
	const [acme, globex] = [await tenants.portsOf('acme'), await tenants.portsOf('globex')];
	expect([acme.index.statistics().roles, globex.index.statistics().roles]).toEqual([2, 1]);
	const everything = { terms: new Map(), titleTerms: new Map(), skills: new Map(), filters: {}, limit: 10 };
	const { hits } = await globex.index.search(everything);
	expect(hits.map((hit) => hit.roleId)).toEqual(['r_p_g1']);
	const before = globex.index.statistics().id;
	await acme.index.apply([], ['r_p_a1', 'r_p_g1']);
	expect(globex.index.statistics().id).toBe(before);
});

test('who comes later gets an index on first use, built once however many come at a time', async () => {
	let opened = 0;
	const tenants = started(stores, () => {
		opened++;
		return inProcessIndex();
	});
	const [one, two] = await Promise.all([tenants.portsOf('acme'), tenants.portsOf('acme')]);
	expect(one).toBe(two);
	expect([one.index.statistics().roles, opened]).toEqual([2, 1]);
	expect((await tenants.portsOf('newcomer')).index.statistics().roles).toBe(0);
});

test('where the store failed while an index was built, the next to come tries again', async () => {
	let failing = true;
	const shaky: Stores = {
		...stores,
		of: (tenant) => {
			const store = stores.of(tenant);
			return {
				...store,
				revisions: async function* () {
					if (failing) throw new StorageError('failed');
					yield* store.revisions();
				},
			};
		},
	};
	const tenants = started(shaky);
	await expect(tenants.portsOf('acme')).rejects.toBeInstanceOf(StorageError);
	failing = false;
	expect((await tenants.portsOf('acme')).index.statistics().roles).toBe(2);
});
