import { pay } from '../model/tables/pay.ts';
import { anyOf } from '../text/any-of.ts';
import { matches } from '../text/matches.ts';
import type { Draft } from './draft.ts';

/** A number of a text that may be money. `currency` is an ISO code, `$` or `kr` where only that is said, or null. */
export type Amount = {
	readonly start: number;
	readonly end: number;
	readonly value: number;
	readonly currency: string | null;
	/** Whether a "k" or the like multiplied it, and by how much. */
	readonly factor: number;
	/** Millions and more: never anyone's pay. */
	readonly large: boolean;
};

const number =
	/\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:[.,'\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?(?![\d])|\d{1,9}(?:[.,]\d{1,2})?(?!\d)/g;
const symbolMax = 5;
const wordMax = 9;
/** How long currencies' names are, by what they begin and end with: most characters beside a number are none of these. */
const names = [...Object.keys(pay.symbols), ...[...pay.codes].map((code) => code.toLowerCase()), 'r'];
const lengthsByBeginning = lengthsOf(wordMax, (name) => name.charAt(0));
const lengthsByEnd = lengthsOf(symbolMax, (name) => name.charAt(name.length - 1));

function lengthsOf(max: number, sideOf: (name: string) => string): ReadonlyMap<string, readonly number[]> {
	const short = Map.groupBy(names, sideOf);
	return new Map(
		[...short].map(([side, own]) => {
			const lengths = new Set(own.map((name) => name.length).filter((length) => length <= max));
			return [side, [...lengths].sort((a, b) => b - a)] as const;
		}),
	);
}

/** "Step 10", "grade 7"; not "pay grade 35,000 EUR". */
const stepNumber = /^\d{1,3}$/;
const numbered = new RegExp(`(?<![a-z])(?:${anyOf(pay.numbered)}) $`);

/** Numbers of a stretch of text with their currencies; percentages, versions, dates and "401k" are none. */
export function amountsIn(draft: Draft, start: number, end: number): readonly Amount[] {
	const { folded } = draft;
	const found: Amount[] = [];
	const own = folded.slice(start, end);
	for (const match of matches(number, own)) {
		const at = start + match.index;
		const before = folded[at - 1] ?? ' ';
		const stop = at + match[0].length;
		if (
			/[\d#.]/.test(before) ||
			/^(?:%|\s?percent|st\b|nd\b|rd\b|th\b|[:/]\d|-[a-z](?![a-z]{0,2}[$€£]))/.test(folded.slice(stop, stop + 9))
		)
			continue;
		if (/^40[13]$/.test(match[0]) && /^\s?\(?[bk]/.test(folded.slice(stop, stop + 3))) continue;
		const left = symbolBefore(draft, at);
		if (left === null && /[a-z]/.test(before)) continue;
		// Behind the stretch another begins: "£24kFlexible hours".
		const multiplied = multiplierAfter(own, stop - start);
		const behind = start + multiplied.end;
		const right = symbolAfter(draft, behind);
		const currency = left?.currency ?? right?.currency ?? null;
		const value = numberOf(match[0]) * multiplied.factor;
		const isBare = stepNumber.test(match[0]) && behind === stop && currency === null;
		if (isBare && numbered.test(folded.slice(Math.max(0, at - wordMax), at))) continue;
		found.push({
			start: left?.start ?? at,
			end: right?.end ?? behind,
			value,
			currency,
			factor: multiplied.factor,
			large: multiplied.large,
		});
	}
	return found;
}

/** "85,000" → 85000, "40.000" → 40000, "12.50" → 12.5, "1.234,56" → 1234.56, "1,50,000" → 150000. */
function numberOf(written: string): number {
	const plain = written.replaceAll(/['\u00a0\u202f ]/g, '');
	const decimals = /[.,](\d{1,2})$/.exec(plain);
	const whole = (decimals === null ? plain : plain.slice(0, decimals.index)).replaceAll(/[.,]/g, '');
	return Number(whole) + (decimals === null ? 0 : Number(`0.${decimals[1]}`));
}

function symbolBefore(draft: Draft, at: number): { readonly start: number; readonly currency: string } | null {
	let end = at;
	while (end > 0 && at - end < 2 && /\s/.test(draft.text[end - 1] ?? '')) end--;
	for (const length of lengthsByEnd.get(draft.folded[end - 1] ?? '') ?? []) {
		if (length > end) continue;
		const currency = currencyOf(draft, end - length, end);
		if (currency !== null) return { start: end - length, currency };
	}
	return null;
}

function symbolAfter(draft: Draft, at: number): { readonly end: number; readonly currency: string } | null {
	let start = at;
	while (start - at < 2 && /\s/.test(draft.text[start] ?? '')) start++;
	for (const length of lengthsByBeginning.get(draft.folded[start] ?? '') ?? []) {
		if (start + length > draft.folded.length) continue;
		const currency = currencyOf(draft, start, start + length);
		// "2015 $2000": the sign belongs to the number that follows it.
		if (currency !== null && !/^\s?\d/.test(draft.folded.slice(start + length, start + length + 2)))
			return { end: start + length, currency };
	}
	return null;
}

/** The currency that exactly these characters name. Codes count in capitals only; words stand alone. */
function currencyOf(draft: Draft, start: number, end: number): string | null {
	const folded = draft.folded.slice(start, end);
	const isWord = /^[a-z]/.test(folded);
	if (isWord && /[a-z]/.test(draft.folded[start - 1] ?? '')) return null;
	if (/[a-z]$/.test(folded) && /[a-z]/.test(draft.folded[end] ?? '')) return null;
	if (draft.text.slice(start, end) === 'R') return 'ZAR';
	if (folded.length === 3) {
		const written = draft.text.slice(start, end);
		if (pay.codes.has(written)) return written === 'RMB' ? 'CNY' : written;
	}
	return Object.hasOwn(pay.symbols, folded) ? (pay.symbols[folded] ?? null) : null;
}

function multiplierAfter(
	folded: string,
	at: number,
): { readonly factor: number; readonly large: boolean; readonly end: number } {
	const match = /^(\s?)([a-z]{1,9})(?![a-z])/.exec(folded.slice(at, at + wordMax + 2));
	const word = match?.[2] ?? '';
	const end = at + (match?.[0].length ?? 0);
	if (pay.large.has(word)) return { factor: 1, large: true, end };
	const factor = Object.hasOwn(pay.multipliers, word) ? pay.multipliers[word] : undefined;
	return factor === undefined ? { factor: 1, large: false, end: at } : { factor, large: false, end };
}
