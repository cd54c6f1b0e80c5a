import type { Requirement, SkillGroup } from '../model/requirement.ts';
import type { RuleContext } from '../rules/context.ts';
import { type Judged, type PartFit, rowsOf, unspoken } from './part.ts';
import { scoreNumbers } from './weights.ts';

const { importance, skills: numbers } = scoreNumbers;

/** Skills, certificates and languages asked for. */
export function skillsPart(judged: readonly Judged[], { worthOf }: RuleContext): PartFit {
	const { own, rows, credit, mass } = rowsOf(judged, (requirement) =>
		isOfSkills(requirement) ? skillWeight(requirement, worth(requirement, worthOf)) : null,
	);
	if (mass === 0) return unspoken('The posting asks for no skill by name.');
	const scoreBy = (by: number): number => by;
	return { score: credit, spoken: skillsSpoken(mass), factor: 1, rows, scoreBy, reason: () => reasonOf(own) };
}

function isOfSkills({ kind }: Requirement): boolean {
	return kind === 'skill' || kind === 'certification' || kind === 'language';
}

function skillWeight({ importance: standing }: Pick<Requirement, 'importance'>, worthOfIt: number): number {
	return weightAsked(importance[standing] * worthOfIt, standing === 'must');
}

/** What is not a must weighs less than the commonest must, however long and rare its list is. */
export function weightAsked(weight: number, isMust: boolean): number {
	return isMust ? weight : Math.min(weight, numbers.wishMax);
}

/** A list of which all is asked for weighs more than one skill, but less than its members one by one. */
export function worth(requirement: Requirement, worthOf: (id: string) => number): number {
	if (requirement.kind !== 'skill' && requirement.kind !== 'certification') return 1;
	const { skills, group } = requirement;
	let sum = 0;
	for (const { id } of skills) sum += worthOf(id);
	return worthOfGroup(sum / skills.length, group, skills.length);
}

function worthOfGroup(mean: number, { op, min }: SkillGroup, size: number): number {
	return mean * Math.sqrt(op === 'all' ? size : min);
}

export function skillsSpoken(mass: number): number {
	return mass / (mass + numbers.halfAsked);
}

function reasonOf(own: readonly Judged[]): string {
	const musts = own.filter(({ requirement }) => requirement.importance === 'must');
	const told = musts.length > 0 ? musts : own;
	const met = told.filter(({ judgement }) => judgement.status === 'met').length;
	const partial = told.filter(({ judgement }) => judgement.status === 'partial').length;
	const partly = partial === 0 ? '' : `, ${partial} partly`;
	const noun = `${musts.length > 0 ? 'must-have' : 'further'} ${told.length === 1 ? 'requirement' : 'requirements'}`;
	return `${met} of ${told.length} ${noun} on skills ${told.length === 1 ? 'is' : 'are'} met${partly}.`;
}
