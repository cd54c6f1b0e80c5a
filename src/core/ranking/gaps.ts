import type { Gap } from '../model/match.ts';
import type { IndexHit } from '../model/search.ts';
import { type Scored, type ScoreInput, scoreRole } from './score-role.ts';

/**
 * What each missing requirement costs: the score and the place if it were met, found by scoring again.
 * @param ranked the scores of all roles that may be placed, best first
 */
export function gapsOf(
	scored: Scored,
	hit: IndexHit | null,
	input: ScoreInput,
	ranked: readonly number[],
): readonly Gap[] {
	const gaps: Gap[] = [];
	for (const { requirement, judgement } of scored.judged) {
		const isMissing = judgement.status === 'unmet' || judgement.status === 'partial';
		if (!isMissing || requirement.importance === 'context') continue;
		const { score } = scoreRole(scored.role, hit, input, requirement.id);
		const rankIfMet = 1 + above(score, ranked);
		gaps.push({ requirementId: requirement.id, scoreIfMet: score, rankIfMet });
	}
	return gaps.sort((a, b) => b.scoreIfMet - a.scoreIfMet);
}

/** How many of the scores, best first, are above one. */
function above(score: number, ranked: readonly number[]): number {
	let [low, high] = [0, ranked.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ranked[middle] ?? 0) > score) low = middle + 1;
		else high = middle;
	}
	return low;
}
