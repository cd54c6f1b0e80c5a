import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Stores, TenantId } from '../matching/ports.ts';
import { type Notary, recorder } from './audit-log.ts';
import type { Database } from './dialect.ts';
import { keysIn } from './keys.ts';
import { knownRoles } from './known-roles.ts';
import { migrate } from './migrate.ts';
import { changesAfter, lastChange } from './role-changes.ts';
import { scrubbing } from './scrubbing.ts';
import { storeOf } from './store.ts';
import { sweeper } from './sweeper.ts';
import { told } from './told.ts';
import { writeQueue } from './write-queue.ts';

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
		sweep: tell(sweeper({ read, queue, scrubbing: scrub, record })),
		ping: tell(async () => {
			await sql`select 1`.execute(read);
		}),
		close: async () => {
			await queue.drained();
			await database.close();
		},
	};
}
