import type { MatchFilters } from '../model/match.ts';
import type { RoleFacts } from '../model/search.ts';
import { fold } from '../text/fold.ts';

/** What a role states of itself, as labels of the shape `kind:value`. */
export function factLabels(facts: RoleFacts): readonly string[] {
	const { countries, workMode, employmentType, seniority, salary, company, sources, postedOn } = facts;
	return [
		...countries.map((country) => `country:${country}`),
		...(workMode === null ? [] : [`workMode:${workMode}`]),
		...(employmentType === null ? [] : [`employmentType:${employmentType}`]),
		...(seniority === null ? [] : [`seniority:${seniority}`]),
		...(salary === null ? [] : [`currency:${salary.currency}`]),
		...(company === null ? [] : [`company:${fold(company)}`]),
		...sources.map((source) => `source:${source}`),
		`postedOn:${postedOn}`,
	];
}

/** Whether one label is of the kind that a filter asks about, and as asked. */
export type Ask = (label: string) => boolean;

/** One ask for each filter: a role passes if every ask finds a label among the role's. */
export function asksOf(filters: MatchFilters): readonly Ask[] {
	const { country, workMode, employmentType, seniority, salary, company, source, postedSince } = filters;
	const equal = (kind: string, value: string | undefined): Ask[] =>
		value === undefined ? [] : [(label) => label === `${kind}:${value}`];
	const valueWhere = (kind: string, holds: (value: string) => boolean): Ask => {
		const start = `${kind}:`;
		return (label) => label.startsWith(start) && holds(label.slice(start.length));
	};
	return [
		...equal('country', country),
		...equal('workMode', workMode),
		...equal('employmentType', employmentType),
		...equal('seniority', seniority),
		...equal('currency', salary?.currency),
		...equal('source', source),
		...(company === undefined ? [] : [valueWhere('company', (name) => name.includes(fold(company).trim()))]),
		...(postedSince === undefined ? [] : [valueWhere('postedOn', (day) => day >= postedSince)]),
	];
}
