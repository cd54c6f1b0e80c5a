import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { roleKeys } from '../../src/core/roles/same-role.ts';
import { type Answered, AnsweredAlreadyError, type Store, type Stores } from '../../src/matching/ports.ts';
import { keep, match, posting, rankedRole } from './cast.ts';

const source = { name: 'board', id: '7', url: null };
const sealed = new Uint8Array(3);
const all = { cursor: null, limit: 100 };

/** That what one tenant has is not there for another, whatever either does. */
export function tenantsContract(name: string, open: () => Promise<Stores>, empty: () => Promise<void>): void {
	describe(`tenants: ${name}`, () => {
		let stores: Stores;
		let [acme, globex]: [Store, Store] = [{} as Store, {} as Store];
		beforeAll(async () => {
			stores = await open();
			[acme, globex] = [stores.of('acme'), stores.of('globex')];
		});
		beforeEach(empty);
		afterAll(() => stores.close());

		it('have the same source ids and the same jobs, each its own', async () => {
			await keep(acme, posting('p_a', { source, company: 'Crumb' }));
			await keep(globex, posting('p_g', { source, company: 'Crumb' }));
			expect((await acme.postingBySource('board', '7'))?.id).toBe('p_a');
			expect((await globex.postingBySource('board', '7'))?.id).toBe('p_g');
			const keys = roleKeys(posting('p_a', { company: 'Crumb' }));
			expect(keys).not.toEqual([]);
			const alike = await globex.write(async (tx) => [
				...(await tx.postingsBySource('board', ['7'])),
				...(await tx.postingsByRoleKeys(keys)),
			]);
			expect(alike.map((one) => one.id)).toEqual(['p_g', 'p_g']);
			expect((await globex.contentsBySource('board', ['7'])).map(({ id }) => id)).toEqual(['p_g']);
			await globex.write((tx) => tx.deletePosting('p_g'));
			expect(await globex.write((tx) => tx.heldRoleKeys(keys))).toEqual(new Set());
			await keep(globex, posting('p_g', { source, company: 'Crumb' }));
			expect(await stores.tenants()).toEqual(['acme', 'globex']);
		});

		it('find nothing of one another by id', async () => {
			await keep(acme, posting('p_a'));
			await acme.saveMatch({ match: match('m_a', 1), roles: [rankedRole(1)], sealed, expiresAt: 1_000 });
			expect(await globex.posting('p_a')).toBeNull();
			expect(await globex.roles(['r_p_a'])).toEqual([]);
			expect(await globex.postingsOfRoles(['r_p_a'])).toEqual(new Map());
			expect(await globex.match('m_a', 0, 10, 0)).toBeNull();
			expect(await globex.sealedStatistics('m_a', 0)).toBeNull();
			expect(await globex.scoresInMatches(['m_a'], rankedRole(1).roleId, 0)).toEqual(new Map());
			expect(await globex.write((tx) => tx.postingById('p_a'))).toBeNull();
			expect(await globex.write((tx) => tx.postingsOfRole('r_p_a'))).toEqual([]);
			expect((await acme.match('m_a', 0, 10, 0))?.roles).toEqual([rankedRole(1)]);
		});

		it('delete nothing of one another', async () => {
			await keep(
				acme,
				posting('p_a', { company: 'Crumb', locations: [{ city: 'Oslo', region: null, country: 'NO' }] }),
			);
			await acme.saveMatch({ match: match('m_a', 1), roles: [rankedRole(1)], sealed, expiresAt: 1_000 });
			expect(await globex.deleteMatch('m_a')).toBe(false);
			await globex.write(async (tx) => {
				await tx.deletePosting('p_a');
				await tx.deleteRole('r_p_a');
			});
			expect((await acme.match('m_a', 0, 10, 0))?.roles).toEqual([rankedRole(1)]);
			expect((await acme.listRoles({ country: 'NO' }, all)).items.map((role) => role.id)).toEqual(['r_p_a']);
			const alike = await acme.write((tx) => tx.postingsByRoleKeys(roleKeys(posting('p_a', { company: 'Crumb' }))));
			expect(alike.map((one) => one.id)).toEqual(['p_a']);
		});

		it('cannot write over one another, even under a known id', async () => {
			await keep(acme, posting('p_a'));
			await expect(
				globex.write((tx) => tx.savePostings([{ posting: posting('p_a', { title: 'Stolen' }), roleKeys: [] }])),
			).rejects.toThrow();
			const [role] = await acme.roles(['r_p_a']);
			await expect(globex.write((tx) => tx.saveRoles([{ ...(role as typeof role & object) }]))).rejects.toThrow();
			expect((await acme.posting('p_a'))?.title).toBe('Baker');
			expect(await globex.posting('p_a')).toBeNull();
			expect((await globex.listRoles({}, all)).items).toEqual([]);
		});

		it('have cursors that lead to nothing but their own', async () => {
			for (const day of [1, 2, 3]) {
				const receivedAt = `2026-01-0${day}T00:00:00.000Z`;
				await keep(acme, posting(`p_a${day}`, { receivedAt }));
				await keep(globex, posting(`p_g${day}`, { receivedAt }));
			}
			const first = await acme.postings({}, { cursor: null, limit: 1 });
			const followed = await globex.postings({}, { cursor: first.next, limit: 10 });
			expect(followed.items.map((one) => one.id)).toEqual(['p_g2', 'p_g1']);
		});

		it('remember what they answered, each for itself, until its time is over', async () => {
			const said = { keyMac: 'k', bodyMac: 'b', status: 201, id: 'p_a', at: 10, expiresAt: 20 };
			const save = (store: Store, one: Answered) => store.write((tx) => tx.saveAnswered(one));
			await save(acme, said);
			expect(await acme.answered('k', 19)).toEqual(said);
			expect(await acme.answered('k', 20)).toBeNull();
			expect(await globex.answered('k', 10)).toBeNull();
			await save(globex, { ...said, id: 'p_g' });
			await expect(save(acme, { ...said, id: 'p_other', at: 19 })).rejects.toBeInstanceOf(AnsweredAlreadyError);
			expect((await acme.answered('k', 10))?.id).toBe('p_a');
			await save(acme, { ...said, id: 'p_later', at: 20, expiresAt: 30 });
			expect((await acme.answered('k', 20))?.id).toBe('p_later');
			await stores.sweep(20);
			expect([await globex.answered('k', 0), (await acme.answered('k', 20))?.id]).toEqual([null, 'p_later']);
		});

		it('keep nothing of a request that somebody carried out before', async () => {
			const said = { keyMac: 'k', bodyMac: 'b', status: 201, id: 'm_a', at: 10, expiresAt: 20 };
			const kept = (id: string) => ({ match: match(id, 1), roles: [rankedRole(1)], sealed, expiresAt: 1_000 });
			await acme.saveMatch(kept('m_a'), said);
			await expect(acme.saveMatch(kept('m_b'), { ...said, id: 'm_b' })).rejects.toBeInstanceOf(AnsweredAlreadyError);
			expect(await acme.match('m_b', 0, 1, 0)).toBeNull();
			const late = acme.write(async (tx) => {
				await tx.savePostings([{ posting: posting('p_late'), roleKeys: [] }]);
				await tx.saveAnswered(said);
			});
			await expect(late).rejects.toBeInstanceOf(AnsweredAlreadyError);
			expect(await acme.posting('p_late')).toBeNull();
		});

		it('are swept together', async () => {
			for (const [store, id] of [
				[acme, 'm_a'],
				[globex, 'm_g'],
			] as const)
				await store.saveMatch({ match: match(id, 1), roles: [rankedRole(1)], sealed, expiresAt: 1_000 });
			expect(await stores.sweep(1_000)).toBe(2);
			expect(await globex.match('m_g', 0, 1, 0)).toBeNull();
		});

		it('see what they did themselves, and only that', async () => {
			const step = fc.record({
				tenant: fc.constantFrom('acme', 'globex', 'initech'),
				job: fc.integer({ min: 0, max: 5 }),
				deletes: fc.boolean(),
			});
			await fc.assert(
				fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
					await empty();
					const expected = new Map<string, Set<string>>();
					for (const { tenant, job, deletes } of steps) {
						const ids = expected.get(tenant) ?? new Set();
						expected.set(tenant, ids);
						const id = `p_${tenant}_${job}`;
						if (deletes) await leave(stores.of(tenant), id);
						else
							await keep(stores.of(tenant), posting(id, { company: 'Crumb', source: { ...source, id: String(job) } }));
						if (deletes) ids.delete(id);
						else ids.add(id);
					}
					for (const tenant of ['acme', 'globex', 'initech'])
						expect(await everything(stores.of(tenant))).toEqual([...(expected.get(tenant) ?? [])].sort());
				}),
				{ numRuns: 12 },
			);
		});
	});
}

async function leave(store: Store, id: string): Promise<void> {
	await store.write(async (tx) => {
		await tx.deletePosting(id);
		await tx.deleteRole(`r_${id}`);
	});
}

/** The ids of all postings, which every way to look at them must agree on. */
async function everything(store: Store): Promise<readonly string[]> {
	const listed = (await store.postings({}, all)).items.map((one) => one.id).sort();
	const roles = (await store.listRoles({ q: 'baker' }, all)).items.map((one) => one.id.slice(2)).sort();
	const indexed: string[] = [];
	for await (const batch of store.revisions()) indexed.push(...batch.map((one) => one.id.slice(2)));
	const alike = await store.write((tx) => tx.postingsByRoleKeys(roleKeys(posting('p_any', { company: 'Crumb' }))));
	expect([roles, indexed, alike.map((one) => one.id)]).toEqual([listed, listed, listed]);
	return listed;
}
