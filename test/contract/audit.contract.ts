import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../src/matching/audit.ts';
import type { Store, Stores } from '../../src/matching/ports.ts';
import { keylessNotary } from '../../src/storage/audit-log.ts';
import { candidate, keep, match, posting, rankedRole } from './cast.ts';

const sealed = new Uint8Array(3);

/** Every decision stands in its tenant's log, with what it changed or not at all. `run` is a statement of the engine's own. */
export function auditContract(
	name: string,
	open: () => Promise<Stores>,
	empty: () => Promise<void>,
	run: (sql: string) => Promise<void>,
): void {
	describe(`audit log: ${name}`, () => {
		let stores: Stores;
		let acme: Store;
		beforeAll(async () => {
			stores = await open();
			acme = stores.of('acme', 'key1');
		});
		beforeEach(empty);
		afterAll(() => stores.close());

		const told = async (store: Store = acme) =>
			(await store.auditEntries(0, 100)).map(({ by, action, subjects }) => [action, by, subjects.id]);
		const report = (store: Store = acme) => verifyAudit({ store, clock: () => 0, mac: keylessNotary.mac }, null);
		const keepMatch = (id: string, candidateId: string): Promise<boolean> =>
			acme.saveMatch({ match: { ...match(id, 1), candidateId }, roles: [rankedRole(1)], sealed, expiresAt: 1_000 });

		it('tells who did what to which id, in order, for each tenant', async () => {
			await keep(acme, posting('p_1'));
			await acme.saveCandidate(candidate('c_1'));
			await keepMatch('m_1', 'c_1');
			await acme.matchVerified('m_1', true);
			await acme.deleteMatch('m_1');
			await acme.deleteCandidate('c_1');
			await acme.write((tx) => tx.deletePosting('p_1'));
			const times = { createdAt: 1, expiresAt: null, revokedAt: null };
			const key = { id: 'key2', tenant: 'acme', name: '', scopes: [], mac: '', pepperId: '', ...times };
			await stores.keys.add(key);
			await stores.keys.revoke('key2', 5);
			await keep(stores.of('globex'), posting('p_2'));
			expect(await told()).toEqual([
				['posting_kept', 'key1', 'p_1'],
				['candidate_kept', 'key1', 'c_1'],
				['match_kept', 'key1', 'm_1'],
				['match_verified', 'key1', 'm_1'],
				['match_deleted', 'key1', 'm_1'],
				['candidate_deleted', 'key1', 'c_1'],
				['posting_deleted', 'key1', 'p_1'],
				['key_created', null, 'key2'],
				['key_revoked', null, 'key2'],
			]);
			expect(await told(stores.of('globex'))).toEqual([['posting_kept', null, 'p_2']]);
			expect(await report()).toMatchObject({ intact: true, entries: 9, head: { seq: 9 }, findings: [] });
			expect(await report(stores.of('initech'))).toMatchObject({ intact: true, entries: 0, head: null });
		});

		it('tells nothing of what did not happen', async () => {
			await expect(
				acme.write(async (tx) => {
					await tx.savePostings([{ posting: posting('p_1'), roleKeys: [] }]);
					throw new Error('changed my mind');
				}),
			).rejects.toThrow();
			await acme.deleteMatch('m_none');
			await acme.deleteCandidate('c_none');
			await acme.write((tx) => tx.deletePosting('p_none'));
			await stores.keys.revoke('nobody', 5);
			expect(await keepMatch('m_1', 'c_none')).toBe(false);
			expect(await told()).toEqual([]);
		});

		it('tells what the sweeper erased, for each tenant', async () => {
			await acme.saveCandidate(candidate('c_1', { expiresAt: 1_000 }));
			await keepMatch('m_1', 'c_1');
			await stores.of('globex').saveCandidate(candidate('c_2', { expiresAt: 1_000 }));
			await stores.sweep(1_000);
			const last = (await acme.auditEntries(2, 10))[0];
			expect(last).toMatchObject({ action: 'expired_erased', subjects: { matches: ['m_1'], candidates: ['c_1'] } });
			const other = (await stores.of('globex').auditEntries(1, 10))[0];
			expect(other).toMatchObject({ action: 'expired_erased', subjects: { matches: [], candidates: ['c_2'] } });
		});

		it('counts without a gap however many decide at once, and is whole while they do', async () => {
			const ids = Array.from({ length: 60 }, (_, i) => `p_${i}`);
			const reports = await Promise.all(
				ids.map(async (id, i) => {
					await keep(acme, posting(id));
					return i % 20 === 0 ? report() : null;
				}),
			);
			expect(reports.filter((one) => one !== null).map((one) => one.findings)).toEqual([[], [], []]);
			expect((await acme.auditEntries(0, 100)).map((entry) => entry.seq)).toEqual(ids.map((_, i) => i + 1));
			expect(await report()).toMatchObject({ intact: true, entries: 60 });
		});

		const alterations: readonly (readonly [string, string, string])[] = [
			['an id', `update audit set subjects = '{"id":"p_9","contentHash":"hash of p_2"}' where seq = 2`, 'altered'],
			['a blank', `update audit set subjects = replace(subjects, ':', ': ') where seq = 2`, 'altered'],
			['no JSON', `update audit set subjects = '{' where seq = 2`, 'altered'],
			['who', `update audit set by_key = null where seq = 2`, 'altered'],
			['when', `update audit set at = '2026-01-01T00:00:00.000Z' where seq = 2`, 'altered'],
			['what', `update audit set action = 'match_kept' where seq = 2`, 'altered'],
			['whose', `update audit set tenant = 'globex' where seq = 2`, 'missing'],
			['a row in the middle', `delete from audit where seq = 2`, 'missing'],
			['the first row', `delete from audit where seq = 1`, 'missing'],
			['the tail', `delete from audit where seq > 2`, 'missing'],
			['all rows', `delete from audit`, 'missing'],
			['the head', `delete from audit_heads`, 'head_missing'],
			['the head’s number', `update audit_heads set seq = 2`, 'head_altered'],
			[
				'a row before the first',
				`insert into audit select tenant, -1, at, by_key, action, subjects, previous, hash from audit where seq = 1`,
				'missing',
			],
		];
		it.each(alterations)('shows it where somebody altered %s', async (_name, sql, code) => {
			for (const id of ['p_1', 'p_2', 'p_3', 'p_4']) await keep(acme, posting(id));
			expect((await report()).intact).toBe(true);
			await run(sql);
			const found = await report();
			expect(found.intact).toBe(false);
			expect(found.findings.map((one) => one.code)).toContain(code);
		});
	});
}
