import { z } from 'zod';
import type { Frozen } from './frozen.ts';

/** What a score follows from, and the scores themselves. */
export const VerifiedThing = z.enum(['resume', 'engine', 'taxonomy', 'statistics', 'weights', 'postings', 'scores']);
export type VerifiedThing = z.infer<typeof VerifiedThing>;

export const Difference = z.object({
	what: VerifiedThing,
	/** What names it: a hash, a version, a count. */
	kept: z.string(),
	now: z.string(),
	detail: z.string(),
});
export type Difference = Frozen<z.infer<typeof Difference>>;

const Judged = z.object({
	score: z.number().min(0).max(100),
	verdict: z.enum(['eligible', 'ask', 'ineligible']),
});

export const VerifiedRole = z.object({
	roleId: z.string(),
	rank: z.int().min(1),
	equal: z.boolean(),
	kept: Judged,
	/** Null where the role is gone. */
	now: Judged.nullable(),
	/** Whether the role is put together from the same content as then. */
	postings: z.enum(['same', 'changed', 'gone']),
});
export type VerifiedRole = Frozen<z.infer<typeof VerifiedRole>>;

export const Verification = z
	.object({
		matchId: z.string(),
		verifiedAt: z.iso.datetime(),
		/** The same résumé, and every kept role has the same score, to the last bit, and the same verdict. */
		equal: z.boolean(),
		/** What is not as it was, whether or not it changed a score. */
		differences: z.array(Difference),
		/** Roles come and go, so the match keeps what it took from the others; `used` says whether that could be opened. */
		statistics: z.object({ kept: z.string(), now: z.string(), used: z.enum(['kept', 'now']) }),
		/** Every kept role in its order. */
		roles: z.array(VerifiedRole),
	})
	.meta({ id: 'Verification' });
export type Verification = Frozen<z.infer<typeof Verification>>;
