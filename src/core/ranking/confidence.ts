import type { Judged } from './part.ts';
import { scoreNumbers } from './weights.ts';

/** A posting that asks for this much is judged half as surely as one that asks for everything. */
const halfAsked = 1.5;

/** 0..1: how much of what the role asks could be decided from the résumé, less where it asks for little. */
export function confidenceOf(judged: readonly Judged[]): number {
	let all = 0;
	let decided = 0;
	for (const { requirement, judgement } of judged) {
		const weight = scoreNumbers.importance[requirement.importance];
		all += weight;
		if (judgement.status !== 'unknown') decided += weight * requirement.confidence;
	}
	return all === 0 ? 0 : (decided / all) * ((all + halfAsked / 2) / (all + halfAsked));
}
