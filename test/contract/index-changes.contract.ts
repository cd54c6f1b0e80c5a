import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexDocument, IndexQuery, SearchIndex } from '../../src/matching/ports.ts';
import { candidateOrder, oracle } from '../core/search/oracle.ts';
import { counted, document, query, restarted, text } from './indexed-words.ts';

const skills = fc.dictionary(fc.constantFrom('baking', 'milling', 'care', 'audit'), fc.constantFrom(0.2, 0.5, 1));
const changed = fc.record({ id: fc.integer({ max: 29, min: 0 }), title: text, body: text, skills });
const batches = fc.array(
	fc.record({
		upserts: fc.array(changed, { maxLength: 9 }),
		removals: fc.array(fc.integer({ min: 0, max: 29 })),
		isRestarted: fc.boolean(),
	}),
	{ minLength: 1, maxLength: 40 },
);

/** Answers depend on what is there, never on how it came to be there. */
export function indexChangesContract(name: string, open: () => Promise<SearchIndex>): void {
	const expectExact = async (index: SearchIndex, documents: readonly IndexDocument[], asked: IndexQuery) => {
		const { hits, considered } = await index.search(asked);
		const cosines = oracle(documents, asked);
		for (const { roleId, text } of hits) expect(text).toBe(cosines.get(roleId));
		expect(hits.map((hit) => hit.roleId)).toEqual(candidateOrder(documents, asked).slice(0, asked.limit));
		expect(considered).toBe(documents.length);
	};

	describe(`SearchIndex under changes: ${name}`, () => {
		it('stays exact while roles come, change and go in batches', async () => {
			await fc.assert(
				fc.asyncProperty(batches, text, skills, fc.integer({ min: 1, max: 30 }), async (steps, words, had, limit) => {
					let index = await open();
					const present = new Map<string, IndexDocument>();
					const asked = query(words, { titleTerms: counted(words), skills: new Map(Object.entries(had)), limit });
					for (const { upserts, removals, isRestarted } of steps) {
						if (isRestarted) index = await restarted(index, open);
						const documents = upserts.map(({ id, body, title, skills: asks }) =>
							document(`r${id}`, body, { title, facts: { skills: new Map(Object.entries(asks)) } }),
						);
						await index.apply(
							documents,
							removals.map((id) => `r${id}`),
						);
						for (const one of documents) present.set(one.roleId, one);
						for (const id of removals) present.delete(`r${id}`);
						await expectExact(index, [...present.values()], asked);
					}
					const straight = await open();
					await straight.apply([...present.values()], []);
					expect(index.statistics().id).toBe(straight.statistics().id);
					await straight.close();
					await index.close();
				}),
				{ numRuns: 25 },
			);
		});

		it('stays exact over many thousand roles, most of which go again', async () => {
			const words = ['ledger', 'oven', 'rye', 'swift', 'nurse', 'ward', 'crane', 'audit'];
			const documents = Array.from({ length: 17_000 }, (_, i) => {
				const bits = words.filter((_word, bit) => (Math.imul(i, 2_654_435_761) >>> (bit + 11)) & 1);
				return document(`r${i}`, [...bits, `own${i % 700}`, 'oven'].join(' '), {
					title: bits.slice(0, i % 3).join(' '),
				});
			});
			const asked = query('oven oven rye audit own7 own9', { titleTerms: counted('nurse ward'), limit: 50 });
			const index = await open();
			await index.apply(documents, []);
			await expectExact(index, documents, asked);
			const staying = documents.filter((_, i) => i % 5 === 0);
			await index.apply(
				[],
				documents.filter((_, i) => i % 5 !== 0).map((one) => one.roleId),
			);
			await expectExact(index, staying, asked);
			const back = documents.filter((_, i) => i % 5 === 1);
			await index.apply(back, []);
			await expectExact(index, [...staying, ...back], asked);
			await index.close();
		});

		it('counts a word that is said very often like one said 255 times', async () => {
			const index = await open();
			const often = (times: number) => document(`r${times}`, `${'rye '.repeat(times)}oven`);
			await index.apply([often(255), often(300), document('other', 'crane')], []);
			const { hits } = await index.search(query('rye'));
			expect(hits[0]?.text).toBe(hits[1]?.text);
			await index.close();
		});
	});
}
