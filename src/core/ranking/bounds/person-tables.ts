import { ruleWeights } from '../../rules/rule-weights.ts';
import type { Survey } from '../../search/inverted-index.ts';
import { idf } from '../../search/tf-idf.ts';
import { type ScoreInput, worthOfIdf } from '../score-role.ts';

/** What a person's skills are to an index, by the number of a skill. */
export type SkillTables = {
	/** 0..1 */
	readonly strength: Float64Array;
	/** The same where the list is open: what stands beside its members counts too. */
	readonly openStrength: Float64Array;
	/** How much a skill tells. */
	readonly worth: Float64Array;
	/** One bit for each job whose description shows it; the last bit stands for all jobs beyond. */
	readonly jobs: Uint32Array;
};

/** Jobs that are told apart. */
export const jobBits = 31;

export function skillTables({ profile }: ScoreInput, { names: { skills }, plan, statistics }: Survey): SkillTables {
	const { held, taxonomy, jobs } = profile;
	const strength = new Float64Array(skills.size);
	for (const { id, strength: own } of held.values()) strength[skills.find(id) ?? -1] = own;
	const openStrength = strength.slice();
	const raise = (id: string, to: number): void => {
		const skill = skills.find(id);
		if (skill !== undefined) openStrength[skill] = Math.max(to, openStrength[skill] as number);
	};
	for (const one of held.values()) {
		for (const other of taxonomy.resembling.get(one.id)?.keys() ?? []) {
			raise(other, one.strength * ruleWeights.skill.implied);
		}
	}
	const worth = skillWorths(plan.idfOfSkills, skills.size, statistics.roles);
	const shownIn = new Uint32Array(skills.size);
	jobs.forEach((job, i) => {
		for (const id of job.skills) {
			const skill = skills.find(id);
			if (skill !== undefined) shownIn[skill] = (shownIn[skill] as number) | (1 << Math.min(i, jobBits - 1));
		}
	});
	return { strength, openStrength, worth, jobs: shownIn };
}

/** By the idfs of one snapshot of the statistics, which many questions share. */
const remembered = new WeakMap<Float64Array, Float64Array>();

/** How much each skill tells, by its number. @param size how many skills there are */
export function skillWorths(idfs: Float64Array, size: number, roles: number): Float64Array {
	const known = remembered.get(idfs);
	if (known?.length === size) return known;
	const unasked = idf(1, Math.max(1, roles));
	const worth = new Float64Array(size);
	for (let skill = 0; skill < size; skill++) worth[skill] = worthOfIdf(idfs[skill] ?? unasked);
	remembered.set(idfs, worth);
	return worth;
}
