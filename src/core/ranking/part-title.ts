import type { ScorableRole } from '../model/role.ts';
import { ruleWeights } from '../rules/rule-weights.ts';
import { kindFit } from './kind-fit.ts';
import type { LevelFit } from './level-fit.ts';
import { type PartFit, unspoken } from './part.ts';
import type { HeldWork, Profile } from './profile.ts';
import type { RoleWork } from './role-work.ts';
import { sharedTitleWords } from './title-words.ts';
import { scoreNumbers } from './weights.ts';

const { title: numbers } = scoreNumbers;

/** How close the titles held come to the role's: the kind of work first, then the words; work of long ago less. */
export function titlePart(role: ScorableRole, work: RoleWork, profile: Profile, level: LevelFit): PartFit {
	if (role.title === null || work.titleWords.size === 0) return unspoken('The posting has no title that can be read.');
	let best = 0;
	let closest: HeldWork | null = null;
	for (const job of profile.works) {
		const fit = fitOf(job, work) * job.recency;
		if (fit > best) [best, closest] = [fit, job];
	}
	const score = best * skillsOfTitle(role.title, work, profile) * level.factor;
	const { title } = role;
	const held = closest?.title ?? null;
	const reason = (): string =>
		held === null ? `No job held comes near “${title}”.` : `Closest title held: “${held}”. ${level.reason}`.trim();
	return { score, spoken: 1, factor: 1, rows: [], scoreBy: () => score, reason };
}

function fitOf(job: HeldWork, work: RoleWork): number {
	const shared = sharedTitleWords(work.titleWords, job.titleWords);
	return titleFit(shared, kindFit(job, work));
}

export function titleFit(shared: number, kind: number | null): number {
	return kind === null ? shared : numbers.kind * kind + (1 - numbers.kind) * shared;
}

/** "Senior Rails Developer" wants Rails: without it, half of the title is another's. */
function skillsOfTitle(title: string, work: RoleWork, { held }: Profile): number {
	if (work.titleSkills.length === 0) return 1;
	const uses = work.titleSkills.map((id) => useOf(held.get(id)?.strength ?? 0));
	// ".NET or Xamarin", "Java/Kotlin": one of them is enough.
	const isChoice = / or |\//i.test(title);
	const used = isChoice ? Math.max(...uses) : uses.reduce((sum, one) => sum + one, 0) / uses.length;
	return numbers.withoutItsSkill + (1 - numbers.withoutItsSkill) * used;
}

/** 0..1: what a title names is what is done all day, so a word in a list is not enough. */
function useOf(strength: number): number {
	const { listed } = ruleWeights.skill;
	const { onlyListed } = numbers;
	return strength < listed
		? (onlyListed * strength) / listed
		: Math.min(1, onlyListed + ((1 - onlyListed) * (strength - listed)) / (1 - listed));
}
