import type { Requirement } from '../model/requirement.ts';
import type { Judgement } from '../rules/judgement.ts';

/** A requirement with what the rules found. */
export type Judged = { readonly requirement: Requirement; readonly judgement: Judgement };

/** A requirement's place in a part: its share of the part's room, and how much of that it fills. */
export type Row = { readonly judged: Judged; readonly share: number; readonly credit: number };

/** How well one part fits, before it is weighed. `score` = `factor` × Σ share × credit wherever there are rows. */
export type PartFit = {
	/** 0..1 */
	readonly score: number;
	/** 0..1: how much the role says on this; the rest of the part's weight goes to the others. */
	readonly spoken: number;
	readonly factor: number;
	readonly rows: readonly Row[];
	/** The score that another credit of its rows would give. @param credit Σ share × credit */
	scoreBy(credit: number): number;
	reason(): string;
};

/** What a part asks for, in the order of the posting. */
type Rows = {
	readonly own: readonly Judged[];
	/** Shares add up to 1. */
	readonly rows: readonly Row[];
	/** Weighed by the shares. */
	readonly credit: number;
	readonly mass: number;
};

/** @param weigh null for what is of another part */
export function rowsOf(judged: readonly Judged[], weigh: (requirement: Requirement) => number | null): Rows {
	const own: Judged[] = [];
	const weights: number[] = [];
	let mass = 0;
	for (const one of judged) {
		const weight = weigh(one.requirement);
		if (weight === null) continue;
		own.push(one);
		weights.push(weight);
		mass += weight;
	}
	if (mass === 0) return { own, rows: [], credit: 0, mass };
	const rows = own.map((one, i) => {
		const share = (weights[i] as number) / mass;
		return { judged: one, share, credit: one.judgement.credit };
	});
	return { own, rows, credit: creditOf(rows), mass };
}

/** The part as it would be if one requirement were met. */
export function ifMet(fit: PartFit, requirementId: string): PartFit {
	if (!fit.rows.some(({ judged }) => judged.requirement.id === requirementId)) return fit;
	const rows = fit.rows.map((row) => (row.judged.requirement.id === requirementId ? { ...row, credit: 1 } : row));
	return { ...fit, rows, score: fit.scoreBy(creditOf(rows)) };
}

function creditOf(rows: readonly Row[]): number {
	let credit = 0;
	for (const row of rows) credit += row.share * row.credit;
	return Math.min(1, credit);
}

/** A part that the role does not speak of. */
export function unspoken(reason: string): PartFit {
	return { score: 0, spoken: 0, factor: 1, rows: [], scoreBy: () => 0, reason: () => reason };
}
