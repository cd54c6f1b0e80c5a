import type { RequirementOf } from '../model/requirement.ts';
import type { RuleContext, Worked } from './context.ts';
import { type Explanation, inSection, type Judgement } from './judgement.ts';
import { spelledMonths, spelledYears } from './months.ts';
import { ruleWeights } from './rule-weights.ts';
import { statusOf } from './skill.ts';

const { years: weights } = ruleWeights;
const quotesMax = 3;

/** Years of a kind of work. Half of what is asked is the line below which it is unmet. */
export function judgeExperience(requirement: RequirementOf<'experience'>, context: RuleContext): Judgement {
	const worked = context.work.worked(requirement.years);
	const { months } = worked;
	if (months === null) {
		return { status: 'unknown', credit: ruleWeights.unknown, explain: () => askFor(requirement) };
	}
	const credit = creditOfYears(months / 12, requirement.years);
	return { status: statusOf(credit), credit, explain: () => explain(requirement, { ...worked, months }, context) };
}

/** 0..1, without a step: 0.25 at half of the minimum, 1 from the minimum on, mildly less far beyond the maximum. */
export function creditOfYears(
	years: number,
	asked: { readonly min: number | null; readonly max: number | null },
): number {
	const { farShortRatio, creditAtHalf, toleratedRatio, overMaxLoss } = weights;
	const ratio = asked.min === null || asked.min === 0 ? 1 : Math.min(1, years / asked.min / toleratedRatio);
	const reached =
		ratio < farShortRatio
			? creditAtHalf * (ratio / farShortRatio) ** 2
			: creditAtHalf + (1 - creditAtHalf) * ((ratio - farShortRatio) / (1 - farShortRatio));
	const over = asked.max === null || asked.max === 0 ? 0 : Math.max(0, years / asked.max - 1);
	return reached * (1 - overMaxLoss * Math.min(1, over));
}

type Counted = Worked & { readonly months: number };

function explain({ years }: RequirementOf<'experience'>, worked: Counted, context: RuleContext): Explanation {
	const { resume, held } = context;
	const ofJobs = worked.jobs().map((job) => inSection(resume, job.evidence));
	// Months of a skill can come from jobs that are called something else.
	const ofSkills = years.skills.flatMap((id) => held.get(id)?.shownBy.evidence ?? []);
	const quotes = (ofJobs.length > 0 ? ofJobs : ofSkills).slice(0, quotesMax);
	const shown = worked.months === 0 ? `no ${worked.what} in the résumé` : `the résumé shows ${told(worked)}`;
	const reason = `${namedYears(years)} asked for; ${shown}.`;
	return { reason: capitalised(reason), ask: null, quotes };
}

function told({ months, what }: Counted): string {
	return `${spelledMonths(months)} of ${what}`;
}

function namedYears({ min, max }: RequirementOf<'experience'>['years']): string {
	if (min !== null && min > 0) return spelledYears(min);
	return max === null ? 'experience' : `up to ${spelledYears(max)}`;
}

function askFor({ years, text }: RequirementOf<'experience'>): Explanation {
	const of = years.of === 'total' ? 'experience' : years.of;
	return {
		reason: `The résumé's jobs have no dates to count by for: ${text}`,
		ask: `How many years of ${of} do you have?`,
		quotes: [],
	};
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
