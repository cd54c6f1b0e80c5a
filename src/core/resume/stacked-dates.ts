import { monthsTable } from '../model/tables/months.ts';
import { anyOf } from '../text/any-of.ts';
import type { DateMention } from './date-points.ts';
import type { Row } from './page.ts';

const wide = String.raw`(?:\t| {2,})\s*(?=\S)`;
const behindDate = new RegExp(String.raw`^\s?[-–—]?${wide}`);
const stillRuns = new RegExp(`^(?:${anyOf([...monthsTable.present, ...monthsTable.bare])})${wide}`);
const reach = 40;
/** Set in a column, what stands beside the two dates begins alike. */
const columnsApartMax = 3;

/**
 * "Jan 2022   Technician" above "to date    Hexley Foods": the two ends of a range in a narrow column. The upper row
 * gets the range, and the lower one begins behind its end.
 */
export function withStackedDates(folded: string, rows: readonly Row[]): readonly Row[] {
	const result = [...rows];
	for (let at = 0; at + 1 < rows.length; at++) {
		const [before, above, below, after] = [rows[at - 1], rows[at], rows[at + 1], rows[at + 2]];
		if (above === undefined || below === undefined || below.gapAbove || below.bullet) continue;
		const goesOn = (!above.gapAbove && beginsDated(before)) || (after?.gapAbove === false && beginsDated(after));
		const stacked = goesOn ? null : stackedIn(folded, above, below);
		if (stacked === null) continue;
		result[at] = { ...above, dates: [stacked.range] };
		result[at + 1] = { ...below, dates: [], contentStart: stacked.behind };
		at++;
	}
	return result;
}

function stackedIn(
	folded: string,
	above: Row,
	below: Row,
): { readonly range: DateMention; readonly behind: number } | null {
	const [start, ...more] = above.dates;
	if (start?.first == null || more.length > 0 || start.precision !== 'month' || !beginsDated(above)) return null;
	// "Mar 2018 –": without its end it was taken for one that still runs.
	if (start.form === 'range' && !start.current) return null;
	const gap = behindDate.exec(folded.slice(start.end, start.end + reach));
	const end = endIn(folded, below);
	if (gap === null || end === null || (end.last !== null && end.last < start.first)) return null;
	const [upper, lower] = [start.end + gap[0].length - above.start, end.behind - below.start];
	if (Math.abs(upper - lower) > columnsApartMax) return null;
	return { range: { ...start, last: end.last, current: end.last === null, form: 'range' }, behind: end.behind };
}

/** The end that a row begins with, and where what stands beside it begins. */
function endIn(folded: string, row: Row): { readonly last: number | null; readonly behind: number } | null {
	const runs = stillRuns.exec(folded.slice(row.contentStart, row.contentStart + reach));
	if (runs !== null) return { last: null, behind: row.contentStart + runs[0].length };
	const [end, ...more] = row.dates;
	if (end?.last == null || more.length > 0 || end.form !== 'point' || end.precision !== 'month' || !beginsDated(row))
		return null;
	const gap = behindDate.exec(folded.slice(end.end, end.end + reach));
	return gap === null ? null : { last: end.last, behind: end.end + gap[0].length };
}

function beginsDated(row: Row | undefined): boolean {
	return row?.dates[0] !== undefined && row.dates[0].start === row.contentStart;
}
