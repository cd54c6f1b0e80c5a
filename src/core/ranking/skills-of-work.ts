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

type WorkSkills = {
	readonly all: readonly WorkSkill[];
	/** Those that an occupation is surely enough, as far as somebody asked. */
	readonly of: Map<Named['occupation'], readonly WorkSkill[]>;
};

const remembered = new WeakMap<Taxonomy, WorkSkills>();

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
	const skills = workSkills(taxonomy);
	// No list of occupations comes closer than the closest of them.
	const near = new Set(occupations.flatMap(({ occupation }) => shownByOne(occupation, skills)));
	return [...near]
		.map((skill) => ({ skill, close: closeness(occupations, skill.occupations) }))
		.filter(({ close }) => close >= shownFrom);
}

function shownByOne(occupation: Named['occupation'], { all, of }: WorkSkills): readonly WorkSkill[] {
	const known = of.get(occupation);
	if (known !== undefined) return known;
	const alone = [{ occupation, sureness: 1, words: [] }];
	const shown = all.filter((skill) => closeness(alone, skill.occupations) >= shownFrom);
	of.set(occupation, shown);
	return shown;
}

function workSkills(taxonomy: Taxonomy): WorkSkills {
	const known = remembered.get(taxonomy);
	if (known !== undefined) return known;
	const all = [...taxonomy.skills.values()].flatMap(({ id, name, kind }) => {
		if (kind !== 'field' && kind !== 'technique' && kind !== 'method') return [];
		const occupations = occupationsOfWork(name).filter((named) => isWholeName(name, named));
		return occupations.length === 0 ? [] : [{ id, name, occupations }];
	});
	const skills: WorkSkills = { all, of: new Map() };
	remembered.set(taxonomy, skills);
	return skills;
}

/** "Sales" is what salespeople do; "Sales forecasting" is more than that. */
function isWholeName(name: string, named: Named): boolean {
	return titleWords(name).every((word) => named.words.includes(word) || titleTable.generic.has(word));
}
