import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEngine, type Engine } from '../../src/matching/engine.ts';
import type { Ports } from '../../src/matching/ports.ts';
import { rankCandidates } from '../../src/matching/rank-candidates.ts';
import { tenantsOf } from '../../src/matching/tenants.ts';
import { loadTaxonomy } from '../../src/taxonomy.ts';
import { candidate, keep, posting } from '../contract/cast.ts';
import { startTestService, type TestService } from '../http/service.ts';

let service: TestService;
let ports: Ports;
let engine: Engine;
const ids = Array.from({ length: 23 }, (_, i) => `c_${10 + i}`);
const query = { gates: [], cursor: null, limit: 100 };

beforeAll(async () => {
	service = await startTestService();
	engine = createEngine(await loadTaxonomy(), 'test');
	await keep(service.world.stores.of('default'), posting('p_1'));
	ports = await tenantsOf(service.world).portsOf('default');
	for (const id of ids) await ports.store.saveCandidate(candidate(id));
});
afterAll(() => service.close());

test('equals stand in the order of their ids', async () => {
	const ranking = await rankCandidates(engine, ports, 100, 'r_p_1', query);
	expect(ranking.candidates.map((one) => one.candidateId)).toEqual(ids);
	expect(ranking).toMatchObject({ total: ids.length, warnings: [], next: null });
});

test('of many only the newest are ranked, and the answer says so', async () => {
	const ranking = await rankCandidates(engine, ports, 21, 'r_p_1', query);
	expect(ranking.candidates.map((one) => one.candidateId)).toEqual(ids.slice(-21));
	expect(ranking).toMatchObject({ total: 21, warnings: [{ code: 'newest_candidates_only' }] });
});

test('who is erased between being scored and being told of is not told of', async () => {
	/** The store as it would be if somebody erased the first at that very moment. */
	const erasing = {
		...ports.store,
		candidate: async (id: string, now: number) => {
			await ports.store.deleteCandidate('c_10');
			return ports.store.candidate(id, now);
		},
	};
	const ranking = await rankCandidates(engine, { ...ports, store: erasing }, 100, 'r_p_1', query);
	expect(ranking.total).toBe(ids.length);
	expect(ranking.candidates.map((one) => one.candidateId)).toEqual(ids.slice(1));
});
