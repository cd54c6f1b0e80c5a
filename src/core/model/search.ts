import type { MatchFilters } from './match.ts';
import type { ScorableRole } from './role.ts';
import type { EmploymentType, Seniority, WorkMode } from './vocabulary.ts';

/** A field of a role's text; each is weighted by the query. */
export type TextField = 'title' | 'requirements' | 'body';

export type IndexDocument = {
	readonly roleId: string;
	/** Of the role in the store, where it is of one: tells whether the document still holds. */
	readonly revision?: number;
	/** Term → how often, per field. Terms are those of `core/text`. */
	readonly terms: Readonly<Record<TextField, ReadonlyMap<string, number>>>;
	/** What filters ask for. */
	readonly facts: RoleFacts;
	/** What its score is made of. */
	readonly asked: Omit<ScorableRole, 'id'>;
};

export type RoleFacts = {
	readonly countries: readonly string[];
	readonly workMode: WorkMode | null;
	readonly employmentType: EmploymentType | null;
	readonly seniority: Seniority | null;
	/** Per year. */
	readonly salary: { readonly max: number; readonly currency: string } | null;
	readonly company: string | null;
	readonly sources: readonly string[];
	/** `YYYY-MM-DD`: when posted, or else received. */
	readonly postedOn: string;
	/** Skill id → 0..1, how strongly it is asked for. */
	readonly skills: ReadonlyMap<string, number>;
};

/** The résumé side: term → how often. */
export type IndexQuery = {
	readonly terms: ReadonlyMap<string, number>;
	/** Words of the titles held, for the title field. */
	readonly titleTerms: ReadonlyMap<string, number>;
	/** Skill id → 0..1: had, implied, suggested or resembling. */
	readonly skills: ReadonlyMap<string, number>;
	readonly filters: MatchFilters;
	/** The best how many to return. */
	readonly limit: number;
	/** Only these roles; all where absent. */
	readonly only?: readonly string[];
	/** Whether the answer shall hold what its idf was made of, so that it can be had again later. */
	readonly counted?: boolean;
	/** Whether another question with the same words follows: what can be added up for both is added up. */
	readonly comesAgain?: boolean;
};

/** What the text scores of one query rest on, but for the roles' own words. Numbers only. */
export type QueryCounts = {
	/** Roles in all. */
	readonly roles: number;
	/** Roles that have each field-term of the query: by field, then by term in order of code units. */
	readonly counts: readonly number[];
};

export type IndexHit = {
	readonly roleId: string;
	/** Cosine of the text, `lnc.ltc`, 0..1. */
	readonly text: number;
	/** What each term added to `text`, largest first, at most ten. */
	readonly terms: readonly { readonly term: string; readonly share: number }[];
};

/** How rare things are, over roles only, never résumés. Equal content gives an equal id, in any order of arrival. */
export type Statistics = {
	readonly id: string;
	readonly roles: number;
	/** ln(N / df) of a skill; the largest value where no role asks for it. */
	idfOfSkill(skillId: string): number;
};
