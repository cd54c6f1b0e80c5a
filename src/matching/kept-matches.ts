import type { Match } from '../core/model/match.ts';
import { decodeOffset, encodeOffset } from './cursor.ts';
import { UseCaseError } from './errors.ts';
import type { Ports } from './ports.ts';

/** One page of a kept ranking. Throws `UseCaseError` not_found and `BadCursorError`. */
export async function keptMatch(ports: Ports, id: string, cursor: string | null, limit: number): Promise<Match> {
	const offset = cursor === null ? 0 : decodeOffset(cursor);
	const page = await ports.store.match(id, offset, limit, ports.clock());
	if (page === null) throw new UseCaseError('not_found', 'There is no such match, or its time is over.');
	const end = offset + page.roles.length;
	return { ...page, next: end < page.total && page.roles.length > 0 ? encodeOffset(end) : null };
}
