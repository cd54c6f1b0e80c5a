import type { RequirementOf } from '../model/requirement.ts';
import type { Job, Resume } from '../model/resume.ts';
import type { Taxonomy } from '../model/taxonomy.ts';
import type { HeldSkill } from './held-skills.ts';

/** All that the rules need to know of a person, made once for a résumé and a role. */
export type RuleContext = {
	readonly resume: Resume;
	readonly taxonomy: Taxonomy;
	/** The day that "present" means, `YYYY-MM-DD`. */
	readonly asOf: string;
	readonly held: ReadonlyMap<string, HeldSkill>;
	readonly work: WorkHistory;
	/** How much a skill tells, > 0: rare ones more. */
	worthOf(skillId: string): number;
};

/**
 * How long a person did a kind of work. Rules know no words: whoever can tell kinds of work apart passes this in.
 */
export type WorkHistory = {
	worked(years: RequirementOf<'experience'>['years']): Worked;
	/** Months in work of the role's own kind. */
	inRolesKind(): Worked;
};

export type Worked = {
	/** Months, overlaps once; null where the résumé's jobs have no dates to count by. */
	readonly months: number | null;
	/** The jobs that count, the most telling first. */
	jobs(): readonly Job[];
	/** What was counted, to complete "… of": "work as software engineer". */
	readonly what: string;
};
