import type { Match } from '../core/model/match.ts';
import { decodeOffset, encodeOffset } from './cursor.ts';
import { UseCaseError } from './errors.ts';
import type { Ports } from './ports.ts';

/** One page of a kept ranking. Throws `UseCaseError` not_found and `BadCursorError`. */
export async function keptMatch(ports: Ports, id: string, cursor: string | null, limit: number): Promise<Match> {
	const offset = cursor === null ? 0 : decodeOffset(cursor);
	// One more than asked for tells whether the kept ranking goes on.
	const page = await ports.store.match(id, offset, limit + 1, ports.clock());
	if (page === null) throw new UseCaseError('not_found', 'There is no such match, or its time is over.');
	const next = page.roles.length > limit ? encodeOffset(offset + limit) : null;
	return { ...page, next, roles: page.roles.slice(0, limit) };
}
