import { z } from 'zod';
import type { Frozen } from './frozen.ts';
import { Place, Salary } from './posting.ts';
import { RequirementKind } from './requirement.ts';
import { EducationEntry, Job, PersonalClass, ResumeQuote, ResumeSkill } from './resume.ts';
import { PostingRef } from './role.ts';
import { Quote, Span, Warning } from './text.ts';
import {
	CalendarDate,
	Country,
	Currency,
	EmploymentType,
	Importance,
	Language,
	Seniority,
	WorkMode,
} from './vocabulary.ts';

/** The parts of a score. Their points add up to it. */
export const PartName = z.enum(['text', 'skills', 'experience', 'education', 'title']);
export type PartName = z.infer<typeof PartName>;
export const partNames = PartName.options;

const Weight = z.number().min(0).max(1);
export const Weights = z.strictObject({
	text: Weight,
	skills: Weight,
	experience: Weight,
	education: Weight,
	title: Weight,
});
/** How much each part counts, relative to the others. */
export type Weights = Frozen<z.infer<typeof Weights>>;

export const MatchFilters = z.strictObject({
	country: Country.optional(),
	workMode: WorkMode.optional(),
	employmentType: EmploymentType.optional(),
	seniority: Seniority.optional(),
	salary: z.strictObject({ min: z.number().min(0), currency: Currency }).optional(),
	company: z.string().min(1).max(300).optional(),
	source: z.string().min(1).max(200).optional(),
	postedSince: CalendarDate.optional(),
});
export type MatchFilters = Frozen<z.infer<typeof MatchFilters>>;

export const MatchInclude = z.enum(['text', 'requirements', 'gaps']);

export const MatchOptions = z
	.strictObject({
		limit: z.int().min(1).max(100).default(20),
		minScore: z.number().min(0).max(100).default(0),
		/** The day that "present" means; today (UTC) where it is absent. */
		asOf: CalendarDate.optional(),
		filters: MatchFilters.default({}),
		weights: Weights.partial()
			.refine(
				// A part that is not named keeps its own weight.
				(w) => partNames.some((part) => w[part] === undefined || w[part] > 0),
				'at least one weight must be above 0',
			)
			.optional(),
		/** Kinds of requirement that make a role ineligible when one of them is unmet. */
		gates: z.array(RequirementKind).max(7).default([]),
		keep: z.boolean().default(true),
		include: z.array(MatchInclude).max(3).default(['requirements', 'gaps']),
	})
	.meta({ id: 'MatchOptions' });
export type MatchOptions = Frozen<z.infer<typeof MatchOptions>>;

export const VerdictStatus = z.enum(['met', 'partial', 'unmet', 'unknown']);
export type VerdictStatus = z.infer<typeof VerdictStatus>;

export const Part = z.object({
	/** How well this part fits. */
	score: z.number().min(0).max(1),
	/** Its share of the whole, after parts that the role does not speak of have given theirs up. */
	weight: z.number().min(0).max(1),
	points: z.number().min(0).max(100),
	reason: z.string(),
});
export type Part = Frozen<z.infer<typeof Part>>;

export const RequirementVerdict = z
	.object({
		requirementId: z.string(),
		kind: RequirementKind,
		importance: Importance,
		text: z.string(),
		status: VerdictStatus,
		/** Points of the score that this requirement brought, and the most it could have brought. */
		points: z.number(),
		maxPoints: z.number(),
		reason: z.string(),
		/** The question to put to the person where nobody can tell from the résumé. */
		ask: z.string().nullable(),
		evidence: z.object({
			posting: Quote.extend({ postingId: z.string() }),
			resume: z.array(ResumeQuote),
		}),
	})
	.meta({ id: 'RequirementVerdict' });
export type RequirementVerdict = Frozen<z.infer<typeof RequirementVerdict>>;

export const Gap = z.object({
	requirementId: z.string(),
	scoreIfMet: z.number().min(0).max(100),
	rankIfMet: z.int().min(1),
});
/** What one missing requirement costs: the score and the rank if it were met, by scoring again. */
export type Gap = Frozen<z.infer<typeof Gap>>;

/** A rule that holds the score down, whatever else fits. */
export const Limit = z.object({ code: z.string(), maxScore: z.number().min(0).max(100), reason: z.string() });
export type Limit = Frozen<z.infer<typeof Limit>>;

export const RankedRole = z
	.object({
		roleId: z.string(),
		rank: z.int().min(1),
		score: z.number().min(0).max(100),
		/** How much of what the role asks could be decided from the résumé. */
		confidence: z.number().min(0).max(1),
		verdict: z.enum(['eligible', 'ask', 'ineligible']),
		title: z.string().nullable(),
		company: z.string().nullable(),
		locations: z.array(Place),
		workMode: WorkMode.nullable(),
		salary: Salary.nullable(),
		postings: z.array(PostingRef),
		parts: z.object({ text: Part, skills: Part, experience: Part, education: Part, title: Part }),
		limits: z.array(Limit),
		requirements: z.array(RequirementVerdict),
		gaps: z.array(Gap),
	})
	.meta({ id: 'RankedRole' });
export type RankedRole = Frozen<z.infer<typeof RankedRole>>;

/** What the match's answer says of the résumé. */
export const ResumeSummary = z.object({
	sha256: z.string(),
	language: Language.nullable(),
	totalMonths: z.int(),
	seniority: Seniority.nullable(),
	/** The text that offsets count in; only where it was asked for. Never kept. */
	text: z.string().optional(),
	skills: z.array(ResumeSkill),
	experience: z.array(Job),
	education: z.array(EducationEntry),
	/** Classes of personal data that were found and taken out before anything was weighed. */
	dropped: z.array(PersonalClass),
	warnings: z.array(Warning),
});
export type ResumeSummary = Frozen<z.infer<typeof ResumeSummary>>;

export const EngineReceipt = z.object({
	version: z.string(),
	taxonomy: z.string(),
	statistics: z.string(),
	weightsHash: z.string(),
});
export type EngineReceipt = Frozen<z.infer<typeof EngineReceipt>>;

/** What was asked of a ranking, as understood. With the engine's receipt it is all that the scores follow from. */
export const MatchTerms = z.object({
	minScore: z.number().min(0).max(100),
	filters: MatchFilters,
	gates: z.array(RequirementKind),
	/** Those that the caller gave. */
	weights: Weights.partial().optional(),
	/** So many of the first roles were explained. */
	keptRolesMax: z.int(),
	/** Stretches of the résumé that stand word for word in a posting, and were not weighed. */
	copied: z.array(Span).optional(),
});
export type MatchTerms = Frozen<z.infer<typeof MatchTerms>>;

export const Match = z
	.object({
		id: z.string().nullable(),
		/** The kept candidate that it was made of; absent where there is none. */
		candidateId: z.string().optional(),
		createdAt: z.iso.datetime(),
		/** When a kept match is erased; null where nothing is kept. */
		expiresAt: z.iso.datetime().nullable(),
		asOf: CalendarDate,
		engine: EngineReceipt,
		/** Absent in matches kept by an older release. */
		terms: MatchTerms.optional(),
		weights: Weights,
		/** Roles in the ranking. */
		total: z.int().min(0),
		/** Cursor of the next page; null at the end. */
		next: z.string().nullable(),
		/** Roles that the filters left out. */
		excluded: z.int().min(0),
		resume: ResumeSummary,
		roles: z.array(RankedRole),
		warnings: z.array(Warning),
	})
	.meta({ id: 'Match' });
export type Match = Frozen<z.infer<typeof Match>>;
