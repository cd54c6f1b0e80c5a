import { timingSafeEqual } from 'node:crypto';
import type { KeyRecord, Scope } from '../core/model/access.ts';
import type { TenantId, World } from '../matching/ports.ts';
import { keyIdOf } from './key-text.ts';

/** Who asks. `keyId` is null for whoever is on this machine where keys are not required. */
export type Caller = { readonly keyId: string | null; readonly tenant: TenantId; readonly scopes: ReadonlySet<Scope> };

/** Why nobody is let in: no key, something that is no key, or a key that is unknown, wrong, expired or revoked. */
export type Refusal = 'missing' | 'malformed' | 'invalid';

export type Authenticate = (authorization: string | undefined) => Promise<Caller | Refusal>;

const bearer = /^Bearer +([^\s]+)$/i;
const unknown: Pick<KeyRecord, 'mac'> = { mac: '0'.repeat(64) };

/** Looks the key up each time it is used, so that a revoked one is dead at once in every process on the store. */
export function authenticator({ stores, mac, clock }: Pick<World, 'stores' | 'mac' | 'clock'>): Authenticate {
	return async (authorization) => {
		if (authorization === undefined) return 'missing';
		const text = bearer.exec(authorization)?.[1] ?? '';
		const id = keyIdOf(text);
		if (id === null) return 'malformed';
		const key = await stores.keys.find(id);
		// Compared also where the id is unknown, so that an answer's time does not tell.
		const isRight = timingSafeEqual(Buffer.from(mac('key', text)), Buffer.from((key ?? unknown).mac));
		if (key === null || !isRight || !isAlive(key, clock())) return 'invalid';
		return { keyId: id, tenant: key.tenant, scopes: new Set(key.scopes) };
	};
}

export function isAlive({ revokedAt, expiresAt }: KeyRecord, now: number): boolean {
	return revokedAt === null && (expiresAt === null || now < expiresAt);
}
