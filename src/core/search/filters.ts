import type { MatchFilters } from '../model/match.ts';
import type { RoleFacts } from '../model/search.ts';
import { fold } from '../text/fold.ts';

/**
 * Whether a role passes. A filter that names a value asks for roles that state this value: a role that does not say
 * where, how or for how much does not pass, and is counted among the excluded.
 */
export function passes(facts: RoleFacts, filters: MatchFilters): boolean {
	const { country, workMode, employmentType, seniority, salary, company, source, postedSince } = filters;
	if (country !== undefined && !facts.countries.includes(country)) return false;
	if (workMode !== undefined && facts.workMode !== workMode) return false;
	if (employmentType !== undefined && facts.employmentType !== employmentType) return false;
	if (seniority !== undefined && facts.seniority !== seniority) return false;
	if (salary !== undefined && !pays(facts, salary)) return false;
	if (company !== undefined && !isNamed(facts.company, company)) return false;
	if (source !== undefined && !facts.sources.includes(source)) return false;
	return postedSince === undefined || facts.postedOn >= postedSince;
}

function pays(facts: RoleFacts, asked: { readonly min: number; readonly currency: string }): boolean {
	return facts.salary !== null && facts.salary.currency === asked.currency && facts.salary.max >= asked.min;
}

function isNamed(company: string | null, asked: string): boolean {
	return company !== null && fold(company).includes(fold(asked).trim());
}
