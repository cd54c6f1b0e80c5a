import type { QueryPlan } from './query-plan.ts';
import type { Segment } from './segment.ts';
import { listOf, type TermLists } from './term-lists.ts';

const known = new WeakMap<QueryPlan['vector'], WeakMap<TermLists, Int32Array>>();

/**
 * The list of each of a query's terms in a segment, −1 where there is none. Looked up once: roles are told apart by the
 * rarer words first, then one by one or in stretches, and each of these asks for the same lists.
 */
export function queryLists({ terms }: Segment, vector: QueryPlan['vector']): Int32Array {
	const bySegment = known.get(vector) ?? new WeakMap<TermLists, Int32Array>();
	known.set(vector, bySegment);
	const before = bySegment.get(terms);
	if (before !== undefined) return before;
	const lists = Int32Array.from(vector, ({ dimension }) => listOf(terms, dimension));
	bySegment.set(terms, lists);
	return lists;
}
