import type { IndexHit } from '../model/search.ts';
import type { Dictionary } from './dictionary.ts';
import { largestShares } from './largest-shares.ts';
import type { QueryPlan } from './query-plan.ts';
import type { Candidate } from './search-segment.ts';
import { roleIdAt } from './segment.ts';

/** Tells candidates as hits. */
export function hitsOf({ vector }: QueryPlan, terms: Dictionary): (found: Omit<Candidate, 'rank'>) => IndexHit {
	const weights = new Map(vector.map((term) => [term.dimension, term.weight]));
	return (found) => ({
		roleId: roleIdAt(found.segment, found.place),
		text: found.text,
		// Only the roles that are shown say why, so that is worked out when they do.
		get terms() {
			return largestShares(found, weights, terms);
		},
	});
}
