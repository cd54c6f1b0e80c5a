import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Stores, World } from '../../src/matching/ports.ts';
import { type Tenants, tenantsOf } from '../../src/matching/tenants.ts';
import { inProcessIndex, perTenant } from '../../src/search-index/in-process.ts';
import { noIndexFiles } from '../../src/search-index/index-files.ts';
import { keep, posting } from './cast.ts';

/** What every store tells of changes, so that the indexes of several processes on it stay true. */
export function changesContract(name: string, open: () => Promise<Stores>, empty: () => Promise<void>): void {
	describe(`changes: ${name}`, () => {
		let one: Stores;
		let other: Stores;
		beforeAll(async () => {
			[one, other] = [await open(), await open()];
		});
		afterAll(async () => {
			await one.close();
			await other.close();
		});
		beforeEach(empty);

		it('are numbered in their order, and known as own or as those of others', async () => {
			expect(await one.lastChange()).toBe(0);
			await keep(one.of('acme'), posting('p_1'));
			await keep(other.of('globex'), posting('p_2'));
			await one.of('acme').write((tx) => tx.deleteRole('r_p_1'));
			expect(await one.changes(0, 10)).toEqual([
				{ number: 2, tenant: 'globex', roleId: 'r_p_2', isOwn: false },
				{ number: 3, tenant: 'acme', roleId: 'r_p_1', isOwn: true },
			]);
			expect((await other.changes(0, 10)).map((change) => change.isOwn)).toEqual([true, false]);
			expect((await one.changes(0, 1)).map((change) => change.number)).toEqual([2]);
			expect(await one.changes(3, 10)).toEqual([]);
			expect(await one.lastChange()).toBe(3);
		});

		it('of many writers at a time leave no gap behind what was seen', async () => {
			const seen: number[] = [];
			// Where only one process may write, it has many who write at a time too.
			const writers = one.isShared ? [one, other] : [one];
			const writes = Array.from({ length: 60 }, (_, i) =>
				keep((writers[i % writers.length] ?? one).of('acme'), posting(`p_${100 + i}`)),
			);
			const done = Promise.all(writes).then(() => true);
			for (let isDone = false; !isDone; ) {
				isDone = await Promise.race([done, Promise.resolve(false)]);
				for (const { number } of await one.changes(seen.at(-1) ?? 0, 7)) seen.push(number);
				if (isDone && seen.length < 60) isDone = false;
				// Writers give way to the event loop, and so must who waits for them.
				await setImmediate();
			}
			expect(seen).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
		});

		it('are in what is read next, by whoever made them, also of what was read before', async () => {
			const read = async (stores: Stores) => {
				const store = stores.of('acme');
				const texts = await store.postingTexts(['r_p_1', 'r_p_2']);
				const roles = await store.roles(['r_p_1', 'r_p_2']);
				return { titles: roles.map(({ title }) => title), texts: [...texts.values()].flat().map(({ text }) => text) };
			};
			const both = () => Promise.all([read(one), read(other)]);
			const told = (titles: readonly string[], texts: readonly string[]) => {
				return [
					{ titles, texts },
					{ titles, texts },
				];
			};
			await keep(one.of('acme'), posting('p_1', { title: 'Baker', text: 'Bread' }));
			expect(await both()).toEqual(told(['Baker'], ['Bread']));
			expect(await both()).toEqual(told(['Baker'], ['Bread']));
			expect(await one.of('globex').roles(['r_p_1'])).toEqual([]);
			expect([...(await one.of('globex').postingTexts(['r_p_1'])).keys()]).toEqual([]);
			await keep(other.of('acme'), posting('p_1', { title: 'Chef', text: 'Soup' }));
			expect(await both()).toEqual(told(['Chef'], ['Soup']));
			await one.of('acme').write(async (tx) => {
				await tx.deletePosting('p_1');
				await tx.deleteRole('r_p_1');
			});
			expect(await both()).toEqual(told([], []));
		});

		it('but for them what is read again is the same, object and all', async () => {
			const store = one.of('acme');
			await keep(store, posting('p_1'));
			const first = { roles: await store.roles(['r_p_1']), texts: await store.postingTexts(['r_p_1']) };
			await keep(store, posting('p_2'));
			expect((await store.roles(['r_p_2', 'r_p_1']))[1]).toBe(first.roles[0]);
			expect((await store.postingTexts(['r_p_1'])).get('r_p_1')).toBe(first.texts.get('r_p_1'));
			await one.changes(0, 10);
			// What others may have deleted is read anew.
			const [again] = await store.roles(['r_p_1']);
			expect(again).toEqual(first.roles[0]);
			expect(again).not.toBe(first.roles[0]);
			const many = Array.from({ length: 200 }, (_, i) => `r_p_${i}`);
			expect((await store.roles(many)).map(({ id }) => id)).toEqual(['r_p_1', 'r_p_2']);
		});

		/** A process on a store, with indexes of its own; it needs no files, clock or ids here. */
		const process = async (stores: Stores): Promise<Tenants> => {
			const tenants = tenantsOf({
				stores,
				indexes: perTenant(inProcessIndex),
				keptIndexes: noIndexFiles,
			} as unknown as World);
			await tenants.buildIndexes();
			return tenants;
		};
		const everything = { terms: new Map(), titleTerms: new Map(), skills: new Map(), filters: {}, limit: 10 };
		const rolesIn = async (tenants: Tenants, tenant: string): Promise<readonly string[]> => {
			const { hits } = await (await tenants.portsOf(tenant)).index.search(everything);
			return hits.map((hit) => hit.roleId).sort();
		};

		it('reach the index of the other process, each tenant’s its own', async () => {
			await keep(one.of('acme'), posting('p_1'));
			const here = await process(other);
			expect(await rolesIn(here, 'acme')).toEqual(['r_p_1']);
			await keep(one.of('acme'), posting('p_2'));
			await keep(one.of('globex'), posting('p_3'));
			await one.of('acme').write((tx) => tx.deleteRole('r_p_1'));
			expect(await rolesIn(here, 'acme')).toEqual(['r_p_1']);
			expect(await here.follow()).toBe(3);
			expect(await rolesIn(here, 'acme')).toEqual(['r_p_2']);
			expect(await rolesIn(here, 'globex')).toEqual(['r_p_3']);
			expect(await here.follow()).toBe(0);
		});

		it('that the process made itself are not taken in again', async () => {
			const here = await process(one);
			await keep(one.of('acme'), posting('p_1'));
			expect(await here.follow()).toBe(0);
		});

		it('are taken in the next time where the store failed meanwhile', async () => {
			let isBroken = false;
			const failing: Stores = {
				...other,
				of: (tenant, by) => {
					const store = other.of(tenant, by);
					const roles: typeof store.roles = (ids) =>
						isBroken ? Promise.reject(new Error('the line is dead')) : store.roles(ids);
					return { ...store, roles };
				},
			};
			await keep(one.of('acme'), posting('p_1'));
			const here = await process(failing);
			await keep(one.of('acme'), posting('p_2'));
			isBroken = true;
			await expect(here.follow()).rejects.toThrow('the line is dead');
			isBroken = false;
			expect(await here.follow()).toBe(1);
			expect(await rolesIn(here, 'acme')).toEqual(['r_p_1', 'r_p_2']);
		});
	});
}
