import type { Selectable } from 'kysely';
import type { KeyRecord, Scope } from '../core/model/access.ts';
import type { Keys } from '../matching/ports.ts';
import type { Opened } from './store.ts';
import type { Tables } from './tables.ts';
import { told } from './told.ts';

/** Keys of all tenants, read anew each time: what another process revoked is revoked here. */
export function keysIn({ read, dialect, queue, record }: Omit<Opened, 'scrubbing'>): Keys {
	const tell = told(dialect);
	return {
		find: tell(async (id) => {
			const row = await read.selectFrom('keys').selectAll().where('id', '=', id).executeTakeFirst();
			return row === undefined ? null : keyOf(row);
		}),
		add: tell(async (key) => {
			const row = rowOf(key);
			await queue.run(async (tx) => {
				await tx.insertInto('keys').values(row).execute();
				await record(tx, key.tenant, null, 'key_created', { id: key.id, scopes: [...key.scopes] });
			});
		}),
		list: tell(async () => {
			const rows = await read.selectFrom('keys').selectAll().orderBy('created_at').orderBy('id').execute();
			return rows.map(keyOf);
		}),
		revoke: tell((id, now) =>
			queue.run(async (tx) => {
				const revoked = await tx
					.updateTable('keys')
					.set({ revoked_at: now })
					.where('id', '=', id)
					.where('revoked_at', 'is', null)
					.returning('tenant')
					.executeTakeFirst();
				if (revoked !== undefined) await record(tx, revoked.tenant, null, 'key_revoked', { id });
				return revoked !== undefined;
			}),
		),
	};
}

function rowOf({
	id,
	tenant,
	name,
	scopes,
	mac,
	pepperId,
	createdAt,
	expiresAt,
	revokedAt,
}: KeyRecord): Tables['keys'] {
	const times = { created_at: createdAt, expires_at: expiresAt, revoked_at: revokedAt };
	return { id, tenant, name, scopes: scopes.join(' '), mac, pepper_id: pepperId, ...times };
}

function keyOf(row: Selectable<Tables['keys']>): KeyRecord {
	const { id, tenant, name, mac } = row;
	// What we wrote, we can read.
	const scopes = row.scopes.split(' ') as Scope[];
	const times = { createdAt: row.created_at, expiresAt: row.expires_at, revokedAt: row.revoked_at };
	return { id, tenant, name, mac, pepperId: row.pepper_id, scopes, ...times };
}
