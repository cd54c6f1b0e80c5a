import type { IndexHit } from '../model/search.ts';
import { bestOf } from './best.ts';
import type { Dictionary } from './dictionary.ts';
import { type Dimension, termOf } from './field-terms.ts';
import { eachOfRole } from './role-lists.ts';
import type { Candidate } from './search-segment.ts';
import { postingWeights } from './tf-idf.ts';

const sharesMax = 10;

type Share = { readonly rank: number; readonly term: number };

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
	// A name is put together from bytes: only equals are told apart by theirs.
	const isBetter = (a: Share, b: Share): boolean =>
		a.rank > b.rank || (a.rank === b.rank && terms.nameOf(a.term) < terms.nameOf(b.term));
	const largest = bestOf(sharesMax, isBetter);
	for (const [term, rank] of shares) if (rank >= largest.threshold) largest.offer({ rank, term });
	return largest.sorted().map(({ term, rank }) => ({ term: terms.nameOf(term), share: rank }));
}
