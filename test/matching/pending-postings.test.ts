import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { pendingPostings } from '../../src/matching/pending-postings.ts';
import { defaultTenant } from '../../src/matching/ports.ts';
import { sqliteStores } from '../../src/storage/sqlite.ts';
import { keep, posting } from '../contract/cast.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolefit-pending-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('the postings of a role are read from the store once a write, and those that came in since are among them', async () => {
	const stores = await sqliteStores(join(folder, 'rolefit.db'));
	const store = stores.of(defaultTenant);
	await keep(store, posting('p_1', { roleId: 'r_1' }));
	const read: string[] = [];
	const told = await store.write(async (tx) => {
		const postingsOfRole = (id: string) => {
			read.push(id);
			return tx.postingsOfRole(id);
		};
		const pending = await pendingPostings({ ...tx, postingsOfRole }, { sources: [], roleKeys: [] });
		const before = await pending.ofRole('r_1');
		const terms = { requirements: new Map(), body: new Map() };
		pending.add({ posting: posting('p_2', { roleId: 'r_1' }), roleKeys: [], terms });
		return [before, await pending.ofRole('r_1')].map((own) => own.map(({ id }) => id));
	});
	await stores.close();
	expect(told).toEqual([['p_1'], ['p_1', 'p_2']]);
	expect(read).toEqual(['r_1']);
});
