import type { RoleFacts } from '../../../src/core/model/search.ts';

/** Facts of a role that states nothing. */
export const noFacts: RoleFacts = {
	countries: [],
	workMode: null,
	employmentType: null,
	seniority: null,
	salary: null,
	company: null,
	sources: [],
	postedOn: '2026-01-01',
	skills: new Map(),
};
