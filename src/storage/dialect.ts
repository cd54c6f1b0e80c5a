import type { Kysely, sql, Transaction } from 'kysely';
import type { StorageError } from '../matching/ports.ts';
import type { Tables } from './tables.ts';

/** Where the engines differ. Everything else is one code. */
export type Dialect = {
	readonly doubleType: ReturnType<typeof sql>;
	readonly bytesType: ReturnType<typeof sql>;
	/** Text order by code units, so that pages are the same on both. */
	readonly binaryOrder: (column: ReturnType<typeof sql.ref>) => ReturnType<typeof sql>;
	/** Whether other processes may write too. */
	readonly isShared: boolean;
	/** Keeps every other writer out until the transaction ends. */
	readonly lockOut: (tx: Transaction<Tables>) => Promise<void>;
	/** What must be done after deleting so that no byte is left; false where a reader holds on to it at the moment. */
	readonly scrub: () => Promise<boolean>;
	/** An error of the engine's disk, memory or connection, told as ours; null for any other. */
	readonly failure: (error: unknown) => StorageError | null;
};

/** One engine, opened: where to read, where to write, and how to close. */
export type Database = {
	readonly read: Kysely<Tables>;
	readonly write: Kysely<Tables>;
	readonly dialect: Dialect;
	readonly close: () => Promise<void>;
};
