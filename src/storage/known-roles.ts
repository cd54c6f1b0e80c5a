import type { Kysely } from 'kysely';
import type { Posting } from '../core/model/posting.ts';
import type { Role } from '../core/model/role.ts';
import type { TenantId } from '../matching/ports.ts';
import { idChunks } from './chunked.ts';
import { type LatelyRead, latelyRead } from './lately-read.ts';
import { roleOf } from './lists.ts';
import { postingOf } from './posting-rows.ts';
import type { Tables } from './tables.ts';

/** Some five thousand roles, some 50 MB in memory, and the texts of as many postings, with what is made of them 40 MB. */
const charactersMax = { roles: 32_000_000, texts: 16_000_000 };
/** Whoever asks for more at once goes through a store, and would drive out what others come back to. */
const idsMax = 128;

type PostingTexts = readonly Pick<Posting, 'text'>[];
type Reader = Kysely<Tables>;

/** Reads roles and the texts of their postings; what was read lately is not read again while its revision is the same. */
export type KnownRoles = {
	/** By id; of roles that there are not, nothing. */
	roles(db: Reader, tenant: TenantId, ids: readonly string[]): Promise<ReadonlyMap<string, Role>>;
	texts(db: Reader, tenant: TenantId, roleIds: readonly string[]): Promise<ReadonlyMap<string, PostingTexts>>;
	/** After the commit of what changes or deletes them. */
	forget(tenant: TenantId, roleIds: Iterable<string>): void;
};

export function knownRoles(): KnownRoles {
	const roles = latelyRead<Role>(charactersMax.roles);
	const texts = latelyRead<PostingTexts>(charactersMax.texts);
	return {
		roles: (db, tenant, ids) => through(roles, db, tenant, ids, readRoles),
		texts: (db, tenant, ids) => through(texts, db, tenant, ids, readTexts),
		forget(tenant, roleIds) {
			const keys = Array.from(roleIds, (id) => keyOf(tenant, id));
			roles.forget(keys);
			texts.forget(keys);
		},
	};
}

type Read<T> = {
	readonly id: string;
	readonly revision: number | null;
	readonly value: T;
	readonly characters: number;
};

async function through<T>(
	lately: LatelyRead<T>,
	db: Reader,
	tenant: TenantId,
	ids: readonly string[],
	read: (db: Reader, tenant: TenantId, ids: readonly string[]) => Promise<readonly Read<T>[]>,
): Promise<ReadonlyMap<string, T>> {
	const found = new Map<string, T>();
	const isWhole = ids.length > idsMax;
	const revisions = isWhole ? new Map<string, number>() : await revisionsOf(db, tenant, ids);
	for (const [id, revision] of revisions) {
		const known = lately.of(keyOf(tenant, id), revision);
		if (known !== undefined) found.set(id, known);
	}
	const keep = lately.reading();
	for (const some of idChunks(ids.filter((id) => !found.has(id)))) {
		for (const { id, revision, value, characters } of await read(db, tenant, some)) {
			found.set(id, value);
			// What an older release saved has no revision, and nothing would tell that it changes.
			if (revision !== null && !isWhole) keep(keyOf(tenant, id), revision, value, characters);
		}
	}
	return found;
}

function keyOf(tenant: TenantId, id: string): string {
	return `${tenant} ${id}`;
}

async function revisionsOf(db: Reader, tenant: TenantId, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
	const found = new Map<string, number>();
	for (const some of idChunks(ids)) {
		const rows = await db
			.selectFrom('role_changes')
			.select(['role_id', 'number'])
			.where('tenant', '=', tenant)
			.where('role_id', 'in', some)
			.execute();
		for (const row of rows) found.set(row.role_id, row.number);
	}
	return found;
}

// A document and its revision come from one statement, so that they belong together.

async function readRoles(db: Reader, tenant: TenantId, ids: readonly string[]): Promise<readonly Read<Role>[]> {
	const rows = await db
		.selectFrom('roles')
		.leftJoin('role_changes', (join) =>
			join.onRef('role_changes.role_id', '=', 'roles.id').on('role_changes.tenant', '=', tenant),
		)
		.select(['roles.id', 'roles.document', 'role_changes.number'])
		.where('roles.tenant', '=', tenant)
		.where('roles.id', 'in', ids)
		.execute();
	return rows.map((row) => ({
		id: row.id,
		revision: row.number,
		value: roleOf(row),
		characters: row.document.length,
	}));
}

async function readTexts(
	db: Reader,
	tenant: TenantId,
	roleIds: readonly string[],
): Promise<readonly Read<PostingTexts>[]> {
	const rows = await db
		.selectFrom('postings')
		.leftJoin('role_changes', (join) =>
			join.onRef('role_changes.role_id', '=', 'postings.role_id').on('role_changes.tenant', '=', tenant),
		)
		.select(['postings.role_id', 'postings.document', 'role_changes.number'])
		.where('postings.tenant', '=', tenant)
		.where('postings.role_id', 'in', roleIds)
		.orderBy('postings.id')
		.execute();
	return [...Map.groupBy(rows, (row) => row.role_id)].map(([id, own]) => {
		const texts = own.map((row) => ({ text: postingOf(row).text }));
		const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
		return { id, revision: own[0]?.number ?? null, value: texts, characters };
	});
}
