import type { QueryPlan } from '../../search/query-plan.ts';
import { allCosines, areMany, type RoleCosines, roleCosines } from '../../search/role-cosines.ts';
import { passingPlaces } from '../../search/search-segment.ts';
import type { Segment } from '../../search/segment.ts';
import { wordsScore } from '../part-text.ts';
import { type BoundQueue, boundQueue } from './bound-queue.ts';
import { depths, type RoleBounds } from './role-bounds.ts';
import { boundSteps, type RoughestBounds } from './roughest-bounds.ts';
import type { ScoredRoles } from './scored-roles.ts';

/** Looks for roles that may be among the best, and scores them. All of it yields where other work may go between. */
export type RoleSearch = {
	/** Takes a segment in; how many of its roles pass the filters. */
	add(segment: Segment): Generator<void, number>;
	/** Looks at so many more roles, those of the best bounds first, and scores what is left of them; whether there may be more. */
	lookAt(wanted: number): Generator<void, boolean>;
	/** Scores those that a gate keeps out, as far as they may be told still. */
	scoreIneligible(): Generator<void>;
};

/** A segment, as far as its roles have been looked at. */
type Searched = {
	readonly segment: Segment;
	readonly roughest: RoughestBounds;
	/** Down to which bound. */
	lookedTo: number;
	cosines: RoleCosines | null;
};

const placesMax = 65_536;
/** Roles looked at, and scored, between two pauses: some milliseconds. */
const lookedAtOnce = 1_024;
const scoredAtOnce = 32;

export function roleSearch(bounds: RoleBounds, scored: ScoredRoles, plan: QueryPlan): RoleSearch {
	const all: Searched[] = [];
	const inside = boundQueue();
	const outside = boundQueue();

	/** Queues the roles of a segment that may be among the best, of those whose roughest bound reaches a step. */
	function* look(at: number, from: number): Generator<void> {
		const one = all[at] as Searched;
		const { segment, roughest } = one;
		const rows = rowsBetween(roughest, from, one.lookedTo);
		one.lookedTo = Math.min(from, one.lookedTo);
		if (rows.length === 0) return;
		if (areMany(rows.length, segment)) one.cosines = allCosines(segment, plan);
		one.cosines ??= roleCosines(segment, plan);
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
			scored.score({ segment, place, text: (cosines as RoleCosines).exact(place) });
			if (n % scoredAtOnce === 0) yield;
		}
	}

	const lowest = (): number => Math.max(0, scored.floor * boundSteps);
	return {
		*add(segment) {
			const places = passingPlaces(segment, plan);
			yield* bounds.prepare(segment);
			const roughest = bounds.roughest(segment, places, scored.floor);
			all.push({ segment, roughest, lookedTo: Number.POSITIVE_INFINITY, cosines: null });
			yield;
			return places.length;
		},
		*lookAt(wanted) {
			const below = Math.max(...all.map(({ lookedTo }) => lookedTo));
			const from = Math.max(Math.min(reachedBy(wanted, all), below - 1), lowest());
			for (const at of all.keys()) yield* look(at, from);
			yield* score(inside);
			return from > lowest();
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

/** The bound that so many roles of some segments reach, to within a point or so; 0 where there are not as many. */
function reachedBy(wanted: number, some: readonly Searched[]): number {
	const counts = new Uint32Array(128);
	for (const { roughest } of some) {
		const { bounds } = roughest;
		for (let row = 0; row < bounds.length; row++) {
			const step = (bounds[row] as number) >>> 9;
			counts[step] = (counts[step] as number) + 1;
		}
	}
	let step = counts.length;
	for (let roles = 0; step > 0 && roles < wanted; step--) roles += counts[step - 1] as number;
	return step << 9;
}
