import { pay as table } from '../model/tables/pay.ts';
import { PayPeriod } from '../model/vocabulary.ts';
import { anyOf } from '../text/any-of.ts';
import type { Draft, DraftPiece } from './draft.ts';
import { pensions } from './pay-patterns.ts';
import { phraseFinder } from './phrases.ts';

/** What the words around an amount say of it. */
export type Surroundings = {
	/** The nearest word of pay, or of other money, on each side. */
	readonly before: 'positive' | 'negative' | null;
	readonly after: 'positive' | 'negative' | null;
	readonly period: PayPeriod | null;
	/** Whether the period stands after the amount, where it can belong to nothing else. */
	readonly periodFollows: boolean;
	/** A currency that the words name: "CAN base pay range". */
	readonly currency: string | null;
	/** The currency where pay is told so, if nothing else tells one: "plus superannuation". */
	readonly customary: string | null;
};

type Sense = 'positive' | 'negative';

const senses = phraseFinder<Sense>([
	...table.positive.map((phrase) => [phrase, 'positive'] as const),
	...table.negative.map((phrase) => [phrase, 'negative'] as const),
]);
const periods = phraseFinder<PayPeriod | 'none'>([
	...PayPeriod.options.flatMap((period) => table.periods[period].map((phrase) => [phrase, period] as const)),
	...table.notPeriods.map((phrase) => [phrase, 'none'] as const),
]);
/** Short words of a period that may stand glued to an amount: "£11.44ph". */
const glued = new Map(
	PayPeriod.options.flatMap((period) =>
		table.periods[period].filter((word) => /^[a-z]{2,3}$/.test(word)).map((word) => [word, period] as const),
	),
);
const beforeMax = 70;
const afterMax = 42;
const added = new RegExp(`(?:\\+|\\b(?:${anyOf(table.addedBy)})\\b|&|, an?\\b)[^+&]{0,30}$`);

export function aroundAmount(draft: Draft, piece: DraftPiece, start: number, end: number): Surroundings {
	const first = wordAt(draft, piece, Math.max(piece.start, start - beforeMax));
	const own = wordAt(draft, piece, start);
	const next = wordAt(draft, piece, end);
	const stop = wordAt(draft, piece, Math.min(piece.end, afterEnd(draft, end, piece.end)));
	const sensesBefore = senses(draft, first, own);
	const sensesAfter = senses(draft, next, stop);
	const nearest = sensesBefore.findLast((hit) => hit.value === 'positive' || !isParted(draft, hit.to, start));
	const following = sensesAfter.find((hit) => {
		const gap = draft.folded.slice(end, draft.words[hit.from]?.start ?? end);
		// "£15.50 an hour, staff discount": behind a comma something else is told.
		return hit.value === 'positive' || !(added.test(gap) || /,\s/.test(gap));
	});
	const suffix = /^[a-z]{2,3}(?![a-z])/.exec(draft.folded.slice(end, end + 4))?.[0] ?? '';
	const periodAfter =
		glued.get(suffix) ??
		periods(draft, next, stop)
			.map(periodOf)
			.find((period) => period !== null);
	const before = periods(draft, first, own).findLast((hit) => periodOf(hit) !== null);
	// "Two days a week in the office. £26,500": the week is another sentence's.
	const isApart =
		before !== undefined && /[.!?;]\s/.test(draft.folded.slice(draft.words[before.from]?.start ?? start, start));
	const periodBefore = isApart || before === undefined ? null : periodOf(before);
	const currency = draft.words
		.slice(first, own)
		.map((word) => table.countryWords[word.word])
		.findLast((code) => code !== undefined);
	const behind = draft.folded.slice(end, Math.min(piece.end, end + afterMax));
	return {
		before: nearest?.value ?? null,
		after: following?.value ?? null,
		period: periodAfter ?? periodBefore ?? null,
		periodFollows: periodAfter != null,
		currency: currency ?? null,
		customary: pensions.find(({ pattern }) => pattern.test(behind))?.currency ?? null,
	};
}

/** Whether a word of a period stands right behind an amount: "12 pounds hourly", "£11.44ph". */
export function periodRightBehind(draft: Draft, piece: DraftPiece, end: number): boolean {
	const next = wordAt(draft, piece, end);
	const [first] = periods(draft, next, piece.to);
	return first !== undefined && first.from === next && periodOf(first) !== null;
}

function periodOf({ value }: { readonly value: PayPeriod | 'none' }): PayPeriod | null {
	return value === 'none' ? null : value;
}

/** "Van and phone provided - £42k", "A top firm. £42k": a dash or a full stop parts the amount from what is told before. */
function isParted(draft: Draft, last: number, start: number): boolean {
	return /\p{L}.{0,40}\s[–—|•-]\s|\p{L}{2}[.!?]\s/su.test(draft.text.slice(draft.words[last]?.end ?? start, start));
}

/** Index of the first word at or after an offset, within the piece. */
export function wordAt(draft: Draft, piece: DraftPiece, offset: number): number {
	let low = piece.from;
	let high = piece.to;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((draft.words[middle]?.start ?? offset) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Where what belongs to an amount ends: at a sentence's end, at another number, or after some words. */
function afterEnd(draft: Draft, end: number, pieceEnd: number): number {
	const window = draft.folded.slice(end, Math.min(pieceEnd, end + afterMax));
	if (/^[.!?;]\s/.test(window)) return end;
	const stop = /[.!?;](?:\s|--?)|--|[$€£]|\d/.exec(window.slice(1));
	return end + (stop === null ? window.length : stop.index + 1);
}
