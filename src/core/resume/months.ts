/** A calendar month as one number: year × 12 + month (January = 0). */
export type MonthNumber = number;

export function monthNumber(year: number, month: number): MonthNumber {
	return year * 12 + month - 1;
}

/** `YYYY-MM` of a month. */
export function isoMonth(month: MonthNumber): string {
	return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The month of `YYYY-MM` or `YYYY-MM-DD`. */
export function monthOfIso(iso: string): MonthNumber {
	return monthNumber(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)));
}

export type MonthRange = { readonly first: MonthNumber; readonly last: MonthNumber };

/** Calendar months that at least one range touches; first and last month count, overlaps count once. */
export function monthsTouched(ranges: readonly MonthRange[]): number {
	let total = 0;
	let covered = Number.NEGATIVE_INFINITY;
	for (const { first, last } of [...ranges].sort((a, b) => a.first - b.first)) {
		const from = Math.max(first, covered + 1);
		if (last >= from) total += last - from + 1;
		covered = Math.max(covered, last);
	}
	return total;
}
