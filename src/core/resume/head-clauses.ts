import type { Span } from '../model/text.ts';
import type { DateMention } from './date-points.ts';
import { isHeadingWithoutJobs } from './headings.ts';
import type { Page, Row } from './page.ts';

const labelLength = 40;
const clauseLength = 110;
const label = /^(\p{Lu}[\p{L}&/ ]{2,38}):\s/u;

/**
 * "2013 – 2020. The storm took the roof, so I learned to help by phone.", "2012 to 2020 (closed since)": dates that a
 * line begins with and that a sign sets off from a remark.
 */
export function isRemarkBehind({ readable }: Page, row: Row): boolean {
	const date = row.dates[0];
	if (date?.form !== 'range' || date.start > row.contentStart + 1 || date.end >= row.end) return false;
	const rest = readable.slice(date.end, row.end);
	return /^\.\s/.test(rest) ? /\p{Ll}\.?$/u.test(rest) : /^\s?\([^()]*\)\W*$/.test(rest);
}

/** "Boards: Tarn Society (chair 2022–2024)": a line that begins with the name of a part of the page that is not on jobs. */
export function isOfOtherPart({ readable }: Page, row: Row): boolean {
	const head = readable.slice(row.contentStart, Math.min(row.end, row.contentStart + labelLength));
	const name = head.includes(':') ? label.exec(head)?.[1] : undefined;
	return name !== undefined && isHeadingWithoutJobs(name);
}

/**
 * "House technician (on call), Tarn Sands conference center, Oct 2022 – present. Sets up …": what a long line tells before
 * its dates, where it is no sentence of its own. Null where it is one, or too long.
 */
export function clauseBefore({ readable }: Page, row: Row, date: DateMention): Span | null {
	const clause = readable.slice(row.contentStart, date.start);
	if (clause.length > 3 * clauseLength || /\p{L}{3}[.!?]\s/u.test(clause)) return null;
	const isShort = clause.replace(/\([^()]*\)/g, '').length <= clauseLength;
	const isEnd = date.end >= row.end || /^\s?[).:;,–—-]/.test(readable.slice(date.end, date.end + 2));
	return isShort && isEnd ? { start: row.contentStart, end: date.start } : null;
}

/** "2014: …", "2014 (6 months): …" */
export function isLeadingDate({ readable }: Page, { bullet, contentStart, end }: Row, date: DateMention): boolean {
	if (bullet || date.start > contentStart + 1) return false;
	return /^(?: ?\([^()]{1,30}\))?:\s/.test(readable.slice(date.end, Math.min(end, date.end + 40)));
}

/**
 * A lone date stands at an end of its line, or before what was done ("Summer 2019 (12 weeks): …", "Summer 2019 – …"); in
 * the midst it is part of a name ("Server 2003, Standard").
 */
export function isAside({ readable }: Page, row: Row, { start, end }: DateMention): boolean {
	if (start <= row.contentStart + 2 || end >= row.end - 2) return true;
	return /^(?: ?\([^()]{1,30}\))?(?::|\s[-–—])\s/.test(readable.slice(end, row.end));
}
