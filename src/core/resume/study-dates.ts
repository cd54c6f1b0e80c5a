import { studyWords } from '../model/tables/study-words.ts';
import type { DateMention } from './dates.ts';
import type { DegreeName } from './degrees.ts';
import type { EducationReading } from './education.ts';
import { isoMonth, type MonthNumber } from './months.ts';
import type { Page, Row } from './page.ts';

const expires = new RegExp(`\\b(?:${studyWords.expires.join('|')})[\\s:]*$`);

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
	return (
		isAlone &&
		!isLast &&
		(named[firstDated]?.length ?? 0) === 0 &&
		firstDated < named.findIndex((names) => names.length > 0)
	);
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
		// The end of the block above.
		if (step === -1 && nearby[0] === 1 && rows[at]?.gapAbove === true && !near.gapAbove) continue;
		const found = lastEarned(page, near);
		if (found !== undefined) return found;
	}
	return null;
}

/** The last date of a row that does not say until when a paper holds. */
function lastEarned({ folded }: Page, row: Row | undefined): DateMention | undefined {
	return row?.dates.findLast(({ start }) => !expires.test(folded.slice(Math.max(row.contentStart, start - 24), start)));
}
