import { DatabaseSync } from 'node:sqlite';

export type Audit = {
	readonly integrity: string;
	readonly postings: number;
	/** Sources that are there more than once. */
	readonly duplicates: number;
	/** Postings without their role, and roles that name other postings than those that name them. */
	readonly torn: number;
	/** Those of the acknowledged that are not there under the id that was told. */
	readonly lost: readonly string[];
};

/** Looks at a store's file while the service runs on it. */
export function audit(file: string, acknowledged: ReadonlyMap<number, string>): Audit {
	const db = new DatabaseSync(file, { readOnly: true });
	try {
		const integrity = String(db.prepare('PRAGMA integrity_check').get()?.integrity_check);
		const one = (sql: string): number => Number(db.prepare(sql).get()?.n);
		const ids = new Set(
			db
				.prepare('select id from postings')
				.all()
				.map((row) => String(row.id)),
		);
		const orphans = one('select count(*) n from postings where role_id not in (select id from roles)');
		return {
			integrity,
			postings: ids.size,
			duplicates: one(
				'select count(*) n from (select 1 from postings where source_id is not null group by source_name, source_id having count(*) > 1)',
			),
			torn: orphans + tornRoles(db),
			lost: [...acknowledged.values()].filter((id) => !ids.has(id)),
		};
	} finally {
		db.close();
	}
}

function tornRoles(db: DatabaseSync): number {
	const postings = new Map<string, string[]>();
	for (const row of db.prepare('select id, role_id from postings order by id').all()) {
		const role = String(row.role_id);
		postings.set(role, [...(postings.get(role) ?? []), String(row.id)]);
	}
	return db
		.prepare('select id, document from roles')
		.all()
		.filter((row) => {
			const role = JSON.parse(String(row.document)) as { postings: readonly { id: string }[] };
			const named = role.postings.map((posting) => posting.id).sort();
			return named.join() !== (postings.get(String(row.id)) ?? []).join();
		}).length;
}
