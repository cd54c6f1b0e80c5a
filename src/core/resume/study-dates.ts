import { studyWords } from '../model/tables/study-words.ts';
import { anyOf } from '../text/any-of.ts';
import type { DateMention } from './date-points.ts';
import type { DegreeName } from './degrees.ts';
import type { EducationReading } from './education.ts';
import { isoMonth, type MonthNumber } from './months.ts';
import type { Page, Row } from './page.ts';

const expires = new RegExp(`\\b(?:${anyOf(studyWords.expires)})[\\s:]*$`);

type Dates = Pick<EducationReading, 'year' | 'start' | 'end' | 'precision' | 'datedAt'>;

/** A lone date is when it ended. */
export function datesOf(date: DateMention | null): Dates {
	if (date === null) return { year: null, start: null, end: null, precision: null, datedAt: null };
	const { first, last, current, precision, form } = date;
	const month = last ?? first;
	return {
		year: month === null ? null : Math.floor(month / 12),
		start: form === 'point' || first === null ? null : isoMonth(first),
		end: current || last === null ? null : isoMonth(last),
		precision,
		datedAt: { start: date.start, end: date.end },
	};
}

/** It still runs, or is said to end later. */
export function isOpen(date: DateMention | null, asOf: MonthNumber): boolean {
	if (date === null) return false;
	const last = date.form === 'range' ? date.last : date.first;
	return date.current || (last !== null && last > asOf);
}

/** Whether dates stand on lines of their own above what they date. */
export function datesLead(rows: readonly Row[], named: readonly (readonly DegreeName[])[]): boolean {
	const firstDated = rows.findIndex((row) => row.dates.length > 0);
	const [row, next] = [rows[firstDated], rows[firstDated + 1]];
	const date = row?.dates[0];
	const isAlone = date !== undefined && date.start <= (row?.contentStart ?? 0) + 1;
	// The last line of a block dates what stands above it.
	const isLast = next?.gapAbove === true && row?.gapAbove === false && firstDated > 0;
	const firstNamed = named.findIndex(isNamed);
	if ((named[firstDated]?.length ?? 0) > 0 || firstDated >= firstNamed) return false;
	// "BSc Physics" below a gap, and its dates right under it: those above are of an entry without a known degree.
	const below = rows[firstNamed + 1];
	if (rows[firstNamed]?.gapAbove === true && below?.gapAbove === false && below.dates.length > 0) return false;
	return (isAlone && !isLast) || isOpenedBySchool(rows, named, firstDated);
}

/** How many lines a school, its place and a subject take at most above the degree. */
const openingRowsMax = 3;

/** "University of Wexcombe 2014 – 2017", and its degree on one of the next lines: the dates stand above the first and below none. */
function isOpenedBySchool(rows: readonly Row[], named: readonly (readonly DegreeName[])[], dated: number): boolean {
	const [first, last] = [named.findIndex(isNamed), named.findLastIndex(isNamed)];
	if (dated !== 0 || first > openingRowsMax || (rows[first]?.dates.length ?? 0) > 0) return false;
	const below = rows[first + 1];
	const isFree = below === undefined || below.gapAbove || below.dates.length === 0;
	return isFree || rows.slice(last + 1).every(({ dates }) => dates.length === 0);
}

function isNamed(names: readonly DegreeName[]): boolean {
	return names.length > 0;
}

/** The last date of the row, else of a row nearby that names no degree itself nor stands beyond one that does. */
export function dateNear(
	page: Page,
	rows: readonly Row[],
	named: readonly (readonly DegreeName[])[],
	at: number,
	nearby: readonly number[],
): DateMention | null {
	const own = lastEarned(page, rows[at]);
	if (own !== undefined) return own;
	for (const step of nearby) {
		const near = rows[at + step];
		if (near === undefined || (named[at + step]?.length ?? 0) > 0) continue;
		if (Math.abs(step) === 2 && (named[at + step / 2]?.length ?? 0) > 0) continue;
		// Further down only what belongs to the same block.
		if (step === 3 && [1, 2, 3].some((i) => rows[at + i]?.gapAbove !== false || (named[at + i]?.length ?? 0) > 0))
			continue;
		if (step === -1 && nearby[0] === 1 && at >= 2 && (named[at - 2]?.length ?? 0) > 0) continue;
		// Further up only across lines that say nothing of when, with at most the dates set off from their entry.
		if (step === -3 && !isTop(rows, named, at)) continue;
		// The end of the block above.
		if (step === -1 && nearby[0] === 1 && rows[at]?.gapAbove === true && !near.gapAbove) continue;
		const found = lastEarned(page, near);
		if (found !== undefined) return found;
	}
	return null;
}

/** Of one row, as many as degrees are told on one. */
const datesMax = 24;

/** "PhD Physics, 2020. MSc Physics, 2016": of several degrees on one row, the date of each; null where it has none of its own. */
export function datesEach(page: Page, row: Row, names: readonly DegreeName[]): readonly (DateMention | null)[] {
	const [first] = names;
	if (first === undefined || names.length < 2 || row.dates.length < 2) return [];
	const dates = row.dates.slice(0, datesMax);
	const leads = dates.some(({ start }) => start < first.start);
	return names.map((name, i) => {
		const from = leads ? (names[i - 1]?.end ?? row.contentStart) : name.end;
		const to = leads ? name.start : (names[i + 1]?.start ?? row.end);
		const own = dates.filter(({ start, end }) => from <= start && end <= to);
		return lastEarned(page, { ...row, dates: own }) ?? null;
	});
}

/** Whether the two rows above a degree are lines of its own entry, without dates of theirs. */
function isTop(rows: readonly Row[], named: readonly (readonly DegreeName[])[], at: number): boolean {
	const isSame = rows[at]?.gapAbove === false && rows[at - 1]?.gapAbove === false;
	return isSame && [-1, -2].every((i) => (named[at + i]?.length ?? 0) === 0 && rows[at + i]?.dates.length === 0);
}

/** The last date of a row that does not say until when a paper holds. */
function lastEarned({ folded }: Page, row: Row | undefined): DateMention | undefined {
	return row?.dates.findLast(({ start }) => !expires.test(folded.slice(Math.max(row.contentStart, start - 24), start)));
}
