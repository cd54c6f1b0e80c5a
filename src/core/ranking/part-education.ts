import { type Judged, type PartFit, rowsOf, unspoken } from './part.ts';
import { scoreNumbers } from './weights.ts';

/** Degrees asked for. */
export function educationPart(judged: readonly Judged[]): PartFit {
	const { own, rows, credit, mass } = rowsOf(judged, ({ kind, importance }) =>
		kind === 'education' ? scoreNumbers.importance[importance] : null,
	);
	if (mass === 0) return unspoken('The posting asks for no degree.');
	const reason = (): string => own.map((one) => one.judgement.explain().reason).join(' ');
	const scoreBy = (by: number): number => by;
	return { score: credit, spoken: Math.min(1, mass), factor: 1, rows, scoreBy, reason };
}
