import type { Stores } from '../matching/ports.ts';
import type { Notary } from './audit-log.ts';
import { sqliteStores } from './sqlite.ts';

/** The stores at `sqlite:<path>` or `postgres://…`, made where they are not there yet. */
export async function openStoresAt(address: string, notary: Notary): Promise<Stores> {
	if (address.startsWith('sqlite:')) return sqliteStores(address.slice('sqlite:'.length), notary);
	// Its driver would make every start on SQLite slower.
	const { postgresStores } = await import('./postgres.ts');
	return postgresStores(address, notary);
}
