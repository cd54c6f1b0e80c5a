import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect, sql } from 'kysely';
import type { Store } from '../matching/ports.ts';
import type { Database } from './dialect.ts';
import { kyselyDatabase } from './node-sqlite.ts';
import { openStore } from './store.ts';
import type { Tables } from './tables.ts';

/** Opens (and makes) the embedded store at a path. One process may write. */
export function sqliteStore(path: string): Promise<Store> {
	mkdirSync(dirname(path), { recursive: true });
	const writer = opened(path);
	// FULL: an acknowledged write outlives a power cut, not only a crash. NORMAL does not.
	writer.exec('PRAGMA synchronous=FULL');
	if (writer.prepare('PRAGMA synchronous').get()?.synchronous !== 2)
		throw new Error('SQLite does not keep synchronous=FULL');
	const reader = opened(path);
	return openStore(sqliteDatabase(writer, reader));
}

function opened(path: string): DatabaseSync {
	const db = new DatabaseSync(path);
	db.exec('PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON');
	return db;
}

function sqliteDatabase(writer: DatabaseSync, reader: DatabaseSync): Database {
	const read = kyselyOver(reader);
	const write = kyselyOver(writer);
	return {
		read,
		write,
		dialect: {
			doubleType: sql`real`,
			bytesType: sql`blob`,
			binaryOrder: (column) => sql`${column}`,
			// "begin immediate" has locked the file already.
			lockOut: async () => {},
			scrub: async () => {
				writer.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
			},
		},
		close: async () => {
			await read.destroy();
			await write.destroy();
		},
	};
}

function kyselyOver(db: DatabaseSync): Kysely<Tables> {
	return new Kysely<Tables>({ dialect: new SqliteDialect({ database: kyselyDatabase(db) }) });
}
