import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { hashOfEntry, sealOfHead } from '../core/audit/chain.ts';
import type { AuditAction, AuditEntry, AuditHead, AuditSubjects } from '../core/model/audit.ts';
import type { Clock, Mac, TenantId } from '../matching/ports.ts';
import { chunked } from './chunked.ts';
import type { Tables } from './tables.ts';

/** What decisions are sealed and dated with. */
export type Notary = { readonly mac: Mac; readonly clock: Clock };

/** Without a secret, a chain that only shows what was altered by accident. */
export const keylessNotary: Notary = {
	mac: (purpose, text) => createHash('sha256').update(`${purpose}\0${text}`).digest('hex'),
	clock: Date.now,
};

/** Appends decisions of one sort, in order, in the transaction of what they tell of: both are there, or neither. */
export type Recorder = (
	tx: Transaction<Tables>,
	tenant: TenantId,
	by: string | null,
	action: AuditAction,
	...decided: readonly AuditSubjects[]
) => Promise<void>;

export function recorder({ mac, clock }: Notary): Recorder {
	return async (tx, tenant, by, action, ...decided) => {
		if (decided.length === 0) return;
		let { seq, hash } = (await auditHead(tx, tenant)) ?? { seq: 0, hash: '' };
		const at = new Date(clock()).toISOString();
		const rows = decided.map((subjects) => {
			const said = { seq: ++seq, at, by, action, subjects, previous: hash };
			hash = hashOfEntry(mac, tenant, said);
			const { previous } = said;
			return { tenant, seq, at, by_key: by, action, subjects: JSON.stringify(subjects), previous, hash };
		});
		for (const some of chunked(rows)) await tx.insertInto('audit').values(some).execute();
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
