import type { IndexQuery, TextField } from '../model/search.ts';
import type { Dictionary } from './dictionary.ts';

/**
 * One vector space holds all fields: a term of a field is a dimension of its own, numbered by term and field.
 * So one kernel and one norm serve all of them, and the query alone weighs the fields.
 */
export type Dimension = number;

/** In the order of their names, which is the order in which sums run. */
const fields: readonly TextField[] = ['body', 'requirements', 'title'];

/** How much a shared word counts by where the posting has it. Chosen on graded pairs, see docs/decisions/0003. */
export const fieldWeights: Readonly<Record<TextField, number>> = { title: 2, requirements: 1, body: 1 };

/** A word said more often than this says no more. */
export const tfMax = 255;

export function termOf(dimension: Dimension): number {
	return Math.floor(dimension / fields.length);
}

/** How many dimensions the known terms have. */
export function dimensionsOf(terms: Dictionary): number {
	return terms.size * fields.length;
}

/** `field:term` */
export function nameOf(dimension: Dimension, terms: Dictionary): string {
	return `${fields[dimension % fields.length]}:${terms.nameOf(termOf(dimension))}`;
}

/** The dimension of the same field and term as another dictionary numbers it. */
export function renumbered(dimension: Dimension, from: Dictionary, to: Dictionary): Dimension | undefined {
	const term = to.find(from.nameOf(termOf(dimension)));
	return term === undefined ? undefined : term * fields.length + (dimension % fields.length);
}

/** The dimensions of a document, in no order, with the term frequencies beside them. */
export function fieldTerms(
	document: Readonly<Record<TextField, ReadonlyMap<string, number>>>,
	terms: Dictionary,
): { readonly dimensions: Uint32Array; readonly tfs: Uint8Array } {
	const size = fields.reduce((sum, field) => sum + document[field].size, 0);
	const dimensions = new Uint32Array(size);
	const tfs = new Uint8Array(size);
	let length = 0;
	fields.forEach((field, i) => {
		for (const [term, tf] of document[field]) {
			if (tf <= 0) continue;
			dimensions[length] = terms.numberOf(term) * fields.length + i;
			tfs[length++] = Math.min(tf, tfMax);
		}
	});
	return { dimensions: dimensions.subarray(0, length), tfs: tfs.subarray(0, length) };
}

/** What a query asks of each dimension that may be known, in order: titles look for titles, all else for the text. */
export function queryTerms(
	query: Pick<IndexQuery, 'terms' | 'titleTerms'>,
	terms: Dictionary,
): readonly { readonly dimension: Dimension; readonly tf: number; readonly weight: number }[] {
	const words = knownInOrder(query.terms, terms);
	const titles = knownInOrder(query.titleTerms, terms);
	return fields.flatMap((field, i) =>
		(field === 'title' ? titles : words).map(({ term, tf }) => ({
			dimension: term * fields.length + i,
			tf,
			weight: fieldWeights[field],
		})),
	);
}

function knownInOrder(
	counts: ReadonlyMap<string, number>,
	terms: Dictionary,
): readonly { readonly term: number; readonly tf: number }[] {
	const known: { term: number; tf: number }[] = [];
	// Ordered by code units, which is the same on every machine.
	for (const name of [...counts.keys()].sort()) {
		const term = terms.find(name);
		const tf = counts.get(name) ?? 0;
		if (term !== undefined && tf > 0) known.push({ term, tf });
	}
	return known;
}
