import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { StorageError, type Stores } from '../matching/ports.ts';
import { keylessNotary, type Notary } from './audit-log.ts';
import type { Database, Dialect } from './dialect.ts';
import { NodeSqliteDialect } from './node-sqlite.ts';
import { openStores } from './stores.ts';
import type { Tables } from './tables.ts';

const busyMsMax = 5_000;
/** What one transaction changes stays in memory until its commit: with less, pages would be written more than once. */
const writerCacheKilobytes = 16_384;
/** As `PRAGMA synchronous` tells them. */
const syncLevels = { NORMAL: 1, FULL: 2 } as const;

/**
 * Opens (and makes) the embedded store at a path. One process may write.
 * @param synchronous FULL: an acknowledged write outlives a power cut, not only a crash. NORMAL does not, and is there
 * so that the test of that can be seen to fail.
 */
export function sqliteStores(
	path: string,
	notary: Notary = keylessNotary,
	synchronous: keyof typeof syncLevels = 'FULL',
): Promise<Stores> {
	mkdirSync(dirname(path), { recursive: true });
	const writer = opened(path);
	writer.exec(`PRAGMA synchronous=${synchronous}; PRAGMA cache_size=-${writerCacheKilobytes}`);
	if (writer.prepare('PRAGMA synchronous').get()?.synchronous !== syncLevels[synchronous])
		throw new Error(`SQLite does not keep synchronous=${synchronous}`);
	const reader = opened(path);
	return openStores(sqliteDatabase(writer, reader), notary);
}

function opened(path: string): DatabaseSync {
	const db = new DatabaseSync(path);
	db.exec(`PRAGMA busy_timeout=${busyMsMax}; PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON`);
	// What is deleted is overwritten, and nothing is sorted in files outside of the store.
	db.exec('PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY');
	return db;
}

function sqliteDatabase(writer: DatabaseSync, reader: DatabaseSync): Database {
	const read = new Kysely<Tables>({ dialect: new NodeSqliteDialect(reader) });
	const write = new Kysely<Tables>({ dialect: new NodeSqliteDialect(writer) });
	return {
		read,
		write,
		dialect: sqliteDialect(writer),
		close: async () => {
			await read.destroy();
			await write.destroy();
		},
	};
}

export function sqliteDialect(writer: DatabaseSync): Dialect {
	return {
		doubleType: sql`real`,
		bytesType: sql`blob`,
		binaryOrder: (column) => sql`${column}`,
		isShared: false,
		// "begin immediate" has locked the file already.
		lockOut: async () => {},
		scrub: async () => truncateLog(writer),
		failure: sqliteFailure,
	};
}

/** Moves the write-ahead log into the database and empties it; false where a reader still needs it. */
function truncateLog(writer: DatabaseSync): boolean {
	// SQLite would wait for the reader by blocking the whole process.
	writer.exec('PRAGMA busy_timeout=0');
	try {
		return writer.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0;
	} finally {
		writer.exec(`PRAGMA busy_timeout=${busyMsMax}`);
	}
}

const diskFull = 13;
/** Busy, locked, no memory, read-only, I/O error, corrupt, cannot open, not a database: https://sqlite.org/rescode.html */
const failures: ReadonlySet<number> = new Set([5, 6, 7, 8, 10, 11, 14, 26]);

function sqliteFailure(error: unknown): StorageError | null {
	if (!(error instanceof Error) || !('errcode' in error)) return null;
	// The low byte is the code, the rest tells more of it.
	const code = Number(error.errcode) & 0xff;
	if (code === diskFull) return new StorageError('full', error);
	return failures.has(code) ? new StorageError('failed', error) : null;
}
