import type { ScorableRole } from '../model/role.ts';
import type { SkillKind } from '../model/skill.ts';
import type { Taxonomy } from '../model/taxonomy.ts';
import { atoms } from '../skills/atoms.ts';
import { remembering } from '../text/remembering.ts';
import { type Level, levelOfSeniority, levelOfYears } from './level.ts';
import type { Named } from './occupations.ts';
import type { HeldWork } from './profile.ts';
import { readTitle } from './read-title.ts';

/** What kind of work a role is, and at which level. */
export type RoleWork = {
	readonly titleWords: ReadonlyMap<string, number>;
	readonly occupations: readonly Named[];
	/** In steps; see the table of titles. */
	readonly level: number;
	/** Skills that the title itself names: "Senior Rails Developer". */
	readonly titleSkills: readonly string[];
	/** Skills asked for anywhere, in the order of the role, with how much they tell of the work. */
	readonly skills: readonly WorthySkill[];
	/** How close jobs come, as far as somebody asked; see `kindFit`. */
	readonly kinds: Map<HeldWork, number | null>;
};

type WorthySkill = { readonly id: string; readonly worth: number };

/** @param worthOf how much a skill tells: rare ones more */
export function roleWork(role: ScorableRole, taxonomy: Taxonomy, worthOf: (skillId: string) => number): RoleWork {
	const title = readTitle(role.title ?? '');
	return {
		titleWords: title.words,
		occupations: title.occupations,
		level: levelOf(role, title.level),
		titleSkills: skillsNamedIn(role, taxonomy),
		skills: role.skills.map(({ id, weight }) => ({ id, worth: weight * worthOf(id) })),
		kinds: new Map(),
	};
}

/** What the title says; else what is stated beside it, drawn halfway to what the years asked for stand for. */
function levelOf(role: ScorableRole, byTitle: Level): number {
	const years = role.requirements.flatMap((one) =>
		one.kind === 'experience' && one.importance === 'must' && one.years.min !== null ? [one.years.min] : [],
	);
	return levelAsked(byTitle, role.seniority, years.length === 0 ? null : Math.max(...years));
}

/** @param years the most that is a must; null where none are */
export function levelAsked(byTitle: Level, seniority: ScorableRole['seniority'], years: number | null): number {
	const certain = seniority === 'manager' || seniority === 'lead' || seniority === 'director';
	const stated = seniority !== null && !certain && !byTitle.stated;
	const steps = seniority !== null && stated ? levelOfSeniority(seniority) : byTitle.steps;
	if (years === null) return steps;
	const byYears = levelOfYears(years);
	return stated || byTitle.stated ? 0.75 * steps + 0.25 * byYears : (steps + byYears) / 2;
}

/** Sorts of skills whose name makes it another job: a PHP developer is no Java developer. */
const tools: ReadonlySet<SkillKind> = new Set([
	'programming_language',
	'framework',
	'database',
	'cloud',
	'platform',
	'tool',
]);

function skillsNamedIn(role: ScorableRole, taxonomy: Taxonomy): readonly string[] {
	const named = toolsOf(taxonomy)(role.title ?? '');
	return named.length === 0 ? named : role.skills.flatMap(({ id }) => (named.includes(id) ? [id] : []));
}

const nameWordsMax = 3;
const remembered = new WeakMap<Taxonomy, (title: string) => readonly string[]>();

/** Tells the tools that a title names, which most titles do not. */
function toolsOf(taxonomy: Taxonomy): (title: string) => readonly string[] {
	const known = remembered.get(taxonomy);
	if (known !== undefined) return known;
	const tools = remembering(50_000, (title) => toolsNamedIn(title, taxonomy));
	remembered.set(taxonomy, tools);
	return tools;
}

/** By every run of up to three words. */
function toolsNamedIn(title: string, taxonomy: Taxonomy): readonly string[] {
	const words = atoms(title).map(({ word }) => word);
	const named = words.flatMap((_, from) =>
		words.slice(from, from + nameWordsMax).flatMap((_, more) => {
			const id = taxonomy.byName.get(words.slice(from, from + more + 1).join(' '));
			return id !== undefined && isTool(id, taxonomy) ? [id] : [];
		}),
	);
	return named.length === 0 ? none : named;
}

const none: readonly string[] = [];

/** Whether a skill is a language, framework, product or tool, and not the name of a line of work. */
export function isTool(id: string, { skills }: Taxonomy): boolean {
	return tools.has(skills.get(id)?.kind ?? 'field');
}
