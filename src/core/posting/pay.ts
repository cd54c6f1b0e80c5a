import type { Salary } from '../model/posting.ts';
import { pay as table } from '../model/tables/pay.ts';
import { type Quote, quoteAt } from '../model/text.ts';
import type { PayPeriod } from '../model/vocabulary.ts';
import { type Amount, amountsIn } from './amounts.ts';
import type { Draft, DraftPiece } from './draft.ts';
import type { Field } from './fields.ts';
import { aroundAmount, type Surroundings } from './pay-context.ts';
import * as patterns from './pay-patterns.ts';
import { phraseFinder } from './phrases.ts';
import type { ReadSection } from './sections.ts';
import type { TitleReading } from './title.ts';
import { isWeight } from './weights.ts';

export type PayStatement = {
	readonly salary: Salary;
	readonly weight: number;
	readonly board: boolean;
	readonly evidence: Quote;
};

type Range = {
	readonly min: Amount | null;
	readonly max: Amount | null;
	readonly start: number;
	readonly end: number;
	/** "£23,000 rising to £27,000": nothing but pay does. */
	readonly rises?: boolean;
};

const enough = 3;
/** A range of pay is no wider than this, by its lower end. */
const yearsRangeMax = 1.8;
/** How far into a section of pay a bare number is still pay. */
const labelReach = 200;
const addedReach = 40;
const limits: Record<PayPeriod, readonly [number, number]> = {
	hour: [2, 5_000],
	day: [10, 100_000],
	week: [50, 200_000],
	month: [100, 20_000_000],
	year: [4_000, 500_000_000],
};
const titleMoney = phraseFinder(table.besidePay.map((phrase) => [phrase, true] as const));
const periodWords: ReadonlySet<string> = new Set(['per', ...Object.values(table.periods).flat()]);
const great = new Set(['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'NZD', 'CHF', 'SGD']);

/** What the text states as base pay, the most plainly stated first. */
export function payStatements(
	draft: Draft,
	sections: readonly ReadSection[],
	fields: readonly Field[],
	title: TitleReading | null,
	countryHere: () => string | null,
): readonly PayStatement[] {
	const found: PayStatement[] = [];
	const labels = fields.filter((field) => field.name === 'salary');
	let next = 0;
	let prose = false;
	for (const section of sections) {
		if (section.kind === 'chrome') continue;
		prose ||= !['header', 'pay', 'other', 'location'].includes(section.kind);
		for (const piece of section.pieces) {
			while ((labels[next]?.start ?? Number.POSITIVE_INFINITY) < piece.start) next++;
			const field = (labels[next]?.start ?? Number.POSITIVE_INFINITY) <= piece.end;
			for (const range of rangesIn(draft, piece)) {
				const labelled = field || (section.kind === 'pay' && range.start - section.start <= labelReach);
				if (!mayBePay(range, labelled) || (!labelled && isWeight(draft, piece, range))) continue;
				const opens = section.kind === 'header' && range.start === piece.start;
				const board = !prose && !opens;
				const said = aroundAmount(draft, piece, range.start, range.end);
				// "Sales Clerk £20k": what a title deals in is not what the amount is.
				const isTitle = piece.start === title?.line.start && !speaksOfMore(draft, piece.from, piece.to);
				const isByYear = draft.folded.slice(range.start, range.end).endsWith('lpa');
				const before = isTitle && said.before === 'negative' ? null : said.before;
				const around = { ...said, before, period: said.period ?? (isByYear ? ('year' as const) : null) };
				let weight = pointsOf(range, around, section, labelled, opens && range.min?.currency != null);
				if (piece.start === title?.line.start && range.min?.currency != null) weight += 2;
				if (range.min?.currency != null && standsBesideTerms(draft, range)) weight += 2;
				if (standsAlone(draft, piece, range)) weight += 2;
				if (board) weight -= 3;
				const salary = weight < enough - (board ? 3 : 0) ? null : salaryOf(range, around, countryHere);
				if (salary !== null) found.push({ salary, weight, board, evidence: quoteAt(draft.text, range) });
			}
		}
	}
	return rangeFirst(found.sort((a, b) => b.weight - a.weight || a.evidence.start - b.evidence.start));
}

/** "Up to £26k" and further down "£18k – £26k basic": of two statements that agree the range says more. */
function rangeFirst(found: readonly PayStatement[]): readonly PayStatement[] {
	const first = found[0]?.salary;
	if (first === undefined || (first.min !== null && first.max !== null)) return found;
	const range = found.find(
		({ salary, board }) =>
			!board &&
			salary.min !== null &&
			salary.max !== null &&
			salary.min < salary.max &&
			salary.currency === first.currency &&
			salary.period === first.period &&
			(salary.min === first.min || salary.max === first.max),
	);
	return range === undefined ? found : [range, ...found.filter((one) => one !== range)];
}

/** Whether a title tells of money beside the pay: "OTE £40k", "$1000 sign on bonus". */
function speaksOfMore(draft: Draft, from: number, to: number): boolean {
	return titleMoney(draft, from, to).length > 0;
}

function rangesIn(draft: Draft, piece: DraftPiece): readonly Range[] {
	if (!/\d/.test(draft.text.slice(piece.start, piece.end))) return [];
	const amounts = amountsIn(draft, piece.start, piece.end);
	const found: Range[] = [];
	for (let at = 0; at < amounts.length; at++) {
		const low = amounts[at];
		const high = amounts[at + 1];
		if (low === undefined) continue;
		const pair = high === undefined ? null : paired(draft, low, high);
		if (pair !== null) at++;
		found.push(pair ?? single(draft, low, piece.end));
	}
	return found;
}

/** Whether an amount is worth a closer look: a bare small number or a year is not. */
function mayBePay(range: Range, labelled: boolean): boolean {
	const amount = range.min ?? range.max;
	if (amount === null || amount.large) return false;
	if (labelled || amount.currency !== null) return true;
	return amount.value >= 1_000 && (amount.factor > 1 || amount.value < 1_900 || amount.value > 2_100);
}

/** Two amounts as a range: joined by a dash or "to", or "… an hour, increasing to …". */
function paired(draft: Draft, low: Amount, high: Amount): Range | null {
	// "Rs. 15,000/- to Rs. 20,000/-": the sign closes an amount.
	const gap = draft.folded.slice(low.end, high.start).replace(/^\/-/, '');
	if (gap.length > 45 || (/[.;!?]\s/.test(gap) && !patterns.gradeRates.test(gap))) return null;
	const isApart = patterns.bothApart.test(gap);
	const joined = isApart || patterns.joined.test(gap);
	const rises =
		low.currency !== null &&
		low.currency === high.currency &&
		(patterns.rising.test(gap) ||
			patterns.toNext.test(gap) ||
			patterns.gradeRates.test(gap) ||
			patterns.dayRates.test(gap));
	if (!joined && !rises) return null;
	const isThousands = low.factor === 1 && high.factor > 1;
	const isBoth =
		isApart ||
		patterns.both.test(gap) ||
		(/^\s*a\s*$/.test(gap) && (low.currency === null || high.currency === null) && !isThousands);
	if (isBoth && !patterns.opened.test(draft.folded.slice(Math.max(0, low.start - 12), low.start))) return null;
	// "25-30k": the multiplier and the currency speak for both.
	const shared =
		low.factor === 1 && high.factor > 1 && low.value < high.value / high.factor + 1
			? high.factor
			: inThousands(low, high, gap);
	const min = {
		...low,
		value: low.value * shared,
		factor: low.factor * shared,
		currency: low.currency ?? high.currency,
		large: low.large || high.large,
	};
	const max = { ...high, currency: high.currency ?? low.currency };
	return min.value > max.value ? null : { min, max, start: low.start, end: high.end, rises };
}

/** "£40-65,000": the thousands of the second are those of the first. */
function inThousands(low: Amount, high: Amount, gap: string): number {
	const isShort = /^\s?-\s?$/.test(gap) && low.factor === 1 && low.value >= 10 && low.value < 1_000;
	return isShort && high.value >= 10_000 && high.value % 500 === 0 && low.value * 1_000 < high.value ? 1_000 : 1;
}

function single(draft: Draft, amount: Amount, stop: number): Range {
	const before = draft.folded.slice(Math.max(0, amount.start - 22), amount.start);
	const after = draft.folded.slice(amount.end, amount.end + 14);
	const { start, end } = amount;
	if (patterns.ceiling.test(before)) return { min: null, max: amount, start, end };
	if (patterns.floor.test(before) || (patterns.floorBehind.test(after) && !adds(draft, amount.end, stop)))
		return { min: amount, max: null, start, end };
	return { min: amount, max: amount, start, end };
}

/** "$85,000 + super": what is added is named, so the amount is no floor. */
function adds(draft: Draft, end: number, stop: number): boolean {
	const next = patterns.added.exec(draft.folded.slice(end, Math.min(stop, end + addedReach)));
	// "$1500 + monthly": no other thing is named.
	if (periodWords.has(next?.[1] ?? '')) return false;
	const isApart = /^\s\+\s?[a-z]/.test(draft.folded.slice(end, end + 4));
	return isApart || table.added.has(next?.[1] ?? '');
}

function pointsOf(
	range: Range,
	around: Surroundings,
	section: ReadSection,
	field: boolean,
	opensHeader: boolean,
): number {
	const amount = range.min ?? range.max;
	if (amount === null || amount.large) return 0;
	let points = field || (section.kind === 'pay' && amount.currency !== null) ? 3 : 0;
	// "We pay 40,000 claims a week" is no pay: without a currency, only a label or a "k" makes it one.
	const isSaid = around.before === 'positive' || (around.after === 'positive' && range.min !== range.max);
	const speaksOfPay = points > 0 || (amount.factor > 1 && (isSaid || isLakhs(amount)));
	if (isLakhs(amount) && around.period !== null) points = Math.max(points, 1);
	if (opensHeader) points = Math.max(points, 3);
	if (around.before === 'positive') points = Math.max(points + 1, 3);
	// "Budget: 28 LPA": of money by the year in lakhs only pay is told.
	if (around.before === 'negative' && !(isLakhs(amount) && around.period === 'year')) points -= 4;
	if (around.after === 'positive') points += amount.currency === null ? 3 : 2;
	if (around.after === 'negative') points -= 4;
	if (around.period !== null) points += 2;
	if (amount.currency === null) return points >= 3 && speaksOfPay ? points : 0;
	if (range.min !== null && range.max !== null && range.min !== range.max) points += range.rises ? 2 : 1;
	const isElse = around.before === 'negative' || around.after === 'negative';
	if (!isElse && isYearsRange(range.min, range.max)) points += 2;
	if (section.kind === 'company') points -= 2;
	return points + 1;
}

/** "£28,500 - £30,000" by itself: little else is told as a range of this size and width. */
function isYearsRange(low: Amount | null, high: Amount | null): boolean {
	if (low === null || high === null || low === high) return false;
	const [least, most] = table.yearsRange;
	return low.value >= least && high.value <= most && high.value <= low.value * yearsRangeMax;
}

/** "Up to £24k": an item that says nothing but a year's pay. */
function standsAlone(draft: Draft, piece: DraftPiece, range: Range): boolean {
	const amount = range.max ?? range.min;
	if (amount === null || amount.currency === null || amount.value < table.annualMin) return false;
	const [before, after] = [draft.folded.slice(piece.start, range.start), draft.folded.slice(range.end, piece.end)];
	return patterns.aloneBefore.test(before) && patterns.aloneBehind.test(after);
}

/** "Full-time, £31,000 – £36,000", "£140 a day, self-employed": the terms of the work and its pay side by side. */
function standsBesideTerms(draft: Draft, { start, end }: Range): boolean {
	const before = draft.folded.slice(Math.max(0, start - 24), start);
	return patterns.termsBefore.test(before) || patterns.termsBehind.test(draft.folded.slice(end, end + 40));
}

/** "14-20 Lacs P.A.": nothing but pay is told by the year in lakhs. */
function isLakhs(amount: Amount): boolean {
	return amount.factor === 100_000;
}

function salaryOf(range: Range, around: Surroundings, here: () => string | null): Salary | null {
	const amount = range.min ?? range.max;
	if (amount === null) return null;
	const currency = currencyOf(amount, around, here);
	const low = range.min?.value ?? null;
	const high = range.max?.value ?? null;
	// A word for a period nearby may belong to something else: "$104,000. Day to day you run …".
	const byMagnitude = periodByMagnitude(amount, currency);
	for (const period of [around.period, byMagnitude]) {
		if (period === null) continue;
		const [least, most] = limits[period];
		if ([low, high].every((value) => value === null || (value >= least && value <= most)))
			return { min: low, max: high, currency, period };
	}
	return null;
}

/** The ISO code: as written, of the country that the words nearby or the posting name, or where pay is told so. */
function currencyOf(amount: Amount, around: Surroundings, here: () => string | null): string | null {
	if (amount.currency !== null && /^[A-Z]{3}$/.test(amount.currency)) return amount.currency;
	if (around.currency !== null) return around.currency;
	const country = here() ?? '';
	if (amount.currency === '$') return table.dollars[country] ?? around.customary ?? 'USD';
	if (amount.currency === 'kr') return table.crowns[country] ?? null;
	return table.byCountry[country] ?? (isLakhs(amount) ? 'INR' : around.customary);
}

/** A year's, a month's or an hour's pay where the amount leaves no doubt. */
function periodByMagnitude(amount: Amount, currency: string | null): PayPeriod | null {
	const [least, most] = table.monthly[currency ?? ''] ?? [0, 0];
	if (amount.currency !== null && amount.value >= least && amount.value < most) return 'month';
	const yearly = currency === null ? undefined : table.yearly[currency];
	if (yearly !== undefined && amount.currency !== null && amount.value >= yearly) return 'year';
	if (currency !== null && !great.has(currency)) return amount.factor >= 100_000 ? 'year' : null;
	if (amount.value >= table.annualMin) return 'year';
	return currency !== null &&
		amount.currency !== null &&
		amount.value <= table.hourlyMax &&
		amount.value >= 5 &&
		amount.factor === 1
		? 'hour'
		: null;
}
