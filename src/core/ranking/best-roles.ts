import type { Weights } from '../model/match.ts';
import type { RequirementKind } from '../model/requirement.ts';
import type { IndexHit, IndexQuery, QueryCounts, Statistics } from '../model/search.ts';
import { hitsOf } from '../search/index-hit.ts';
import type { Survey } from '../search/inverted-index.ts';
import type { KnownNames } from './bounds/known-names.ts';
import { roleBounds } from './bounds/role-bounds.ts';
import { roleSearch } from './bounds/role-search.ts';
import { scoredRoles } from './bounds/scored-roles.ts';
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

/** Where the best have more than these points, which most people's have, nothing needs to be known of lesser roles. */
const guessedFloors = [55, 30];

/**
 * The best of all roles by the whole score, exactly: every role has a bound that its score cannot exceed, and roles are
 * scored by falling bounds until the next bound is below the last place. Yields where other work may go between.
 */
export function* bestRoles(question: BestQuestion, survey: Survey, known: KnownNames): Generator<void, BestRoles> {
	const { plan, names, statistics, counted } = survey;
	const person = { profile: question.profile, weights: question.weights, statistics };
	const bounds = roleBounds(person, survey, known, question.gates);
	const scored = scoredRoles(question, person, survey, known);
	const search = roleSearch(bounds, scored, survey, question.limit);
	yield;
	// 1. Those that may have many points: where enough have them, no others need be looked at.
	let searchedTo = Number.POSITIVE_INFINITY;
	for (const floor of guessedFloors) {
		if (scored.floor > Number.NEGATIVE_INFINITY) break;
		yield* search.scoreFrom(floor);
		searchedTo = floor;
	}
	// 2. Else all that may reach what was found so far.
	if (scored.floor < searchedTo) yield* search.scoreFrom(scored.floor);
	// 3. Those that a gate keeps out come last, where there is room.
	scored.turnToIneligible();
	yield* search.scoreIneligible();
	bounds.end();
	const { considered } = search;
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
