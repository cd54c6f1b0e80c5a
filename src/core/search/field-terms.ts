import type { IndexQuery, TextField } from '../model/search.ts';

/**
 * One vector space holds all fields: a term of a field is a dimension of its own, named `field:term`.
 * So one kernel and one norm serve all of them, and the query alone weighs the fields.
 */
export type FieldTerm = string;

/** How much a shared word counts by where the posting has it. Chosen on graded pairs, see docs/decisions/0003. */
export const fieldWeights: Readonly<Record<TextField, number>> = { title: 2, requirements: 1, body: 1 };

/** Ordered by code units, which is the same on every machine. */
function inOrder<T extends { readonly key: FieldTerm }>(terms: T[]): T[] {
	return terms.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** The terms of a document's fields as dimensions, in order. */
export function fieldTerms(
	terms: Readonly<Record<TextField, ReadonlyMap<string, number>>>,
): readonly { readonly key: FieldTerm; readonly tf: number }[] {
	const found: { key: FieldTerm; tf: number }[] = [];
	for (const field of ['title', 'requirements', 'body'] as const) {
		for (const [term, tf] of terms[field]) if (tf > 0) found.push({ key: `${field}:${term}`, tf });
	}
	return inOrder(found);
}

/** What a query asks of each dimension, in order: titles look for titles, all other words for the text. */
export function queryTerms(
	query: Pick<IndexQuery, 'terms' | 'titleTerms'>,
): readonly { readonly key: FieldTerm; readonly tf: number; readonly weight: number }[] {
	const found: { key: FieldTerm; tf: number; weight: number }[] = [];
	for (const [term, tf] of query.titleTerms) found.push({ key: `title:${term}`, tf, weight: fieldWeights.title });
	for (const field of ['requirements', 'body'] as const) {
		for (const [term, tf] of query.terms) found.push({ key: `${field}:${term}`, tf, weight: fieldWeights[field] });
	}
	return inOrder(found.filter((one) => one.tf > 0));
}

/** The word of a dimension. */
export function termOf(key: FieldTerm): string {
	return key.slice(key.indexOf(':') + 1);
}
