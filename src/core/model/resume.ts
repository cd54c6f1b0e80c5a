import { z } from 'zod';
import type { Frozen } from './frozen.ts';
import { Place } from './posting.ts';
import { Quote, Span } from './text.ts';
import { Country, Language, Month, Seniority } from './vocabulary.ts';

export const ResumeSectionKind = z.enum([
	'contact',
	'summary',
	'experience',
	'education',
	'skills',
	'certifications',
	'languages',
	'projects',
	'volunteering',
	'publications',
	'interests',
	'references',
	'personal',
	'other',
]);
export type ResumeSectionKind = z.infer<typeof ResumeSectionKind>;

export const ResumeSection = Span.extend({ kind: ResumeSectionKind });
export type ResumeSection = Frozen<z.infer<typeof ResumeSection>>;

export const ResumeQuote = Quote.extend({ section: ResumeSectionKind }).meta({ id: 'ResumeQuote' });
export type ResumeQuote = Frozen<z.infer<typeof ResumeQuote>>;

export const Job = z.object({
	title: z.string().nullable(),
	company: z.string().nullable(),
	/** First and last calendar month. `end` is null while `current`, and where no date is given. */
	start: Month.nullable(),
	end: Month.nullable(),
	current: z.boolean(),
	/** Calendar months touched, first and last counted; null without dates. */
	months: z.int().min(0).max(1_000).nullable(),
	/** Whether the text names months or only years. */
	precision: z.enum(['month', 'year']).nullable(),
	/** Where the job stands: from its first line to the end of its description. */
	span: Span,
	/** The line(s) that name the job and its dates. */
	evidence: Quote,
});
export type Job = Frozen<z.infer<typeof Job>>;

/** What a person can hold; `certificate` and `diploma` are below a degree. In rising order. */
export const EducationLevel = z.enum([
	'highschool',
	'certificate',
	'diploma',
	'associate',
	'bachelor',
	'master',
	'doctorate',
]);
export type EducationLevel = z.infer<typeof EducationLevel>;

export const EducationEntry = z.object({
	level: EducationLevel.nullable(),
	field: z.string().nullable(),
	/** Year of graduation, or the last one named. */
	year: z.int().min(1900).max(2200).nullable(),
	/** First and last calendar month, where the text gives them; `end` is null while it still runs. */
	start: Month.nullable(),
	end: Month.nullable(),
	/** Whether the text names months or only years. */
	precision: z.enum(['month', 'year']).nullable(),
	/** False where the text says that it was broken off or still runs. */
	completed: z.boolean(),
	evidence: Quote,
});
export type EducationEntry = Frozen<z.infer<typeof EducationEntry>>;

/**
 * What a dated entry that is no job tells of; `schooling` is what names no degree or certificate of its own, `volunteering`
 * unpaid work and service in the military.
 */
export const ActivityKind = z.enum(['schooling', 'volunteering', 'project', 'other']);
export type ActivityKind = z.infer<typeof ActivityKind>;

/** A dated entry that is neither a job nor a degree, such as unpaid work or a seat on a board. It adds no time of experience. */
export const Activity = z.object({
	kind: ActivityKind,
	title: z.string().nullable(),
	organization: z.string().nullable(),
	/** First and last calendar month; `end` is null while `current`. */
	start: Month,
	end: Month.nullable(),
	current: z.boolean(),
	/** Whether the text names months or only years. */
	precision: z.enum(['month', 'year']),
	/** The line that gives its dates, and that of its names where they stand apart. */
	evidence: Quote,
});
export type Activity = Frozen<z.infer<typeof Activity>>;

export const ResumeSkill = z.object({
	id: z.string(),
	name: z.string(),
	/** Months of the jobs in which it stands, overlaps once; null where it stands outside of any dated job only. */
	months: z.int().min(0).max(1_000).nullable(),
	/** Last month of the last such job. */
	lastUsed: Month.nullable(),
	evidence: z.array(ResumeQuote),
});
export type ResumeSkill = Frozen<z.infer<typeof ResumeSkill>>;

export const SpokenLanguage = z.object({
	code: Language,
	name: z.string(),
	level: z.string().nullable(),
	evidence: Quote,
});
export type SpokenLanguage = Frozen<z.infer<typeof SpokenLanguage>>;

/** Classes of personal data that are taken out before anything is weighed. */
export const PersonalClass = z.enum([
	'name',
	'contact',
	'address',
	'birth_date',
	'age',
	'photo',
	'pronouns',
	'nationality',
	'marital_status',
	'gender',
]);
export type PersonalClass = z.infer<typeof PersonalClass>;

/** Something a candidate can act on: what a machine could not read, where, and what to do. */
export const Finding = z.object({
	code: z.string(),
	detail: z.string(),
	advice: z.string(),
	where: Quote.nullable(),
	/** Numbers of the file's pages that it is on, from 1; null where the format has none or it is on no page of its own. */
	pages: z.array(z.int().min(1)).nullable(),
});
export type Finding = Frozen<z.infer<typeof Finding>>;

/** The parsed content of a résumé. What it does not state is null or empty. */
export const Resume = z
	.object({
		text: z.string(),
		language: Language.nullable(),
		sections: z.array(ResumeSection),
		/** Latest first. */
		experience: z.array(Job),
		/**
		 * Months with at least one job; overlaps count once; as of the day asked about. Where no job has dates, what the
		 * text states ("9 years of experience"), with a finding that says so.
		 */
		totalMonths: z.int().min(0).max(1_000),
		seniority: Seniority.nullable(),
		skills: z.array(ResumeSkill),
		education: z.array(EducationEntry),
		/** In text order. */
		activities: z.array(Activity),
		languages: z.array(SpokenLanguage),
		/** Where the person lives. Decides location verdicts, which carry no points. */
		residence: Place.extend({ evidence: Quote }).nullable(),
		/** Countries in which the text says that the person may work. */
		mayWorkIn: z.array(z.object({ country: Country, evidence: Quote })),
		/** Stretches that are not weighed, with their class. In text order, not overlapping. */
		personal: z.array(Span.extend({ class: PersonalClass })),
		findings: z.array(Finding),
	})
	.meta({ id: 'Resume' });
export type Resume = Frozen<z.infer<typeof Resume>>;
