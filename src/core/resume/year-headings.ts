import { monthsTable } from '../model/tables/months.ts';
import { anyOf } from '../text/any-of.ts';
import type { DateMention } from './date-points.ts';
import { isOrdinary, monthOf } from './date-words.ts';
import { monthNumber } from './months.ts';
import type { Row } from './page.ts';

const month = `(${anyOf(monthsTable.months.flat().filter((word) => !isOrdinary(word)))})\\.?`;
const monthsAlone = new RegExp(
	`^${month}(?:\\s?(?:[-–—]|${anyOf(monthsTable.joiners)})\\s?${month})?(?=\\t|\\s{2}|:|\\s?[|–—-]\\s)`,
);
const reach = 40;

/** "2025" on a line of its own, and right below it "Jan–Mar  Guide, Tarn Waters": months of that year. */
export function withYearHeadings(folded: string, rows: readonly Row[]): readonly Row[] {
	let year: number | null = null;
	return rows.map((row) => {
		if (row.gapAbove) year = null;
		if (row.dates.length > 0) {
			year = yearAlone(row);
			return row;
		}
		const date = year === null ? null : monthsOf(folded, row, year);
		return date === null ? row : { ...row, dates: [date] };
	});
}

function yearAlone({ dates: [date, ...more], contentStart, end }: Row): number | null {
	if (date?.form !== 'point' || date.precision !== 'year' || date.first === null || more.length > 0) return null;
	return date.start === contentStart && date.end >= end - 1 ? Math.floor(date.first / 12) : null;
}

function monthsOf(folded: string, { contentStart: start, end: rowEnd }: Row, year: number): DateMention | null {
	const found = monthsAlone.exec(folded.slice(start, Math.min(rowEnd, start + reach)));
	const first = monthOf(found?.[1] ?? '');
	const last = monthOf(found?.[2] ?? found?.[1] ?? '');
	if (found === null || first === null || last === null || last < first) return null;
	return {
		start,
		end: start + found[0].length,
		first: monthNumber(year, first),
		last: monthNumber(year, last),
		current: false,
		precision: 'month',
		form: 'range',
	};
}
