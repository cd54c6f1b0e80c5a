import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Stores, TenantId } from '../matching/ports.ts';
import { deleteAnswered, hasExpiredAnswered } from './answered.ts';
import { type Notary, recorder } from './audit-log.ts';
import { deleteCandidates, expiredCandidates } from './candidates.ts';
import type { Database } from './dialect.ts';
import { deleteMatches, expiredMatches } from './kept-matches.ts';
import { keysIn } from './keys.ts';
import { knownRoles } from './known-roles.ts';
import { migrate } from './migrate.ts';
import { changesAfter, lastChange } from './role-changes.ts';
import { scrubbing } from './scrubbing.ts';
import { storeOf } from './store.ts';
import { told } from './told.ts';
import { writeQueue } from './write-queue.ts';

const sweptPerTransaction = 200;

type Owned = { readonly id: string; readonly tenant: TenantId };
const idsOf = (rows: readonly Owned[]): string[] => rows.map((row) => row.id);

/** The stores of all tenants over one engine, its tables brought up to date. */
export async function openStores(database: Database, notary: Notary): Promise<Stores> {
	const { read, dialect } = database;
	await migrate(database);
	const queue = writeQueue(database);
	const record = recorder(notary);
	const writer = randomUUID();
	const scrub = scrubbing(queue, dialect);
	// A process that was killed may have deleted without having scrubbed.
	scrub.owe();
	await scrub.attempt().catch(() => false);

	async function tenants(): Promise<readonly TenantId[]> {
		const rows = await read.selectFrom('roles').select('tenant').distinct().execute();
		return rows.map((row) => row.tenant).sort();
	}

	async function sweep(now: number): Promise<number> {
		if (await hasExpiredAnswered(read, now)) await queue.run((tx) => deleteAnswered(tx, now));
		for (let swept = 0; ; ) {
			const matches = await expiredMatches(read, now, sweptPerTransaction);
			const people = await expiredCandidates(read, now, sweptPerTransaction);
			const found = matches.length + people.length;
			if (found > 0) {
				await queue.run(async (tx) => {
					if (matches.length > 0) await deleteMatches(tx, idsOf(matches));
					if (people.length > 0) await deleteCandidates(tx, idsOf(people));
					for (const tenant of new Set([...matches, ...people].map((row) => row.tenant))) {
						const own = (rows: readonly Owned[]) => idsOf(rows.filter((row) => row.tenant === tenant));
						await record(tx, tenant, null, 'expired_erased', { matches: own(matches), candidates: own(people) });
					}
				});
				scrub.owe();
			}
			await scrub.done();
			if (found === 0) return swept;
			swept += found;
		}
	}

	const tell = told(dialect);
	const known = knownRoles();
	const opened = { read, dialect, queue, scrubbing: scrub, known, record, writer };
	return {
		of: (tenant, by = null) => storeOf(opened, tenant, by),
		keys: keysIn(opened),
		tenants: tell(tenants),
		isShared: dialect.isShared,
		changes: tell(async (after, limit) => {
			const found = await changesAfter(read, writer, after, limit);
			for (const { tenant, roleId } of found) known.forget(tenant, [roleId]);
			return found;
		}),
		lastChange: tell(() => lastChange(read)),
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
