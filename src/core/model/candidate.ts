import { z } from 'zod';
import { DurationText } from './duration.ts';
import type { Frozen } from './frozen.ts';
import { EngineReceipt, RankedRole, Weights } from './match.ts';
import { Finding, Resume } from './resume.ts';
import { Warning } from './text.ts';
import { CalendarDate } from './vocabulary.ts';

export const CandidateOptions = z
	.strictObject({
		/** How long to keep the person, where that is shorter than the service's own time: `90s`, `30m`, `24h`, `7d`. */
		retention: DurationText.optional(),
	})
	.meta({ id: 'CandidateOptions' });
export type CandidateOptions = Frozen<z.infer<typeof CandidateOptions>>;

/** A kept person, without what was read. */
export const CandidateEntry = z.object({
	id: z.string(),
	createdAt: z.iso.datetime(),
	/** When every byte is erased. */
	expiresAt: z.iso.datetime(),
	/** Of the file, text or JSON that was sent. */
	sha256: z.string(),
	mediaType: z.string(),
	pages: z.int().nullable(),
});
export type CandidateEntry = Frozen<z.infer<typeof CandidateEntry>>;

export const Candidate = CandidateEntry.extend({
	/** The day that "present" means in the reading. */
	asOf: CalendarDate,
	resume: Resume,
	findings: z.array(Finding),
}).meta({ id: 'Candidate' });
export type Candidate = Frozen<z.infer<typeof Candidate>>;

/** A kept candidate against one role: the numbers and reasons of `RankedRole`. */
export const RankedCandidate = RankedRole.pick({
	rank: true,
	score: true,
	confidence: true,
	verdict: true,
	parts: true,
	limits: true,
	requirements: true,
})
	.extend({ candidateId: z.string() })
	.meta({ id: 'RankedCandidate' });
export type RankedCandidate = Frozen<z.infer<typeof RankedCandidate>>;

export const CandidateRanking = z
	.object({
		roleId: z.string(),
		asOf: CalendarDate,
		engine: EngineReceipt,
		weights: Weights,
		/** Candidates in the ranking. */
		total: z.int().min(0),
		next: z.string().nullable(),
		/** Best first, ineligible ones last, equals by id. */
		candidates: z.array(RankedCandidate),
		warnings: z.array(Warning),
	})
	.meta({ id: 'CandidateRanking' });
export type CandidateRanking = Frozen<z.infer<typeof CandidateRanking>>;
