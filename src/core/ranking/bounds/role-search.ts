import type { Survey } from '../../search/inverted-index.ts';
import { passingPlaces } from '../../search/search-segment.ts';
import type { Segment } from '../../search/segment.ts';
import { type SegmentCosines, segmentCosines } from '../../search/segment-cosines.ts';
import { wordsScore } from '../part-text.ts';
import { type BoundQueue, boundQueue } from './bound-queue.ts';
import { depths, type RoleBounds } from './role-bounds.ts';
import { boundSteps, type RoughestBounds } from './roughest-bounds.ts';
import type { ScoredRoles } from './scored-roles.ts';

/** Looks for roles that may be among the best, and scores them. All of it yields where other work may go between. */
export type RoleSearch = {
	/** How many roles pass the filters. */
	readonly considered: number;
	/** Looks at all roles that may reach a floor, those of the best bounds first, and scores what is left of them. */
	scoreFrom(floor: number): Generator<void>;
	/** Scores those that a gate keeps out, as far as they may be told still. */
	scoreIneligible(): Generator<void>;
};

/** A segment, as far as its roles have been looked at. */
type Searched = {
	readonly segment: Segment;
	/** Those that pass the filters. */
	readonly places: Uint16Array;
	roughest: RoughestBounds | null;
	/** Down to which bound. */
	lookedTo: number;
	cosines: SegmentCosines | null;
};

const placesMax = 65_536;
/** So many for each role wanted are looked at first, to learn what the others must beat, then as many times more, … */
const pilotShare = 4;
/** After so many segments the best of these are looked at: what they reach keeps roles of the other segments out. */
const pilots: ReadonlySet<number> = new Set([0, 7, 31]);
/** Roles looked at, and scored, between two pauses: some milliseconds. */
const lookedAtOnce = 1_024;
const scoredAtOnce = 32;

/** @param limit so many roles are wanted */
export function roleSearch(
	bounds: RoleBounds,
	scored: ScoredRoles,
	{ segments, plan }: Pick<Survey, 'segments' | 'plan'>,
	limit: number,
): RoleSearch {
	const all = segments
		.map((segment): Searched => {
			const places = passingPlaces(segment, plan);
			return { segment, places, roughest: null, lookedTo: Number.POSITIVE_INFINITY, cosines: null };
		})
		.sort((a, b) => b.places.length - a.places.length);
	const inside = boundQueue();
	const outside = boundQueue();

	/** Queues the roles of a segment that may be among the best, of those whose roughest bound reaches a step. */
	function* look(at: number, from: number): Generator<void> {
		const one = all[at] as Searched;
		const { segment, roughest, lookedTo } = one;
		if (roughest === null) return;
		const rows = rowsBetween(roughest, from, lookedTo);
		one.lookedTo = Math.min(from, lookedTo);
		if (rows.length === 0) return;
		one.cosines ??= segmentCosines(segment, plan);
		one.cosines.addUp(rows.map((row) => roughest.places[row] as number));
		for (let n = 0; n < rows.length; n++) {
			if (n % lookedAtOnce === lookedAtOnce - 1) yield;
			const row = rows[n] as number;
			const place = roughest.places[row] as number;
			const words = wordsScore(one.cosines.near(place));
			if (bounds.withWords(roughest, row, words) < scored.floor) continue;
			bounds.look(segment, place);
			if (bounds.atMost(words, depths.asked) < scored.floor) continue;
			const bound = bounds.atMost(words, depths.years);
			if (bound < scored.floor) continue;
			(bounds.isOut() ? outside : inside).push(bound, at * placesMax + place);
		}
		yield;
	}

	/** Scores what may still be among the best. */
	function* score(queue: BoundQueue): Generator<void> {
		for (let n = 1; queue.size > 0 && queue.top >= scored.floor; n++) {
			const item = queue.pop();
			const place = item % placesMax;
			const { segment, cosines } = all[Math.floor(item / placesMax)] as Searched;
			// Whatever is queued was looked at, cosines and all.
			scored.score({ segment, place, text: (cosines as SegmentCosines).exact(place) });
			if (n % scoredAtOnce === 0) yield;
		}
	}

	/** Looks at so many more roles and scores what is left of them; whether there may be more that reach the floor. */
	function* lookAt(wanted: number, floor: number): Generator<void, boolean> {
		const lowest = (): number => Math.max(0, floor * boundSteps, scored.floor * boundSteps);
		const below = Math.max(...all.map(({ roughest, lookedTo }) => (roughest === null ? 0 : lookedTo)));
		const from = Math.max(Math.min(reachedBy(wanted, all), below - 1), lowest());
		for (const at of all.keys()) yield* look(at, from);
		yield* score(inside);
		return from > lowest();
	}

	return {
		considered: all.reduce((sum, { places }) => sum + places.length, 0),
		*scoreFrom(floor) {
			for (const one of all) one.roughest = null;
			for (const [n, one] of all.entries()) {
				yield* bounds.prepare(one.segment);
				one.roughest = bounds.roughest(one.segment, one.places, Math.max(floor, scored.floor));
				yield;
				if (pilots.has(n)) yield* lookAt(pilotShare * limit, floor);
			}
			for (let wanted = pilotShare * limit; yield* lookAt(wanted, floor); ) wanted *= pilotShare;
		},
		scoreIneligible: () => score(outside),
	};
}

/** Where bounds lie in a range. */
function rowsBetween({ bounds }: RoughestBounds, from: number, below: number): Uint16Array {
	const found = new Uint16Array(bounds.length);
	let length = 0;
	for (let row = 0; row < bounds.length; row++) {
		const bound = bounds[row] as number;
		if (bound >= from && bound < below) found[length++] = row;
	}
	return found.subarray(0, length);
}

const nothing = new Uint16Array();

/** The bound that so many roles of some segments reach, to within a point or so; 0 where there are not as many. */
function reachedBy(wanted: number, some: readonly Searched[]): number {
	const counts = new Uint32Array(128);
	for (const { roughest } of some) {
		const bounds = roughest?.bounds ?? nothing;
		for (let row = 0; row < bounds.length; row++) {
			const step = (bounds[row] as number) >>> 9;
			counts[step] = (counts[step] as number) + 1;
		}
	}
	let step = counts.length;
	for (let roles = 0; step > 0 && roles < wanted; step--) roles += counts[step - 1] as number;
	return step << 9;
}
