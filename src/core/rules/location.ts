import type { RequirementOf } from '../model/requirement.ts';
import type { Resume, ResumeQuote } from '../model/resume.ts';
import { cities } from '../model/tables/places.ts';
import type { RuleContext } from './context.ts';
import type { Explanation, Judgement } from './judgement.ts';
import { ruleWeights } from './rule-weights.ts';

/** Who may come from anywhere is not asked where they live today. */
const movingThere = /\b(?:relocat|mov(?:e|ing)\b|travel)/i;

/** Countries of well-known cities; a name that several countries have belongs to all of them. */
const countriesOfCity = new Map<string, Set<string>>();
for (const [country, names] of Object.entries(cities.cities)) {
	for (const name of names) {
		const city = name.replace(/,.*/, '').toLowerCase();
		if (!cities.words.has(city)) countriesOfCity.set(city, (countriesOfCity.get(city) ?? new Set()).add(country));
	}
}

/** Where one must live. Decided by the residence that the résumé states; carries no points. */
export function judgeLocation({ location, text }: RequirementOf<'location'>, { resume }: RuleContext): Judgement {
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
	const countries = [...location.countries, ...location.places.flatMap((place) => countriesOf(place))];
	if (residence.country === null || countries.length === 0) {
		return unknown({
			reason: `The résumé names ${place}; nobody can tell whether that is near ${asked}.`,
			ask,
			quotes,
		});
	}
	if (!countries.includes(residence.country)) {
		if (movingThere.test(text))
			return unknown({ reason: `${asked} asked for; the résumé names ${place}.`, ask, quotes });
		return told('unmet', 0, `${asked} asked for; the résumé names ${place}.`, quotes);
	}
	if (location.places.length > 0) {
		return unknown({ reason: `The résumé names ${place}, in the right country; ${asked} asked for.`, ask, quotes });
	}
	return told('met', 1, `The résumé names ${place} as residence.`, quotes);
}

function countriesOf(place: string): readonly string[] {
	return [...(countriesOfCity.get(place.toLowerCase()) ?? [])];
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
