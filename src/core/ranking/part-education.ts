import { type Judged, type PartFit, rowsOf, unspoken } from './part.ts';
import { scoreNumbers } from './weights.ts';

/** Degrees asked for. */
export function educationPart(judged: readonly Judged[]): PartFit {
	const own = judged.filter(({ requirement }) => requirement.kind === 'education');
	const { rows, credit, mass } = rowsOf(own, (requirement) => scoreNumbers.importance[requirement.importance]);
	if (mass === 0) return unspoken('The posting asks for no degree.');
	const reason = (): string => own.map((one) => one.judgement.explain().reason).join(' ');
	return { score: credit, spoken: Math.min(1, mass), factor: 1, rows, reason };
}
