import type { Role } from '../model/role.ts';
import type { Taxonomy } from '../model/taxonomy.ts';
import { words } from '../search/words.ts';
import { type Level, levelOfSeniority, levelOfTitle, levelOfYears } from './level.ts';
import { type Named, occupationsOf } from './occupations.ts';
import { titleWords } from './title-words.ts';

/** What kind of work a role is, and at which level. */
export type RoleWork = {
	readonly titleWords: readonly string[];
	readonly occupations: readonly Named[];
	/** In steps; see the table of titles. */
	readonly level: number;
	/** Skills that the title itself names: "Senior Rails Developer". */
	readonly titleSkills: readonly string[];
};

export function roleWork(role: Role, taxonomy: Taxonomy): RoleWork {
	const title = role.title ?? '';
	const own = titleWords(title);
	const occupations = occupationsOf(title);
	return {
		titleWords: own,
		occupations,
		level: levelOf(role, levelOfTitle(own, occupations)),
		titleSkills: title === '' ? [] : skillsNamedIn(title, role, taxonomy),
	};
}

/** What the title says; else what is stated beside it, drawn halfway to what the years asked for stand for. */
function levelOf(role: Role, byTitle: Level): number {
	const certain = role.seniority === 'manager' || role.seniority === 'lead' || role.seniority === 'director';
	const stated = role.seniority !== null && !certain && !byTitle.stated;
	const steps = role.seniority !== null && stated ? levelOfSeniority(role.seniority) : byTitle.steps;
	const years = role.requirements.flatMap((one) =>
		one.kind === 'experience' && one.importance === 'must' && one.years.min !== null ? [one.years.min] : [],
	);
	if (years.length === 0) return steps;
	const byYears = levelOfYears(Math.max(...years));
	return stated || byTitle.stated ? 0.75 * steps + 0.25 * byYears : (steps + byYears) / 2;
}

function skillsNamedIn(title: string, role: Role, taxonomy: Taxonomy): readonly string[] {
	const there = ` ${words(title).join(' ')} `;
	return role.skills.flatMap(({ id, name }) => {
		const names = [name, ...(taxonomy.skills.get(id)?.aliases ?? [])];
		return names.some((one) => there.includes(` ${words(one).join(' ')} `)) ? [id] : [];
	});
}
