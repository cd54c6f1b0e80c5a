import type { RequirementOf } from '../../model/requirement.ts';
import { creditOfYears } from '../../rules/experience.ts';
import { ruleWeights } from '../../rules/rule-weights.ts';
import type { Profile } from '../profile.ts';
import {
	asksForOwnKind,
	countedMonths,
	kindStandsIn,
	monthsOfSkills,
	sharesFor,
	standIn,
	type WorkTime,
	workTime,
} from '../work-history.ts';
import type { KindTime } from './kind-time.ts';

type Years = RequirementOf<'experience'>['years'];

/** At least the credit for years asked for. */
export type CreditByTime = (ofKind: KindTime) => number;

/**
 * What is the person's own is worked out once: time that counts whatever the role. Time in the role's kind can only
 * stand in for more of it, and two times come to their sum at most.
 */
export function creditOfYearsAtMost(years: Years, profile: Profile): CreditByTime {
	const { jobs } = profile;
	const isOfKind = asksForOwnKind(years);
	const own = isOfKind ? noTime : workTime(profile, jobs.map(sharesFor(years, profile, () => 0)));
	const ofSkill = monthsOfSkills(years, profile);
	// Without any such time nobody may be able to tell how much there is.
	const isUntold = own.months === 0 && ofSkill === 0 && isUndated(years, profile);
	const least = isUntold ? ruleWeights.unknown : 0;
	const standsInForAll = isOfKind || jobs.every((job) => kindStandsIn(years, job));
	const standsIn = isOfKind ? 1 : standIn;
	// More years than asked for cost a little, so that not the longest time brings most.
	const asked = { min: years.min, max: null };
	return ({ ofAll, ofUntold }) => {
		const stoodIn = standsInForAll ? ofAll : ofUntold;
		const both = {
			months: own.months + standsIn * stoodIn.months,
			most: Math.max(own.most, standsIn * stoodIn.most),
		};
		const months = Math.max(ofSkill, countedMonths(both));
		return Math.max(least, creditOfYears(months / 12, asked));
	};
}

const noTime: WorkTime = { months: 0, most: 0 };

function isUndated({ skills }: Years, { jobs, held }: Profile): boolean {
	return jobs.some((job) => job.months === null) || skills.some((id) => held.get(id)?.shownBy.months === null);
}
