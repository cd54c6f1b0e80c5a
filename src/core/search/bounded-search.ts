import { type Best, bestOf } from './best.ts';
import { cosineNeeded, preScore } from './candidates.ts';
import { frequentShares, isFrequent, lengthUnit } from './frequent-words.ts';
import { queryLists } from './query-lists.ts';
import type { QueryPlan } from './query-plan.ts';
import { allCosines, type RoleCosines, roleCosines } from './role-cosines.ts';
import type { Candidate } from './search-segment.ts';
import { type Segment, segmentRolesMax } from './segment.ts';
import { addList } from './term-lists.ts';

/** What may pass: places of a segment, with how far each one's skills are had (all 0 where none are asked about). */
export type Passing = { readonly places: Uint16Array; readonly fits: Float64Array | null };
type Word = { readonly list: number; readonly weight: number };
type Placed = { readonly place: number; readonly rank: number };

/** Looking at more roles one by one takes longer than adding up what was left out. */
const singleRolesShare = 1 / 64;
/** Sums of the segment that is searched, used again: half a megabyte anew each time is work for the collector. */
const scratch = new Float64Array(segmentRolesMax);
/** Sums in another order differ in their last bits. */
const slack = 1 - 1e-9;

/**
 * Offers every role of a segment that may be among the best. Frequent words, which are most of the work and tell least,
 * are left out at first; where that rules too few roles out, they are added in steps, up to the whole sum.
 */
export function searchByBounds(segment: Segment, plan: QueryPlan, passing: Passing, best: Best<Candidate>): void {
	// 1. What the rarer words add up to, and the exact ranks of those that look best by it.
	const steps = wordsByFrequency(segment, plan.vector);
	const cosines = roleCosines(segment, plan);
	const sums = scratch.subarray(0, segment.norms.length).fill(0);
	addWords(segment, steps[0] ?? [], sums);
	const done = new Uint8Array(sums.length);
	if (best.threshold === Number.NEGATIVE_INFINITY) {
		for (const { place } of promising(segment, passing, sums, best.limit)) {
			offer({ segment, place, cosines, passing, best });
			done[place] = 1;
		}
	}
	// 2. Whoever may still be better, once these are few.
	const few = singleRolesShare * sums.length;
	for (let step = 0; ; step++) {
		const left = { length: lengthOf(steps.slice(step + 1)), shares: segment.frequentLengths[step] };
		const places = mayBeBetter(segment, passing, { sums, left }, best.threshold);
		if (step === frequentShares.length || places.length <= few) {
			const by = places.length <= few ? cosines : allCosines(segment, plan);
			for (const place of places) if (done[place] === 0) offer({ segment, place, cosines: by, passing, best });
			return;
		}
		addWords(segment, steps[step + 1] ?? [], sums);
	}
}

/** The query's words that a segment has: the rarer ones, then those of each share of frequency. */
function wordsByFrequency(segment: Segment, vector: QueryPlan['vector']): readonly (readonly Word[])[] {
	const { terms, norms } = segment;
	const steps: Word[][] = [[], ...frequentShares.map(() => [])];
	queryLists(segment, vector).forEach((list, term) => {
		if (list < 0) return;
		let step = 0;
		while (step < frequentShares.length && isFrequent(terms, list, (frequentShares[step] ?? 1) * norms.length)) step++;
		steps[step]?.push({ list, weight: vector[term]?.weight ?? 0 });
	});
	return steps;
}

function addWords({ terms }: Segment, words: readonly Word[], sums: Float64Array): void {
	for (const { list, weight } of words) addList(terms, list, weight, sums);
}

function lengthOf(steps: readonly (readonly Word[])[]): number {
	return Math.sqrt(steps.flat().reduce((sum, { weight }) => sum + weight * weight, 0));
}

function promising({ norms }: Segment, passing: Passing, sums: Float64Array, limit: number): readonly Placed[] {
	const best = bestOf<Placed>(limit, (a, b) => a.rank > b.rank || (a.rank === b.rank && a.place < b.place));
	let { threshold } = best;
	const { places, fits } = passing;
	for (let i = 0; i < places.length; i++) {
		const place = places[i] ?? 0;
		const rank = preScore((sums[place] ?? 0) / (norms[place] ?? 1), fits === null ? 0 : (fits[place] ?? 0));
		if (rank < threshold) continue;
		best.offer({ place, rank });
		threshold = best.threshold;
	}
	return best.sorted();
}

type Bounds = {
	readonly sums: Float64Array;
	/** The length of what was left out of the query, and its part of each role's; nothing where there are no shares. */
	readonly left: { readonly length: number; readonly shares: Uint8Array | undefined };
};

/** Places whose rank may reach a threshold, ascending. */
function mayBeBetter(
	{ norms }: Segment,
	{ places, fits }: Passing,
	{ sums, left }: Bounds,
	threshold: number,
): Uint16Array {
	const found = new Uint16Array(places.length);
	let length = 0;
	const shares = left.shares ?? new Uint8Array(norms.length);
	const perUnit = left.length * lengthUnit;
	const needed = cosineNeeded(threshold, 0) * slack;
	for (let i = 0; i < places.length; i++) {
		const place = places[i] ?? 0;
		const least = fits === null ? needed : cosineNeeded(threshold, fits[place] ?? 0) * slack;
		const rest = least - perUnit * (shares[place] ?? 0);
		if ((sums[place] ?? 0) >= rest * (norms[place] ?? 1)) found[length++] = place;
	}
	return found.subarray(0, length);
}

type Offered = {
	readonly segment: Segment;
	readonly place: number;
	readonly cosines: RoleCosines;
	readonly passing: Passing;
	readonly best: Best<Candidate>;
};

function offer({ segment, place, cosines, passing, best }: Offered): void {
	const fit = passing.fits?.[place] ?? 0;
	if (cosines.near(place) < cosineNeeded(best.threshold, fit) * slack) return;
	const text = cosines.exact(place);
	best.offer({ segment, place, rank: preScore(text, fit), text });
}
