import type { Kysely, Transaction } from 'kysely';
import { type Answered, AnsweredAlreadyError, type TenantId } from '../matching/ports.ts';
import type { Tables } from './tables.ts';

export async function readAnswered(
	db: Kysely<Tables>,
	tenant: TenantId,
	keyMac: string,
	now: number,
): Promise<Answered | null> {
	const row = await db
		.selectFrom('answered')
		.selectAll()
		.where('tenant', '=', tenant)
		.where('key_mac', '=', keyMac)
		.where('expires_at', '>', now)
		.executeTakeFirst();
	if (row === undefined) return null;
	return {
		keyMac,
		bodyMac: row.body_mac,
		status: row.status,
		id: row.id,
		at: row.answered_at,
		expiresAt: row.expires_at,
	};
}

/** Takes the place of one whose time is over. Throws `AnsweredAlreadyError`. */
export async function insertAnswered(
	tx: Transaction<Tables>,
	tenant: TenantId,
	{ keyMac, bodyMac, status, id, at, expiresAt }: Answered,
): Promise<void> {
	const said = { body_mac: bodyMac, status, id, answered_at: at, expires_at: expiresAt };
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('answered')
		.values({ tenant, key_mac: keyMac, ...said })
		.onConflict((c) => c.columns(['tenant', 'key_mac']).doUpdateSet(said).where('answered.expires_at', '<=', at))
		.executeTakeFirst();
	if (numInsertedOrUpdatedRows === 0n) throw new AnsweredAlreadyError();
}

export async function deleteAnswered(tx: Transaction<Tables>, now: number): Promise<void> {
	await tx.deleteFrom('answered').where('expires_at', '<=', now).execute();
}

export async function hasExpiredAnswered(db: Kysely<Tables>, now: number): Promise<boolean> {
	const row = await db.selectFrom('answered').select('id').where('expires_at', '<=', now).limit(1).executeTakeFirst();
	return row !== undefined;
}
