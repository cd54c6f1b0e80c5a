import type { ResumeSkill } from '../model/resume.ts';
import { titleTable } from '../model/tables/job-titles.ts';
import type { Taxonomy } from '../model/taxonomy.ts';
import type { HeldSkill } from '../rules/held-skills.ts';
import { inSection } from '../rules/judgement.ts';
import { closeness, type Named, occupationsOfWork } from './occupations.ts';
import type { Profile } from './profile.ts';
import { titleWords } from './title-words.ts';

/** A skill that is the name of a line of work: "Front-end development", "Bookkeeping", "Nursing". */
type WorkSkill = { readonly id: string; readonly name: string; readonly occupations: readonly Named[] };

/** From this closeness on, holding a job shows the skill that its work is called. */
const shownFrom = 0.85;
/** Named outright it would be surer still. */
const byTitle = 0.9;

const remembered = new WeakMap<Taxonomy, readonly WorkSkill[]>();

/** The skills held, with those that the jobs themselves are: a front-end developer does front-end development. */
export function withSkillsOfWork(
	held: ReadonlyMap<string, HeldSkill>,
	jobs: Profile['jobs'],
	{ resume, taxonomy }: Pick<Profile, 'resume' | 'taxonomy'>,
): ReadonlyMap<string, HeldSkill> {
	const all = new Map(held);
	for (const skill of workSkills(taxonomy)) {
		const known = held.get(skill.id);
		for (const { job, occupations, recency } of jobs) {
			const close = closeness(occupations, skill.occupations);
			const strength = byTitle * close * recency;
			if (close < shownFrom || strength <= (all.get(skill.id)?.strength ?? 0) || known?.by === 'name') continue;
			const evidence = [inSection(resume, job.evidence)];
			const shownBy: ResumeSkill = {
				id: skill.id,
				name: job.title ?? skill.name,
				months: job.months,
				lastUsed: job.end,
				evidence,
			};
			all.set(skill.id, { id: skill.id, strength, by: 'implication', shownBy });
		}
	}
	return all;
}

function workSkills(taxonomy: Taxonomy): readonly WorkSkill[] {
	const known = remembered.get(taxonomy);
	if (known !== undefined) return known;
	const found = [...taxonomy.skills.values()].flatMap(({ id, name, kind }) => {
		if (kind !== 'field' && kind !== 'technique' && kind !== 'method') return [];
		const occupations = occupationsOfWork(name).filter((named) => isWholeName(name, named));
		return occupations.length === 0 ? [] : [{ id, name, occupations }];
	});
	remembered.set(taxonomy, found);
	return found;
}

/** "Sales" is what salespeople do; "Sales forecasting" is more than that. */
function isWholeName(name: string, named: Named): boolean {
	return titleWords(name).every((word) => named.words.includes(word) || titleTable.generic.has(word));
}
