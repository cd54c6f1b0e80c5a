import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { StorageError, type Stores } from '../matching/ports.ts';
import { keylessNotary, type Notary } from './audit-log.ts';
import type { Database } from './dialect.ts';
import { openStores } from './stores.ts';
import type { Tables } from './tables.ts';

/** One number for all writers of this service: "rolefit" in ASCII, cut to what PostgreSQL takes. */
const writersLock = 0x726f6c65;
const connectionsMax = 10;

/** Opens the store on a PostgreSQL server; any number of processes may. */
export function postgresStores(url: string, notary: Notary = keylessNotary): Promise<Stores> {
	const pool = new Pool({ connectionString: url, max: connectionsMax, connectionTimeoutMillis: 5_000 });
	// A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
	pool.on('error', () => {});
	return openStores(postgresDatabase(pool), notary);
}

function postgresDatabase(pool: Pool): Database {
	const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
	return {
		read: db,
		write: db,
		dialect: {
			doubleType: sql`double precision`,
			bytesType: sql`bytea`,
			binaryOrder: (column) => sql`${column} collate "C"`,
			isShared: true,
			lockOut: async (tx) => {
				await sql`select pg_advisory_xact_lock(${sql.lit(writersLock)})`.execute(tx);
			},
			// The server's own vacuum does, in its own time.
			scrub: async () => true,
			failure: postgresFailure,
		},
		close: () => db.destroy(),
	};
}

const diskFull = '53100';
/** Classes of https://www.postgresql.org/docs/current/errcodes-appendix.html: connection, resources, shutdown, system. */
const failures = /^(08|53|57P|58)/;

function postgresFailure(error: unknown): StorageError | null {
	if (!(error instanceof Error)) return null;
	const code = 'code' in error ? String(error.code) : '';
	if (code === diskFull) return new StorageError('full', error);
	// What the driver itself finds has the system's code (ECONNREFUSED), or no code at all.
	const isConnection = /^E[A-Z]+$/.test(code) || /^Connection terminated|^timeout exceeded/.test(error.message);
	return isConnection || failures.test(code) ? new StorageError('failed', error) : null;
}
