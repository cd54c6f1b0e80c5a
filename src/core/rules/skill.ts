import type { VerdictStatus } from '../model/match.ts';
import type { RequirementOf, SkillRef } from '../model/requirement.ts';
import type { ResumeQuote } from '../model/resume.ts';
import type { RuleContext } from './context.ts';
import type { HeldSkill } from './held-skills.ts';
import type { Explanation, Judgement } from './judgement.ts';
import { spelledMonths } from './months.ts';
import { ruleWeights } from './rule-weights.ts';

const quotesMax = 4;

/** Skills asked for: all of a list, or some of it. What a résumé does not mention reads as missing. */
export function judgeSkill(requirement: RequirementOf<'skill'>, context: RuleContext): Judgement {
	const { skills, group } = requirement;
	const credit = group.op === 'all' ? creditOfAll(skills, context) : creditOfAny(requirement, context);
	return { status: statusOf(credit), credit, explain: () => explain(requirement, context) };
}

export function statusOf(credit: number): VerdictStatus {
	if (credit >= ruleWeights.status.met) return 'met';
	return credit >= ruleWeights.status.partial ? 'partial' : 'unmet';
}

/** The share of the list that is held, rare members counting more. */
function creditOfAll(skills: readonly SkillRef[], context: RuleContext): number {
	let worth = 0;
	let held = 0;
	for (const { id } of skills) {
		const weight = context.worthOf(id);
		worth += weight;
		held += weight * (context.held.get(id)?.strength ?? 0);
	}
	return held / worth;
}

/** The best `min` members; one more adds the little that is left. */
function creditOfAny({ skills, group }: RequirementOf<'skill'>, context: RuleContext): number {
	const strengths = skills.map(({ id }) => context.held.get(id)?.strength ?? 0);
	if (group.open) strengths.push(...strengthsBeside(skills, context));
	strengths.sort((a, b) => b - a);
	const asked = strengths.slice(0, group.min);
	const mean = asked.reduce((sum, one) => sum + one, 0) / group.min;
	const { firstOfAny } = ruleWeights.skill;
	return mean * (firstOfAny + (1 - firstOfAny) * (strengths[group.min] ?? 0));
}

/** "Frameworks like React or Vue": a held skill of the same sort that resembles a member stands in for it. */
function strengthsBeside(skills: readonly SkillRef[], { held, taxonomy }: RuleContext): readonly number[] {
	const named = new Set(skills.map((skill) => skill.id));
	const found: number[] = [];
	for (const { id } of skills) {
		for (const other of taxonomy.resembling.get(id)?.keys() ?? []) {
			const one = held.get(other);
			// Most of what resembles a skill is not held.
			if (one?.by !== 'name' || named.has(other)) continue;
			if (taxonomy.skills.get(other)?.kind !== taxonomy.skills.get(id)?.kind) continue;
			found.push(one.strength * ruleWeights.skill.implied);
		}
	}
	return found;
}

function explain(requirement: RequirementOf<'skill'>, context: RuleContext): Explanation {
	const { skills, group } = requirement;
	const shown = skills.flatMap(({ id, name }) => {
		const held = context.held.get(id);
		return held === undefined ? [] : [{ held, name }];
	});
	shown.sort((a, b) => b.held.strength - a.held.strength);
	const missing = skills.filter(({ id }) => !context.held.has(id)).map(({ name }) => name);
	const told = shown.map(({ held, name }) => told1(held, name));
	const quotes = shown.flatMap(({ held }) => held.shownBy.evidence.slice(0, 2)).slice(0, quotesMax);
	return { reason: sentence(told, missing, group.op === 'any'), ask: null, quotes: unique(quotes) };
}

function told1(held: HeldSkill, name: string): string {
	const { shownBy } = held;
	const used = shownBy.months === null ? 'listed' : spelledMonths(shownBy.months);
	if (held.by === 'name') return `${name} (${used})`;
	if (held.by === 'implication') return `${name}, which ${shownBy.name} implies (${used})`;
	const verb = held.by === 'suggestion' ? 'suggests' : 'resembles';
	return `${shownBy.name} (${used}), which ${verb} ${name}`;
}

function sentence(told: readonly string[], missing: readonly string[], any: boolean): string {
	if (told.length === 0 && missing.length === 1) return `The résumé does not show ${missing[0]}.`;
	if (told.length === 0) return `The résumé shows none of: ${missing.join(', ')}.`;
	const shown = `The résumé shows ${told.slice(0, quotesMax).join('; ')}`;
	return any || missing.length === 0 ? `${shown}.` : `${shown}; not ${missing.join(', ')}.`;
}

function unique(quotes: readonly ResumeQuote[]): readonly ResumeQuote[] {
	return quotes.filter((one, i) => quotes.findIndex((other) => other.start === one.start) === i);
}
