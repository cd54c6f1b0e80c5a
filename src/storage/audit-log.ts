import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { hashOfEntry, sealOfHead } from '../core/audit/chain.ts';
import type { AuditAction, AuditEntry, AuditHead, AuditSubjects } from '../core/model/audit.ts';
import type { Clock, Mac, TenantId } from '../matching/ports.ts';
import type { Tables } from './tables.ts';

/** What decisions are sealed and dated with. */
export type Notary = { readonly mac: Mac; readonly clock: Clock };

/** Without a secret, a chain that only shows what was altered by accident. */
export const keylessNotary: Notary = {
	mac: (purpose, text) => createHash('sha256').update(`${purpose}\0${text}`).digest('hex'),
	clock: Date.now,
};

/** Appends decisions in the transaction of what they tell of: both are there, or neither. */
export type Recorder = (
	tx: Transaction<Tables>,
	tenant: TenantId,
	by: string | null,
	action: AuditAction,
	subjects: AuditSubjects,
) => Promise<void>;

export function recorder({ mac, clock }: Notary): Recorder {
	return async (tx, tenant, by, action, subjects) => {
		const head = await auditHead(tx, tenant);
		const at = new Date(clock()).toISOString();
		const said = { seq: (head?.seq ?? 0) + 1, at, by, action, subjects, previous: head?.hash ?? '' };
		const hash = hashOfEntry(mac, tenant, said);
		const { seq, previous } = said;
		const row = { tenant, seq, at, by_key: by, action, subjects: JSON.stringify(subjects), previous, hash };
		await tx.insertInto('audit').values(row).execute();
		const changed = { seq, hash, seal: sealOfHead(mac, tenant, { seq, hash }) };
		await tx
			.insertInto('audit_heads')
			.values({ tenant, ...changed })
			.onConflict((c) => c.column('tenant').doUpdateSet(changed))
			.execute();
	};
}

export async function auditHead(
	db: Kysely<Tables>,
	tenant: TenantId,
): Promise<(AuditHead & { readonly seal: string }) | null> {
	const row = await db
		.selectFrom('audit_heads')
		.select(['seq', 'hash', 'seal'])
		.where('tenant', '=', tenant)
		.executeTakeFirst();
	return row ?? null;
}

/** In the order of their numbers, those after `seq`. */
export async function auditEntries(
	db: Kysely<Tables>,
	tenant: TenantId,
	seq: number,
	limit: number,
): Promise<readonly AuditEntry[]> {
	const rows = await db
		.selectFrom('audit')
		.selectAll()
		.where('tenant', '=', tenant)
		.where('seq', '>', seq)
		.orderBy('seq')
		.limit(limit)
		.execute();
	return rows.map(({ tenant: _own, by_key, subjects, ...row }) => ({
		...row,
		by: by_key,
		subjects: subjectsIn(subjects),
	}));
}

function subjectsIn(text: string): AuditSubjects {
	try {
		const read: unknown = JSON.parse(text);
		// Only the very text that was written has its hash.
		if (JSON.stringify(read) === text) return read as AuditSubjects;
	} catch {
		// Somebody altered it, and the check will say so.
	}
	return { unreadable: text };
}
