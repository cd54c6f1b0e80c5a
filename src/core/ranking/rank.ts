import type { RankedRole, Weights } from '../model/match.ts';
import type { RequirementKind } from '../model/requirement.ts';
import type { Role } from '../model/role.ts';
import type { IndexHit, Statistics } from '../model/search.ts';
import { eligibility } from './eligibility.ts';
import { explain } from './explain.ts';
import { gapsOf } from './gaps.ts';
import type { Profile } from './profile.ts';
import { type Scored, scoreRole } from './score-role.ts';

export type RankInput = {
	readonly roles: readonly Role[];
	/** What the index found; a role without a hit is ranked by all but its words. */
	readonly hits: readonly IndexHit[];
	readonly profile: Profile;
	readonly weights: Weights;
	/** Kinds of requirement that make a role ineligible when a must of theirs is unmet. */
	readonly gates: readonly RequirementKind[];
	readonly statistics: Statistics;
	/** Scores of all roles that may be placed, best first, where these are not all: gaps are placed among them. */
	readonly scores?: readonly number[];
};

/** All roles in their order, as numbers; in words only where asked. */
export type Ranking = {
	readonly total: number;
	/** Best first, ineligible ones last. */
	readonly scores: readonly Pick<RankedRole, 'roleId' | 'score' | 'verdict'>[];
	/** The roles from place `from` (0 is the first) on, at most `limit`, with every reason. */
	explained(from: number, limit: number): readonly RankedRole[];
};

/** Every role with its place, its score and every reason. */
export function rank(input: RankInput): readonly RankedRole[] {
	return ranking(input).explained(0, input.roles.length);
}

/** Scores all roles and orders them; ties are broken by role id, so that pages never shuffle. */
export function ranking(input: RankInput): Ranking {
	const steps = rankingInSteps(input);
	let step = steps.next();
	while (!step.done) step = steps.next();
	return step.value;
}

/** The same in small steps, for callers who have others to serve between them. */
export function* rankingInSteps(input: RankInput): Generator<undefined, Ranking> {
	const { gates } = input;
	const hitOf = new Map(input.hits.map((hit) => [hit.roleId, hit]));
	// 1. Every role, in numbers.
	const placed: Placed[] = [];
	for (const role of input.roles) {
		const scored = scoreRole(role, hitOf.get(role.id) ?? null, input);
		placed.push({ scored, verdict: eligibility(scored.judged, gates) });
		if (placed.length % rolesPerStep === 0) yield;
	}
	// 2. Their order.
	placed.sort((a, b) => Number(isOut(a)) - Number(isOut(b)) || before(a.scored, b.scored));
	const eligible = input.scores ?? placed.filter((one) => !isOut(one)).map(({ scored }) => scored.score);
	return {
		total: placed.length,
		scores: placed.map(({ scored, verdict }) => ({ roleId: scored.role.id, score: scored.score, verdict })),
		// 3. Words and quotes for those asked for.
		explained: (from, limit) =>
			placed.slice(from, from + limit).map(({ scored, verdict }, i) => {
				const gaps = gapsOf(scored, eligible).slice();
				return explain(scored, { rank: from + i + 1, verdict, gaps });
			}),
	};
}

const rolesPerStep = 4;

type Placed = { readonly scored: Scored<Role>; readonly verdict: RankedRole['verdict'] };

function isOut(placed: Placed): boolean {
	return placed.verdict === 'ineligible';
}

function before(a: Scored, b: Scored): number {
	return b.score - a.score || (a.role.id < b.role.id ? -1 : 1);
}
