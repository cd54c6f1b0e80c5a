import { queryLists } from './query-lists.ts';
import type { QueryPlan } from './query-plan.ts';
import type { Segment } from './segment.ts';
import { addList } from './term-lists.ts';

/** Term after term in order, in float64, so that the sums have the same bits everywhere. */
export function cosinesOf(segment: Segment, vector: QueryPlan['vector']): Float64Array {
	const { terms, norms } = segment;
	const sums = new Float64Array(norms.length);
	queryLists(segment, vector).forEach((list, term) => {
		if (list >= 0) addList(terms, list, vector[term]?.weight ?? 0, sums);
	});
	for (let place = 0; place < sums.length; place++) {
		const sum = sums[place] ?? 0;
		if (sum !== 0) sums[place] = Math.min(1, sum / (norms[place] ?? 1));
	}
	return sums;
}

/**
 * One person is compared with a segment more than once: to find copies, and to find the best. Cosines of larger segments
 * would take too much memory for as long as that lasts.
 */
export const rememberedRolesMax = 16_384;
const known = new WeakMap<QueryPlan['vector'], Map<Segment, Float64Array>>();

/** All cosines of a segment, which are added up once a vector. */
export function rememberedCosines(segment: Segment, vector: QueryPlan['vector']): Float64Array {
	const before = knownCosines(segment, vector);
	if (before !== undefined) return before;
	const cosines = cosinesOf(segment, vector);
	if (cosines.length > rememberedRolesMax) return cosines;
	const own = known.get(vector) ?? new Map<Segment, Float64Array>();
	known.set(vector, own.set(segment, cosines));
	return cosines;
}

/** Where they were added up before. */
export function knownCosines(segment: Segment, vector: QueryPlan['vector']): Float64Array | undefined {
	return known.get(vector)?.get(segment);
}
