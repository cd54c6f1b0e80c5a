import { sql } from 'kysely';
import type { Role } from '../core/model/role.ts';
import type { Store } from '../matching/ports.ts';
import type { Database } from './dialect.ts';
import { deleteMatches, expiredMatches, insertMatch, matchRows, readMatch } from './kept-matches.ts';
import { listPostings, listRoles, roleOf } from './lists.ts';
import { migrate } from './migrate.ts';
import { postingBySource, postingsOfRole, postingWithId } from './posting-rows.ts';
import { scrubbing } from './scrubbing.ts';
import { writeQueue } from './write-queue.ts';
import { writeTransaction } from './write-transaction.ts';

const rolesPerBatch = 500;
/** Parameters of one statement that every engine takes. */
const idsPerQuery = 500;
const sweptPerTransaction = 200;

/** The store over one engine, its tables brought up to date. */
export async function openStore(database: Database): Promise<Store> {
	const { read, dialect } = database;
	await migrate(database);
	const queue = writeQueue(database);
	const { owe, attempt, done } = scrubbing(queue, dialect);
	// A process that was killed may have deleted without having scrubbed.
	owe();
	await attempt().catch(() => false);

	async function rolesById(ids: readonly string[]): Promise<readonly Role[]> {
		const found = new Map<string, Role>();
		for (let from = 0; from < ids.length; from += idsPerQuery) {
			const some = ids.slice(from, from + idsPerQuery);
			const rows = await read.selectFrom('roles').select(['id', 'document']).where('id', 'in', some).execute();
			for (const row of rows) found.set(row.id, roleOf(row));
		}
		return ids.flatMap((id) => found.get(id) ?? []);
	}

	async function* everyRole(): AsyncGenerator<readonly Role[]> {
		for (let last = ''; ; ) {
			const order = dialect.binaryOrder(sql.ref('id'));
			const rows = await read
				.selectFrom('roles')
				.select(['id', 'document'])
				.where(sql<boolean>`${order} > ${last}`)
				.orderBy(order)
				.limit(rolesPerBatch)
				.execute();
			if (rows.length === 0) return;
			yield rows.map(roleOf);
			last = rows.at(-1)?.id ?? last;
		}
	}

	async function erase(ids: readonly string[]): Promise<number> {
		const erased = await queue.run((tx) => deleteMatches(tx, ids));
		if (erased > 0) owe();
		await done();
		return erased;
	}

	async function sweep(now: number): Promise<number> {
		for (let swept = 0; ; ) {
			const ids = await expiredMatches(read, now, sweptPerTransaction);
			if (ids.length > 0) swept += await erase(ids);
			else {
				await done();
				return swept;
			}
		}
	}

	/** The same work, with the engine's own failures told as `StorageError`. */
	function told<A extends readonly unknown[], T>(work: (...given: A) => Promise<T>): (...given: A) => Promise<T> {
		return (...given) =>
			work(...given).catch((error: unknown) => {
				throw dialect.failure(error) ?? error;
			});
	}

	return {
		write: (work) => told(() => queue.run((tx) => work(writeTransaction(tx, owe))))(),
		posting: told((id) => postingWithId(read, id)),
		postingBySource: told((name, sourceId) => postingBySource(read, name, sourceId)),
		postings: told((filter, page) => listPostings(read, dialect, filter, page)),
		postingsOfRole: told((roleId) => postingsOfRole(read, roleId)),
		roles: told(rolesById),
		listRoles: told((filter, page) => listRoles(read, dialect, filter, page)),
		everyRole,
		saveMatch: told(async (kept) => {
			const rows = await matchRows(kept);
			await queue.run((tx) => insertMatch(tx, rows));
		}),
		match: told((id, offset, limit, now) => readMatch(read, id, offset, limit, now)),
		deleteMatch: told(async (id) => (await erase([id])) > 0),
		sweepMatches: told(sweep),
		scrubbed: told(done),
		ping: told(async () => {
			await sql`select 1`.execute(read);
		}),
		close: async () => {
			await queue.drained();
			await database.close();
		},
	};
}
