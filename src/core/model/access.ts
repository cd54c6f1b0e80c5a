import { z } from 'zod';

/** What a key may do; none implies another. */
export const Scope = z.enum(['postings:write', 'match', 'candidates', 'admin']);
export type Scope = z.infer<typeof Scope>;

/** Lower-case letters, digits and hyphens: it stands in logs and on command lines. */
export const TenantName = z
	.string()
	.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be up to 40 lower-case letters, digits and hyphens');

/** A key as it is kept. Times are milliseconds since 1970. */
export type KeyRecord = {
	readonly id: string;
	readonly tenant: string;
	/** What its owner calls it. */
	readonly name: string;
	readonly scopes: readonly Scope[];
	/** Of the whole key, under the pepper; the key itself is not kept. Hexadecimal. */
	readonly mac: string;
	/** Which pepper that was. */
	readonly pepperId: string;
	readonly createdAt: number;
	readonly expiresAt: number | null;
	readonly revokedAt: number | null;
};
