import { levelFactor, levelsHeld } from '../level-fit.ts';
import type { Profile } from '../profile.ts';
import { type WorkTime, workTime } from '../work-history.ts';

/** Time in a role's kind of work, at most. */
export type KindTime = {
	readonly ofAll: WorkTime;
	/** The same of the jobs whose titles name no known occupation. */
	readonly ofUntold: WorkTime;
};

/** What a person's time in a role's kind of work is, and what it makes of the person's level. */
export function kindTimes(profile: Profile) {
	const titled = profile.jobs.flatMap(({ occupations }, job) => (occupations.length > 0 ? [job] : []));
	const levelHeld = levelsHeld(profile);
	const low = levelHeld(0);
	const nothing: WorkTime = { months: 0, most: 0 };
	return {
		none: { ofAll: nothing, ofUntold: nothing },
		/** @param shares by job, at most */
		of(shares: Float64Array): KindTime {
			const ofAll = workTime(profile, shares);
			// Most people's titles all tell their work, and this is asked for every role looked at.
			if (titled.length === profile.jobs.length) return { ofAll, ofUntold: nothing };
			const untold = shares.slice();
			for (const job of titled) untold[job] = 0;
			return { ofAll, ofUntold: workTime(profile, untold) };
		},
		/** What the distance from the person's level leaves of a fit, at most. @param months in the kind of work, at most */
		levelLeaves(level: number, months: number): number {
			const high = levelHeld(months);
			return levelFactor(level > high ? high - level : level < low ? low - level : 0, level);
		},
	};
}
