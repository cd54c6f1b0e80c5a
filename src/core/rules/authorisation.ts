import type { RequirementOf } from '../model/requirement.ts';
import type { RuleContext } from './context.ts';
import { inSection, type Judgement } from './judgement.ts';
import { ruleWeights } from './rule-weights.ts';

type Asked = RequirementOf<'authorisation'>['authorisation'];

const questions: Readonly<Record<Asked['of'], (where: string) => string>> = {
	work_permit: (where) => `May you work ${where} without sponsorship?`,
	citizenship: (where) =>
		`Are you a citizen ${where === '' ? 'as asked for' : `of the country asked for (${where.slice(3)})`}?`,
	clearance: () => 'Do you hold the clearance asked for, or could you get it?',
	background_check: () => 'Do you agree to a background check?',
};

/** Permission to work, citizenship or clearance. Met where the résumé says so, else asked for; carries no points. */
export function judgeAuthorisation(
	{ authorisation }: RequirementOf<'authorisation'>,
	{ resume }: RuleContext,
): Judgement {
	const { of, countries } = authorisation;
	const allowed = resume.mayWorkIn.filter((one) => countries.includes(one.country));
	if (of === 'work_permit' && allowed.length > 0) {
		const where = allowed.map((one) => one.country).join(', ');
		const quotes = allowed.slice(0, 2).map((one) => inSection(resume, one.evidence));
		const reason = `The résumé says that the person may work in ${where}.`;
		return { status: 'met', credit: 1, explain: () => ({ reason, ask: null, quotes }) };
	}
	const ask = questions[of](countries.length === 0 ? '' : `in ${countries.join(' or ')}`);
	const reason = 'The résumé does not say.';
	return { status: 'unknown', credit: ruleWeights.unknown, explain: () => ({ reason, ask, quotes: [] }) };
}
