import type { AuditMeasure, AuditTable, BiasAudit } from '../model/bias-audit.ts';
import type { Warning } from '../model/text.ts';
import { impactTable, smallSampleBelow } from './impact-table.ts';

/** What became of one person, and what the caller knows of them. */
export type PersonOutcome = {
	readonly score: number | null;
	/** Stated by the caller; null where the score tells. */
	readonly selected: boolean | null;
	readonly sex: string | null;
	readonly raceEthnicity: string | null;
};

export type AuditQuestion = {
	readonly measure: AuditMeasure;
	readonly roleId: string | null;
	readonly minScore: number | null;
	readonly leaveOutBelow: number;
};

/**
 * Who is favoured, by sex, by race or ethnicity and by both, as New York City's Local Law 144 asks for (6 RCNY
 * § 5-301). Selection: moved on, or with the score asked for. Scoring: above the median score of all who are counted.
 */
export function biasAudit(question: AuditQuestion, people: readonly PersonOutcome[]): BiasAudit {
	const counted = people.filter(({ score, selected }) => score !== null || selected !== null);
	const scores = counted.flatMap(({ score }) => (score === null ? [] : [score]));
	const isScoring = question.measure === 'scoring';
	const threshold = scores.length === 0 ? null : isScoring ? median(scores) : question.minScore;
	const isFavoured = ({ score, selected }: PersonOutcome): boolean =>
		selected ?? (isScoring ? (score ?? 0) > (threshold ?? 0) : (score ?? 0) >= (threshold ?? 0));
	const outcomes = counted.map((person) => ({ person, favoured: isFavoured(person) }));
	const table = (categoryOf: (person: PersonOutcome) => string | null): AuditTable =>
		impactTable(
			outcomes.map(({ person, favoured }) => ({ category: categoryOf(person), favoured })),
			question.leaveOutBelow,
		);
	const tables = {
		bySex: table(({ sex }) => sex),
		byRaceEthnicity: table(({ raceEthnicity }) => raceEthnicity),
		byBoth: table(({ sex, raceEthnicity }) =>
			sex === null || raceEthnicity === null ? null : `${sex} × ${raceEthnicity}`,
		),
	};
	const notCounted = people.length - counted.length;
	return {
		measure: question.measure,
		roleId: question.roleId,
		people: counted.length,
		favoured: outcomes.filter(({ favoured }) => favoured).length,
		threshold,
		notCounted,
		...tables,
		warnings: warningsOn(Object.values(tables), notCounted),
	};
}

/** The middle score; of an even number the mean of the two in the middle. */
function median(scores: readonly number[]): number {
	const sorted = [...scores].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? 0;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function warningsOn(tables: readonly AuditTable[], notCounted: number): readonly Warning[] {
	const warnings: Warning[] = [];
	if (notCounted > 0) {
		const detail = `${notCounted} could not be counted: their match is gone, or the role is not in its kept ranking.`;
		warnings.push({ code: 'not_counted', detail });
	}
	if (tables.some(({ rows }) => rows.some((row) => row.smallSample))) {
		const detail = `Some categories have fewer than ${smallSampleBelow} people: their ratios can be chance, see fisherP.`;
		warnings.push({ code: 'small_sample', detail });
	}
	if (tables.every(({ rows }) => rows.length < 2))
		warnings.push({ code: 'nothing_to_compare', detail: 'No two categories are known.' });
	return warnings;
}
