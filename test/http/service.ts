import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { authenticator } from '../../src/access/authenticate.ts';
import { issueKey } from '../../src/access/issue.ts';
import { pepperOf } from '../../src/access/pepper.ts';
import { buildApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import type { Scope } from '../../src/core/model/access.ts';
import { createExtractor } from '../../src/extraction/extractor.ts';
import type { HttpContext } from '../../src/http/context.ts';
import { createLog } from '../../src/log.ts';
import { createEngine } from '../../src/matching/engine.ts';
import { newId } from '../../src/matching/new-id.ts';
import type { World } from '../../src/matching/ports.ts';
import { tenantsOf } from '../../src/matching/tenants.ts';
import { inProcessPostingReader, inProcessReader } from '../../src/reading/in-process.ts';
import { inProcessIndex, perTenant } from '../../src/search-index/in-process.ts';
import { noIndexFiles } from '../../src/search-index/index-files.ts';
import { postgresStores } from '../../src/storage/postgres.ts';
import { sqliteStores } from '../../src/storage/sqlite.ts';
import { loadTaxonomy } from '../../src/taxonomy.ts';

export type TestService = {
	readonly app: FastifyInstance;
	/** What was logged, line by line. */
	readonly log: readonly string[];
	/** The clock that the service goes by, in milliseconds since 1970. */
	readonly setNow: (now: number) => void;
	readonly world: World;
	/** Where its store stands. */
	readonly folder: string;
	/** A new key as a caller sends it: the Authorization header. */
	readonly newKey: (tenant: string, scopes: readonly Scope[], expiresAt?: number) => Promise<string>;
	/** Ends the service and starts it again on the same store. */
	readonly restarted: () => Promise<TestService>;
	readonly close: () => Promise<void>;
};

const pepper = pepperOf('a pepper for tests');
const startOfTests = Date.parse('2026-11-20T12:00:00Z');

export type TestServiceOptions = {
	readonly synchronous?: 'FULL' | 'NORMAL';
	readonly keysRequired?: boolean;
	/** Routes beside the service's own. */
	readonly routes?: (app: FastifyInstance) => void;
	readonly limits?: Partial<HttpContext['limits']>;
	/** The address of a PostgreSQL database to stand on instead. */
	readonly postgres?: string;
};

/** The real app on a real SQLite file and the real extractor, without a socket of its own. */
export async function startTestService(
	folder = mkdtempSync(join(tmpdir(), 'rolefit-http-')),
	options: TestServiceOptions = {},
): Promise<TestService> {
	const { synchronous = 'FULL', keysRequired = false, limits = {} } = options;
	let now = startOfTests;
	const log: string[] = [];
	const taxonomy = await loadTaxonomy();
	const chain = { mac: pepper.mac, clock: () => now };
	const world: World = {
		extractor: createExtractor({ childrenMax: 1 }),
		reader: inProcessReader(taxonomy),
		postingReader: inProcessPostingReader(taxonomy),
		stores:
			options.postgres === undefined
				? await sqliteStores(join(folder, 'rolefit.db'), chain, synchronous)
				: await postgresStores(options.postgres, chain),
		indexes: perTenant(inProcessIndex),
		keptIndexes: noIndexFiles,
		clock: () => now,
		newId: newId(() => now, randomBytes),
		mac: pepper.mac,
	};
	const tenants = tenantsOf(world);
	const app = await buildApp({
		engine: createEngine(taxonomy, 'test'),
		world,
		tenants,
		limits: {
			...parseConfig({}),
			retentionMs: 86_400_000,
			postingBytesMax: 262_144,
			resumeBytesMax: 524_288,
			resumeCharactersMax: 200_000,
			candidateRetentionMs: 30 * 86_400_000,
			keptCandidatesMax: 1_000,
			idempotencyRetentionMs: 86_400_000,
			// A machine that runs many tests at once is late all the time.
			loopDelayMsMax: 60_000,
			requestsPerMinuteMax: 100_000,
			refusalsPerMinuteMax: 100_000,
			...limits,
		},
		authenticate: authenticator(world),
		keysRequired,
		trustedProxies: [],
		phase: () => 'ready',
		log: createLog('trace', { write: (line: string) => void log.push(line) }),
		newRequestId: () => randomBytes(9).toString('base64url'),
	});
	options.routes?.(app);
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
		world,
		folder,
		newKey: async (tenant, scopes, expiresAt) => {
			const asked = { tenant, name: 'test', scopes, createdAt: now, expiresAt: expiresAt ?? null };
			return `Bearer ${await issueKey(world.stores.keys, pepper, asked, randomBytes)}`;
		},
		restarted: async () => {
			await end();
			return startTestService(folder, options);
		},
		close: async () => {
			await end();
			rmSync(folder, { recursive: true });
		},
	};
}
