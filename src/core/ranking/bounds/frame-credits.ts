import type { Requirement, RequirementOf } from '../../model/requirement.ts';
import type { RuleContext, Worked, WorkHistory } from '../../rules/context.ts';
import { judge } from '../../rules/evaluate.ts';
import { creditOfYears } from '../../rules/experience.ts';
import { ruleWeights } from '../../rules/rule-weights.ts';
import { holdsOn } from '../limits.ts';
import { worth } from '../part-skills.ts';
import type { Profile } from '../profile.ts';
import { type ScoreInput, worthBy } from '../score-role.ts';
import { historyBy, standIn } from '../work-history.ts';

/** What requirements without listed skills bring at most, whatever role asks for them. */
export type FrameCredits = {
	/** At least the credit for the requirement. */
	most(frame: number): number;
	/** How much it weighs among the skills asked for. */
	worth(frame: number): number;
	/** The lowest limit that the requirement alone sets; 100 where none. Not for skills, certificates and years. */
	limit(frame: number): number;
	/** Months of all jobs together; 0 without dates. */
	readonly months: number;
};

/** Each frame is judged by the rules themselves, once a query and only where some role has it. */
export function frameCredits(person: ScoreInput, frames: readonly Requirement[]): FrameCredits {
	const { resume, taxonomy, asOf, held } = person.profile;
	const common = { resume, taxonomy, asOf, held, worthOf: worthBy(person.statistics) };
	// Credits rise with time in the role's kind of work, which is none at least and all at most.
	const none: RuleContext = { ...common, work: remembering(historyBy(person.profile, () => 0)) };
	const all: RuleContext = { ...common, work: remembering(historyBy(person.profile, () => 1)) };
	const months = all.work.inRolesKind().months ?? 0;
	const credits = new Float64Array(frames.length).fill(-1);
	const limits = new Float64Array(frames.length).fill(-1);
	const creditOf = (frame: Requirement): number => {
		const credit = Math.max(judge(frame, none).credit, judge(frame, all).credit);
		return frame.kind === 'experience' ? Math.max(credit, creditOfTime(frame, all, months, person.profile)) : credit;
	};
	return {
		months,
		most(number) {
			const known = credits[number] ?? 0;
			if (known >= 0) return known;
			const frame = frames[number];
			const credit = frame === undefined ? 1 : creditOf(frame);
			credits[number] = credit;
			return credit;
		},
		limit(number) {
			const known = limits[number] ?? 100;
			if (known >= 0) return known;
			const frame = frames[number];
			const limit = frame === undefined ? 100 : limitOf(frame, all);
			limits[number] = limit;
			return limit;
		},
		worth: (number) => {
			const frame = frames[number];
			return frame === undefined ? 1 : worth(frame, common.worthOf);
		},
	};
}

/** More years than asked for cost a little, so that not the longest time brings most. */
function creditOfTime(
	{ years }: RequirementOf<'experience'>,
	{ work, held }: RuleContext,
	all: number,
	{ jobs }: Profile,
): number {
	const { months } = work.worked(years);
	const isUndated =
		jobs.some((job) => job.months === null) || years.skills.some((id) => held.get(id)?.shownBy.months === null);
	const untold = isUndated || months === null ? ruleWeights.unknown : 0;
	const most = months === null || months > 0 ? Math.max(months ?? 0, standIn * all) : 0;
	return Math.max(untold, creditOfYears(most / 12, { min: years.min, max: null }));
}

/** By the rules for limits themselves: what such a requirement demands has nothing to do with the role's kind of work. */
function limitOf(requirement: Requirement, context: RuleContext): number {
	const sameKind = 1;
	const holds = holdsOn([{ requirement, judgement: judge(requirement, context) }], sameKind, context);
	return Math.min(100, ...holds.map(({ maxScore }) => maxScore));
}

/** Many requirements ask for years of the same work. */
function remembering({ inRolesKind, worked }: WorkHistory): WorkHistory {
	const known = new Map<string, Worked>();
	return {
		inRolesKind,
		worked(years) {
			const name = [years.of, ...years.skills].join('\n');
			const found = known.get(name) ?? worked(years);
			known.set(name, found);
			return found;
		},
	};
}
