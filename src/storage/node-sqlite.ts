import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { SqliteDatabase } from 'kysely';

/** Prepared statements kept for reuse; queries are few, and lists of ids come in few lengths. */
const statementsMax = 200;

/** Node's own SQLite in the form that kysely's dialect expects. */
export function kyselyDatabase(db: DatabaseSync): SqliteDatabase {
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

function bound(parameters: readonly unknown[]): SQLInputValue[] {
	// kysely hands over what our tables hold: strings, numbers, bytes and null.
	return parameters as SQLInputValue[];
}
