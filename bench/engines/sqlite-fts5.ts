import { DatabaseSync } from 'node:sqlite';
import { textOf } from '../corpus.ts';
import { type Engine, wordsOf } from './engine.ts';

export function open(): Engine {
	const database = new DatabaseSync(':memory:');
	database.exec("create virtual table roles using fts5(id unindexed, text, tokenize = 'unicode61')");
	const insert = database.prepare('insert into roles (id, text) values (?, ?)');
	const select = database.prepare('select id from roles where roles match ? order by bm25(roles) limit ?');
	const size = database.prepare('select page_count * page_size as bytes from pragma_page_count, pragma_page_size');
	return {
		bytesOutside: () => Number(size.get()?.bytes),
		add(documents) {
			database.exec('begin');
			for (const one of documents) insert.run(one.roleId, textOf(one));
			database.exec('commit');
		},
		ready: () => database.exec("insert into roles (roles) values ('optimize')"),
		search: (query) => select.all(wordsOf(query).join(' OR '), query.limit).map((row) => String(row.id)),
	};
}
