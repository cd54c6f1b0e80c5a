import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import type { Store } from '../matching/ports.ts';
import type { Database } from './dialect.ts';
import { openStore } from './store.ts';
import type { Tables } from './tables.ts';

/** One number for all writers of this service: "rolefit" in ASCII, cut to what PostgreSQL takes. */
const writersLock = 0x726f6c65;
const connectionsMax = 10;

/** Opens the store on a PostgreSQL server; any number of processes may. */
export function postgresStore(url: string): Promise<Store> {
	const pool = new Pool({ connectionString: url, max: connectionsMax, connectionTimeoutMillis: 5_000 });
	// A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
	pool.on('error', () => {});
	return openStore(postgresDatabase(pool));
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
			lockOut: async (tx) => {
				await sql`select pg_advisory_xact_lock(${sql.lit(writersLock)})`.execute(tx);
			},
			scrub: async () => {},
		},
		close: () => db.destroy(),
	};
}
