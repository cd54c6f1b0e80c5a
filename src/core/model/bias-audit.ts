import { z } from 'zod';
import type { Frozen } from './frozen.ts';
import { Warning } from './text.ts';

/** How a person's outcome is counted: chosen or not, or scored above the median of all. */
export const AuditMeasure = z.enum(['selection', 'scoring']);
export type AuditMeasure = z.infer<typeof AuditMeasure>;

/** A category in the words of the caller; null where it is not known. */
const Category = z.string().trim().min(1).max(100).nullable().default(null);

/** One person with the categories that the caller knows. Nothing of it is stored. */
export const AuditedPerson = z
	.strictObject({
		/** The kept match whose score for the role counts. */
		matchId: z.string().min(1).max(100).optional(),
		/** A score that the caller noted before the match's time was over. */
		score: z.number().min(0).max(100).optional(),
		/** Whether the person was moved on, where the caller decided that by other means than a score. */
		selected: z.boolean().optional(),
		sex: Category,
		raceEthnicity: Category,
	})
	.refine(
		(person) => [person.matchId, person.score, person.selected].filter((outcome) => outcome !== undefined).length === 1,
		'exactly one of matchId, score and selected must be given',
	);
export type AuditedPerson = Frozen<z.infer<typeof AuditedPerson>>;

export const BiasAuditRequest = z
	.strictObject({
		measure: AuditMeasure,
		/** The role whose scores are looked at; needed where people are given by match. */
		roleId: z.string().min(1).max(100).optional(),
		/** For selection: who reaches this score counts as selected. */
		minScore: z.number().min(0).max(100).optional(),
		/** Categories with less than this share of the people are counted but get no impact ratio. */
		leaveOutBelow: z.number().min(0).max(0.02).default(0),
		people: z.array(AuditedPerson).min(1).max(10_000),
	})
	.superRefine((audit, context) => {
		const wrong = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
		const byMatch = audit.people.some((person) => person.matchId !== undefined);
		const byScore = byMatch || audit.people.some((person) => person.score !== undefined);
		if (byMatch && audit.roleId === undefined) wrong(['roleId'], 'is needed where people are given by match');
		if (audit.measure === 'selection' && byScore && audit.minScore === undefined)
			wrong(['minScore'], 'is needed to tell who of those with a score was selected');
		if (audit.measure === 'scoring') {
			const at = audit.people.findIndex((person) => person.selected !== undefined);
			if (at >= 0) wrong(['people', at, 'selected'], 'says nothing of a score: use the measure selection');
			if (audit.minScore !== undefined) wrong(['minScore'], 'has no meaning for the measure scoring');
		}
	})
	.meta({ id: 'BiasAuditRequest' });
export type BiasAuditRequest = Frozen<z.infer<typeof BiasAuditRequest>>;

export const AuditRow = z.object({
	category: z.string(),
	people: z.int().min(1),
	/** Of these, selected, or scored above the median. */
	favoured: z.int().min(0),
	/** favoured / people */
	rate: z.number().min(0).max(1),
	/** Rate divided by that of the most favoured category; null where it was left out or nobody was favoured. */
	impactRatio: z.number().min(0).max(1).nullable(),
	/** Impact ratio below four fifths. */
	flagged: z.boolean(),
	/** Too few people for the ratio to mean much. */
	smallSample: z.boolean(),
	/** Two-sided p of Fisher's exact test against the most favoured category; null for that one and for those left out. */
	fisherP: z.number().min(0).max(1).nullable(),
});
export type AuditRow = Frozen<z.infer<typeof AuditRow>>;

export const AuditTable = z
	.object({
		/** The most favoured category first. */
		rows: z.array(AuditRow),
		/** People whose category is not known; they are in no row. */
		unknown: z.int().min(0),
	})
	.meta({ id: 'AuditTable' });
export type AuditTable = Frozen<z.infer<typeof AuditTable>>;

/** Selection or scoring rates with impact ratios, by sex, by race or ethnicity, and by both. */
export const BiasAudit = z
	.object({
		measure: AuditMeasure,
		roleId: z.string().nullable(),
		/** People who could be counted. */
		people: z.int().min(0),
		favoured: z.int().min(0),
		/** The score above which a person counts as favoured (scoring), or from which on (selection); null without scores. */
		threshold: z.number().nullable(),
		/** People who could not be counted: their match is gone, or the role is not in its kept ranking. */
		notCounted: z.int().min(0),
		bySex: AuditTable,
		byRaceEthnicity: AuditTable,
		byBoth: AuditTable,
		warnings: z.array(Warning),
	})
	.meta({ id: 'BiasAudit' });
export type BiasAudit = Frozen<z.infer<typeof BiasAudit>>;
