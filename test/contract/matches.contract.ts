import { describe, expect, it } from 'vitest';
import type { Store, Stores } from '../../src/matching/ports.ts';
import { match, rankedRole } from './cast.ts';

/** What every store must do with kept matches. It is empty before each test. */
export function matchesContract(store: () => Store, stores: () => Stores): void {
	describe('matches', () => {
		const roles = Array.from({ length: 47 }, (_, i) => rankedRole(i + 1));
		const sealed = Uint8Array.from({ length: 256 }, (_, byte) => byte);
		const keepMatch = (): Promise<boolean> =>
			store().saveMatch({ match: match('m_1', roles.length), roles, sealed, expiresAt: 1_000 });

		it('keep what was sealed with them, byte for byte', async () => {
			await keepMatch();
			expect(await store().sealedStatistics('m_1', 0)).toEqual(Buffer.from(sealed));
			expect(await store().sealedStatistics('m_1', 1_000)).toBeNull();
			expect(await store().sealedStatistics('m_2', 0)).toBeNull();
		});

		it('without an id are not kept', async () => {
			const unnamed = { match: { ...match('m_1', 1), id: null }, roles, sealed, expiresAt: 1_000 };
			await expect(store().saveMatch(unnamed)).rejects.toThrow(RangeError);
		});

		it('page through the ranking', async () => {
			await keepMatch();
			const page = await store().match('m_1', 15, 10, 0);
			expect(page?.roles).toEqual(roles.slice(15, 25));
			expect(page?.total).toBe(47);
			expect((await store().match('m_1', 45, 10, 0))?.roles).toEqual(roles.slice(45));
			expect((await store().match('m_1', 60, 10, 0))?.roles).toEqual([]);
		});

		it('tell the score of one role, of those that are kept and hold it', async () => {
			await keepMatch();
			const [first, , third] = roles;
			expect(await store().scoresInMatches(['m_1', 'm_2', 'm_neighbour'], third?.roleId ?? '', 0)).toEqual(
				new Map([['m_1', third?.score]]),
			);
			expect(await store().scoresInMatches(['m_1'], 'r_none', 0)).toEqual(new Map());
			expect(await store().scoresInMatches(['m_1'], first?.roleId ?? '', 1_000)).toEqual(new Map());
			expect(await store().scoresInMatches([], first?.roleId ?? '', 0)).toEqual(new Map());
		});

		it('are gone when their time is over, swept or not', async () => {
			await keepMatch();
			expect(await store().match('m_1', 0, 10, 1_000)).toBeNull();
			expect(await stores().sweep(999)).toBe(0);
			expect(await stores().sweep(1_000)).toBe(1);
			expect(await store().match('m_1', 0, 10, 0)).toBeNull();
		});

		it('are erased when asked', async () => {
			await keepMatch();
			expect(await store().deleteMatch('m_1')).toBe(true);
			expect(await store().deleteMatch('m_1')).toBe(false);
			expect(await store().match('m_1', 0, 10, 0)).toBeNull();
		});
	});
}
