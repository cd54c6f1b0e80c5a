import type { RequirementOf } from '../model/requirement.ts';
import type { Resume, ResumeQuote } from '../model/resume.ts';
import type { RuleContext } from './context.ts';
import type { Explanation, Judgement } from './judgement.ts';
import { ruleWeights } from './rule-weights.ts';

/** Where one must live. Decided by the residence that the résumé states; carries no points. */
export function judgeLocation({ location }: RequirementOf<'location'>, { resume }: RuleContext): Judgement {
	const asked = [...location.places, ...location.countries].join(' or ');
	const { residence } = resume;
	const place = [residence?.city, residence?.region, residence?.country].filter((part) => part != null).join(', ');
	const ask = `Do you live in ${asked}, or would you move there?`;
	if (residence === null || place === '')
		return unknown({ reason: 'The résumé names no place of residence.', ask, quotes: [] });
	const quotes = quotesOf(resume, residence);
	if (location.places.some((wanted) => isIn(wanted, residence.city) || isIn(wanted, residence.region))) {
		return told('met', 1, `The résumé names ${place} as residence.`, quotes);
	}
	if (residence.country === null || location.countries.length === 0) {
		return unknown({
			reason: `The résumé names ${place}; nobody can tell whether that is near ${asked}.`,
			ask,
			quotes,
		});
	}
	if (!location.countries.includes(residence.country)) {
		return told('unmet', 0, `${asked} asked for; the résumé names ${place}.`, quotes);
	}
	if (location.places.length > 0) {
		return unknown({ reason: `The résumé names ${place}, in the right country; ${asked} asked for.`, ask, quotes });
	}
	return told('met', 1, `The résumé names ${place} as residence.`, quotes);
}

function isIn(wanted: string, place: string | null): boolean {
	return place !== null && wanted.toLowerCase().includes(place.toLowerCase());
}

function unknown(explanation: Explanation): Judgement {
	return { status: 'unknown', credit: ruleWeights.unknown, explain: () => explanation };
}

function told(status: Judgement['status'], credit: number, reason: string, quotes: readonly ResumeQuote[]): Judgement {
	return { status, credit, explain: () => ({ reason, ask: null, quotes }) };
}

function quotesOf(resume: Resume, residence: NonNullable<Resume['residence']>): readonly ResumeQuote[] {
	const { evidence } = residence;
	const section = resume.sections.find((one) => one.start <= evidence.start && evidence.start < one.end);
	return [{ ...evidence, section: section?.kind ?? 'contact' }];
}
