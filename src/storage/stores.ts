import { sql } from 'kysely';
import type { Stores, TenantId } from '../matching/ports.ts';
import { deleteCandidates, expiredCandidates } from './candidates.ts';
import type { Database } from './dialect.ts';
import { deleteMatches, expiredMatches } from './kept-matches.ts';
import { keysIn } from './keys.ts';
import { migrate } from './migrate.ts';
import { scrubbing } from './scrubbing.ts';
import { storeOf } from './store.ts';
import { told } from './told.ts';
import { writeQueue } from './write-queue.ts';

const sweptPerTransaction = 200;

/** The stores of all tenants over one engine, its tables brought up to date. */
export async function openStores(database: Database): Promise<Stores> {
	const { read, dialect } = database;
	await migrate(database);
	const queue = writeQueue(database);
	const scrub = scrubbing(queue, dialect);
	// A process that was killed may have deleted without having scrubbed.
	scrub.owe();
	await scrub.attempt().catch(() => false);

	async function tenants(): Promise<readonly TenantId[]> {
		const rows = await read.selectFrom('roles').select('tenant').distinct().execute();
		return rows.map((row) => row.tenant).sort();
	}

	async function sweep(now: number): Promise<number> {
		for (let swept = 0; ; ) {
			const matches = await expiredMatches(read, now, sweptPerTransaction);
			const people = await expiredCandidates(read, now, sweptPerTransaction);
			const found = matches.length + people.length;
			if (found > 0) {
				await queue.run(async (tx) => {
					if (matches.length > 0) await deleteMatches(tx, matches);
					if (people.length > 0) await deleteCandidates(tx, people);
				});
				scrub.owe();
			}
			await scrub.done();
			if (found === 0) return swept;
			swept += found;
		}
	}

	const tell = told(dialect);
	const opened = { read, dialect, queue, scrubbing: scrub };
	return {
		of: (tenant) => storeOf(opened, tenant),
		keys: keysIn(opened),
		tenants: tell(tenants),
		sweep: tell(sweep),
		ping: tell(async () => {
			await sql`select 1`.execute(read);
		}),
		close: async () => {
			await queue.drained();
			await database.close();
		},
	};
}
