import type { TenantId } from './ports.ts';

/** A role that was saved or deleted; what it is now, the store tells. */
export type RoleChange = {
	readonly number: number;
	readonly tenant: TenantId;
	readonly roleId: string;
	/** Made by this process, which has told its index itself. */
	readonly isOwn: boolean;
};
