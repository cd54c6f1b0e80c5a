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
/** After so many segments they are looked for among these: what they reach keeps roles of the other segments out. */
const pilots: ReadonlySet<number> = new Set([0, 7, 31]);
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
	/** Down to which bound the roles of each segment have been looked at. */
	const lookedTo = segments.map(() => Number.POSITIVE_INFINITY);

	/** Queues all roles of some segments whose roughest bound reaches a step. */
	function* look(some: readonly number[], from: number): Generator<void> {
		for (const at of some) {
			const segment = segments[at] as Segment;
			const own = roughest[at] as RoughestBounds;
			const rows = rowsBetween(own, from, lookedTo[at] as number);
			lookedTo[at] = Math.min(from, lookedTo[at] as number);
			if (rows.length === 0) continue;
			if (areMany(rows.length, segment)) cosines[at] = allCosines(segment, plan);
			cosines[at] ??= roleCosines(segment, plan);
			const { near } = cosines[at];
			for (let n = 0; n < rows.length; n++) {
				if (n % lookedAtOnce === lookedAtOnce - 1) yield;
				const row = rows[n] as number;
				const place = own.places[row] as number;
				const words = wordsScore(near(place));
				if (bounds.withWords(own, row, words) < scored.floor) continue;
				bounds.look(segment, place);
				if (bounds.atMost(words, depths.asked) < scored.floor) continue;
				const bound = bounds.atMost(words, depths.years);
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
	/** Looks at the best of some segments and scores what may be among the best; whether there may be more. */
	function* lookAt(some: readonly number[], wanted: number): Generator<void, boolean> {
		const lowest = (): number => Math.max(0, scored.floor * boundSteps);
		const below = Math.max(...some.map((at) => lookedTo[at] as number));
		const own = some.map((at) => roughest[at] as RoughestBounds);
		const from = Math.max(Math.min(reachedBy(wanted, own), below - 1), lowest());
		yield* look(some, from);
		yield* verify(inside);
		return from > lowest();
	}
	// 1. The most promising ones of one segment: what they reach need not be looked at below it in the others.
	const every = [...segments.keys()].sort((a, b) => (segments[b] as Segment).live - (segments[a] as Segment).live);
	for (const [n, at] of every.entries()) {
		yield* bounds.prepare(segments[at] as Segment);
		roughest[at] = bounds.roughest(segments[at] as Segment, passing[at] as Uint16Array, scored.floor);
		yield;
		if (pilots.has(n)) yield* lookAt(every.slice(0, n + 1), pilotShare * question.limit);
	}
	// 2. The most promising ones of all, then four times as many, and so on.
	for (let wanted = pilotShare * question.limit; yield* lookAt(every, wanted); ) wanted *= pilotShare;
	// 3. Those that a gate keeps out come last, where there is room.
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
function reachedBy(wanted: number, some: readonly RoughestBounds[]): number {
	const counts = new Uint32Array(128);
	for (const { bounds } of some) {
		for (let row = 0; row < bounds.length; row++) {
			const step = (bounds[row] as number) >>> 9;
			counts[step] = (counts[step] as number) + 1;
		}
	}
	let step = counts.length;
	for (let roles = 0; step > 0 && roles < wanted; step--) roles += counts[step - 1] as number;
	return step << 9;
}
