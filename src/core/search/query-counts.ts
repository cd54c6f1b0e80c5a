import type { IndexDocument, IndexHit, IndexQuery, QueryCounts } from '../model/search.ts';
import { askedNames } from './asked.ts';
import { cosinesOf } from './cosines.ts';
import { type Dictionary, dictionary } from './dictionary.ts';
import { type Dimension, dimensionsOf, queryTerms, renumbered } from './field-terms.ts';
import { queryVector } from './query-vector.ts';
import { segmentOf } from './segment.ts';
import { storedRole } from './stored-role.ts';

type Words = Pick<IndexQuery, 'terms' | 'titleTerms'>;

/** What idf makes of a query at this moment. */
export function queryCounts(
	query: Words,
	known: Dictionary,
	frequencies: { readonly roles: number; of(dimension: Dimension): number },
): QueryCounts {
	const own = wordsOf(query);
	const counts = queryTerms(query, own).map(({ dimension }) => {
		const there = renumbered(dimension, own, known);
		return there === undefined ? 0 : frequencies.of(there);
	});
	return { roles: frequencies.roles, counts };
}

/**
 * The cosines of roles as the index gave them when it had these counts, to the last bit. Null where the counts are not
 * those of this query.
 */
export function cosinesByCounts(
	query: Words,
	{ roles, counts }: QueryCounts,
	documents: readonly IndexDocument[],
): readonly IndexHit[] | null {
	const own = wordsOf(query);
	const asked = queryTerms(query, own);
	if (asked.length !== counts.length) return null;
	const countOf = new Map(asked.map(({ dimension }, i) => [dimension, counts[i] ?? 0]));
	const vector = queryVector(query, own, { roles, of: (dimension) => countOf.get(dimension) ?? 0 });
	const names = { terms: own, skills: dictionary(), labels: dictionary(), ...askedNames() };
	const stored = documents.map((document) => storedRole(document, names));
	const cosines = cosinesOf(segmentOf(stored, dimensionsOf(own)), vector);
	return documents.map(({ roleId }, place) => ({ roleId, text: cosines[place] ?? 0, terms: [] }));
}

/** A query's own words, numbered. */
function wordsOf({ terms, titleTerms }: Words): Dictionary {
	const own = dictionary();
	for (const name of terms.keys()) own.numberOf(name);
	for (const name of titleTerms.keys()) own.numberOf(name);
	return own;
}
