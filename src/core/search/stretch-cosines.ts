import { queryLists } from './query-lists.ts';
import type { QueryPlan } from './query-plan.ts';
import type { Segment } from './segment.ts';
import { firstFrom, repeatedFrom } from './term-lists.ts';
import { postingWeights } from './tf-idf.ts';

/** Neighbouring places of a segment: from the first on, up to the second, which is not of them. */
export type Stretch = { readonly from: number; readonly to: number };

/** With the cosines of all its places. */
export type StretchCosines = Stretch & { readonly cosines: Float64Array };

/** A stretch goes on where the next place looked at is no further away: adding up as many takes about as long as one alone. */
const gapMax = 64;
/** To find where a stretch begins in every list takes as long as so many places alone. */
const placesMin = 64;

/** Where many of some places lie close together. @param places ascending */
export function stretchesOf(places: Uint16Array): readonly Stretch[] {
	const stretches: Stretch[] = [];
	let first = 0;
	for (let i = 1; i <= places.length; i++) {
		const last = places[i - 1] as number;
		if (i < places.length && (places[i] as number) - last <= gapMax) continue;
		if (i - first >= placesMin) stretches.push({ from: places[first] as number, to: last + 1 });
		first = i;
	}
	return stretches;
}

/** The same bits as adding up all of the segment gives. @param stretches ascending */
export function stretchCosines(
	segment: Segment,
	plan: QueryPlan,
	stretches: readonly Stretch[],
): readonly StretchCosines[] {
	if (stretches.length === 0) return [];
	const { terms, norms } = segment;
	const { places, tfs, starts, tfStarts } = terms;
	const sums = new Float64Array(stretches.reduce((all, { from, to }) => all + to - from, 0));
	const lists = queryLists(segment, plan.vector);
	for (let term = 0; term < lists.length; term++) {
		const list = lists[term] as number;
		if (list < 0) continue;
		const weight = plan.vector[term]?.weight as number;
		const often = repeatedFrom(terms, list);
		const end = starts[list + 1] as number;
		let once = starts[list] as number;
		let again = often;
		let before = 0;
		for (const { from, to } of stretches) {
			const base = before - from;
			before += to - from;
			once = firstFrom(places, from, once, often);
			for (; once < often && (places[once] as number) < to; once++) {
				const at = (places[once] as number) + base;
				sums[at] = (sums[at] as number) + weight;
			}
			again = firstFrom(places, from, again, end);
			for (; again < end && (places[again] as number) < to; again++) {
				const at = (places[again] as number) + base;
				const tf = tfs[(tfStarts[list] as number) + again - often] as number;
				sums[at] = (sums[at] as number) + weight * (postingWeights[tf] as number);
			}
		}
	}
	let before = 0;
	return stretches.map(({ from, to }) => {
		const cosines = sums.subarray(before, before + to - from);
		before += to - from;
		for (let i = 0; i < cosines.length; i++) {
			if (cosines[i] !== 0) cosines[i] = Math.min(1, (cosines[i] as number) / (norms[from + i] as number));
		}
		return { from, to, cosines };
	});
}
