import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../dialect.ts';
import { listed } from '../listed.ts';

type Before = { roles: { id: string; document: string } };

const rolesPerStep = 500;

/**
 * The countries and skills of a role stand in its own row: a table of its skills alone took more pages of each write
 * than all else together, because skills come in no order. They stand before the document, which reaches over several
 * pages and would have to be gone through first. Keys of postings, in no order either, stand in one index and not in two.
 */
export const listsInTheirRole = (dialect: Dialect) => ({
	async up(db: Kysely<Before>): Promise<void> {
		await db.schema
			.createTable('new_roles')
			.addColumn('id', 'text', (c) => c.primaryKey())
			.addColumn('tenant', 'text', (c) => c.notNull())
			.addColumn('updated_at', 'text', (c) => c.notNull())
			.addColumn('search_text', 'text', (c) => c.notNull())
			.addColumn('work_mode', 'text')
			.addColumn('employment_type', 'text')
			.addColumn('seniority', 'text')
			.addColumn('salary_year_max', dialect.doubleType)
			.addColumn('countries', 'text', (c) => c.notNull())
			.addColumn('skills', 'text', (c) => c.notNull())
			.addColumn('document', 'text', (c) => c.notNull())
			.execute();
		for (let last = ''; ; ) {
			const rows = await db
				.selectFrom('roles')
				.select(['id', 'document'])
				.where('id', '>', last)
				.orderBy('id')
				.limit(rolesPerStep)
				.execute();
			const final = rows.at(-1);
			if (final === undefined) break;
			for (const row of rows) await copied(db, row);
			last = final.id;
		}
		for (const table of ['roles', 'role_countries', 'role_skills']) await db.schema.dropTable(table).execute();
		await db.schema.alterTable('new_roles').renameTo('roles').execute();
		for (const [name, columns] of [
			['roles_by_time', ['updated_at', 'id']],
			['roles_by_id', ['id']],
		] as const) {
			const inOrder = columns.map((column) => dialect.binaryOrder(sql.ref(column)));
			await db.schema
				.createIndex(name)
				.on('roles')
				.expression(sql`tenant, ${sql.join(inOrder)}`)
				.execute();
		}
		await keysInOneIndex(db);
	},
});

async function copied(db: Kysely<Before>, { id, document }: Before['roles']): Promise<void> {
	const { countries, skills } = listed(JSON.parse(document));
	const same = sql.raw('id, tenant, updated_at, search_text, work_mode, employment_type, seniority, salary_year_max');
	await sql`
		insert into new_roles (${same}, countries, skills, document)
		select ${same}, cast(${countries} as text), cast(${skills} as text), document from roles where id = ${id}
	`.execute(db);
}

async function keysInOneIndex(db: Kysely<Before>): Promise<void> {
	await db.schema
		.createTable('new_posting_role_keys')
		.addColumn('role_key', 'text', (c) => c.notNull())
		.addColumn('tenant', 'text', (c) => c.notNull())
		.addColumn('posting_id', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('posting_role_keys_in_order', ['role_key', 'tenant', 'posting_id'])
		.execute();
	await sql`
		insert into new_posting_role_keys (role_key, tenant, posting_id)
		select role_key, tenant, posting_id from posting_role_keys
	`.execute(db);
	await db.schema.dropTable('posting_role_keys').execute();
	await db.schema.alterTable('new_posting_role_keys').renameTo('posting_role_keys').execute();
	await db.schema.createIndex('posting_role_keys_by_posting').on('posting_role_keys').column('posting_id').execute();
}
