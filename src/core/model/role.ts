import { z } from 'zod';
import type { Frozen } from './frozen.ts';
import { Conflict, Place, PostingReading, Salary } from './posting.ts';

/** The fields of a role that are taken over, each from one of its postings. */
export const RoleField = z.enum([
	'title',
	'company',
	'team',
	'locations',
	'workMode',
	'remoteWithin',
	'employmentType',
	'seniority',
	'salary',
	'sponsorship',
	'onCall',
	'postedAt',
	'requirements',
	'skills',
]);
export type RoleField = z.infer<typeof RoleField>;

export const PostingRef = z.object({
	id: z.string(),
	source: z.string().nullable(),
	url: z.string().nullable(),
	/** Of the posting when the role was put together; absent where an older release did that. */
	contentHash: z.string().optional(),
});
export type PostingRef = Frozen<z.infer<typeof PostingRef>>;

const { shape } = PostingReading;

export const Role = z
	.object({
		id: z.string(),
		language: shape.language,
		title: shape.title,
		company: shape.company,
		team: shape.team,
		locations: z.array(Place),
		workMode: shape.workMode,
		remoteWithin: shape.remoteWithin,
		employmentType: shape.employmentType,
		seniority: shape.seniority,
		salary: Salary.nullable(),
		sponsorship: shape.sponsorship,
		onCall: shape.onCall,
		postedAt: shape.postedAt,
		requirements: shape.requirements,
		skills: shape.skills,
		/** Which posting each field came from. A field that no posting states is absent. */
		fieldSources: z.partialRecord(RoleField, z.string()),
		/** Requirement id → the posting whose text its evidence points into. Ids are unique within the role. */
		requirementSources: z.record(z.string(), z.string()),
		conflicts: z.array(Conflict.extend({ postingIds: z.array(z.string()) })),
		/** The most direct source first. */
		postings: z.array(PostingRef).min(1),
		updatedAt: z.iso.datetime(),
	})
	.meta({ id: 'Role' });
/** The job behind one or more postings; what a résumé is ranked against. */
export type Role = Frozen<z.infer<typeof Role>>;

/** What a score reads of a role, beside its words. */
export type ScorableRole = Pick<Role, 'id' | 'title' | 'seniority' | 'requirements'> & {
	readonly skills: readonly Pick<Role['skills'][number], 'id' | 'weight' | 'importance'>[];
};
