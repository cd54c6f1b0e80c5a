import { expect, onTestFinished, test } from 'vitest';
import { createEngine } from '../../src/matching/engine.ts';
import { rankCandidates } from '../../src/matching/rank-candidates.ts';
import { tenantsOf } from '../../src/matching/tenants.ts';
import { loadTaxonomy } from '../../src/taxonomy.ts';
import { candidate, keep, posting } from '../contract/cast.ts';
import { startTestService } from '../http/service.ts';

test('who is erased between being scored and being told of is not told of', async () => {
	const { world, close } = await startTestService();
	onTestFinished(close);
	const engine = createEngine(await loadTaxonomy(), 'test');
	await keep(world.stores.of('default'), posting('p_1'));
	const ports = await tenantsOf(world).portsOf('default');
	for (const id of ['c_1', 'c_2']) await ports.store.saveCandidate(candidate(id));
	/** The store as it would be if somebody erased c_1 at that very moment. */
	const erasing = {
		...ports.store,
		candidate: async (id: string, now: number) => {
			await ports.store.deleteCandidate('c_1');
			return ports.store.candidate(id, now);
		},
	};
	const query = { gates: [], cursor: null, limit: 10 };
	const ranking = await rankCandidates(engine, { ...ports, store: erasing }, 10, 'r_p_1', query);
	expect(ranking.total).toBe(2);
	expect(ranking.candidates.map((one) => one.candidateId)).toEqual(['c_2']);
});
