import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../src/app.ts';
import { createExtractor } from '../../src/extraction/extractor.ts';
import { createLog } from '../../src/log.ts';
import { createEngine } from '../../src/matching/engine.ts';
import { newId } from '../../src/matching/new-id.ts';
import type { World } from '../../src/matching/ports.ts';
import { tenantsOf } from '../../src/matching/tenants.ts';
import { inProcessIndex, perTenant } from '../../src/search-index/in-process.ts';
import { sqliteStores } from '../../src/storage/sqlite.ts';
import { loadTaxonomy } from '../../src/taxonomy.ts';

export type TestService = {
	readonly app: FastifyInstance;
	/** What was logged, line by line. */
	readonly log: readonly string[];
	/** The clock that the service goes by, in milliseconds since 1970. */
	readonly setNow: (now: number) => void;
	/** Ends the service and starts it again on the same store. */
	readonly restarted: () => Promise<TestService>;
	readonly close: () => Promise<void>;
};

const startOfTests = Date.parse('2026-11-20T12:00:00Z');

/** The real app on a real SQLite file and the real extractor, without a socket of its own. */
export async function startTestService(
	folder = mkdtempSync(join(tmpdir(), 'rolefit-http-')),
	synchronous: 'FULL' | 'NORMAL' = 'FULL',
): Promise<TestService> {
	let now = startOfTests;
	const log: string[] = [];
	const world: World = {
		extractor: createExtractor({ childrenMax: 1 }),
		stores: await sqliteStores(join(folder, 'rolefit.db'), synchronous),
		indexes: perTenant(inProcessIndex),
		clock: () => now,
		newId: newId(() => now, randomBytes),
	};
	const tenants = tenantsOf(world);
	const app = await buildApp({
		engine: createEngine(await loadTaxonomy(), 'test'),
		world,
		tenants,
		limits: {
			candidatesMax: 1_000,
			keptRolesMax: 500,
			retentionMs: 86_400_000,
			postingBytesMax: 262_144,
			resumeBytesMax: 524_288,
			resumeCharactersMax: 200_000,
		},
		phase: () => 'ready',
		log: createLog('trace', { write: (line: string) => void log.push(line) }),
		newRequestId: () => randomBytes(9).toString('base64url'),
	});
	await tenants.buildIndexes();
	await app.ready();
	const end = async (): Promise<void> => {
		await app.close();
		await world.extractor.close();
		await world.stores.close();
	};
	return {
		app,
		log,
		setNow: (to) => {
			now = to;
		},
		restarted: async () => {
			await end();
			return startTestService(folder);
		},
		close: async () => {
			await end();
			rmSync(folder, { recursive: true });
		},
	};
}
