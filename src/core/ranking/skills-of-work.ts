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

type Shown = { readonly skill: WorkSkill; readonly close: number };

const remembered = new WeakMap<Taxonomy, readonly WorkSkill[]>();
/** By what a title names, which is read once a title. */
const rememberedShown = new WeakMap<readonly Named[], { readonly of: Taxonomy; readonly shown: readonly Shown[] }>();

/** The skills held, with those that the jobs themselves are: a front-end developer does front-end development. */
export function withSkillsOfWork(
	held: ReadonlyMap<string, HeldSkill>,
	jobs: Profile['jobs'],
	{ resume, taxonomy }: Pick<Profile, 'resume' | 'taxonomy'>,
): ReadonlyMap<string, HeldSkill> {
	const all = new Map(held);
	for (const { job, occupations, recency } of jobs) {
		for (const { skill, close } of shownBy(occupations, taxonomy)) {
			const strength = byTitle * close * recency;
			const isNamed = held.get(skill.id)?.by === 'name';
			if (isNamed || strength <= (all.get(skill.id)?.strength ?? 0)) continue;
			const evidence = [inSection(resume, job.evidence)];
			const entry: ResumeSkill = {
				id: skill.id,
				// A job without a title names no occupation.
				name: job.title as string,
				months: job.months,
				lastUsed: job.end,
				evidence,
			};
			all.set(skill.id, { id: skill.id, strength, by: 'implication', shownBy: entry });
		}
	}
	return all;
}

/** Ids of the skills that a job of these occupations is: bookkeeping of a bookkeeper's. */
export function skillsOfWork(occupations: readonly Named[], taxonomy: Taxonomy): readonly string[] {
	return shownBy(occupations, taxonomy).map(({ skill }) => skill.id);
}

/** The skills that holding a job of these occupations shows. */
function shownBy(occupations: readonly Named[], taxonomy: Taxonomy): readonly Shown[] {
	const known = rememberedShown.get(occupations);
	if (known?.of === taxonomy) return known.shown;
	const shown = workSkills(taxonomy)
		.map((skill) => ({ skill, close: closeness(occupations, skill.occupations) }))
		.filter(({ close }) => close >= shownFrom);
	rememberedShown.set(occupations, { of: taxonomy, shown });
	return shown;
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
