import { tfMax } from './field-terms.ts';

/**
 * SMART `lnc.ltc` (Manning, Raghavan, Schütze, Introduction to Information Retrieval, §6.4.3).
 * The posting's side has no idf, so what other postings say never changes a stored weight.
 */

/** A résumé that repeats a word says no more than one that uses it some times. */
const tfMaxOfQuery = 4;

/** Weight of a term by how often (≥ 1) it stands in a posting; logarithms are slow and frequencies few. */
export const postingWeights: Float64Array = Float64Array.from({ length: tfMax + 1 }, (_, tf) =>
	tf === 0 ? 0 : 1 + Math.log(tf),
);

/**
 * Length of a vector by the squares of its weights. They are added smallest first, so that the sum has the same bits
 * whatever the order of the terms.
 */
export function lengthOf(squares: Float64Array): number {
	let sum = 0;
	for (const square of squares.sort()) sum += square;
	return Math.sqrt(sum);
}

/** Length of a posting's vector: the same sum without sorting, as there are few frequencies. */
export function postingNorm(tfs: Uint8Array): number {
	const times = new Uint16Array(tfMax + 1);
	let most = 0;
	for (const tf of tfs) {
		times[tf] = (times[tf] ?? 0) + 1;
		if (tf > most) most = tf;
	}
	let sum = 0;
	for (let tf = 1; tf <= most; tf++) {
		const square = (postingWeights[tf] ?? 0) ** 2;
		for (let n = times[tf] ?? 0; n > 0; n--) sum += square;
	}
	return Math.sqrt(sum);
}

/** Weight of a term that stands `tf` times (≥ 1) in a résumé and in `df` (≥ 1) of `n` roles. */
export function queryWeight(tf: number, df: number, n: number): number {
	return (1 + Math.log(Math.min(tf, tfMaxOfQuery))) * idf(df, n);
}

/** ln(N / df): 0 for what every role says. */
export function idf(df: number, n: number): number {
	return Math.log(n / df);
}
