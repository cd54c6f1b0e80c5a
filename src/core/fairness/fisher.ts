/** Tables whose probability differs from the observed one by rounding alone count as equally likely, as in R. */
const tieTolerance = 1e-7;

/**
 * Two-sided p of Fisher's exact test for the table of two groups, `favoured` of `people` each: the probability, with
 * all margins fixed, of a table at most as likely as this one. Source: R. A. Fisher, *The Design of Experiments*
 * (1935); two-sided as in R's `fisher.test`.
 */
export function fisherTwoSided(a: Group, b: Group): number {
	const all = a.people + b.people;
	const favoured = a.favoured + b.favoured;
	const logFactorial = logFactorials(all);
	const log = (n: number): number => logFactorial[n] ?? 0;
	const fixed = log(a.people) + log(b.people) + log(favoured) + log(all - favoured) - log(all);
	const probability = (ofA: number): number =>
		Math.exp(fixed - log(ofA) - log(a.people - ofA) - log(favoured - ofA) - log(b.people - favoured + ofA));
	const observed = probability(a.favoured) * (1 + tieTolerance);
	let p = 0;
	for (let ofA = Math.max(0, favoured - b.people); ofA <= Math.min(a.people, favoured); ofA++) {
		const one = probability(ofA);
		if (one <= observed) p += one;
	}
	return Math.min(1, p);
}

/** So many people, and how many of them were favoured. */
export type Group = { readonly people: number; readonly favoured: number };

/** ln 0! … ln n! */
function logFactorials(n: number): Float64Array {
	const logs = new Float64Array(n + 1);
	for (let i = 2; i <= n; i++) logs[i] = (logs[i - 1] ?? 0) + Math.log(i);
	return logs;
}
