import { beforeEach, describe, expect, it } from 'vitest';
import type { Posting } from '../../src/core/model/posting.ts';
import type { RoleFilter, Store } from '../../src/matching/ports.ts';
import { keep, posting } from './cast.ts';

/** What every store must do with roles. It is empty before each test. */
export function rolesContract(store: () => Store): void {
	describe('roles', () => {
		beforeEach(async () => {
			const skill = (id: string): Posting['skills'][number] => ({
				id,
				name: id,
				weight: 1,
				importance: 'must',
				evidence: [],
			});
			await keep(
				store(),
				posting('p_1', {
					title: 'Night Baker',
					company: 'Crumb',
					locations: [{ city: 'Oslo', region: null, country: 'NO' }],
					workMode: 'onsite',
					skills: [skill('baking')],
				}),
			);
			await keep(
				store(),
				posting('p_2', {
					title: 'Baker 100%',
					seniority: 'senior',
					employmentType: 'part_time',
					remoteWithin: ['ES'],
					workMode: 'remote',
				}),
			);
			await keep(
				store(),
				posting('p_3', {
					title: 'Cook',
					salary: { min: 20, max: 30, currency: 'EUR', period: 'hour' },
					skills: [skill('cooking')],
				}),
			);
		});

		it.each<[RoleFilter, readonly string[]]>([
			[{}, ['r_p_1', 'r_p_2', 'r_p_3']],
			[{ q: 'BAKER' }, ['r_p_1', 'r_p_2']],
			[{ q: 'crumb night' }, ['r_p_1']],
			[{ q: '100%' }, ['r_p_2']],
			[{ q: '_' }, []],
			[{ country: 'NO' }, ['r_p_1']],
			[{ country: 'ES' }, ['r_p_2']],
			[{ workMode: 'remote' }, ['r_p_2']],
			[{ employmentType: 'part_time', seniority: 'senior' }, ['r_p_2']],
			[{ skill: 'cooking' }, ['r_p_3']],
			[{ minSalary: 62_000 }, ['r_p_3']],
			[{ minSalary: 63_000 }, []],
		])('%j', async (filter, expected) => {
			const page = await store().listRoles(filter, { cursor: null, limit: 10 });
			expect(page.items.map((role) => role.id).sort()).toEqual(expected);
		});

		it('come all, in id order, for building an index', async () => {
			const seen: string[] = [];
			for await (const batch of store().revisions()) seen.push(...batch.map((role) => role.id));
			expect(seen).toEqual(['r_p_1', 'r_p_2', 'r_p_3']);
		});

		it('have a revision that changes with them, and with nothing else', async () => {
			const revisions = async (): Promise<Readonly<Record<string, number>>> => {
				const seen: [string, number][] = [];
				for await (const batch of store().revisions()) for (const one of batch) seen.push([one.id, one.revision]);
				return Object.fromEntries(seen);
			};
			const before = await revisions();
			await store().matchVerified('m_1', true);
			expect(await revisions()).toEqual(before);
			await keep(store(), posting('p_2', { title: 'Night Baker' }));
			const after = await revisions();
			expect(after).toEqual({ ...before, r_p_2: after.r_p_2 });
			expect(Object.values(before).every((revision) => revision < (after.r_p_2 ?? 0))).toBe(true);
		});

		it('go when they are deleted, with their lists', async () => {
			await store().write((tx) => tx.deleteRole('r_p_1'));
			expect((await store().listRoles({ country: 'NO' }, { cursor: null, limit: 10 })).items).toEqual([]);
		});
	});
}
