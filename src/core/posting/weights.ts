import { pay as table } from '../model/tables/pay.ts';
import type { Amount } from './amounts.ts';
import type { Draft, DraftPiece } from './draft.ts';
import { periodRightBehind, wordAt } from './pay-context.ts';
import { phraseFinder } from './phrases.ts';

type Range = {
	readonly min: Amount | null;
	readonly max: Amount | null;
	readonly start: number;
	readonly end: number;
};
/** What a word before an amount makes of it. */
type Lead = 'pay' | 'weight';

/** What is lifted weighs less. */
const weightMax = 1_000;
const leadMax = 70;
const leads = phraseFinder<Lead>([
	...table.positive.map((phrase) => [phrase, 'pay'] as const),
	...table.weightLeads.map((phrase) => [phrase, 'weight'] as const),
]);

/** "Boxes of 50 pounds", "lift 50 pounds daily"; not "12 pounds hourly" or "salary: 500 pounds". */
export function isWeight(draft: Draft, piece: DraftPiece, { min, max, start, end }: Range): boolean {
	const [unit = ''] = /[a-z]+$/.exec(draft.folded.slice(start, end)) ?? [];
	if (!table.weights.has(unit) || (max ?? min ?? { value: 0 }).value >= weightMax) return false;
	const from = Math.max(piece.start, start - leadMax);
	const sentence = from + (/^.*[.!?;]\s/s.exec(draft.folded.slice(from, start))?.[0].length ?? 0);
	const told = leads(draft, wordAt(draft, piece, sentence), wordAt(draft, piece, start)).map(({ value }) => value);
	if (periodRightBehind(draft, piece, end)) return told.at(-1) === 'weight';
	return told.at(-1) !== 'pay' || told.includes('weight');
}
