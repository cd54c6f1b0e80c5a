import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keepIndex, openIndex } from '../../src/matching/open-index.ts';
import type { SearchIndex, Store, Stores } from '../../src/matching/ports.ts';
import { inProcessIndex } from '../../src/search-index/in-process.ts';
import { indexFiles } from '../../src/search-index/index-files.ts';
import { sqliteStores } from '../../src/storage/sqlite.ts';
import { keep, posting } from '../contract/cast.ts';

const root = mkdtempSync(join(tmpdir(), 'rolefit-open-index-'));
afterAll(() => rmSync(root, { recursive: true }));
let folders = 0;

type Stage = { readonly folder: string; readonly stores: Stores; readonly store: Store };

async function stage(): Promise<Stage> {
	const folder = join(root, String(folders++));
	const stores = await sqliteStores(join(folder, 'rolefit.db'));
	const store = stores.of('acme');
	for (const id of ['p_1', 'p_2', 'p_3']) await keep(store, posting(id));
	return { folder, stores, store };
}

/** An index as a process that starts now has it, with the roles that it had to read. */
async function started({ folder, store }: Pick<Stage, 'folder' | 'store'>) {
	const read: string[] = [];
	const counting: Store = {
		...store,
		postingsOfRoles: (ids) => {
			read.push(...ids);
			return store.postingsOfRoles(ids);
		},
	};
	const ports = { store: counting, index: inProcessIndex(), keptIndexes: indexFiles(join(folder, 'index'), 'test') };
	const changed = await openIndex(ports);
	return { ports, changed, read: read.sort() };
}

/** The index that reading every role gives. */
async function builtAnew(stage: Pick<Stage, 'store'>): Promise<SearchIndex> {
	return (await started({ ...stage, folder: join(root, 'nothing', String(folders++)) })).ports.index;
}

async function expectTheSame(index: SearchIndex, other: SearchIndex): Promise<void> {
	const terms = new Map([
		['baker', 1],
		['night', 1],
		['bread', 2],
	]);
	const asked = { terms, titleTerms: terms, skills: new Map(), filters: {}, limit: 10 };
	expect(await answerOf(index)).toEqual(await answerOf(other));
	expect(new Map([...index.revisions()].sort())).toEqual(new Map([...other.revisions()].sort()));

	async function answerOf(one: SearchIndex) {
		const { hits, considered, statistics } = await one.search(asked);
		return [hits.map(({ roleId, text }) => [roleId, text]), considered, statistics.id];
	}
}

test('what was kept is not read again, only what came, changed or went since', async () => {
	const { folder, stores, store } = await stage();
	const first = await started({ folder, store });
	expect(first.read).toEqual(['r_p_1', 'r_p_2', 'r_p_3']);
	await keepIndex(first.ports);
	expect((await started({ folder, store })).read).toEqual([]);
	// By a process that is killed, without a word to the index.
	await keep(store, posting('p_2', { title: 'Night Baker' }));
	await keep(store, posting('p_4'));
	await store.write(async (tx) => {
		await tx.deletePosting('p_1');
		await tx.deleteRole('r_p_1');
	});
	const second = await started({ folder, store });
	expect([second.read, second.changed]).toEqual([['r_p_2', 'r_p_4'], 3]);
	await expectTheSame(second.ports.index, await builtAnew({ store }));
	await stores.close();
});

test('a store that was put back to an earlier state is read anew, whatever came after', async () => {
	const { folder, stores } = await stage();
	await stores.close();
	const copy = join(root, String(folders++));
	cpSync(folder, copy, { recursive: true });
	const going = await sqliteStores(join(folder, 'rolefit.db'));
	await keep(going.of('acme'), posting('p_3', { title: 'Night Baker' }));
	await keepIndex((await started({ folder, store: going.of('acme') })).ports);
	await going.close();
	const back = await sqliteStores(join(copy, 'rolefit.db'));
	// The same number stands for another decision now.
	await keep(back.of('acme'), posting('p_3', { title: 'Baker of bread' }));
	const again = await started({ folder, store: back.of('acme') });
	expect(again.read).toEqual(['r_p_1', 'r_p_2', 'r_p_3']);
	await expectTheSame(again.ports.index, await builtAnew({ store: back.of('acme') }));
	await back.close();
});

test('nothing is kept of a store without decisions', async () => {
	const folder = join(root, String(folders++));
	const stores = await sqliteStores(join(folder, 'rolefit.db'));
	const { ports } = await started({ folder, store: stores.of('acme') });
	expect(await keepIndex(ports)).toBe(false);
	expect(readdirSync(folder)).not.toContain('index');
	await stores.close();
});
