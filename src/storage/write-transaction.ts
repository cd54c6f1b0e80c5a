import type { Transaction } from 'kysely';
import type { AuditAction, AuditSubjects } from '../core/model/audit.ts';
import type { Posting } from '../core/model/posting.ts';
import type { Role } from '../core/model/role.ts';
import { companyKey } from '../core/roles/company-key.ts';
import { yearlyPay } from '../core/search/yearly-pay.ts';
import { fold } from '../core/text/fold.ts';
import type { TenantId, WriteTransaction } from '../matching/ports.ts';
import { insertAnswered } from './answered.ts';
import { auditEntries, auditHead } from './audit-log.ts';
import { postingBySource, postingOf, postingsOfRole, postingWithId } from './posting-rows.ts';
import { noteChange } from './role-changes.ts';
import type { Tables } from './tables.ts';

/** Postings of one role to look at the most; more share a key only by the thousand-fold copying of one text. */
const alikeMax = 200;
/** What can come in between two reads of the audit log, and far more. */
const entriesMax = 100_000;

type Told = {
	/** Before anything is deleted whose bytes must go too. */
	readonly onDelete: () => void;
	/** Records a decision with what it changes. */
	readonly decide: (tx: Transaction<Tables>, action: AuditAction, subjects: AuditSubjects) => Promise<void>;
	/** Names this process among those that write to the store. */
	readonly writer: string;
};

export function writeTransaction(
	tx: Transaction<Tables>,
	tenant: TenantId,
	{ onDelete, decide, writer }: Told,
): WriteTransaction {
	return {
		postingById: (id) => postingWithId(tx, tenant, id),
		postingBySource: (name, sourceId) => postingBySource(tx, tenant, name, sourceId),
		postingsOfRole: (roleId) => postingsOfRole(tx, tenant, roleId),
		postingsByRoleKeys: async (keys) => {
			if (keys.length === 0) return [];
			const ids = tx
				.selectFrom('posting_role_keys')
				.select('posting_id')
				.where('tenant', '=', tenant)
				.where('role_key', 'in', [...keys]);
			// The ids are the tenant's already; said twice, SQLite would look through all that the tenant has.
			const rows = await tx
				.selectFrom('postings')
				.select('document')
				.where('id', 'in', ids)
				.orderBy('id')
				.limit(alikeMax)
				.execute();
			return rows.map(postingOf);
		},
		savePosting: async (posting, roleKeys) => {
			await savePosting(tx, tenant, posting, roleKeys);
			await decide(tx, 'posting_kept', { id: posting.id, contentHash: posting.contentHash });
		},
		deletePosting: async (id) => {
			onDelete();
			await deletePostingKeys(tx, tenant, id);
			const { numDeletedRows } = await tx
				.deleteFrom('postings')
				.where('tenant', '=', tenant)
				.where('id', '=', id)
				.executeTakeFirst();
			if (numDeletedRows > 0n) await decide(tx, 'posting_deleted', { id });
		},
		auditEntries: (seq) => auditEntries(tx, tenant, seq, entriesMax),
		auditHead: () => auditHead(tx, tenant),
		saveAnswered: (answered) => insertAnswered(tx, tenant, answered),
		saveRole: async (role) => {
			await saveRole(tx, tenant, role);
			return noteChange(tx, tenant, role.id, writer);
		},
		deleteRole: async (id) => {
			onDelete();
			await deleteRoleLists(tx, tenant, id);
			await tx.deleteFrom('roles').where('tenant', '=', tenant).where('id', '=', id).execute();
			await noteChange(tx, tenant, id, writer);
		},
	};
}

async function savePosting(
	tx: Transaction<Tables>,
	tenant: TenantId,
	posting: Posting,
	roleKeys: readonly string[],
): Promise<void> {
	const row = {
		id: posting.id,
		tenant,
		role_id: posting.roleId,
		source_name: posting.source?.name ?? null,
		source_id: posting.source?.id ?? null,
		company_key: companyKey(posting.company),
		received_at: posting.receivedAt,
		document: JSON.stringify(posting),
	};
	const { id: _same, tenant: _owner, ...changed } = row;
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('postings')
		.values(row)
		.onConflict((c) => c.column('id').doUpdateSet(changed).where('postings.tenant', '=', tenant))
		.executeTakeFirst();
	if (numInsertedOrUpdatedRows === 0n) throw new ForeignIdError();
	await deletePostingKeys(tx, tenant, posting.id);
	const keys = [...new Set(roleKeys)].map((role_key) => ({ tenant, role_key, posting_id: posting.id }));
	if (keys.length > 0) await tx.insertInto('posting_role_keys').values(keys).execute();
}

async function saveRole(tx: Transaction<Tables>, tenant: TenantId, role: Role): Promise<void> {
	const row = {
		id: role.id,
		tenant,
		updated_at: role.updatedAt,
		search_text: fold([role.title, role.company, role.team].filter((part) => part !== null).join('\n')),
		work_mode: role.workMode,
		employment_type: role.employmentType,
		seniority: role.seniority,
		salary_year_max: yearlyPay(role.salary)?.max ?? null,
		document: JSON.stringify(role),
	};
	const { id: _same, tenant: _owner, ...changed } = row;
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('roles')
		.values(row)
		.onConflict((c) => c.column('id').doUpdateSet(changed).where('roles.tenant', '=', tenant))
		.executeTakeFirst();
	if (numInsertedOrUpdatedRows === 0n) throw new ForeignIdError();
	await deleteRoleLists(tx, tenant, role.id);
	const countries = new Set([...role.locations.flatMap((place) => place.country ?? []), ...role.remoteWithin]);
	const rows = [...countries].map((country) => ({ tenant, role_id: role.id, country }));
	if (rows.length > 0) await tx.insertInto('role_countries').values(rows).execute();
	const skills = [...new Set(role.skills.map((skill) => skill.id))];
	const named = skills.map((skill_id) => ({ tenant, role_id: role.id, skill_id }));
	if (named.length > 0) await tx.insertInto('role_skills').values(named).execute();
}

async function deletePostingKeys(tx: Transaction<Tables>, tenant: TenantId, postingId: string): Promise<void> {
	await tx.deleteFrom('posting_role_keys').where('tenant', '=', tenant).where('posting_id', '=', postingId).execute();
}

async function deleteRoleLists(tx: Transaction<Tables>, tenant: TenantId, roleId: string): Promise<void> {
	await tx.deleteFrom('role_countries').where('tenant', '=', tenant).where('role_id', '=', roleId).execute();
	await tx.deleteFrom('role_skills').where('tenant', '=', tenant).where('role_id', '=', roleId).execute();
}

/** Ids are drawn at random here; one that is another tenant's already was made up, and nothing of it is written. */
class ForeignIdError extends Error {
	constructor() {
		super('the id is taken');
	}
}
