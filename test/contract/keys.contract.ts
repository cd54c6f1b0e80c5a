import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { KeyRecord } from '../../src/core/model/access.ts';
import type { Stores } from '../../src/matching/ports.ts';

const key: KeyRecord = {
	id: '0123456789ab',
	tenant: 'acme',
	name: 'the “night” import',
	scopes: ['postings:write', 'match'],
	mac: 'f'.repeat(64),
	pepperId: 'p',
	createdAt: 1_796_000_000_123,
	expiresAt: null,
	revokedAt: null,
};

/** What every store must do with keys, as two processes on it see them. */
export function keysContract(name: string, open: () => Promise<Stores>, empty: () => Promise<void>): void {
	describe(`keys: ${name}`, () => {
		let [here, there]: [Stores, Stores] = [{} as Stores, {} as Stores];
		beforeAll(async () => {
			here = await open();
			there = await open();
		});
		beforeEach(empty);
		afterAll(async () => {
			await here.close();
			await there.close();
		});

		it('are found by their id, as they were added', async () => {
			await here.keys.add(key);
			expect(await here.keys.find(key.id)).toEqual(key);
			expect(await there.keys.find(key.id)).toEqual(key);
			expect(await here.keys.find('nobody')).toBeNull();
			await expect(here.keys.add({ ...key, tenant: 'globex' })).rejects.toThrow();
		});

		it('are listed, the oldest first', async () => {
			await here.keys.add({ ...key, id: 'b', expiresAt: 1.5e12 });
			await here.keys.add({ ...key, id: 'a', createdAt: 1 });
			expect((await here.keys.list()).map((one) => one.id)).toEqual(['a', 'b']);
			expect((await here.keys.list())[1]?.expiresAt).toBe(1.5e12);
		});

		it('are revoked once, for everybody at once', async () => {
			await here.keys.add(key);
			expect(await here.keys.revoke(key.id, 5)).toBe(true);
			expect((await there.keys.find(key.id))?.revokedAt).toBe(5);
			expect(await there.keys.revoke(key.id, 6)).toBe(false);
			expect((await here.keys.find(key.id))?.revokedAt).toBe(5);
			expect(await here.keys.revoke('nobody', 5)).toBe(false);
		});
	});
}
