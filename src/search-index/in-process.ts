import { invertedIndex } from '../core/search/inverted-index.ts';
import type { Indexes, SearchIndex, TenantId } from '../matching/ports.ts';

/** Keeps the index in this process's memory: exact, and comfortable to some hundreds of thousands of roles. */
export function inProcessIndex(): SearchIndex {
	const index = invertedIndex();
	return {
		async apply(upserts, removals) {
			for (const document of upserts) index.upsert(document);
			for (const roleId of removals) index.remove(roleId);
			index.settle();
		},
		search: async (query) => ({ ...index.search(query), statistics: index.statistics() }),
		statistics: () => index.statistics(),
		async close() {},
	};
}

/** One index of that kind for each tenant, made when it is first asked for. */
export function perTenant(open: () => SearchIndex): Indexes {
	const indexes = new Map<TenantId, SearchIndex>();
	return {
		of: (tenant) => {
			const index = indexes.get(tenant) ?? open();
			indexes.set(tenant, index);
			return index;
		},
		close: async () => {
			for (const index of indexes.values()) await index.close();
		},
	};
}
