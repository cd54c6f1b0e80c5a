import { levelOfYears } from './level.ts';
import type { Profile } from './profile.ts';
import type { RoleWork } from './role-work.ts';
import { scoreNumbers } from './weights.ts';

/** What the distance between a person's level and a role's leaves of a fit. */
export type LevelFit = {
	/** 0..1 */
	readonly factor: number;
	/** Steps of the person above the role; negative below. */
	readonly above: number;
	/** Empty where the levels meet. */
	readonly reason: string;
};

const { level: numbers } = scoreNumbers;

/** @param months in the role's kind of work */
export function levelFit(profile: Profile, work: RoleWork, months: number): LevelFit {
	const above = levelsHeld(profile)(months) - work.level;
	const beyond = Math.max(0, Math.abs(above) - numbers.tolerance);
	const reason =
		beyond < 0.5
			? ''
			: above < 0
				? 'The role stands above the level held so far.'
				: 'The role stands below the level held so far.';
	return { factor: levelFactor(above, work.level), above, reason };
}

/** 0..1: what so many steps above (or below, where negative) a role's level leave. */
export function levelFactor(above: number, level: number): number {
	const beyond = Math.max(0, Math.abs(above) - numbers.tolerance);
	const lossAbove = level < numbers.trainingBelow ? numbers.lossAboveTraining : numbers.lossAbove;
	return 1 - Math.min(numbers.lossMax, beyond * (above < 0 ? numbers.lossBelow : lossAbove));
}

/** The level of the latest job, drawn towards what so many months in a kind of work stand for. */
export function levelsHeld({ jobs, resume }: Profile): (months: number) => number {
	const byYears = (months: number): number => levelOfYears(Math.max(months, resume.totalMonths / 4) / 12);
	const latest = jobs.find((job) => job.occupations.length > 0) ?? jobs[0];
	if (latest === undefined) return byYears;
	const share = latest.level.stated ? 0.7 : 0.5;
	return (months) => share * latest.level.steps + (1 - share) * byYears(months);
}
