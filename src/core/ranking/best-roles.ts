import type { Weights } from '../model/match.ts';
import type { RequirementKind } from '../model/requirement.ts';
import type { IndexHit, IndexQuery, QueryCounts, Statistics } from '../model/search.ts';
import { hitsOf } from '../search/index-hit.ts';
import type { Survey } from '../search/inverted-index.ts';
import { allCosines, areMany, type RoleCosines, roleCosines } from '../search/role-cosines.ts';
import { passingPlaces } from '../search/search-segment.ts';
import type { Segment } from '../search/segment.ts';
import { boundQueue } from './bounds/bound-queue.ts';
import type { KnownNames } from './bounds/known-names.ts';
import { depths, roleBounds } from './bounds/role-bounds.ts';
import { boundSteps, type RoughestBounds } from './bounds/roughest-bounds.ts';
import { scoredRoles } from './bounds/scored-roles.ts';
import { wordsScore } from './part-text.ts';
import type { Profile } from './profile.ts';

export type BestQuestion = {
	/** Words and filters; its limit plays no part. */
	readonly query: IndexQuery;
	readonly profile: Profile;
	readonly weights: Weights;
	readonly gates: readonly RequirementKind[];
	/** So many of the best roles are told. */
	readonly limit: number;
	/** Roles that reach it are counted, all of them. */
	readonly minScore: number;
};

export type BestRoles = {
	/** Best first, ineligible ones last, equals by id. */
	readonly roles: readonly { readonly score: number; readonly hit: IndexHit }[];
	/** All scores of eligible roles that are above the last one told, best first. */
	readonly scores: readonly number[];
	/** Roles that reach the least score asked for. */
	readonly reached: number;
	/** Roles that passed the filters, and those that did not. */
	readonly considered: number;
	readonly excluded: number;
	readonly statistics: Statistics;
	/** Where they were asked for. */
	readonly counted: QueryCounts | null;
	/** Roles that had to be scored in full. */
	readonly scored: number;
};

/** Roles of the most promising titles come first, so many for each one wanted, to learn what the others must beat. */
const pilotShare = 4;
const placesMax = 65_536;
/** Roles looked at, and scored, between two pauses: some milliseconds. */
const lookedAtOnce = 1_024;
const scoredAtOnce = 32;

/**
 * The best of all roles by the whole score, exactly: every role has a bound that its score cannot exceed, and roles are
 * scored by falling bounds until the next bound is below the last place. Yields where other work may go between.
 */
export function* bestRoles(question: BestQuestion, survey: Survey, known: KnownNames): Generator<void, BestRoles> {
	const { segments, plan, names, statistics, counted } = survey;
	const person = { profile: question.profile, weights: question.weights, statistics };
	const bounds = roleBounds(person, survey, known, question.gates);
	const scored = scoredRoles(question, person, survey, known);
	const cosines: RoleCosines[] = [];
	const passing = segments.map((segment) => passingPlaces(segment, plan));
	yield;

	const roughest: RoughestBounds[] = [];
	for (const [at, segment] of segments.entries()) {
		roughest.push(bounds.roughest(segment, passing[at] as Uint16Array));
		yield;
	}

	/** Queues all roles whose roughest bound lies in a range. */
	function* look(from: number, below: number): Generator<void> {
		for (const [at, segment] of segments.entries()) {
			const places = placesBetween(passing[at] as Uint16Array, roughest[at] as RoughestBounds, from, below);
			const isMany = areMany(places.length, segment);
			if (isMany) cosines[at] = allCosines(segment, plan);
			cosines[at] ??= roleCosines(segment, plan);
			const { near } = cosines[at];
			for (let n = 0; n < places.length; n++) {
				if (n % lookedAtOnce === lookedAtOnce - 1) yield;
				const place = places[n] as number;
				bounds.look(segment, place);
				// Where words are not known yet, they cost more than what is asked for.
				const words = isMany ? wordsScore(near(place)) : 1;
				if (bounds.atMost(words, depths.title) < scored.floor) continue;
				if (bounds.atMost(words, depths.asked) < scored.floor) continue;
				const bound = bounds.atMost(isMany ? words : wordsScore(near(place)), depths.years);
				if (bound < scored.floor) continue;
				(bounds.isOut() ? outside : inside).push(bound, at * placesMax + place);
			}
			yield;
		}
	}
	/** Scores what may still be among the best. */
	function* verify(queue: typeof inside): Generator<void> {
		for (let n = 1; queue.size > 0 && queue.top >= scored.floor; n++) {
			const item = queue.pop();
			const at = Math.floor(item / placesMax);
			const place = item % placesMax;
			// Whatever is queued was looked at, cosines and all.
			const { exact } = cosines[at] as RoleCosines;
			scored.score({ segment: segments[at] as Segment, place, text: exact(place) });
			if (n % scoredAtOnce === 0) yield;
		}
	}
	const inside = boundQueue();
	const outside = boundQueue();
	// 1. The most promising ones, then four times as many, and so on: what they reach need not be looked at below it.
	const steps = stepsOf(passing, roughest);
	const lowest = (): number => Math.max(0, scored.floor * boundSteps);
	let below = Number.POSITIVE_INFINITY;
	for (let wanted = pilotShare * question.limit; below > lowest(); wanted *= pilotShare) {
		const from = Math.max(Math.min(steps.reachedBy(wanted), below - 1), lowest());
		yield* look(from, below);
		yield* verify(inside);
		below = from;
	}
	// 2. Those that a gate keeps out come last, where there is room.
	scored.turnToIneligible();
	yield* verify(outside);
	const considered = passing.reduce((sum, places) => sum + places.length, 0);
	const toHit = hitsOf(plan, names.terms);
	return {
		roles: scored.best().map(({ score, found }) => ({ score, hit: toHit(found) })),
		scores: scored.eligibleScores(),
		reached: question.minScore > 0 ? scored.reached() : considered,
		considered,
		excluded: statistics.roles - considered,
		statistics,
		counted,
		scored: scored.count(),
	};
}

/** The places whose bounds lie in a range, ascending. */
function placesBetween(passing: Uint16Array, bounds: RoughestBounds, from: number, below: number): Uint16Array {
	const found = new Uint16Array(passing.length);
	let length = 0;
	for (let i = 0; i < passing.length; i++) {
		const place = passing[i] as number;
		const bound = bounds[place] as number;
		if (bound >= from && bound < below) found[length++] = place;
	}
	return found.subarray(0, length);
}

/** How many roles have which bound, to within a point or so. */
function stepsOf(passing: readonly Uint16Array[], bounds: readonly RoughestBounds[]) {
	const counts = new Uint32Array(128);
	passing.forEach((places, at) => {
		const own = bounds[at] as RoughestBounds;
		for (let i = 0; i < places.length; i++) {
			const step = (own[places[i] as number] as number) >>> 9;
			counts[step] = (counts[step] as number) + 1;
		}
	});
	return {
		/** The bound that so many roles reach; 0 where there are not as many. */
		reachedBy(wanted: number): number {
			let step = counts.length;
			for (let roles = 0; step > 0 && roles < wanted; step--) roles += counts[step - 1] as number;
			return step << 9;
		},
	};
}
