import type { QueryPlan } from './query-plan.ts';
import type { Segment } from './segment.ts';
import { addList, listOf } from './term-lists.ts';

/** Term after term in order, in float64, so that the sums have the same bits everywhere. */
export function cosinesOf({ terms, norms }: Segment, vector: QueryPlan['vector']): Float64Array {
	const sums = new Float64Array(norms.length);
	for (const { dimension, weight } of vector) {
		const list = listOf(terms, dimension);
		if (list >= 0) addList(terms, list, weight, sums);
	}
	for (let place = 0; place < sums.length; place++) {
		const sum = sums[place] ?? 0;
		if (sum !== 0) sums[place] = Math.min(1, sum / (norms[place] ?? 1));
	}
	return sums;
}
