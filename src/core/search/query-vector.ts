import type { IndexQuery } from '../model/search.ts';
import { type FieldTerm, queryTerms } from './field-terms.ts';
import { queryWeight } from './tf-idf.ts';

/** One dimension of a query of length 1. */
export type QueryTerm = { readonly key: FieldTerm; readonly weight: number };

/**
 * The query's `ltc` vector over the dimensions that some role has, in order and of length 1.
 * Empty where the query and the roles share no telling word.
 */
export function queryVector(
	query: Pick<IndexQuery, 'terms' | 'titleTerms'>,
	roles: number,
	documentFrequency: (key: FieldTerm) => number,
): readonly QueryTerm[] {
	const weighed: QueryTerm[] = [];
	let squares = 0;
	for (const { key, tf, weight } of queryTerms(query)) {
		const df = documentFrequency(key);
		if (df === 0 || df >= roles) continue;
		const value = weight * queryWeight(tf, df, roles);
		squares += value * value;
		weighed.push({ key, weight: value });
	}
	const length = Math.sqrt(squares);
	return weighed.map(({ key, weight }) => ({ key, weight: weight / length }));
}
