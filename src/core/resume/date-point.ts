import type { DateToken } from './date-words.ts';

/** One date as it is written. `first` and `last` differ where it covers more than a month. */
export type Point = {
	/** Index after the last token. */
	readonly next: number;
	/** Null: a month or season without a year. */
	readonly year: number | null;
	/** Months 1..12 that it covers. */
	readonly first: number;
	readonly last: number;
	readonly precision: 'month' | 'year';
	/** Written too shortly to stand alone ("Jan 19", "8/07"): counts only in a range. */
	readonly short: boolean;
	/** "2009-10", which is a month or a span of two years. */
	readonly isoShort: boolean;
};

const earliest = 1925;
const latest = 2100;

export function isYear(token: DateToken | undefined): boolean {
	return token?.number != null && token.word.length === 4 && token.number >= earliest && token.number <= latest;
}

/** The full year of two digits: 70..99 in the last century. */
export function fullYear(short: number): number {
	return short >= 70 ? 1900 + short : 2000 + short;
}

/** It stands in the same paragraph. */
export function near(token: DateToken | undefined): boolean {
	return token !== undefined && token.gap !== 'paragraph';
}

/** A month, or as many as are told. */
export function point(
	next: number,
	year: number | null,
	first: number,
	last: number,
	more: Partial<Point> = {},
): Point {
	return { next, year, first, last, precision: 'month', short: false, isoShort: false, ...more };
}
