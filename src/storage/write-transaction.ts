import { sql, type Transaction } from 'kysely';
import type { AuditAction, AuditSubjects } from '../core/model/audit.ts';
import type { Role } from '../core/model/role.ts';
import { companyKey } from '../core/roles/company-key.ts';
import { yearlyPay } from '../core/search/yearly-pay.ts';
import { fold } from '../core/text/fold.ts';
import type { TenantId } from '../matching/ports.ts';
import type { KeyedPosting, WriteTransaction } from '../matching/write-port.ts';
import { insertAnswered } from './answered.ts';
import { auditEntries, auditHead } from './audit-log.ts';
import { chunked } from './chunked.ts';
import { listed } from './listed.ts';
import { postingsBySource, postingsOfRole, postingWithId } from './posting-rows.ts';
import { noteChanges } from './role-changes.ts';
import { deleteRoleKeys, heldRoleKeys, postingsByRoleKeys, replaceRoleKeys } from './role-keys.ts';
import type { Tables } from './tables.ts';

/** What can come in between two reads of the audit log, and far more. */
const entriesMax = 100_000;

type Told = {
	/** Before anything is deleted whose bytes must go too. */
	readonly onDelete: () => void;
	/** Roles that are saved or deleted. */
	readonly onChange: (roleIds: readonly string[]) => void;
	/** Records decisions with what they change. */
	readonly decide: (
		tx: Transaction<Tables>,
		action: AuditAction,
		...decided: readonly AuditSubjects[]
	) => Promise<void>;
	/** Names this process among those that write to the store. */
	readonly writer: string;
};

export function writeTransaction(
	tx: Transaction<Tables>,
	tenant: TenantId,
	{ onDelete, onChange, decide, writer }: Told,
): WriteTransaction {
	return {
		postingById: (id) => postingWithId(tx, tenant, id),
		postingsBySource: (name, sourceIds) => postingsBySource(tx, tenant, name, sourceIds),
		postingsOfRole: (roleId) => postingsOfRole(tx, tenant, roleId),
		postingsByRoleKeys: (keys) => postingsByRoleKeys(tx, tenant, keys),
		heldRoleKeys: (keys) => heldRoleKeys(tx, tenant, keys),
		savePostings: async (postings) => {
			await savePostings(tx, tenant, [...new Map(postings.map((one) => [one.posting.id, one])).values()]);
			const decided = postings.map(({ posting }) => ({ id: posting.id, contentHash: posting.contentHash }));
			await decide(tx, 'posting_kept', ...decided);
		},
		deletePosting: async (id) => {
			onDelete();
			await deleteRoleKeys(tx, tenant, [id]);
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
		saveRoles: async (roles) => {
			await saveRoles(tx, tenant, roles);
			const ids = roles.map(({ id }) => id);
			onChange(ids);
			return noteChanges(tx, tenant, ids, writer);
		},
		deleteRole: async (id) => {
			onDelete();
			onChange([id]);
			await tx.deleteFrom('roles').where('tenant', '=', tenant).where('id', '=', id).execute();
			await noteChanges(tx, tenant, [id], writer);
		},
	};
}

async function savePostings(
	tx: Transaction<Tables>,
	tenant: TenantId,
	postings: readonly KeyedPosting[],
): Promise<void> {
	const rows = postings.map(({ posting }) => ({
		id: posting.id,
		tenant,
		role_id: posting.roleId,
		source_name: posting.source?.name ?? null,
		source_id: posting.source?.id ?? null,
		company_key: companyKey(posting.company),
		received_at: posting.receivedAt,
		content_hash: posting.contentHash,
		document: JSON.stringify(posting),
	}));
	for (const some of chunked(rows)) {
		const { numInsertedOrUpdatedRows } = await tx
			.insertInto('postings')
			.values(some)
			.onConflict((c) => c.column('id').doUpdateSet(given(some)).where('postings.tenant', '=', tenant))
			.executeTakeFirst();
		if (numInsertedOrUpdatedRows !== BigInt(some.length)) throw new ForeignIdError();
	}
	await replaceRoleKeys(tx, tenant, postings);
}

async function saveRoles(tx: Transaction<Tables>, tenant: TenantId, roles: readonly Role[]): Promise<void> {
	const rows = roles.map((role) => ({
		id: role.id,
		tenant,
		updated_at: role.updatedAt,
		search_text: fold([role.title, role.company, role.team].filter((part) => part !== null).join('\n')),
		work_mode: role.workMode,
		employment_type: role.employmentType,
		seniority: role.seniority,
		salary_year_max: yearlyPay(role.salary)?.max ?? null,
		...listed(role),
		document: JSON.stringify(role),
	}));
	for (const some of chunked(rows)) {
		const { numInsertedOrUpdatedRows } = await tx
			.insertInto('roles')
			.values(some)
			.onConflict((c) => c.column('id').doUpdateSet(given(some)).where('roles.tenant', '=', tenant))
			.executeTakeFirst();
		if (numInsertedOrUpdatedRows !== BigInt(some.length)) throw new ForeignIdError();
	}
}

/** Every column but the id and its owner as the row that was to be inserted has it. */
function given<Row extends { readonly id: string; readonly tenant: string }>([row]: readonly Row[]) {
	const columns = Object.keys(row ?? {}).filter((column) => column !== 'id' && column !== 'tenant');
	return Object.fromEntries(columns.map((column) => [column, sql.ref(`excluded.${column}`)]));
}

/** Ids are drawn at random here; one that is another tenant's already was made up, and nothing of it is written. */
class ForeignIdError extends Error {
	constructor() {
		super('the id is taken');
	}
}
