import { z } from 'zod';
import type { Frozen } from './frozen.ts';
import { Quote } from './text.ts';
import { Country, DegreeLevel, Importance, Language } from './vocabulary.ts';

export const SkillRef = z.object({ id: z.string(), name: z.string() }).meta({ id: 'SkillRef' });
export type SkillRef = Frozen<z.infer<typeof SkillRef>>;

/** `any` with `min` 1: one member suffices. `open`: the list gives examples ("like", "such as", "etc."). */
export const SkillGroup = z.object({
	op: z.enum(['all', 'any']),
	min: z.int().min(1).max(100),
	open: z.boolean(),
});
export type SkillGroup = Frozen<z.infer<typeof SkillGroup>>;

const common = {
	/** Unique within its posting, stable while the posting's text is the same: `r1`, `r2`, … in text order. */
	id: z.string(),
	importance: Importance,
	/** The requirement in the posting's own words, trimmed of its bullet. */
	text: z.string(),
	evidence: Quote,
	/** How sure the reader is of this reading. */
	confidence: z.number().min(0).max(1),
};

export const SkillRequirement = z.object({
	...common,
	kind: z.literal('skill'),
	skills: z.array(SkillRef).min(1),
	group: SkillGroup,
});
export const ExperienceRequirement = z.object({
	...common,
	kind: z.literal('experience'),
	/** Years, fractions allowed (6 months = 0.5). `of`: "total" or the words used. `skills`: taxonomy ids those words name. */
	years: z.object({
		min: z.number().min(0).max(60).nullable(),
		max: z.number().min(0).max(60).nullable(),
		of: z.string(),
		skills: z.array(z.string()),
	}),
});
export const EducationRequirement = z.object({
	...common,
	kind: z.literal('education'),
	education: z.object({
		level: DegreeLevel,
		fields: z.array(z.string()),
		orEquivalentExperience: z.boolean(),
	}),
});
export const LanguageRequirement = z.object({
	...common,
	kind: z.literal('language'),
	language: z.object({
		code: Language,
		name: z.string(),
		/** Languages of which one is enough in its place ("English or French"); absent where there is no choice. */
		alternatives: z.array(z.object({ code: Language, name: z.string() })).optional(),
	}),
});
/** Certificates and licences are skills of the taxonomy of the kinds `certification` and `licence`. */
export const CertificationRequirement = z.object({
	...common,
	kind: z.literal('certification'),
	skills: z.array(SkillRef).min(1),
	group: SkillGroup,
});
/** Where one must live, or be able to come to. */
export const LocationRequirement = z.object({
	...common,
	kind: z.literal('location'),
	location: z.object({ countries: z.array(Country), places: z.array(z.string()) }),
});
/** Permission to work, citizenship or clearance. */
export const AuthorisationRequirement = z.object({
	...common,
	kind: z.literal('authorisation'),
	authorisation: z.object({
		of: z.enum(['work_permit', 'citizenship', 'clearance', 'background_check']),
		countries: z.array(Country),
	}),
});

export const Requirement = z
	.discriminatedUnion('kind', [
		SkillRequirement,
		ExperienceRequirement,
		EducationRequirement,
		LanguageRequirement,
		CertificationRequirement,
		LocationRequirement,
		AuthorisationRequirement,
	])
	.meta({ id: 'Requirement' });
/** One thing that a posting asks of a person. */
export type Requirement = Frozen<z.infer<typeof Requirement>>;
export type RequirementKind = Requirement['kind'];
export type RequirementOf<K extends RequirementKind> = Extract<Requirement, { kind: K }>;

export const RequirementKind = z.enum([
	'skill',
	'experience',
	'education',
	'language',
	'certification',
	'location',
	'authorisation',
]);
