import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Posting } from '../../src/core/model/posting.ts';
import type { PostingFilter, Store, Stores } from '../../src/matching/ports.ts';
import { BadCursorError } from '../../src/matching/ports.ts';
import { keep, match, posting, rankedRole } from './cast.ts';
import { matchesContract } from './matches.contract.ts';
import { rolesContract } from './roles.contract.ts';

/**
 * What every store must do, beside another tenant that has things of its own.
 * `open` opens the same empty stores again and again: what was kept is still there.
 */
export function storeContract(name: string, open: () => Promise<Stores>, empty: () => Promise<void>): void {
	describe(`store: ${name}`, () => {
		let stores: Stores;
		let store: Store;
		const opened = async (): Promise<void> => {
			stores = await open();
			store = stores.of('acme');
		};
		beforeAll(opened);
		beforeEach(async () => {
			await empty();
			await moveIn(stores.of('globex'));
		});
		afterAll(() => stores.close());

		it('gives back what was kept, to the last bit', async () => {
			const kept = posting('p_1', {
				text: 'Müller’s "Brot" \u{1F35E}\n\ttab',
				skills: [{ id: 'x', name: 'X', weight: 0.1 + 0.2, importance: 'must', evidence: [] }],
			});
			await keep(store, kept);
			expect(await store.posting('p_1')).toEqual(kept);
			expect(await store.posting('p_2')).toBeNull();
			expect((await store.roles(['r_none', 'r_p_1'])).map((role) => role.id)).toEqual(['r_p_1']);
		});

		it('keeps everything when it is closed and opened again', async () => {
			await keep(store, posting('p_1'));
			await stores.close();
			await opened();
			expect((await store.posting('p_1'))?.text).toContain('Bread');
		});

		it('finds a posting by its source, and refuses two of the same', async () => {
			const source = { name: 'board', id: '7', url: null };
			await keep(store, posting('p_1', { source }));
			expect((await store.postingBySource('board', '7'))?.id).toBe('p_1');
			expect(await store.postingBySource('board', '8')).toBeNull();
			await expect(keep(store, posting('p_2', { source }))).rejects.toThrow();
			expect(await store.posting('p_2')).toBeNull();
		});

		it('undoes a write that throws, and only that one', async () => {
			const good = keep(store, posting('p_1'));
			const bad = store.write(async (tx) => {
				await tx.savePostings([{ posting: posting('p_2'), roleKeys: [] }]);
				throw new Error('changed my mind');
			});
			const alsoGood = keep(store, posting('p_3'));
			await expect(bad).rejects.toThrow('changed my mind');
			await Promise.all([good, alsoGood]);
			expect(await store.posting('p_1')).not.toBeNull();
			expect(await store.posting('p_2')).toBeNull();
			expect(await store.posting('p_3')).not.toBeNull();
		});

		it('lets writes see one another, one after the other', async () => {
			await Promise.all(
				Array.from({ length: 20 }, () =>
					store.write(async (tx) => {
						const before = await tx.postingById('p_count');
						const count = Number(before?.contentHash ?? '0') + 1;
						await tx.savePostings([{ posting: posting('p_count', { contentHash: String(count) }), roleKeys: [] }]);
					}),
				),
			);
			expect((await store.posting('p_count'))?.contentHash).toBe('20');
		});

		it('finds postings that may be of one role by shared keys', async () => {
			await keep(store, posting('p_1', { company: 'Crumb Ltd' }));
			await keep(store, posting('p_2', { company: 'CRUMB' }));
			await keep(store, posting('p_3', { company: 'Other' }));
			const alike = await store.write((tx) => tx.postingsByRoleKeys(['company|crumb|baker']));
			expect(alike.map((one) => one.id)).toEqual(['p_1', 'p_2']);
			await store.write((tx) => tx.deletePosting('p_1'));
			expect((await store.write((tx) => tx.postingsByRoleKeys(['company|crumb|baker']))).map((one) => one.id)).toEqual([
				'p_2',
			]);
		});

		it('saves many at once, in any number, and replaces those that it has', async () => {
			const numbered = Array.from({ length: 213 }, (_, i) =>
				posting(`p_${i}`, { roleId: 'r_all', source: { name: 'board', id: `${i}`, url: null } }),
			);
			const save = (postings: readonly Posting[]): Promise<void> =>
				store.write((tx) =>
					tx.savePostings(postings.map((one) => ({ posting: one, roleKeys: [`key ${one.id}`, 'key of all'] }))),
				);
			await save(numbered);
			await save([
				posting('p_213', { roleId: 'r_all' }),
				...numbered.slice(200).map((one) => ({ ...one, title: 'Chef' })),
			]);
			const ofRoles = await store.postingsOfRoles(['r_all', 'r_none']);
			expect([...ofRoles.keys()]).toEqual(['r_all']);
			const kept = ofRoles.get('r_all') ?? [];
			expect(kept).toHaveLength(214);
			expect(kept.filter(({ title }) => title === 'Chef')).toHaveLength(13);
			const byKey = await store.write((tx) => tx.postingsByRoleKeys(['key p_7', 'key p_212', 'key of none']));
			expect(byKey.map(({ id, title }) => [id, title])).toEqual([
				['p_212', 'Chef'],
				['p_7', 'Baker'],
			]);
		});

		it('tells the contents of a source and the keys that may be held', async () => {
			await keep(store, posting('p_1', { source: { name: 'board', id: '1', url: null }, contentHash: 'abc' }));
			await keep(store, posting('p_2', { source: { name: 'other', id: '2', url: null } }));
			expect(await store.contentsBySource('board', ['0', '1', '2'])).toEqual([
				{ id: 'p_1', sourceId: '1', contentHash: 'abc' },
			]);
			const held = await store.write((tx) => tx.heldRoleKeys(['company|crumb|baker', 'company|none|none']));
			expect([...held]).toEqual([]);
			await keep(store, posting('p_3', { company: 'Crumb' }));
			const heldNow = await store.write((tx) => tx.heldRoleKeys(['company|crumb|baker', 'company|none|none']));
			expect([...heldNow]).toEqual(['company|crumb|baker']);
		});

		it('lists postings newest first in pages that neither repeat nor miss one', async () => {
			for (let i = 0; i < 7; i++)
				await keep(store, posting(`p_${i}`, { receivedAt: `2026-01-0${1 + Math.floor(i / 2)}T00:00:00.000Z` }));
			expect(await allPages(store, {}, 3)).toEqual(['p_6', 'p_5', 'p_4', 'p_3', 'p_2', 'p_1', 'p_0']);
		});

		it('filters postings by source and company', async () => {
			await keep(store, posting('p_1', { source: { name: 'a', id: '1', url: null }, company: 'Crumb Ltd.' }));
			await keep(store, posting('p_2', { source: { name: 'b', id: '1', url: null }, company: 'Crust' }));
			expect(await allPages(store, { source: 'a' }, 10)).toEqual(['p_1']);
			expect(await allPages(store, { company: 'crust inc' }, 10)).toEqual(['p_2']);
			expect(await allPages(store, { company: 'nobody' }, 10)).toEqual([]);
		});

		it('refuses a cursor that it did not give', async () => {
			await expect(store.postings({}, { cursor: 'rubbish', limit: 1 })).rejects.toBeInstanceOf(BadCursorError);
			await expect(store.listRoles({}, { cursor: 'WzFd', limit: 1 })).rejects.toBeInstanceOf(BadCursorError);
		});

		rolesContract(() => store);
		matchesContract(
			() => store,
			() => stores,
		);
	});
}

/** A neighbour with a posting, a role and a match, alike to those of the stories. */
async function moveIn(store: Store): Promise<void> {
	const source = { name: 'board', id: '7', url: null };
	const skills: Posting['skills'] = [{ id: 'baking', name: 'baking', weight: 1, importance: 'must', evidence: [] }];
	const locations = [{ city: 'Oslo', region: null, country: 'NO' }];
	await keep(store, posting('p_neighbour', { title: 'Night Baker', company: 'Crumb', source, locations, skills }));
	await store.saveMatch({
		match: match('m_neighbour', 1),
		roles: [rankedRole(1)],
		sealed: new Uint8Array(1),
		expiresAt: 9e15,
	});
}

async function allPages(store: Store, filter: PostingFilter, limit: number): Promise<readonly string[]> {
	const ids: string[] = [];
	let cursor: string | null = null;
	do {
		const page: Awaited<ReturnType<Store['postings']>> = await store.postings(filter, { cursor, limit });
		ids.push(...page.items.map((one) => one.id));
		cursor = page.next;
	} while (cursor !== null);
	return ids;
}
