/**
 * SMART `lnc.ltc` (Manning, Raghavan, Schütze, Introduction to Information Retrieval, §6.4.3).
 * The posting's side has no idf, so what other postings say never changes a stored weight.
 */

/** A résumé that repeats a word says no more than one that uses it some times. */
const tfMaxOfQuery = 4;

/** Weight of a term that stands `tf` times (≥ 1) in a posting. */
export function postingWeight(tf: number): number {
	return small[tf] ?? 1 + Math.log(tf);
}

/** Logarithms are slow and frequencies are small. */
const small = Float64Array.from({ length: 64 }, (_, tf) => 1 + Math.log(tf));

/** Weight of a term that stands `tf` times (≥ 1) in a résumé and in `df` (≥ 1) of `n` roles. */
export function queryWeight(tf: number, df: number, n: number): number {
	return (1 + Math.log(Math.min(tf, tfMaxOfQuery))) * idf(df, n);
}

/** ln(N / df): 0 for what every role says. */
export function idf(df: number, n: number): number {
	return Math.log(n / df);
}
