import type { AuditRow, AuditTable } from '../model/bias-audit.ts';
import { fisherTwoSided, type Group } from './fisher.ts';

/** Below this many people one decision moves a rate by more than three points: nothing follows from a ratio. */
export const smallSampleBelow = 30;

export type Outcome = { readonly category: string | null; readonly favoured: boolean };

/**
 * Rates and impact ratios of categories. Impact ratio: the rate of a category divided by that of the most favoured one
 * (New York City, 6 RCNY § 5-301); flagged below four fifths (29 CFR § 1607.4 D).
 * @param leaveOutBelow categories with less than this share of all known people get no ratio
 */
export function impactTable(outcomes: readonly Outcome[], leaveOutBelow: number): AuditTable {
	const groups = new Map<string, { people: number; favoured: number }>();
	let known = 0;
	for (const { category, favoured } of outcomes) {
		if (category === null) continue;
		known++;
		const group = groups.get(category) ?? { people: 0, favoured: 0 };
		group.people++;
		if (favoured) group.favoured++;
		groups.set(category, group);
	}
	const sorted = [...groups].sort(([a, x], [b, y]) => compareRates(y, x) || (a < b ? -1 : 1));
	const isCompared = (group: Group): boolean => group.people >= leaveOutBelow * known;
	const most = sorted.map(([, group]) => group).find((group) => isCompared(group));
	return {
		rows: sorted.map(([category, group]) => rowOf(category, group, isCompared(group) ? most : undefined)),
		unknown: outcomes.length - known,
	};
}

function rowOf(category: string, group: Group, most: Group | undefined): AuditRow {
	const { people, favoured } = group;
	const isRated = most !== undefined && most.favoured > 0;
	// Whole numbers as far as they go: 24 of 50 against 48 of 80 is four fifths exactly.
	const over = favoured * (most?.people ?? 0);
	const under = people * (most?.favoured ?? 0);
	return {
		category,
		people,
		favoured,
		rate: favoured / people,
		impactRatio: isRated ? over / under : null,
		flagged: isRated && 5 * over < 4 * under,
		smallSample: people < smallSampleBelow,
		fisherP: isRated && group !== most ? fisherTwoSided(group, most) : null,
	};
}

function compareRates(a: Group, b: Group): number {
	return a.favoured * b.people - b.favoured * a.people;
}
