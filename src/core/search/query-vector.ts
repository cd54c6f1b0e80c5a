import type { IndexQuery } from '../model/search.ts';
import type { Dictionary } from './dictionary.ts';
import { type Dimension, queryTerms } from './field-terms.ts';
import { lengthOf, queryWeight } from './tf-idf.ts';

/** One dimension of a query of length 1. */
export type QueryTerm = { readonly dimension: Dimension; readonly weight: number };

/**
 * The query's `ltc` vector over the dimensions that some role has, in order and of length 1.
 * Empty where the query and the roles share no telling word.
 */
export function queryVector(
	query: Pick<IndexQuery, 'terms' | 'titleTerms'>,
	terms: Dictionary,
	frequencies: { readonly roles: number; of(dimension: Dimension): number },
): readonly QueryTerm[] {
	const { roles } = frequencies;
	const weighed: QueryTerm[] = [];
	for (const { dimension, tf, weight } of queryTerms(query, terms)) {
		const df = frequencies.of(dimension);
		if (df === 0 || df >= roles) continue;
		weighed.push({ dimension, weight: weight * queryWeight(tf, df, roles) });
	}
	const length = lengthOf(Float64Array.from(weighed, (term) => term.weight ** 2));
	return weighed.map(({ dimension, weight }) => ({ dimension, weight: weight / length }));
}
