import type { RequirementOf } from '../model/requirement.ts';
import type { EducationEntry } from '../model/resume.ts';
import type { RuleContext } from './context.ts';
import { fieldFit } from './field-fit.ts';
import { inSection, type Judgement } from './judgement.ts';
import { spelledMonths } from './months.ts';
import { ruleWeights } from './rule-weights.ts';
import { statusOf } from './skill.ts';

type Asked = RequirementOf<'education'>['education'];

const { education: weights } = ruleWeights;

/** In steps of degrees asked for; certificates and diplomas lie between school and the first degree. */
const rank: Readonly<Record<NonNullable<EducationEntry['level']>, number>> = {
	highschool: 0,
	certificate: 0.4,
	diploma: 0.8,
	associate: 1,
	bachelor: 2,
	master: 3,
	doctorate: 4,
};

/** A degree of a level and field, or work that stands in for it where the posting allows that. */
export function judgeEducation(requirement: RequirementOf<'education'>, context: RuleContext): Judgement {
	const asked = requirement.education;
	const best = bestDegree(asked, context);
	const months = asked.orEquivalentExperience ? (context.work.inRolesKind().months ?? 0) : 0;
	const byWork = creditOfWork(asked, months);
	const { resume } = context;
	if (byWork > (best?.credit ?? 0)) {
		return { status: statusOf(byWork), credit: byWork, explain: () => byExperience(asked, months, context) };
	}
	if (best === null || tellsNoDegree(asked, resume.education)) {
		const ask = `What is your highest degree, and in which field? (Asked for: ${named(asked)})`;
		const reason = `The résumé names no ${resume.education.length === 0 ? 'education' : 'degree'}.`;
		return { status: 'unknown', credit: ruleWeights.unknown, explain: () => ({ reason, ask, quotes: [] }) };
	}
	const { entry, credit } = best;
	return {
		status: statusOf(credit),
		credit,
		explain: () => ({
			reason: `${named(asked)} asked for; the résumé shows ${shown(entry)}.`,
			ask: null,
			quotes: [inSection(resume, entry.evidence)],
		}),
	};
}

/** Certificates show what someone learned beside the schooling, and leave open how far that went. */
function tellsNoDegree(asked: Asked, education: readonly EducationEntry[]): boolean {
	const isHigher = rank[asked.level] > rank.diploma;
	return education.every(({ level }) => isHigher && (level === null || level === 'certificate'));
}

type Answering = { readonly entry: EducationEntry; readonly credit: number };

/** Null where the résumé names no education. */
function bestDegree(asked: Asked, { resume }: RuleContext): Answering | null {
	let best: Answering | null = null;
	for (const entry of resume.education) {
		const credit = creditOfDegree(asked, entry);
		if (best === null || credit > best.credit) best = { entry, credit };
	}
	return best;
}

function creditOfDegree(asked: Asked, entry: EducationEntry): number {
	if (entry.level === null) return 0;
	const short = rank[asked.level] - rank[entry.level];
	const level = short <= 0 ? 1 : short <= 1 ? weights.oneLevelShort : 0;
	return level * (entry.completed ? 1 : weights.unfinished) * fieldCredit(asked.fields, entry.field);
}

function fieldCredit(fields: readonly string[], field: string | null): number {
	if (fields.length === 0) return 1;
	if (field === null) return weights.unnamedField;
	return weights.otherField + (1 - weights.otherField) * fieldFit(fields, field);
}

function creditOfWork(asked: Asked, months: number): number {
	return weights.byExperience * Math.min(1, months / 12 / weights.equivalentYears[asked.level]);
}

function byExperience(asked: Asked, months: number, { work, resume }: RuleContext): ReturnType<Judgement['explain']> {
	const worked = work.inRolesKind();
	return {
		reason: `${named(asked)} or equivalent experience asked for; the résumé shows ${spelledMonths(months)} of ${worked.what}.`,
		ask: null,
		quotes: worked
			.jobs()
			.slice(0, 2)
			.map((job) => inSection(resume, job.evidence)),
	};
}

const names: Readonly<Record<NonNullable<EducationEntry['level']>, string>> = {
	highschool: 'high school diploma',
	certificate: 'certificate',
	diploma: 'diploma',
	associate: 'associate degree',
	bachelor: "bachelor's degree",
	master: "master's degree",
	doctorate: 'doctorate',
};

function named({ level, fields }: Asked): string {
	const text = names[level] + (fields.length === 0 ? '' : ` in ${fields.join(', ')}`);
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function shown(entry: EducationEntry): string {
	const level = entry.level === null ? 'an education of no known level' : `a ${names[entry.level]}`;
	return `${level}${entry.field === null ? '' : ` in ${entry.field}`}${entry.completed ? '' : ', not finished'}`;
}
