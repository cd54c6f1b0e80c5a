import type { IndexHit } from '../model/search.ts';
import type { Dictionary } from './dictionary.ts';
import { type Dimension, termOf } from './field-terms.ts';
import { eachOfRole } from './role-lists.ts';
import type { Candidate } from './search-segment.ts';
import { postingWeights } from './tf-idf.ts';

const sharesMax = 10;

/**
 * What each word added to a candidate's cosine, over all fields.
 *
 * @param weights of the query's dimensions
 */
export function largestShares(
	{ segment, place }: Pick<Candidate, 'segment' | 'place'>,
	weights: ReadonlyMap<Dimension, number>,
	terms: Dictionary,
): IndexHit['terms'] {
	const norm = segment.norms[place] ?? 1;
	const shares = new Map<number, number>();
	eachOfRole(segment.roles, place, (list, tf) => {
		const dimension = segment.terms.dimensions[list] ?? 0;
		const weight = weights.get(dimension);
		if (weight === undefined) return;
		const term = termOf(dimension);
		shares.set(term, (shares.get(term) ?? 0) + (weight * (postingWeights[tf] ?? 1)) / norm);
	});
	return [...shares]
		.map(([term, share]) => ({ term: terms.nameOf(term), share }))
		.sort((a, b) => b.share - a.share || (a.term < b.term ? -1 : 1))
		.slice(0, sharesMax);
}
