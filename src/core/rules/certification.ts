import type { RequirementOf, SkillRef } from '../model/requirement.ts';
import type { Taxonomy } from '../model/taxonomy.ts';
import type { RuleContext } from './context.ts';
import type { Judgement } from './judgement.ts';
import { ruleWeights } from './rule-weights.ts';
import { judgeSkill } from './skill.ts';

/** Licences of everyday life: many who hold them do not write them down. */
const everyday = /\b(?:driv(?:er|ing)|motor|vehicle|car)\b/i;
/** …but who drives for a living does. */
const forLiving =
	/\b(?:commercial|professional|cdl|hgv|lgv|pcv|psv|class [a-e]|category [c-e]|passenger|taxi|hackney|bus)\b/i;

/**
 * Certificates and licences. A licence that the profession demands by law, and of which there is no sign, is missing;
 * any other certificate may be held without being written down, so it is asked for.
 */
export function judgeCertification(requirement: RequirementOf<'certification'>, context: RuleContext): Judgement {
	const judged = judgeSkill({ ...requirement, kind: 'skill' }, context);
	if (judged.status !== 'unmet' || isProfessionBound(requirement, context)) return judged;
	const names = requirement.skills.map((skill) => skill.name).join(requirement.group.op === 'any' ? ' or ' : ', ');
	const { reason } = judged.explain();
	return {
		status: 'unknown',
		credit: ruleWeights.unknown,
		explain: () => ({ reason, ask: `Do you hold ${names}?`, quotes: [] }),
	};
}

/** Whether the work may not be done without it: licences alone, and not those to drive. */
export function isProfessionBound(
	{ skills }: Pick<RequirementOf<'certification'>, 'skills'>,
	{ taxonomy }: Pick<RuleContext, 'taxonomy'>,
): boolean {
	return skills.every((skill) => bindsProfession(skill, taxonomy));
}

export function bindsProfession({ id, name }: SkillRef, { skills }: Taxonomy): boolean {
	const isEveryday = everyday.test(name) && !forLiving.test(name);
	return skills.get(id)?.kind === 'licence' && !isEveryday;
}
