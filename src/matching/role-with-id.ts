import type { Role } from '../core/model/role.ts';
import { UseCaseError } from './errors.ts';
import type { Ports } from './ports.ts';

/** Throws `UseCaseError` not_found. */
export async function roleWithId({ store }: Pick<Ports, 'store'>, id: string): Promise<Role> {
	const [role] = await store.roles([id]);
	if (role === undefined) throw new UseCaseError('not_found', 'There is no such role.');
	return role;
}
