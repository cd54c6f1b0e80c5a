import { indexDocument } from '../core/search/index-document.ts';
import type { Ports } from './ports.ts';

/** Builds the index from the store, which is the truth; how many roles. */
export async function rebuildIndex(ports: Pick<Ports, 'store' | 'index'>): Promise<number> {
	let roles = 0;
	for await (const batch of ports.store.everyRole()) {
		const documents = await Promise.all(
			batch.map(async (role) => indexDocument(role, await ports.store.postingsOfRole(role.id))),
		);
		await ports.index.apply(documents, []);
		roles += batch.length;
	}
	return roles;
}
