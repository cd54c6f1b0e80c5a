import type { Transaction } from 'kysely';
import type { Posting } from '../core/model/posting.ts';
import type { Role } from '../core/model/role.ts';
import { companyKey } from '../core/roles/company-key.ts';
import { yearlyPay } from '../core/search/yearly-pay.ts';
import { fold } from '../core/text/fold.ts';
import type { WriteTransaction } from '../matching/ports.ts';
import { postingBySource, postingOf, postingsOfRole, postingWithId } from './posting-rows.ts';
import type { Tables } from './tables.ts';

/** Postings of one role to look at the most; more share a key only by the thousand-fold copying of one text. */
const alikeMax = 200;

/** @param onDelete told before anything is deleted whose bytes must go too */
export function writeTransaction(tx: Transaction<Tables>, onDelete: () => void): WriteTransaction {
	return {
		postingById: (id) => postingWithId(tx, id),
		postingBySource: (name, sourceId) => postingBySource(tx, name, sourceId),
		postingsOfRole: (roleId) => postingsOfRole(tx, roleId),
		postingsByRoleKeys: async (keys) => {
			if (keys.length === 0) return [];
			const ids = tx
				.selectFrom('posting_role_keys')
				.select('posting_id')
				.where('role_key', 'in', [...keys]);
			const rows = await tx
				.selectFrom('postings')
				.select('document')
				.where('id', 'in', ids)
				.orderBy('id')
				.limit(alikeMax)
				.execute();
			return rows.map(postingOf);
		},
		savePosting: (posting, roleKeys) => savePosting(tx, posting, roleKeys),
		deletePosting: async (id) => {
			onDelete();
			await tx.deleteFrom('posting_role_keys').where('posting_id', '=', id).execute();
			await tx.deleteFrom('postings').where('id', '=', id).execute();
		},
		saveRole: (role) => saveRole(tx, role),
		deleteRole: async (id) => {
			onDelete();
			await deleteRoleLists(tx, id);
			await tx.deleteFrom('roles').where('id', '=', id).execute();
		},
	};
}

async function savePosting(tx: Transaction<Tables>, posting: Posting, roleKeys: readonly string[]): Promise<void> {
	const row = {
		id: posting.id,
		role_id: posting.roleId,
		source_name: posting.source?.name ?? null,
		source_id: posting.source?.id ?? null,
		company_key: companyKey(posting.company),
		received_at: posting.receivedAt,
		document: JSON.stringify(posting),
	};
	const { id: _same, ...changed } = row;
	await tx
		.insertInto('postings')
		.values(row)
		.onConflict((c) => c.column('id').doUpdateSet(changed))
		.execute();
	await tx.deleteFrom('posting_role_keys').where('posting_id', '=', posting.id).execute();
	const keys = [...new Set(roleKeys)].map((role_key) => ({ role_key, posting_id: posting.id }));
	if (keys.length > 0) await tx.insertInto('posting_role_keys').values(keys).execute();
}

async function saveRole(tx: Transaction<Tables>, role: Role): Promise<void> {
	const row = {
		id: role.id,
		updated_at: role.updatedAt,
		search_text: fold([role.title, role.company, role.team].filter((part) => part !== null).join('\n')),
		work_mode: role.workMode,
		employment_type: role.employmentType,
		seniority: role.seniority,
		salary_year_max: yearlyPay(role.salary)?.max ?? null,
		document: JSON.stringify(role),
	};
	const { id: _same, ...changed } = row;
	await tx
		.insertInto('roles')
		.values(row)
		.onConflict((c) => c.column('id').doUpdateSet(changed))
		.execute();
	await deleteRoleLists(tx, role.id);
	const countries = new Set([...role.locations.flatMap((place) => place.country ?? []), ...role.remoteWithin]);
	const rows = [...countries].map((country) => ({ role_id: role.id, country }));
	if (rows.length > 0) await tx.insertInto('role_countries').values(rows).execute();
	const skills = [...new Set(role.skills.map((skill) => skill.id))].map((skill_id) => ({ role_id: role.id, skill_id }));
	if (skills.length > 0) await tx.insertInto('role_skills').values(skills).execute();
}

async function deleteRoleLists(tx: Transaction<Tables>, roleId: string): Promise<void> {
	await tx.deleteFrom('role_countries').where('role_id', '=', roleId).execute();
	await tx.deleteFrom('role_skills').where('role_id', '=', roleId).execute();
}
