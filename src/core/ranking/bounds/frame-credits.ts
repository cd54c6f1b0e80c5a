import type { Requirement, RequirementOf } from '../../model/requirement.ts';
import type { RuleContext } from '../../rules/context.ts';
import { judge } from '../../rules/evaluate.ts';
import { creditOfOwnKind, holdsOn, isPrecise } from '../limits.ts';
import { worth } from '../part-skills.ts';
import { type ScoreInput, worthBy } from '../score-role.ts';
import { countedMonths, historyBy } from '../work-history.ts';
import type { KindTime } from './kind-time.ts';
import { type CreditByTime, creditOfYearsAtMost } from './years-at-most.ts';

/** What requirements without listed skills bring at most, whatever role asks for them. */
export type FrameCredits = {
	/** At least the credit for the requirement. */
	most(frame: number, time: KindTime): number;
	/** What keeps years asked for from holding a score down, at most; see `limits.ts`. */
	ofOwnKind(frame: number, time: KindTime): number;
	/** How much it weighs among the skills asked for. */
	worth(frame: number): number;
	/** The lowest limit that the requirement alone sets; 100 where none. Not for skills, certificates and years. */
	limit(frame: number): number;
};

/** Shares of all time in the role's kind of work that frames are judged for. */
const shares = [0, 0.25, 0.5, 0.75, 1];

/** Each frame is judged by the rules themselves, once a query and share of time, and only where some role has it. */
export function frameCredits(person: ScoreInput, frames: readonly Requirement[]): FrameCredits {
	const { profile } = person;
	const { resume, taxonomy, asOf, held } = profile;
	const common = { resume, taxonomy, asOf, held, worthOf: worthBy(person.statistics) };
	const contexts = shares.map((share): RuleContext => ({ ...common, work: historyBy(profile, () => share) }));
	const months = contexts.map(({ work }) => work.inRolesKind().months ?? 0);
	const none = contexts[0] as RuleContext;
	const all = contexts[shares.length - 1] as RuleContext;
	const credits = rememberedNumbers();
	const limits = rememberedNumbers();
	const ofYears = new Map<number, CreditByTime>();
	const years = (number: number, frame: RequirementOf<'experience'>): CreditByTime => {
		const known = ofYears.get(number) ?? creditOfYearsAtMost(frame.years, profile);
		ofYears.set(number, known);
		return known;
	};
	// Credits rise with time in the role's kind of work, which is none at least.
	const enough = (time: number): number => {
		const tooFew = months.filter((some) => some < time).length;
		return Math.min(tooFew, shares.length - 1);
	};
	return {
		most(number, time) {
			const frame = frames[number] as Requirement;
			if (frame.kind === 'experience') return years(number, frame)(time);
			const at = frame.kind === 'education' ? enough(countedMonths(time.ofAll)) : 0;
			return credits(number * shares.length + at, () =>
				Math.max(judge(frame, none).credit, judge(frame, contexts[at] as RuleContext).credit),
			);
		},
		ofOwnKind(number, { ofAll }) {
			const frame = frames[number] as Requirement;
			if (frame.kind !== 'experience' || isPrecise(frame.years, taxonomy)) return 0;
			return creditOfOwnKind(countedMonths(ofAll), frame.years.min);
		},
		limit: (number) => limits(number, () => limitOf(frames[number] as Requirement, all)),
		worth: (number) => worth(frames[number] as Requirement, common.worthOf),
	};
}

/** Numbers that are worked out once each, of which a question needs few: arrays for all would be counted by the collector. */
function rememberedNumbers(): (at: number, workOut: () => number) => number {
	const numbers = new Map<number, number>();
	return (at, workOut) => {
		const before = numbers.get(at);
		if (before !== undefined) return before;
		const number = workOut();
		numbers.set(at, number);
		return number;
	};
}

/** By the rules for limits themselves: what such a requirement demands has nothing to do with the role's kind of work. */
function limitOf(requirement: Requirement, context: RuleContext): number {
	const sameKind = 1;
	const holds = holdsOn([{ requirement, judgement: judge(requirement, context) }], sameKind, context);
	return Math.min(100, ...holds.map(({ maxScore }) => maxScore));
}
