import { indexDocument } from '../core/search/index-document.ts';
import type { Ports, Stores, TenantId } from './ports.ts';

const changesPerRead = 500;
const rolesPerStep = 100;

type Followed = Pick<Ports, 'store' | 'index' | 'keptIndexes'>;

export type Follower = {
	/** From here on: what changes before is in the indexes that are built after. */
	begin(): Promise<void>;
	/** Takes in what other processes changed since; how many roles. */
	follow(): Promise<number>;
};

type RolesOf = Map<TenantId, Set<string>>;

function note(roles: RolesOf, tenant: TenantId, roleId: string): void {
	roles.set(tenant, (roles.get(tenant) ?? new Set()).add(roleId));
}

/**
 * Keeps the indexes of this process true while others write to the same store.
 * @param indexed the ports of a tenant whose index is built or being built; undefined where it is not
 */
export function follower(
	stores: Pick<Stores, 'changes' | 'lastChange'>,
	indexed: (tenant: TenantId) => Promise<Followed> | undefined,
): Follower {
	let seen = 0;
	let lately: RolesOf = new Map();

	async function follow(): Promise<number> {
		// 1. What did others change?
		const found: RolesOf = new Map();
		let last = seen;
		for (let more = true; more; ) {
			const changes = await stores.changes(last, changesPerRead);
			for (const { tenant, roleId, isOwn } of changes) if (!isOwn) note(found, tenant, roleId);
			last = changes.at(-1)?.number ?? last;
			more = changes.length === changesPerRead;
		}
		// 2. What is it now? An own change that was committed before one of these may have reached the index after it, so
		// that each is looked at once more in the next round.
		const roles: RolesOf = new Map([...found].map(([tenant, ids]) => [tenant, new Set(ids)]));
		for (const [tenant, ids] of lately) for (const id of ids) note(roles, tenant, id);
		for (const [tenant, ids] of roles) {
			const ports = await indexed(tenant);
			if (ports !== undefined) await takeIn(ports, [...ids]);
		}
		// 3. Where anything failed, all of it is done again.
		[seen, lately] = [last, found];
		return [...found.values()].reduce((sum, ids) => sum + ids.size, 0);
	}

	return {
		begin: async () => {
			seen = await stores.lastChange();
		},
		follow,
	};
}

async function takeIn({ store, index, keptIndexes }: Followed, ids: readonly string[]): Promise<void> {
	for (let from = 0; from < ids.length; from += rolesPerStep) {
		const step = ids.slice(from, from + rolesPerStep);
		const roles = await store.roles(step);
		const postings = await store.postingsOfRoles(step);
		const documents = roles.map((role) => indexDocument(role, postings.get(role.id) ?? []));
		const there = new Set(roles.map((role) => role.id));
		await index.apply(
			documents,
			step.filter((id) => !there.has(id)),
		);
	}
	// Something may have been deleted, of which no file may tell.
	await keptIndexes.erase(store.tenant);
}
