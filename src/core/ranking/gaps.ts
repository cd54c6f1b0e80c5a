import type { Gap } from '../model/match.ts';
import { type Scored, scoreIfMet } from './score-role.ts';

/**
 * What each missing requirement costs: the score and the place if it were met, found by scoring again.
 * @param ranked the scores of all roles that may be placed, best first
 */
export function gapsOf(scored: Scored, ranked: readonly number[]): readonly Gap[] {
	const gaps: Gap[] = [];
	for (const { requirement, judgement } of scored.judged) {
		const isMissing = judgement.status === 'unmet' || judgement.status === 'partial';
		if (!isMissing || requirement.importance === 'context') continue;
		const scoreMet = scoreIfMet(scored, requirement.id);
		gaps.push({ requirementId: requirement.id, scoreIfMet: scoreMet, rankIfMet: 1 + above(scoreMet, ranked) });
	}
	return gaps.sort((a, b) => b.scoreIfMet - a.scoreIfMet);
}

/** How many of the scores, best first, are above one. */
function above(score: number, ranked: readonly number[]): number {
	let [low, high] = [0, ranked.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((ranked[middle] as number) > score) low = middle + 1;
		else high = middle;
	}
	return low;
}
