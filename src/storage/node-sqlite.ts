import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { SqliteAdapter, type SqliteDatabase, SqliteDialect } from 'kysely';

/** Prepared statements kept for reuse; queries are few, and lists of ids come in few lengths. */
const statementsMax = 200;

type Connection = Pick<DatabaseSync, 'prepare' | 'close' | 'isTransaction'>;

/** kysely over Node's own SQLite. */
export class NodeSqliteDialect extends SqliteDialect {
	constructor(db: Connection) {
		super({ database: kyselyDatabase(db) });
	}

	override createAdapter(): SqliteAdapter {
		return new TransactionalTables();
	}
}

/** SQLite makes tables in transactions, which kysely does not count on; migrations shall be all or nothing. */
class TransactionalTables extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

function kyselyDatabase(db: Connection): SqliteDatabase {
	const prepared = new Map<string, StatementSync>();
	const prepare = (sql: string): StatementSync => {
		const known = prepared.get(sql);
		if (known !== undefined) return known;
		// A transaction that begins by reading could not always become a writing one.
		const statement = db.prepare(sql === 'begin' ? 'begin immediate' : sql);
		if (prepared.size >= statementsMax) prepared.clear();
		prepared.set(sql, statement);
		return statement;
	};
	return {
		close: () => db.close(),
		prepare: (sql) => {
			// Where the disk failed, SQLite has undone the transaction already, and a second time would be an error.
			if (sql === 'rollback' && !db.isTransaction) return nothing;
			const statement = prepare(sql);
			return {
				reader: statement.columns().length > 0,
				all: (parameters) => statement.all(...bound(parameters)),
				run: (parameters) => statement.run(...bound(parameters)),
				iterate: (parameters) => statement.iterate(...bound(parameters)),
			};
		},
	};
}

const nothing: ReturnType<SqliteDatabase['prepare']> = {
	reader: false,
	all: () => [],
	run: () => ({ changes: 0, lastInsertRowid: 0 }),
	iterate: () => [].values(),
};

function bound(parameters: readonly unknown[]): SQLInputValue[] {
	// kysely hands over what our tables hold: strings, numbers, bytes and null.
	return parameters as SQLInputValue[];
}
