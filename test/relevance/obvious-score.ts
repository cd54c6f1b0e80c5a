import type { PartName, Weights } from '../../src/core/model/match.ts';
import type { Requirement } from '../../src/core/model/requirement.ts';
import type { Resume } from '../../src/core/model/resume.ts';
import type { Role } from '../../src/core/model/role.ts';
import type { IndexDocument } from '../../src/core/model/search.ts';
import { bestKindFit } from '../../src/core/ranking/kind-fit.ts';
import { yearsOfLevel } from '../../src/core/ranking/level.ts';
import { levelFit } from '../../src/core/ranking/level-fit.ts';
import { titlePart } from '../../src/core/ranking/part-title.ts';
import { profileOf } from '../../src/core/ranking/profile.ts';
import { roleWork } from '../../src/core/ranking/role-work.ts';
import { scoreNumbers } from '../../src/core/ranking/weights.ts';
import { workHistory } from '../../src/core/ranking/work-history.ts';
import { isProfessionBound } from '../../src/core/rules/certification.ts';
import { evaluate } from '../../src/core/rules/evaluate.ts';
import { creditOfYears } from '../../src/core/rules/experience.ts';
import { queryFor } from '../../src/core/search/query-for.ts';
import { oracle } from '../core/search/oracle.ts';
import { taxonomy } from './known-skills.ts';
import { today } from './life.ts';

type Spoken = { readonly score: number; readonly spoken: number };
const order: readonly PartName[] = ['text', 'skills', 'experience', 'education', 'title'];
const { importance, skills: ofSkills, text: ofText, limits, kind: ofKind, firstJob } = scoreNumbers;

/**
 * The obvious scorer: one role after another, rarities counted anew from all documents, every limit looked at, in the
 * order of `docs/RANKING.md`. Single judgements and kinds of work are looked up; all that is made of them is made here.
 */
export function obviousScore(
	role: Role,
	documents: readonly IndexDocument[],
	resume: Resume,
	weights: Weights,
): { readonly score: number; readonly parts: Readonly<Record<PartName, Spoken>> } {
	// Rarity: the share of all roles that ask for a skill.
	const n = documents.length;
	const worthOf = (id: string): number => {
		const df = documents.filter((one) => one.facts.skills.has(id)).length;
		const idf = Math.log(n / (df === 0 ? 1 : df));
		return ofSkills.commonWorth + (1 - ofSkills.commonWorth) * Math.min(1, idf / ofSkills.rareIdf);
	};
	const profile = profileOf(resume, taxonomy, today);
	const work = roleWork(role, taxonomy, worthOf);
	const history = workHistory(profile, work);
	const context = { resume, taxonomy, asOf: today, held: profile.held, worthOf, work: history };
	const verdicts = role.requirements.map((one) => ({ one, ...evaluate(one, context) }));
	const meanOf = (kinds: readonly Requirement['kind'][], weigh: (one: Requirement) => number) => {
		const own = verdicts.filter(({ one }) => kinds.includes(one.kind));
		const mass = own.map(({ one }) => weigh(one)).reduce((sum, one) => sum + one, 0);
		let mean = 0;
		if (mass > 0) for (const { one, credit } of own) mean += (weigh(one) / mass) * credit;
		return { mass, mean: Math.min(1, mean) };
	};

	const cosine = oracle(documents, queryFor(resume, taxonomy, { filters: {}, limit: n })).get(role.id) ?? 0;
	const parts = {
		text:
			n < 2
				? unspoken
				: { score: textOf(role, cosine, (id) => profile.held.get(id)?.strength ?? 0, worthOf), spoken: 1 },
		skills: skillsOf(meanOf(['skill', 'certification', 'language'], (one) => weightOfSkill(one, worthOf))),
		experience: unspoken as Spoken,
		education: educationOf(meanOf(['education'], (one) => importance[one.importance])),
		title: unspoken as Spoken,
	};
	const level = levelFit(profile, work, history.inRolesKind().months ?? 0);
	const years = meanOf(['experience'], (one) => importance[one.importance]);
	const isKnown = work.occupations.length > 0;
	if (years.mass > 0 || isKnown) {
		const had = (history.inRolesKind().months ?? 0) / 12;
		const asked = isKnown ? Math.min(1, years.mass) : 1;
		const usual = isKnown ? usualOf(had, yearsOfLevel(work.level)) : 0;
		parts.experience = { score: (asked * years.mean + (1 - asked) * usual) * level.factor, spoken: 1 };
	}
	parts.title = titlePart(role, work, profile, level);

	// The sum: weight × how much is said × fit, over all that is said.
	let said = 0;
	for (const name of order) said += weights[name] * parts[name].spoken;
	let raw = 0;
	for (const name of order) raw += 100 * share(weights[name] * parts[name].spoken, said) * parts[name].score;

	// The lowest limit that holds.
	const near = bestKindFit(profile, work);
	const shared = Math.max(parts.text.score, parts.skills.score * parts.skills.spoken);
	const untitled = profile.works.filter((one) => one.occupations.length === 0);
	const isUntold = work.occupations.length === 0 || profile.works.length === 0;
	const doubt = isUntold ? 1 : Math.max(0, ...untitled.map((one) => one.recency));
	const close = Math.max(near, ofKind.evidence * shared, doubt * (ofKind.untold + ofKind.evidenceUntold * shared));
	let max = 100;
	const longest = Math.max(
		0,
		...role.requirements.map((one) =>
			one.kind === 'experience' && one.importance === 'must' ? (one.years.min ?? 0) : 0,
		),
	);
	const isMain = (one: Requirement) =>
		one.kind === 'experience' &&
		one.importance === 'must' &&
		(one.years.min ?? 0) >= limits.fewYearsFrom &&
		one.years.min === longest;
	const credit = Math.max(0, ...verdicts.filter(({ one }) => isMain(one)).map((main) => main.credit));
	for (const { one, status } of verdicts) {
		if (one.importance !== 'must') continue;
		if (status !== 'unmet') continue;
		if (isMain(one) && credit < 0.3) {
			const [none, half] = limits.farTooFewYears;
			const from = limits.farTooFewBelow;
			const beyond = half + (100 - half) * ((credit - from) / (0.3 - from));
			const rising = credit < from ? none + ((half - none) * credit) / from : beyond;
			max = Math.min(max, rising);
		}
		if (one.kind === 'certification' && isProfessionBound(one, context)) max = Math.min(max, limits.missingLicence);
		if (one.kind === 'language') max = Math.min(max, limits.missingLanguage);
	}
	if (close < limits.sameKindFrom) {
		const near = Math.max(0, (close - limits.otherKindBelow) / (limits.sameKindFrom - limits.otherKindBelow));
		max = Math.min(max, limits.otherProfession + (100 - limits.otherProfession) * near);
	}
	const knee = limits.knee * max;
	const pressed = raw <= knee || max >= 100 ? raw : knee + ((max - knee) * (raw - knee)) / (100 - knee);

	// The points of the parts, added up.
	let score = 0;
	const scale = raw === 0 ? 0 : pressed / raw;
	for (const name of order) {
		const weight = share(weights[name] * parts[name].spoken, said);
		score += 100 * weight * parts[name].score * scale;
	}
	return { score: Math.min(100, score), parts };
}

const unspoken: Spoken = { score: 0, spoken: 0 };

function usualOf(had: number, usual: number): number {
	if (usual > 0) return creditOfYears(had, { min: usual, max: null });
	return firstJob.credit + (1 - firstJob.credit) * Math.min(1, had / firstJob.helpingYears);
}

function share(part: number, whole: number): number {
	return whole === 0 ? 0 : part / whole;
}

function textOf(role: Role, cosine: number, had: (id: string) => number, worthOf: (id: string) => number): number {
	const share = cosine / ofText.cosine;
	const words = 1 - Math.exp(-share * Math.sqrt(share));
	let all = 0;
	let both = 0;
	for (const { id, weight, importance } of role.skills) {
		const worth = weight * worthOf(id) * (importance === 'nice' ? ofText.wish : 1);
		all += worth;
		both += worth * Math.min(1, had(id));
	}
	return all === 0 ? words : ofText.words * words + (1 - ofText.words) * (both / all);
}

function weightOfSkill(one: Requirement, worthOf: (id: string) => number): number {
	let worth = 1;
	if (one.kind === 'skill' || one.kind === 'certification') {
		const worths = one.skills.map((skill) => worthOf(skill.id));
		const mean = worths.reduce((sum, each) => sum + each, 0) / worths.length;
		worth = mean * Math.sqrt(one.group.op === 'all' ? worths.length : one.group.min);
	}
	const weight = importance[one.importance] * worth;
	return one.importance === 'must' ? weight : Math.min(weight, ofSkills.wishMax);
}

function skillsOf({ mass, mean }: { readonly mass: number; readonly mean: number }): Spoken {
	return mass === 0 ? unspoken : { score: mean, spoken: mass / (mass + ofSkills.halfAsked) };
}

function educationOf({ mass, mean }: { readonly mass: number; readonly mean: number }): Spoken {
	return mass === 0 ? unspoken : { score: mean, spoken: Math.min(1, mass) };
}
