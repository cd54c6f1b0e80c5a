import type { Limit } from '../model/match.ts';
import type { Requirement, RequirementOf } from '../model/requirement.ts';
import type { Taxonomy } from '../model/taxonomy.ts';
import { isProfessionBound } from '../rules/certification.ts';
import type { RuleContext } from '../rules/context.ts';
import { creditOfYears } from '../rules/experience.ts';
import { ruleWeights } from '../rules/rule-weights.ts';
import { askedWork } from './asked-work.ts';
import type { Judged } from './part.ts';
import { isTool } from './role-work.ts';
import { scoreNumbers } from './weights.ts';
import { standIn } from './work-history.ts';

const { limits: numbers } = scoreNumbers;
const { partial } = ruleWeights.status;

/** A rule that holds a score down whatever else fits; its words are made only when asked for. */
export type Hold = {
	readonly code: string;
	readonly maxScore: number;
	readonly reason: () => string;
	/** The musts of which one met lifts it; none where it is not for a must. */
	readonly liftedBy: readonly string[];
};

/** @param kind 0..1 how close the person's work is to the role's */
export function holdsOn(judged: readonly Judged[], kind: number, context: RuleContext): readonly Hold[] {
	const holds: Hold[] = [];
	const main = mainExperience(judged);
	for (const one of judged) {
		const { requirement, judgement } = one;
		if (requirement.importance !== 'must' || judgement.status !== 'unmet') continue;
		const of = { liftedBy: [requirement.id], reason: (): string => judgement.explain().reason };
		if (requirement.kind === 'experience' && main.all.includes(one)) {
			const credit = Math.max(main.credit, creditOfKind(requirement.years, context));
			const liftedBy = main.all.map((each) => each.requirement.id);
			if (credit < partial) holds.push({ ...of, code: 'far_too_few_years', maxScore: maxOfYears(credit), liftedBy });
		} else if (requirement.kind === 'certification' && isProfessionBound(requirement, context)) {
			holds.push({ code: 'missing_licence', maxScore: numbers.missingLicence, ...of });
		} else if (requirement.kind === 'language') {
			holds.push({ code: 'missing_language', maxScore: numbers.missingLanguage, ...of });
		}
	}
	return withKind(holds, kind);
}

/**
 * The role's main experience, as two years of a side of it weigh as a requirement and no more: where as many years are
 * asked of several things, whoever has the years of one of them is not far too new to the work.
 */
function mainExperience(judged: readonly Judged[]): { readonly all: readonly Judged[]; readonly credit: number } {
	let longest = 0;
	for (const { requirement } of judged) longest = Math.max(longest, mustYears(requirement));
	const all = judged.filter(({ requirement }) => isMainYears(mustYears(requirement), longest));
	return { all, credit: Math.max(0, ...all.map(({ judgement }) => judgement.credit)) };
}

/** The same holds if one requirement were met, and the kind of work came so close. */
export function holdsIfMet(holds: readonly Hold[], requirementId: string, kind: number): readonly Hold[] {
	return withKind(
		holds.filter(({ liftedBy }) => liftedBy.length > 0 && !liftedBy.includes(requirementId)),
		kind,
	);
}

function withKind(holds: readonly Hold[], kind: number): readonly Hold[] {
	if (kind >= numbers.sameKindFrom) return holds;
	const reason = (): string => 'The work done so far is of another kind than this role.';
	return [...holds, { code: 'other_profession', maxScore: maxOfKind(kind), reason, liftedBy: [] }];
}

/**
 * "Eight years in the security aspects of multiple platforms" is hard to tell from a career: years in the role's own kind
 * of work do not meet it, and yet keep the score from being held down. Where tools are named, or leading, nothing does.
 */
function creditOfKind(years: RequirementOf<'experience'>['years'], { work, taxonomy }: RuleContext): number {
	if (isPrecise(years, taxonomy)) return 0;
	return creditOfOwnKind(work.inRolesKind().months ?? 0, years.min);
}

/** More words than these name several things, or one that nobody's job is called. */
const preciseWordsMax = 5;

/** Whether what years are asked of is named so that it can be told from a career. */
export function isPrecise({ of, skills }: RequirementOf<'experience'>['years'], taxonomy: Taxonomy): boolean {
	const { kinds } = askedWork(of);
	const words = kinds.reduce((sum, kind) => sum + kind.words.length, 0);
	return words <= preciseWordsMax || skills.some((id) => isTool(id, taxonomy)) || kinds.some((kind) => kind.leading);
}

/** @param months in the role's kind of work */
export function creditOfOwnKind(months: number, min: number | null): number {
	return creditOfYears((standIn * months) / 12, { min, max: null });
}

/** The most that a role of so close a kind of work may score. */
export function maxOfKind(kind: number): number {
	const { otherKindBelow: low, sameKindFrom: high, otherProfession: least } = numbers;
	return kind < high ? least + (100 - least) * Math.max(0, (kind - low) / (high - low)) : 100;
}

/**
 * …and one whose years are unmet, by the credit for them. Rises without a step until it holds nothing: how near a job is
 * to what is asked is known roughly, and a little more of it must not free a score at once.
 */
export function maxOfYears(credit: number): number {
	const [none, half] = numbers.farTooFewYears;
	const { farTooFewBelow: from } = numbers;
	if (credit < from) return none + ((half - none) * credit) / from;
	return half + (100 - half) * Math.min(1, (credit - from) / (partial - from));
}

function mustYears(requirement: Requirement): number {
	return requirement.kind === 'experience' && requirement.importance === 'must' ? (requirement.years.min ?? 0) : 0;
}

/** Whether years asked for are so many that lacking them holds a score down. */
export function isMainYears(years: number, longest: number): boolean {
	return years >= numbers.fewYearsFrom && years === longest;
}

/** The score under the lowest limit: pressed together above the knee, so that the order of scores is kept. */
export function limited(raw: number, holds: readonly Hold[]): number {
	return pressed(raw, Math.min(100, ...holds.map((hold) => hold.maxScore)));
}

/** Rises with both. */
export function pressed(raw: number, max: number): number {
	const knee = numbers.knee * max;
	return raw <= knee || max >= 100 ? raw : knee + ((max - knee) * (raw - knee)) / (100 - knee);
}

/** The limits that lowered a score, lowest first. */
export function limitsOf(raw: number, holds: readonly Hold[]): readonly Limit[] {
	return holds
		.filter((hold) => hold.maxScore < 100 && raw > numbers.knee * hold.maxScore)
		.sort((a, b) => a.maxScore - b.maxScore)
		.map((hold) => ({ code: hold.code, maxScore: hold.maxScore, reason: hold.reason() }));
}
