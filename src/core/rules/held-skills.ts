import type { Resume, ResumeSkill } from '../model/resume.ts';
import type { Taxonomy } from '../model/taxonomy.ts';
import { monthsBetween } from './months.ts';
import { ruleWeights } from './rule-weights.ts';

/** How a résumé shows a skill. */
export type HeldSkill = {
	readonly id: string;
	/** 0..1 */
	readonly strength: number;
	readonly by: 'name' | 'implication' | 'suggestion' | 'resemblance';
	/** The entry of the résumé that shows it. */
	readonly shownBy: ResumeSkill;
};

const { skill: weights } = ruleWeights;

/** Every skill that a résumé shows by name, by what it implies, suggests or resembles; the strongest way counts. */
export function heldSkills(resume: Resume, taxonomy: Taxonomy, asOf: string): ReadonlyMap<string, HeldSkill> {
	const held = new Map<string, HeldSkill>();
	const note = (id: string, strength: number, by: HeldSkill['by'], shownBy: ResumeSkill): void => {
		const known = held.get(id);
		if (known === undefined || known.strength < strength) held.set(id, { id, strength, by, shownBy });
	};
	for (const skill of resume.skills) {
		const strength = strengthOf(skill, asOf);
		note(skill.id, strength, 'name', skill);
		for (const id of taxonomy.implied.get(skill.id) ?? []) note(id, strength * weights.implied, 'implication', skill);
		for (const [id, share] of taxonomy.suggested.get(skill.id) ?? []) note(id, strength * share, 'suggestion', skill);
		for (const [id, likeness] of taxonomy.resembling.get(skill.id) ?? []) {
			note(id, strength * likeness, 'resemblance', skill);
		}
	}
	return held;
}

/** Six years until today beat one mention in a list. */
function strengthOf(skill: ResumeSkill, asOf: string): number {
	const long = Math.min(1, (skill.months ?? 0) / weights.longMonths);
	const unused = skill.lastUsed === null ? weights.staleMonths : monthsBetween(skill.lastUsed, asOf);
	const stale = (unused - weights.freshMonths) / (weights.staleMonths - weights.freshMonths);
	return weights.listed + weights.usedLong * long + weights.usedLately * (1 - Math.min(1, Math.max(0, stale)));
}
