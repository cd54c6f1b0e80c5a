import { z } from 'zod';
import type { Frozen } from './frozen.ts';

/** What was decided. */
const AuditAction = z.enum([
	'posting_kept',
	'posting_deleted',
	'match_kept',
	'match_verified',
	'match_deleted',
	'candidate_kept',
	'candidate_deleted',
	'expired_erased',
	'key_created',
	'key_revoked',
]);
export type AuditAction = z.infer<typeof AuditAction>;

/** One decision: who did what to which ids, and when. No word of any text is in it. */
export const AuditEntry = z
	.object({
		/** Counts from 1, without a gap. */
		seq: z.number(),
		/** RFC 3339, UTC; like all of this, whatever stands there where somebody altered it. */
		at: z.string(),
		/** The key's id; null for the service itself, its operator, and whoever needs no key. */
		by: z.string().nullable(),
		/** One of `AuditAction`. */
		action: z.string(),
		/** What it was done to: ids, and hashes of content. */
		subjects: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
		/** The hash of the entry before; empty for the first. */
		previous: z.string(),
		hash: z.string(),
	})
	.meta({ id: 'AuditEntry' });
export type AuditEntry = Frozen<z.infer<typeof AuditEntry>>;
export type AuditSubjects = AuditEntry['subjects'];

/** The last entry, as it is noted apart from the entries. */
export const AuditHead = z.object({ seq: z.number(), hash: z.string() });
export type AuditHead = Frozen<z.infer<typeof AuditHead>>;

export const AuditFinding = z.object({
	code: z.enum(['altered', 'missing', 'surplus', 'head_missing', 'head_altered', 'anchor']),
	/** The entry that it is about. */
	seq: z.number(),
	detail: z.string(),
});
export type AuditFinding = Frozen<z.infer<typeof AuditFinding>>;

export const AuditReport = z
	.object({
		intact: z.boolean(),
		/** Entries that were looked at. */
		entries: z.int().min(0),
		/** To be noted elsewhere, and given as `seq` and `hash` the next time. */
		head: AuditHead.nullable(),
		/** What is wrong, at most a hundred things. */
		findings: z.array(AuditFinding),
		verifiedAt: z.iso.datetime(),
	})
	.meta({ id: 'AuditReport' });
export type AuditReport = Frozen<z.infer<typeof AuditReport>>;
