import type { RankedRole } from '../model/match.ts';
import type { RequirementKind } from '../model/requirement.ts';
import type { Judged } from './part.ts';

/** Out only where a must of a gated kind is unmet; to be asked where a must cannot be decided. */
export function eligibility(judged: readonly Judged[], gates: readonly RequirementKind[]): RankedRole['verdict'] {
	const musts = judged.filter(({ requirement }) => requirement.importance === 'must');
	const isOut = musts.some(
		({ requirement, judgement }) => gates.includes(requirement.kind) && judgement.status === 'unmet',
	);
	if (isOut) return 'ineligible';
	return musts.some(({ judgement }) => judgement.status === 'unknown') ? 'ask' : 'eligible';
}
