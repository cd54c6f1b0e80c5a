import { z } from 'zod';
import type { Frozen } from './frozen.ts';
import { Requirement } from './requirement.ts';
import { Quote, Span, Warning } from './text.ts';
import {
	CalendarDate,
	Country,
	Currency,
	EmploymentType,
	Importance,
	Language,
	PayPeriod,
	Seniority,
	Sponsorship,
	WorkMode,
} from './vocabulary.ts';

export const Place = z
	.object({ city: z.string().nullable(), region: z.string().nullable(), country: Country.nullable() })
	.meta({ id: 'Place' });
export type Place = Frozen<z.infer<typeof Place>>;

export const Salary = z
	.object({
		min: z.number().min(0).nullable(),
		max: z.number().min(0).nullable(),
		currency: Currency.nullable(),
		period: PayPeriod,
	})
	.meta({ id: 'Salary' });
/** Base pay as stated, in major units of the currency. */
export type Salary = Frozen<z.infer<typeof Salary>>;

export const SkillMention = z.object({
	id: z.string(),
	name: z.string(),
	/** 0..1: how strongly the posting asks for it, from where and how it stands. Rarity is not in it. */
	weight: z.number().min(0).max(1),
	importance: Importance,
	evidence: z.array(Quote),
});
export type SkillMention = Frozen<z.infer<typeof SkillMention>>;

export const SectionKind = z.enum([
	'header',
	'summary',
	'company',
	'responsibilities',
	'requirements',
	'preferred',
	'skills',
	'benefits',
	'pay',
	'location',
	'process',
	'legal',
	'chrome',
	'other',
]);
export type SectionKind = z.infer<typeof SectionKind>;

export const Section = Span.extend({ kind: SectionKind });
/** A part of a posting. `chrome` is the site's own text (menus, adverts, tips) and nothing is read from it. */
export type Section = Frozen<z.infer<typeof Section>>;

/** Two places of the texts say different things about one field. `evidence` is null where the caller stated it. */
export const Conflict = z.object({
	field: z.string(),
	values: z.array(z.object({ value: z.unknown(), evidence: Quote.nullable() })),
});
export type Conflict = Frozen<z.infer<typeof Conflict>>;

/** What a caller may state outright; it wins over what is read from the text. */
export const KnownFields = z.object({
	title: z.string().trim().min(1).max(300).optional(),
	company: z.string().trim().min(1).max(300).optional(),
	team: z.string().trim().min(1).max(300).optional(),
	locations: z.array(Place.partial()).max(100).optional(),
	workMode: WorkMode.optional(),
	remoteWithin: z.array(Country).max(250).optional(),
	employmentType: EmploymentType.optional(),
	seniority: Seniority.optional(),
	salary: Salary.partial({ min: true, max: true, currency: true }).optional(),
	sponsorship: Sponsorship.optional(),
	postedAt: CalendarDate.optional(),
});
export type KnownFields = Frozen<z.infer<typeof KnownFields>>;

/** What a page tells beside the text that it shows. */
export type PageEvidence = {
	/** Lines that it marks as its title, the surest first. */
	readonly headings: readonly string[];
	/** What it states for machines, as linked data: it fills what the text leaves open, and names title and company better. */
	readonly stated: KnownFields;
};

export const Source = z
	.object({
		name: z.string().trim().min(1).max(200),
		id: z.string().trim().min(1).max(500).nullable(),
		url: z
			.url({ protocol: /^https?$/ })
			.max(2_000)
			.nullable(),
	})
	.meta({ id: 'Source' });
/** Where a posting came from. Name and id together are what an update is recognised by. */
export type Source = Frozen<z.infer<typeof Source>>;

/** What reading a posting's text gives. What the text does not state is null or empty. */
export const PostingReading = z.object({
	language: Language.nullable(),
	text: z.string(),
	title: z.string().nullable(),
	company: z.string().nullable(),
	team: z.string().nullable(),
	locations: z.array(Place),
	workMode: WorkMode.nullable(),
	remoteWithin: z.array(Country),
	employmentType: EmploymentType.nullable(),
	seniority: Seniority.nullable(),
	salary: Salary.nullable(),
	sponsorship: Sponsorship.nullable(),
	onCall: z.boolean().nullable(),
	postedAt: CalendarDate.nullable(),
	requirements: z.array(Requirement),
	skills: z.array(SkillMention),
	conflicts: z.array(Conflict),
	sections: z.array(Section),
	warnings: z.array(Warning),
});
export type PostingReading = Frozen<z.infer<typeof PostingReading>>;

export const Posting = z
	.object({
		id: z.string(),
		roleId: z.string(),
		source: Source.nullable(),
		/** SHA-256 of what was sent, in hex: equal content is not read again. */
		contentHash: z.string(),
		receivedAt: z.iso.datetime(),
		...PostingReading.shape,
	})
	.meta({ id: 'Posting' });
/** One advertisement, from one source, as it came in and as it was read. */
export type Posting = Frozen<z.infer<typeof Posting>>;
