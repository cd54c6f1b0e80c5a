import type { Stores } from '../matching/ports.ts';
import type { Notary } from './audit-log.ts';
import { postgresStores } from './postgres.ts';
import { sqliteStores } from './sqlite.ts';

/** The stores at `sqlite:<path>` or `postgres://…`, made where they are not there yet. */
export function openStoresAt(address: string, notary: Notary): Promise<Stores> {
	return address.startsWith('sqlite:')
		? sqliteStores(address.slice('sqlite:'.length), notary)
		: postgresStores(address, notary);
}
