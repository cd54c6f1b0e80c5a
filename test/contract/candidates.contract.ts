import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BadCursorError, type KeptCandidate, type Store, type Stores } from '../../src/matching/ports.ts';
import { candidate, match, rankedRole } from './cast.ts';

const sealed = new Uint8Array(3);
const first = { cursor: null, limit: 10 };

/** What every store must do with kept people, beside another tenant that keeps some of its own. */
export function candidatesContract(name: string, open: () => Promise<Stores>, empty: () => Promise<void>): void {
	describe(`candidates: ${name}`, () => {
		let stores: Stores;
		let [acme, globex]: [Store, Store] = [{} as Store, {} as Store];
		beforeAll(async () => {
			stores = await open();
			[acme, globex] = [stores.of('acme'), stores.of('globex')];
		});
		beforeEach(async () => {
			await empty();
			await globex.saveCandidate(candidate('c_neighbour', { expiresAt: 9e15 }));
			await keepMatch(globex, 'm_neighbour', 'c_neighbour');
		});
		afterAll(() => stores.close());

		const keepMatch = (store: Store, id: string, candidateId?: string, expiresAt = 9e15): Promise<boolean> =>
			store.saveMatch({
				match: { ...match(id, 30), ...(candidateId === undefined ? {} : { candidateId }) },
				roles: Array.from({ length: 30 }, (_, i) => rankedRole(i + 1)),
				sealed,
				expiresAt,
			});

		it('come back as they were kept, to the last bit, and only to their tenant', async () => {
			const kept = candidate('c_1', { sha256: 'ü"\u{1F35E}' });
			await acme.saveCandidate(kept);
			expect(await acme.candidate('c_1', 0)).toEqual(kept);
			expect(await acme.candidate('c_2', 0)).toBeNull();
			expect(await globex.candidate('c_1', 0)).toBeNull();
			await expect(globex.saveCandidate(candidate('c_1'))).rejects.toThrow();
			expect(await acme.candidate('c_1', 0)).toEqual(kept);
		});

		it('are listed newest first, in pages, without those whose time is over', async () => {
			for (const n of [1, 2, 3, 4, 5]) {
				const createdAt = `2026-01-0${Math.ceil(n / 2)}T00:00:00.000Z`;
				await acme.saveCandidate(candidate(`c_${n}`, { createdAt, expiresAt: n === 3 ? 500 : 1_000 }));
			}
			const ids: string[] = [];
			let cursor: string | null = null;
			do {
				const page: { items: readonly KeptCandidate[]; next: string | null } = await acme.candidates(
					{ cursor, limit: 2 },
					500,
				);
				ids.push(...page.items.map((one) => one.id));
				cursor = page.next;
			} while (cursor !== null);
			expect(ids).toEqual(['c_5', 'c_4', 'c_2', 'c_1']);
			await expect(acme.candidates({ cursor: 'rubbish', limit: 1 }, 0)).rejects.toBeInstanceOf(BadCursorError);
		});

		it('have the matches made of them, newest first, without roles', async () => {
			await acme.saveCandidate(candidate('c_1'));
			for (const id of ['m_1', 'm_2', 'm_3']) await keepMatch(acme, id, 'c_1', id === 'm_2' ? 500 : 1_000);
			await keepMatch(acme, 'm_4');
			const page = await acme.matchesOfCandidate('c_1', { cursor: null, limit: 1 }, 500);
			expect(page.items).toEqual([{ ...match('m_3', 30), candidateId: 'c_1' }]);
			const next = await acme.matchesOfCandidate('c_1', { cursor: page.next, limit: 1 }, 500);
			expect([next.items.map((one) => one.id), next.next]).toEqual([['m_1'], null]);
			expect((await globex.matchesOfCandidate('c_1', first, 0)).items).toEqual([]);
		});

		it('take no match that comes after they went, nor one of another tenant', async () => {
			await acme.saveCandidate(candidate('c_1'));
			expect(await keepMatch(acme, 'm_1', 'c_1')).toBe(true);
			expect(await keepMatch(globex, 'm_2', 'c_1')).toBe(false);
			await acme.deleteCandidate('c_1');
			expect(await keepMatch(acme, 'm_3', 'c_1')).toBe(false);
			expect(await acme.match('m_3', 0, 10, 0)).toBeNull();
			expect(await globex.match('m_2', 0, 10, 0)).toBeNull();
		});

		it('go with all that was made of them, and nothing else goes', async () => {
			for (const id of ['c_1', 'c_2']) await acme.saveCandidate(candidate(id));
			await keepMatch(acme, 'm_1', 'c_1');
			await keepMatch(acme, 'm_2', 'c_2');
			await keepMatch(acme, 'm_3');
			expect(await globex.deleteCandidate('c_1')).toBe(false);
			expect(await acme.deleteCandidate('c_1')).toBe(true);
			expect(await acme.deleteCandidate('c_1')).toBe(false);
			expect(await acme.candidate('c_1', 0)).toBeNull();
			expect(await acme.match('m_1', 0, 10, 0)).toBeNull();
			expect(await acme.sealedStatistics('m_1', 0)).toBeNull();
			expect((await acme.match('m_2', 0, 10, 0))?.roles.length).toBe(10);
			expect((await acme.match('m_3', 20, 10, 0))?.roles.length).toBe(10);
			expect((await acme.candidate('c_2', 0))?.id).toBe('c_2');
			expect((await globex.match('m_neighbour', 0, 10, 0))?.roles.length).toBe(10);
		});

		it('are swept when their time is over, with their matches, whosever they are', async () => {
			await acme.saveCandidate(candidate('c_1', { expiresAt: 1_000 }));
			await acme.saveCandidate(candidate('c_2', { expiresAt: 2_000 }));
			await globex.saveCandidate(candidate('c_3', { expiresAt: 1_000 }));
			await keepMatch(acme, 'm_1', 'c_1', 900);
			await keepMatch(globex, 'm_3', 'c_3', 9e15);
			expect(await acme.candidate('c_1', 1_000)).toBeNull();
			expect(await stores.sweep(899)).toBe(0);
			expect(await stores.sweep(1_000)).toBe(3);
			expect(await acme.candidate('c_1', 0)).toBeNull();
			expect(await globex.candidate('c_3', 0)).toBeNull();
			expect(await globex.match('m_3', 0, 10, 0)).toBeNull();
			expect((await acme.candidate('c_2', 0))?.id).toBe('c_2');
			expect((await globex.candidate('c_neighbour', 0))?.id).toBe('c_neighbour');
		});

		it('are swept however many there are', async () => {
			const ids = Array.from({ length: 210 }, (_, i) => `c_${i}`);
			await Promise.all(ids.map((id) => acme.saveCandidate(candidate(id, { expiresAt: 1_000 }))));
			expect(await stores.sweep(1_000)).toBe(210);
			expect((await acme.candidates(first, 0)).items).toEqual([]);
		});
	});
}
