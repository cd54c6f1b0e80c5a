import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cosinesByCounts } from '../../src/core/search/query-counts.ts';
import type { IndexQuery, RoleFacts, SearchIndex } from '../../src/matching/ports.ts';
import { oracle } from '../core/search/oracle.ts';
import { bestRolesContract } from './best-roles.contract.ts';
import { indexChangesContract } from './index-changes.contract.ts';
import { bytesOf, counted, document, query, restarted, text } from './indexed-words.ts';

const corpus = fc
	.array(fc.record({ title: text, requirements: text, body: text }), { minLength: 1, maxLength: 12 })
	.map((roles) => roles.map(({ body, ...more }, i) => document(`r${String(i).padStart(2, '0')}`, body, more)));

/** What every adapter of the SearchIndex port must do. */
export function searchIndexContract(name: string, open: () => Promise<SearchIndex>): void {
	indexChangesContract(name, open);
	bestRolesContract(name, open);
	describe(`SearchIndex: ${name}`, () => {
		let index: SearchIndex;
		beforeEach(async () => {
			index = await open();
		});
		afterEach(() => index.close());
		const idsFor = async (asked: IndexQuery) => (await index.search(asked)).hits.map((hit) => hit.roleId);
		const bakery = [document('a', 'rye oven oven'), document('b', 'rye audit'), document('c', 'rye crane')];

		it('answers an empty index with nothing', async () => {
			expect(await index.search(query('rye'))).toMatchObject({ hits: [], considered: 0, excluded: 0 });
		});

		it('scores like the obvious scorer, to the last bit', async () => {
			await fc.assert(
				fc.asyncProperty(corpus, text, text, async (documents, words, titles) => {
					const fresh = await open();
					await fresh.apply(documents, []);
					const asked = query(words, { titleTerms: counted(titles) });
					const { hits } = await fresh.search(asked);
					await fresh.close();
					const found = new Map(hits.map((hit) => [hit.roleId, hit.text]));
					for (const [roleId, cosine] of oracle(documents, asked)) expect(found.get(roleId)).toBe(cosine);
				}),
				{ numRuns: 60 },
			);
		});

		it('gives the same answer whatever the order of arrival, and after detours', async () => {
			await index.apply(bakery, []);
			const straight = await index.search(query('oven audit'));
			const detour = await open();
			await detour.apply([document('b', 'crane crane'), document('z', 'oven')], []);
			await detour.apply([...bakery].reverse(), ['z']);
			const other = await detour.search(query('oven audit'));
			await detour.close();
			expect(other.hits).toEqual(straight.hits);
			expect(other.statistics.id).toBe(straight.statistics.id);
		});

		it('replaces by role id and forgets what is removed', async () => {
			await index.apply(bakery, []);
			await index.apply([document('b', 'oven')], ['c']);
			const { hits } = await index.search(query('oven'));
			expect(hits.map((hit) => hit.roleId).sort()).toEqual(['a', 'b']);
			expect(index.statistics().roles).toBe(2);
		});

		it('returns every role where there are no more than the limit, and the best ones where there are', async () => {
			await index.apply(bakery, []);
			expect((await idsFor(query('oven'))).sort()).toEqual(['a', 'b', 'c']);
			expect(await idsFor(query('audit', { limit: 1 }))).toEqual(['b']);
		});

		it('keeps a role that fits by skills alone', async () => {
			const skilled = document('d', 'nurse', {
				facts: {
					skills: new Map([
						['baking', 1],
						['milling', 1],
					]),
				},
			});
			await index.apply([...bakery, skilled], []);
			const asked = query('unheard', {
				limit: 1,
				skills: new Map([
					['baking', 1],
					['milling', 1],
				]),
			});
			expect(await idsFor(asked)).toEqual(['d']);
		});

		it('breaks ties by role id', async () => {
			await index.apply([document('y', 'oven'), document('x', 'oven'), document('z', 'crane')], []);
			expect(await idsFor(query('oven', { limit: 2 }))).toEqual(['x', 'y']);
		});

		it('says what each word added: the shares make up the cosine', async () => {
			await index.apply(bakery, []);
			const [first] = (await index.search(query('oven rye'))).hits;
			expect(first?.terms.map((term) => term.term)).toEqual(['oven']);
			expect(first?.terms.reduce((sum, term) => sum + term.share, 0)).toBeCloseTo(first?.text ?? 0, 12);
		});

		it('looks at named roles only where that is asked for', async () => {
			await index.apply(bakery, []);
			const answer = await index.search(query('oven', { only: ['b', 'nobody'] }));
			expect(answer.hits.map((hit) => hit.roleId)).toEqual(['b']);
		});

		it('lets others have their turn while it searches, and answers as of when it was asked', async () => {
			for (let batch = 0; batch < 4; batch++)
				await index.apply(
					Array.from({ length: 200 }, (_, i) => document(`r${batch}-${i}`, i === 7 ? 'oven rye' : 'crane audit')),
					[],
				);
			const asked = query('oven rye', { limit: 3 });
			const alone = await index.search(asked);
			let turns = 0;
			const beside = await index.search(asked, async () => {
				if (turns++ === 0) await index.apply([document('late', 'oven rye')], ['r3-11']);
			});
			expect(turns).toBeGreaterThan(1);
			expect([beside.hits, beside.statistics]).toEqual([alone.hits, alone.statistics]);
			expect((await index.search(query('oven rye'))).hits.map((hit) => hit.roleId)).toContain('late');
		});

		it('tells the counts by which a score can be had again, whatever came and went since', async () => {
			await fc.assert(
				fc.asyncProperty(corpus, corpus, text, text, async (documents, others, words, titles) => {
					const fresh = await open();
					await fresh.apply(documents, []);
					const asked = query(words, { titleTerms: counted(titles) });
					const { hits, counted: counts } = await fresh.search({ ...asked, counted: true });
					expect((await fresh.search(asked)).counted).toBeNull();
					await fresh.apply(
						others.map((one) => ({ ...one, roleId: `other ${one.roleId}` })),
						[documents[0]?.roleId ?? ''],
					);
					await fresh.close();
					expect(counts?.roles).toBe(documents.length);
					const again = cosinesByCounts(asked, counts ?? { roles: 0, counts: [] }, documents);
					const before = new Map(hits.map((hit) => [hit.roleId, hit.text]));
					for (const { roleId, text: cosine } of again ?? []) expect(cosine).toBe(before.get(roleId));
					expect(again?.length).toBe(documents.length);
					const longer = { ...asked, terms: counted(`${words} unheard`) };
					expect(cosinesByCounts(longer, counts ?? { roles: 0, counts: [] }, documents)).toBeNull();
				}),
				{ numRuns: 60 },
			);
		});

		it('names its statistics by their content, and a snapshot of them does not change', async () => {
			await index.apply(
				[document('a', 'oven', { facts: { skills: new Map([['baking', 1]]) } }), document('b', 'rye')],
				[],
			);
			const before = index.statistics();
			expect(before.idfOfSkill('baking')).toBe(Math.log(2));
			expect(before.idfOfSkill('unheard-of')).toBe(Math.log(2));
			await index.apply([document('c', 'crane')], []);
			expect(index.statistics().id).not.toBe(before.id);
			expect([before.roles, index.statistics().roles]).toEqual([2, 3]);
			await index.apply([], ['c']);
			expect(index.statistics().id).toBe(before.id);
		});

		it('is, restored, what it was: answers, statistics, revisions and filters', async () => {
			const facts = { company: 'Larchmont', skills: new Map([['baking', 0.35]]) };
			await index.apply([...bakery, { ...document('d', 'oven', { facts }), revision: 7 }], []);
			await index.apply([], ['c']);
			const asked = query('oven audit', {
				filters: { company: 'larch' },
				skills: new Map([['baking', 1]]),
				counted: true,
			});
			const before = await index.search(asked);
			const again = await restarted(index, open);
			const after = await again.search(asked);
			expect(after.hits).toEqual(before.hits);
			expect([after.considered, after.excluded, after.counted]).toEqual([1, 2, before.counted]);
			expect(again.statistics().id).toBe(before.statistics.id);
			expect(again.statistics().idfOfSkill('baking')).toBe(before.statistics.idfOfSkill('baking'));
			expect([...again.revisions()]).toEqual([...index.revisions()]);
			expect(again.revisions().get('d')).toBe(7);
			index = again;
		});

		it('saves nothing of what is gone', async () => {
			const holds = (words: string): boolean => Buffer.from(bytesOf(index)).includes(words);
			const facts = { company: 'Vanished Ltd', skills: new Map([['vanishing', 1]]) };
			await index.apply([...bakery, document('r_vanished', 'vanished oven', { title: 'vanished work', facts })], []);
			expect(holds('anish')).toBe(true);
			await index.apply([], ['r_vanished']);
			expect(holds('anish')).toBe(false);
			expect(holds('oven')).toBe(true);
		});

		it('stays as it is where what it should restore cannot be read', async () => {
			await index.apply(bakery, []);
			const bytes = bytesOf(index);
			index.restore(bytes.slice(0, 8 * Math.floor(bytes.length / 16)));
			index.restore(new Uint8Array(64));
			expect((await idsFor(query('oven'))).sort()).toEqual(['a', 'b', 'c']);
		});

		describe('filters', () => {
			const facts: Partial<RoleFacts> = {
				countries: ['ES', 'PT'],
				workMode: 'remote',
				employmentType: 'full_time',
				seniority: 'senior',
				salary: { max: 60_000, currency: 'EUR' },
				company: 'Böckler & Söhne',
				sources: ['board'],
				postedOn: '2026-06-15',
			};
			const cases: readonly (readonly [string, IndexQuery['filters'], IndexQuery['filters']])[] = [
				['country', { country: 'PT' }, { country: 'FR' }],
				['work mode', { workMode: 'remote' }, { workMode: 'onsite' }],
				['employment type', { employmentType: 'full_time' }, { employmentType: 'contract' }],
				['seniority', { seniority: 'senior' }, { seniority: 'junior' }],
				['pay', { salary: { min: 60_000, currency: 'EUR' } }, { salary: { min: 60_001, currency: 'EUR' } }],
				['currency', { salary: { min: 1, currency: 'EUR' } }, { salary: { min: 1, currency: 'USD' } }],
				['company', { company: 'bockler' }, { company: 'Other' }],
				['source', { source: 'board' }, { source: 'elsewhere' }],
				['day', { postedSince: '2026-06-15' }, { postedSince: '2026-06-16' }],
			];

			it.each(cases)('by %s keep what states the value and count the rest', async (_name, passing, failing) => {
				await index.apply([document('stated', 'oven', { facts }), document('silent', 'oven')], []);
				const kept = await index.search(query('oven', { filters: passing }));
				expect(kept.hits.map((hit) => hit.roleId)).toEqual(['stated']);
				expect([kept.considered, kept.excluded]).toEqual([1, 1]);
				expect(await index.search(query('oven', { filters: failing }))).toMatchObject({ hits: [], excluded: 2 });
			});

			it('change no score', async () => {
				await index.apply([document('stated', 'oven', { facts }), document('silent', 'rye')], []);
				const all = await index.search(query('oven'));
				const some = await index.search(query('oven', { filters: { country: 'ES' } }));
				expect(some.hits[0]).toEqual(all.hits.find((hit) => hit.roleId === 'stated'));
			});
		});
	});
}
