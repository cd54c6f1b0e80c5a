import type { RequirementOf } from '../model/requirement.ts';
import type { Resume } from '../model/resume.ts';
import type { RuleContext } from './context.ts';
import { inSection, type Judgement } from './judgement.ts';
import { ruleWeights } from './rule-weights.ts';

/** Words of a level at which nobody works in a language. */
const basic =
	/\b(?:basic|beginner|elementary|a little|some|holiday|gcse|a1|a2|reading|rusty|greetings|survival|school|order)\b/i;

type Language = { readonly code: string; readonly name: string };

/** A language to work in, or the one best known of those among which there is a choice. */
export function judgeLanguage(requirement: RequirementOf<'language'>, { resume }: RuleContext): Judgement {
	const { alternatives = [], ...first } = requirement.language;
	const languages = [first, ...alternatives];
	const asked = languages.map(({ name }) => name).join(' or ');
	const [known, ...more] = languages.flatMap((language) => judgeOne(language, resume) ?? []);
	if (known !== undefined) return more.reduce((best, one) => (one.credit > best.credit ? one : best), known);
	if (resume.languages.length > 0) {
		const names = resume.languages.map((language) => language.name).join(', ');
		const quotes = resume.languages.slice(0, 3).map((language) => inSection(resume, language.evidence));
		return told('unmet', 0, `The résumé lists its languages (${names}), and ${asked} is not among them.`, quotes);
	}
	return {
		status: 'unknown',
		credit: ruleWeights.unknown,
		explain: () => ({ reason: 'The résumé names no languages.', ask: `How well do you speak ${asked}?`, quotes: [] }),
	};
}

/** Null where the résumé tells nothing of the language. The language that it is written in is spoken. */
function judgeOne({ code, name }: Language, resume: Resume): Judgement | null {
	const spoken = resume.languages.find((language) => language.code === code);
	if (spoken !== undefined && !(spoken.level !== null && basic.test(spoken.level) && resume.language !== code)) {
		const level = spoken.level === null ? '' : ` (${spoken.level})`;
		return told('met', 1, `The résumé names ${name}${level}.`, [inSection(resume, spoken.evidence)]);
	}
	if (spoken !== undefined) {
		const reason = `The résumé names ${name} at a basic level only: ${spoken.level}.`;
		return told('partial', ruleWeights.language.basic, reason, [inSection(resume, spoken.evidence)]);
	}
	return resume.language === code ? told('met', 1, `The résumé is written in ${name}.`, []) : null;
}

function told(
	status: Judgement['status'],
	credit: number,
	reason: string,
	quotes: ReturnType<Judgement['explain']>['quotes'],
): Judgement {
	return { status, credit, explain: () => ({ reason, ask: null, quotes }) };
}
