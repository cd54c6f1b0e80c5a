import type { Requirement } from '../model/requirement.ts';
import { judgeAuthorisation } from './authorisation.ts';
import { judgeCertification } from './certification.ts';
import type { RuleContext } from './context.ts';
import { judgeEducation } from './education.ts';
import { judgeExperience } from './experience.ts';
import type { Judgement, Verdict } from './judgement.ts';
import { judgeLanguage } from './language.ts';
import { judgeLocation } from './location.ts';
import { judgeSkill } from './skill.ts';

/** What a résumé says to one requirement, with its words. */
export function evaluate(requirement: Requirement, context: RuleContext): Verdict {
	const { status, credit, explain } = judge(requirement, context);
	return { requirementId: requirement.id, status, credit, ...explain() };
}

/** The same, with the words left for later. */
export function judge(requirement: Requirement, context: RuleContext): Judgement {
	switch (requirement.kind) {
		case 'skill':
			return judgeSkill(requirement, context);
		case 'experience':
			return judgeExperience(requirement, context);
		case 'education':
			return judgeEducation(requirement, context);
		case 'language':
			return judgeLanguage(requirement, context);
		case 'certification':
			return judgeCertification(requirement, context);
		case 'location':
			return judgeLocation(requirement, context);
		case 'authorisation':
			return judgeAuthorisation(requirement, context);
	}
}
