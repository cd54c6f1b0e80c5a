import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import { authenticator } from './access/authenticate.ts';
import { keysOfAnotherPepper } from './access/issue.ts';
import { openPepper, type Pepper } from './access/pepper.ts';
import { buildApp, type Phase } from './app.ts';
import { type Config, ConfigError, parseConfig } from './config.ts';
import { createExtractor } from './extraction/extractor.ts';
import { createLog } from './log.ts';
import { createEngine } from './matching/engine.ts';
import { newId } from './matching/new-id.ts';
import type { Stores, World } from './matching/ports.ts';
import { type Tenants, tenantsOf } from './matching/tenants.ts';
import { postingThreads } from './reading/posting-threads.ts';
import { threadedReader } from './reading/threads.ts';
import { inProcessIndex, perTenant } from './search-index/in-process.ts';
import { indexFiles, noIndexFiles } from './search-index/index-files.ts';
import { openStoresAt } from './storage/open.ts';
import { loadTaxonomy } from './taxonomy.ts';

const sweepEveryMs = 60_000;
const followEveryMs = 500;

/** The process: settings, adapters, listen, close. */
async function main(): Promise<void> {
	const config = settings();
	// 1. Learn the skills, and open the outer world.
	const engine = createEngine(await loadTaxonomy(), await ownVersion());
	const pepper = openPepper(config);
	const world: World = {
		extractor: createExtractor({
			uploadBytesMax: config.resumeBytesMax,
			pagesMax: config.resumePagesMax,
			charactersMax: config.resumeCharactersMax,
			taskMsMax: config.resumeReadMsMax,
			inflatedBytesMax: config.resumeInflatedBytesMax,
			childrenMax: config.fileReadersMax,
			childDataBytesMax: config.fileReaderBytesMax,
			queueMax: config.filesWaitingMax,
		}),
		reader: threadedReader({ taskMsMax: config.resumeReadMsMax, charactersMax: config.resumeReadCharactersMax }),
		postingReader: postingThreads(engine),
		stores: await openStoresAt(config.store, { mac: pepper.mac, clock: Date.now }),
		indexes: perTenant(inProcessIndex),
		keptIndexes:
			config.indexFiles === null
				? noIndexFiles
				: indexFiles(config.indexFiles, `${engine.version} ${engine.taxonomy.hash}`),
		clock: Date.now,
		newId: newId(Date.now, randomBytes),
		mac: pepper.mac,
	};
	await refuseOtherPepper(world, pepper);
	const tenants = tenantsOf(world);
	// 2. Build the app on it.
	const life: { phase: Phase } = { phase: 'starting' };
	const limits = { ...config, retentionMs: config.matchRetentionMs };
	const app = await buildApp({
		engine,
		world,
		tenants,
		limits,
		authenticate: authenticator(world),
		keysRequired: config.keysRequired,
		trustedProxies: config.trustedProxies,
		phase: () => life.phase,
		log: createLog(config.logLevel),
		newRequestId: () => randomBytes(12).toString('base64url'),
	});
	// 3. Listen, make the store searchable, and only then warm up readers: they take the processor from all that.
	sweepExpired(app, world.stores);
	if (world.stores.isShared) followOthers(app, tenants, life);
	closeOnSignal({ app, world, tenants, life }, config.drainMsMax);
	try {
		await app.listen({ host: config.host, port: config.port });
		const roles = await tenants.buildIndexes();
		if (life.phase === 'starting') life.phase = 'ready';
		app.log.info({ roles }, 'ready');
		// Whoever waits for this line reads it first.
		setImmediate(() => {
			// Kept now, because a process that is killed has no time for it.
			flushCompileCache();
			// The names of all skills are put together with the first text: better now than under the first request.
			engine.readPosting('Baker');
			// After that, since they would take the processor from it, and it holds up everyone.
			world.extractor.warmUp();
			world.reader.warmUp();
		});
	} catch (error) {
		// Told to end while it starts, the store is closed under the index that is being built.
		if (life.phase !== 'closing') throw error;
	}
}

function settings(): Config {
	try {
		return parseConfig(process.env);
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		process.stderr.write(`The settings are wrong:\n${error.message}\n`);
		process.exit(1);
	}
}

/** With another pepper no key would be known, and nobody could tell why. */
async function refuseOtherPepper({ stores, clock }: World, pepper: Pepper): Promise<void> {
	const others = await keysOfAnotherPepper(stores.keys, pepper, clock());
	if (others === 0) return;
	process.stderr.write(
		`${others} keys of this store were made with another pepper: set ROLEFIT_PEPPER, or put its file back\n`,
	);
	process.exit(1);
}

async function ownVersion(): Promise<string> {
	const text = await readFile(join(import.meta.dirname, '..', 'package.json'), 'utf8');
	// Our own file, checked by npm.
	return (JSON.parse(text) as { version: string }).version;
}

type Running = {
	readonly app: FastifyInstance;
	readonly world: World;
	readonly tenants: Tenants;
	readonly life: { phase: Phase };
};

function closeOnSignal({ app, world, tenants, life }: Running, drainMsMax: number): void {
	closeWithGrace({ delay: drainMsMax, logger: false }, async ({ err }) => {
		// An index that is still being built is not worth keeping.
		const isReady = life.phase === 'ready';
		life.phase = 'closing';
		if (err !== undefined) app.log.fatal({ error: err.name }, 'ended by an error');
		await app.close();
		await Promise.all([world.extractor.close(), world.reader.close(), world.postingReader.close()]);
		if (isReady) app.log.info({ indexes: await tenants.keepIndexes() }, 'kept for the next start');
		await world.indexes.close();
		await world.stores.close();
	});
}

function sweepExpired(app: FastifyInstance, stores: Stores): void {
	const sweep = (): Promise<void> =>
		stores.sweep(Date.now()).then(
			(swept) => {
				if (swept > 0) app.log.info({ swept }, 'what had expired was erased');
			},
			(error: Error) => app.log.error({ error: error.name }, 'what has expired could not be erased'),
		);
	// What expired while nothing ran is overdue.
	void sweep();
	const timer = setInterval(sweep, sweepEveryMs);
	timer.unref();
	app.addHook('onClose', async () => clearInterval(timer));
}

/** Roles that other processes on the store took in are found here within about half a second. */
function followOthers(app: FastifyInstance, tenants: Tenants, life: { readonly phase: Phase }): void {
	const follow = async (): Promise<void> => {
		if (life.phase === 'ready')
			await tenants
				.follow()
				.catch((error: Error) => app.log.error({ error: error.name }, 'what others changed could not be read'));
		timer = setTimeout(follow, followEveryMs).unref();
	};
	let timer = setTimeout(follow, followEveryMs).unref();
	app.addHook('onClose', async () => clearTimeout(timer));
}

await main();
