import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileOf } from '../../src/core/ranking/profile.ts';
import { rank } from '../../src/core/ranking/rank.ts';
import { defaultWeights } from '../../src/core/ranking/weights.ts';
import { queryFor } from '../../src/core/search/query-for.ts';
import type { SearchIndex } from '../../src/matching/ports.ts';
import { adverts, life } from '../relevance/arbitrary.ts';
import { documentsOf } from '../relevance/cast.ts';
import { taxonomy } from '../relevance/known-skills.ts';
import { resume, today } from '../relevance/life.ts';

/** The best of all roles by the whole score. */
export function bestRolesContract(name: string, open: () => Promise<SearchIndex>): void {
	describe(`SearchIndex, the best roles: ${name}`, () => {
		it('finds the best by the whole score: those that scoring every role gives', async () => {
			await fc.assert(
				fc.asyncProperty(life, adverts(20), fc.integer({ min: 1, max: 9 }), async (person, cast, limit) => {
					const { roles, documents } = documentsOf(cast);
					const fresh = await open();
					await fresh.apply(documents, []);
					await fresh.apply(documents.slice(0, 2), [documents[3]?.roleId ?? '']);
					const left = roles.filter((_, i) => i !== 3);
					const read = resume(person);
					const words = queryFor(read, taxonomy, { filters: {}, limit: roles.length });
					const { hits, statistics } = await fresh.search(words);
					const scorer = { profile: profileOf(read, taxonomy, today), weights: defaultWeights, gates: [] };
					const ranked = rank({ roles: left, hits, statistics, ...scorer });
					const best = await fresh.best({ query: words, limit, minScore: 0, ...scorer }, async () => {});
					await fresh.close();
					expect(best.roles.map(({ score, hit }) => [hit.roleId, score])).toEqual(
						ranked.slice(0, limit).map((one) => [one.roleId, one.score]),
					);
					expect([best.reached, best.considered, best.excluded]).toEqual([left.length, left.length, 0]);
				}),
				{ numRuns: 40 },
			);
		});
	});
}
