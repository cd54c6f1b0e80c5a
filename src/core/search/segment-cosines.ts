import { knownCosines } from './cosines.ts';
import type { QueryPlan } from './query-plan.ts';
import { cosinesIn, type RoleCosines, roleCosines } from './role-cosines.ts';
import type { Segment } from './segment.ts';
import { type StretchCosines, stretchCosines, stretchesOf } from './stretch-cosines.ts';

/** Cosines of roles of a segment, as they are asked for. */
export type SegmentCosines = RoleCosines & {
	/** Adds up beforehand where many of these places lie close together. @param places ascending */
	addUp(places: Uint16Array): void;
};

export function segmentCosines(segment: Segment, plan: QueryPlan): SegmentCosines {
	const all = knownCosines(segment, plan.vector);
	if (all !== undefined) return { ...cosinesIn(all), addUp: () => {} };
	const known: StretchCosines[] = [];
	let single: RoleCosines | null = null;
	const found = (place: number): number => {
		for (const { from, to, cosines } of known) {
			if (place >= from && place < to) return cosines[place - from] as number;
		}
		return -1;
	};
	const one = (): RoleCosines => {
		single ??= roleCosines(segment, plan);
		return single;
	};
	return {
		addUp(places) {
			const unknown = known.length === 0 ? places : places.filter((place) => found(place) < 0);
			known.push(...stretchCosines(segment, plan, stretchesOf(unknown)));
		},
		near(place) {
			const cosine = found(place);
			return cosine < 0 ? one().near(place) : cosine;
		},
		exact(place) {
			const cosine = found(place);
			return cosine < 0 ? one().exact(place) : cosine;
		},
	};
}
