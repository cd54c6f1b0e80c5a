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
	reason(): string;
};

/** Rows whose shares add up to 1, and the share-weighted credit. */
export function rowsOf(
	judged: readonly Judged[],
	weigh: (requirement: Requirement) => number,
): { readonly rows: readonly Row[]; readonly credit: number; readonly mass: number } {
	const weights = judged.map((one) => weigh(one.requirement));
	const mass = weights.reduce((sum, weight) => sum + weight, 0);
	if (mass === 0) return { rows: [], credit: 0, mass };
	let credit = 0;
	const rows = judged.map((one, i) => {
		const share = (weights[i] as number) / mass;
		credit += share * one.judgement.credit;
		return { judged: one, share, credit: one.judgement.credit };
	});
	return { rows, credit: Math.min(1, credit), mass };
}

/** A part that the role does not speak of. */
export function unspoken(reason: string): PartFit {
	return { score: 0, spoken: 0, factor: 1, rows: [], reason: () => reason };
}
