import type { Point } from './date-point.ts';
import { type DateHabits, type FoundDate, pointAt } from './date-points.ts';
import type { DateToken } from './date-words.ts';
import * as words from './date-words.ts';
import { monthNumber } from './months.ts';

/** "until March 2019": the text does not say from when. How long a paper holds ("valid until 2029") is no time of a job. */
export function openStart(tokens: readonly DateToken[], at: number, habits: DateHabits): FoundDate | null {
	const length = words.until.at(tokens, at);
	if (length === 0 || words.validity.has(tokens[at - 1]?.word ?? '')) return null;
	const point = pointAt(tokens, at + length, habits);
	if (point?.year == null || point.short) return null;
	return {
		next: point.next,
		first: null,
		last: monthNumber(point.year, point.last),
		current: false,
		precision: point.precision,
		form: 'range',
	};
}

/** "from May 2019" at the end of a line: it still runs. */
export function openFrom(tokens: readonly DateToken[], at: number, habits: DateHabits): FoundDate | null {
	const length = words.openAlone.at(tokens, at);
	const from = length === 0 ? null : pointAt(tokens, at + length, habits);
	if (from === null) return null;
	const next = tokens[from.next];
	const endsLine = next === undefined || next.gap === 'line' || next.gap === 'paragraph';
	// "Lift engineer. Hexley Lifts. From January 2020. Call-outs."
	const endsSentence = next?.word === '.' && next.gap === 'none' && tokens[from.next + 1]?.gap !== 'none';
	return endsLine || (endsSentence && from.precision === 'month') ? openRange(from, false) : null;
}

/**
 * "2016 –", "08/2019 –" at the start of a line or a cell, or "May 2016 –" at the end of a line, with nothing right behind
 * the dash: it still runs.
 */
export function openAhead(tokens: readonly DateToken[], at: number, habits: DateHabits): FoundDate | null {
	const from = pointAt(tokens, at, habits);
	if (from?.year == null || from.short || (from.isoShort && !habits.isoMonths)) return null;
	const [dash, next] = [tokens[from.next], tokens[from.next + 1]];
	if (!'-—→'.includes(dash?.word ?? ' ') || dash?.gap === 'line' || dash?.gap === 'paragraph') return null;
	const endsLine = next === undefined || next.gap === 'line' || next.gap === 'paragraph';
	const begins = at === 0 || /^(?:line|paragraph|wide)$/.test(tokens[at]?.gap ?? '');
	const isSetOff = ',;|('.includes(tokens[at - 1]?.word ?? ' ');
	const isOpen = begins ? endsLine || next.gap === 'wide' : endsLine && (from.precision === 'month' || isSetOff);
	return isOpen ? openRange({ ...from, next: from.next + 1 }, true) : null;
}

/** "2016-" or "May 2016–", with the dash at the figures, or an arrow, and no date behind it: it still runs. */
export function openDash(tokens: readonly DateToken[], at: number, habits: DateHabits): FoundDate | null {
	const from = pointAt(tokens, at, habits);
	if (from?.year == null || from.short || from.isoShort) return null;
	const [dash, next] = [tokens[from.next], tokens[from.next + 1]];
	if (dash?.word === '→' && dash.gap !== 'line' && (next === undefined || /^(?:line|paragraph|wide)$/.test(next.gap)))
		return openRange({ ...from, next: from.next + 1 }, true);
	if (dash?.gap !== 'none' || !'-—'.includes(dash.word) || next?.number != null) return null;
	const isFree = next === undefined || next.gap !== 'none' || ':;,)]|'.includes(next.word);
	return isFree ? openRange({ ...from, next: from.next + 1 }, true) : null;
}

export function openRange(point: Point | null, explicit: boolean): FoundDate | null {
	if (point?.year == null || (point.short && !explicit)) return null;
	return {
		next: point.next,
		first: monthNumber(point.year, point.first),
		last: null,
		current: true,
		precision: point.precision,
		form: 'range',
	};
}
