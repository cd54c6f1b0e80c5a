import { jobTitleWords } from '../model/tables/job-words.ts';
import { monthsTable } from '../model/tables/months.ts';
import { anyOf } from '../text/any-of.ts';
import { fullYear, isYear, type Point } from './date-point.ts';
import { type DateHabits, type DateMention, type FoundDate, pointAt } from './date-points.ts';
import type { DateToken } from './date-words.ts';
import * as words from './date-words.ts';
import { type MonthNumber, monthNumber } from './months.ts';
import { openAhead, openDash, openFrom, openRange, openStart } from './open-ranges.ts';
import { seasonsListed } from './year-parts.ts';

/**
 * The dates and date ranges of a folded text, in order, not overlapping.
 *
 * Years without months are read so that their difference is what the person counts: "2017 – 2021" is January 2017 to
 * January 2021, "2019" alone the whole year, "2021 – present" January 2021 on, "Mar 2019 – 2021" up to June 2021.
 */
export function findDates(folded: string): readonly DateMention[] {
	const tokens = words.dateTokens(folded);
	const habits = habitsOf(folded);
	const mentions: DateMention[] = [];
	for (let at = 0; at < tokens.length; ) {
		const first = tokens[at];
		const mayBegin = first !== undefined && (first.number !== null || words.starters.has(first.word));
		const found = mayBegin ? mentionAt(tokens, at, habits) : null;
		const last = found === null ? undefined : tokens[found.next - 1];
		if (found === null || first === undefined || last === undefined) {
			at++;
			continue;
		}
		const { next, ...dates } = found;
		mentions.push({ ...dates, start: first.start, end: last.end });
		at = next;
	}
	return mentions;
}

const isoMonth = String.raw`(?:19|20)\d\d[-/.](?:0[1-9]|1[0-2])`;
const isoRange = new RegExp(
	String.raw`\b${isoMonth}[^\w\n]{1,4}(?:${isoMonth}\b|${anyOf(monthsTable.presentOfDigits)})`,
);

/** Settles "03/04/2019" and "2009-10" by the forms whose meaning is plain elsewhere in the text. */
function habitsOf(folded: string): DateHabits {
	let dayFirst = 0;
	for (const [, a, b] of folded.matchAll(/\b(\d{1,2})\/(\d{1,2})\/\d{2,4}\b/g)) {
		if (Number(a) > 12 || (Number(a) === 1 && Number(b) !== 1)) dayFirst++;
		if (Number(b) > 12 || (Number(b) === 1 && Number(a) !== 1)) dayFirst--;
	}
	return { dayFirst: dayFirst > 0, isoMonths: isoRange.test(folded) };
}

function mentionAt(tokens: readonly DateToken[], at: number, habits: DateHabits): FoundDate | null {
	const strong = words.strongSince.at(tokens, at);
	if (strong > 0) {
		const found = rangeAt(tokens, at + strong, habits) ?? openRange(pointAt(tokens, at + strong, habits), true);
		if (found !== null) return found;
	}
	const opener = words.opening.at(tokens, at);
	if (opener > 0) {
		const found = rangeAt(tokens, at + opener, habits, words.between.has(tokens[at]?.word ?? ''));
		if (found !== null) return found;
	}
	return (
		seasonsListed(tokens, at) ??
		openStart(tokens, at, habits) ??
		openFrom(tokens, at, habits) ??
		gluedYears(tokens, at) ??
		rangeAt(tokens, at, habits) ??
		openAhead(tokens, at, habits) ??
		openDash(tokens, at, habits) ??
		singleAt(tokens, at, habits)
	);
}

function singleAt(tokens: readonly DateToken[], at: number, habits: DateHabits): FoundDate | null {
	const point = pointAt(tokens, at, habits);
	if (point?.year == null) return null;
	if (point.isoShort && !habits.isoMonths) {
		const years = shortYears(tokens, at);
		if (years !== null) return years;
	}
	if (point.short || isOfName(tokens, at, point)) return null;
	const [first, last] = [monthNumber(point.year, point.first), monthNumber(point.year, point.last)];
	return { next: point.next, first, last, current: false, precision: point.precision, form: 'point' };
}

const titleReach = 4;
/** So far ahead a year is a goal, whatever stands before it. */
const goalYear = 2030;

/** "Project 2030 Coordinator": a year between a name and an occupation is a part of both. */
function isOfName(tokens: readonly DateToken[], at: number, { precision, next, year }: Point): boolean {
	const before = tokens[at - 1]?.word ?? '';
	const isGoal = words.yearNames.has(before) || ((year ?? 0) >= goalYear && /^[a-z]/.test(before));
	if (precision !== 'year' || tokens[at]?.gap !== 'space' || !isGoal) return false;
	for (let i = next; i < next + titleReach; i++) {
		const token = tokens[i];
		if (token === undefined || token.gap !== 'space' || !/^[a-z]/.test(token.word)) return false;
		if (jobTitleWords.nouns.has(token.word)) return true;
	}
	return false;
}

/** A start, a joiner and an end. @param isBetween "between" stands before it, so that "and" joins any two dates */
function rangeAt(tokens: readonly DateToken[], at: number, habits: DateHabits, isBetween = false): FoundDate | null {
	const left = pointAt(tokens, at, habits);
	if (left === null) return null;
	const tail = left.year !== null && !left.short ? onwardsAt(tokens, at, left.next) : 0;
	if (tail > 0) return openRange({ ...left, next: left.next + tail }, true);
	return joined(tokens, left, habits, isBetween) ?? (left.precision === 'year' ? schoolYears(tokens, at) : null);
}

/** How many tokens behind a date that began at `at` say that it went on. */
function onwardsAt(tokens: readonly DateToken[], at: number, next: number): number {
	// "2021, August, onwards"
	const behindComma = tokens[next]?.word === ',' ? words.onwards.at(tokens, next + 1) : 0;
	if (behindComma > 0) return behindComma + 1;
	const taken = words.onwards.at(tokens, next);
	const end = tokens[next + 1];
	if (taken > 0 || !(end === undefined || end.gap === 'line' || end.gap === 'paragraph')) return taken;
	const isSetOff = tokens[at]?.gap !== 'space' || ',;|(-'.includes(tokens[at - 1]?.word ?? ' ');
	return isSetOff ? words.onwardsAtEnd.at(tokens, next) : 0;
}

function joined(tokens: readonly DateToken[], left: Point, habits: DateHabits, isBetween: boolean): FoundDate | null {
	const joint = jointAt(tokens, left.next);
	if (left.year !== null && joint.current > 0) return openRange({ ...left, next: joint.next }, true);
	if (joint.next === left.next && !isWideGap(tokens, left.next)) return null;
	const right = pointAt(tokens, joint.next, habits);
	if (right?.year == null || (joint.slash && right.precision !== left.precision)) return null;
	if (joint.weak && left.year !== null && !isBetween) return null;
	// Columns of a table, "02/2018 | 01/2020": only full dates of one form in rising order.
	if (
		joint.cell &&
		(left.year === null ||
			left.precision !== right.precision ||
			lastMonth(right, left) < monthNumber(left.year, left.first))
	)
		return null;
	// Without a joiner (one was lost on the way here) only dates of one form in rising order make a range.
	const isBare = joint.next === left.next;
	if (isBare && (left.precision !== right.precision || left.short !== right.short) && left.year !== null) return null;
	// "2015–'18"
	if (right.short && !left.short && right.precision === 'month') return null;
	const year = left.year ?? (left.first <= right.last ? right.year : right.year - 1);
	const first = monthNumber(year, left.first);
	const last = lastMonth(right, left);
	if (isBare && last < first) return null;
	const precision = left.precision === 'month' && right.precision === 'month' ? 'month' : 'year';
	return {
		next: right.next,
		first,
		last: Math.max(last, isBare ? first : last),
		current: false,
		precision,
		form: 'range',
	};
}

/** The month in which `right` ends, by the reading of bare years that `findDates` documents. */
function lastMonth(right: Point, left: Point | null): MonthNumber {
	const year = right.year ?? 0;
	if (right.precision === 'month' || left === null || left.year === year) return monthNumber(year, right.last);
	return monthNumber(year, left.precision === 'year' ? 1 : 6);
}

type Joint = { next: number; current: number; slash: boolean; weak: boolean; cell: boolean };

/** What joins two dates at token `at`: dashes, words, both, or "to date", which ends the range as well. */
function jointAt(tokens: readonly DateToken[], at: number): Joint {
	let next = at;
	let joins = false;
	let slash = false;
	let weak = false;
	let cell = false;
	for (let steps = 0; steps < 4; steps++) {
		const token = tokens[next];
		if (token === undefined || token.gap === 'paragraph') break;
		const current = words.bare.at(tokens, next) || (joins || token.gap !== 'line' ? words.present.at(tokens, next) : 0);
		if (current > 0) return { next: next + current, current, slash, weak, cell };
		const taken = '-~>→—/:,|'.includes(token.word) ? 1 : dotsAt(tokens, next) || words.joiners.at(tokens, next);
		if (taken === 0) break;
		weak ||= words.weakJoiners.at(tokens, next) > 0;
		slash ||= token.word === '/';
		cell ||= token.word === '|';
		joins ||= !':,'.includes(token.word);
		next += taken;
	}
	return joins ? { next, current: 0, slash, weak, cell } : { next: at, current: 0, slash, weak, cell };
}

/** "2019-03 .. 2021-01": how many tokens the dots are. */
function dotsAt(tokens: readonly DateToken[], at: number): number {
	let to = at;
	while (tokens[to]?.word === '.' && (to === at || tokens[to]?.gap === 'none')) to++;
	return to - at > 1 ? to - at : 0;
}

function isWideGap(tokens: readonly DateToken[], at: number): boolean {
	const [before, token] = [tokens[at - 1], tokens[at]];
	return token?.gap === 'wide' && before !== undefined && token.start - before.end <= 3;
}

/** "2017/18", "2017/18 – 2019/20", "2019-20 to present" */
function schoolYears(tokens: readonly DateToken[], at: number): FoundDate | null {
	const from = shortYears(tokens, at);
	const joint = from === null ? null : jointAt(tokens, from.next);
	if (from !== null && joint !== null && joint.current > 0)
		return { ...from, next: joint.next, last: null, current: true };
	// "2015-16 | 2016-17", and "2015-16" above "- 2016-17": each is of a cell or a line of its own.
	const isJoined = from !== null && joint !== null && joint.next > from.next && tokens[from.next]?.gap !== 'line';
	const to = isJoined && !joint.weak && !joint.cell && !joint.slash ? shortYears(tokens, joint.next) : null;
	if (from?.first == null || to?.last == null || to.first === null || to.first < from.first) return from;
	return { ...to, first: from.first };
}

/** "2015-17", "2009/10", "1998-02": the second year in two digits. */
function shortYears(tokens: readonly DateToken[], at: number): FoundDate | null {
	const [from, separator, to] = [tokens[at], tokens[at + 1], tokens[at + 2]];
	if (!isYear(from) || from?.number == null || to?.number == null || to.word.length !== 2) return null;
	if (!'-/'.includes(separator?.word ?? ' ') || to.gap === 'paragraph') return null;
	const after = tokens[at + 3];
	if (
		after?.gap === 'none' &&
		(after.number !== null || ('/-.%'.includes(after.word) && tokens[at + 4]?.number != null))
	)
		return null;
	const century = Math.floor(from.number / 100) * 100;
	const year = to.number > from.number % 100 ? century + to.number : century + 100 + to.number;
	if (year - from.number > 30 || year > fullYear(69)) return null;
	return {
		next: at + 3,
		first: monthNumber(from.number, 1),
		last: monthNumber(year, 1),
		current: false,
		precision: 'year',
		form: 'range',
	};
}

/** "20122016": two years whose dash was lost. */
function gluedYears(tokens: readonly DateToken[], at: number): FoundDate | null {
	const token = tokens[at];
	if (token?.number == null || token.word.length !== 8 || (at > 0 && token.gap === 'none')) return null;
	const [from, to] = [Math.floor(token.number / 10_000), token.number % 10_000];
	if (from < 1925 || to > 2035 || to < from) return null;
	const last = monthNumber(to, to === from ? 12 : 1);
	return { next: at + 1, first: monthNumber(from, 1), last, current: false, precision: 'year', form: 'range' };
}
