import { follower } from './follow-changes.ts';
import { keepIndex, openIndex } from './open-index.ts';
import type { Ports, TenantId, World } from './ports.ts';

/** Hands out the world as one tenant sees it. */
export type Tenants = {
	/** With its index built: at the start for those that have roles, else when the tenant first comes. */
	portsOf(tenant: TenantId): Promise<Ports>;
	/** Builds the index of each tenant that has roles; how many roles in all. */
	buildIndexes(): Promise<number>;
	/** Takes in what other processes changed since the indexes were built; how many roles. */
	follow(): Promise<number>;
	/** Keeps all indexes for the next start; how many. */
	keepIndexes(): Promise<number>;
	/** Roles in all indexes that were built. */
	roles(): number;
};

export function tenantsOf({ stores, indexes, ...shared }: World): Tenants {
	const built = new Map<TenantId, Promise<Ports>>();
	const others = follower(stores, (tenant) => built.get(tenant));

	async function build(tenant: TenantId): Promise<Ports> {
		const ports: Ports = { ...shared, store: stores.of(tenant), index: indexes.of(tenant) };
		// So that a start after a crash has little to read, too.
		if ((await openIndex(ports)) > 0) await keepIndex(ports);
		return ports;
	}

	function portsOf(tenant: TenantId): Promise<Ports> {
		const known = built.get(tenant);
		if (known !== undefined) return known;
		const building = build(tenant);
		built.set(tenant, building);
		// A store that failed is asked again by the next who comes.
		building.catch(() => built.delete(tenant));
		return building;
	}

	function roles(): number {
		return [...built.keys()].reduce((sum, tenant) => sum + indexes.of(tenant).statistics().roles, 0);
	}

	return {
		portsOf,
		buildIndexes: async () => {
			await others.begin();
			for (const tenant of await stores.tenants()) await portsOf(tenant);
			return roles();
		},
		follow: others.follow,
		keepIndexes: async () => {
			let kept = 0;
			for (const ports of built.values()) if (await keepIndex(await ports)) kept++;
			return kept;
		},
		roles,
	};
}
