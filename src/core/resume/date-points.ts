import { fullYear, isYear, near, type Point, point } from './date-point.ts';
import { connectors, type DateToken, isOrdinary, joiners, monthOf, opening, ordinals, present } from './date-words.ts';
import type { MonthNumber, MonthRange } from './months.ts';
import { partOfYear, quarter } from './year-parts.ts';

/** A date or a range of dates, where it stands. */
export type DateMention = {
	readonly start: number;
	readonly end: number;
	/** Null where the text does not say ("until 2019"). */
	readonly first: MonthNumber | null;
	/** Null while it still runs. */
	readonly last: MonthNumber | null;
	readonly current: boolean;
	readonly precision: 'month' | 'year';
	/** Two ends ("2015–2018", "since 2020"), or one date that may cover months ("Summer 2018"). */
	readonly form: 'range' | 'point';
	/** Further times that the same words tell: "summers 2014 and 2015". */
	readonly more?: readonly MonthRange[];
};

/** A date or range that begins at a token, with the number of the token behind it. */
export type FoundDate = Omit<DateMention, 'start' | 'end'> & { readonly next: number };

/** What the rest of the text says about ambiguous forms. */
export type DateHabits = { readonly dayFirst: boolean; readonly isoMonths: boolean };

type Parser = (tokens: readonly DateToken[], at: number, habits: DateHabits) => Point | null;

/** The date that begins at token `at`, if one does. */
export function pointAt(tokens: readonly DateToken[], at: number, habits: DateHabits): Point | null {
	const token = tokens[at];
	if (token === undefined || isGluedToWord(tokens, at)) return null;
	if (token.number !== null) return tryAll([threeNumbers, yearFirst, dayAndMonth, monthAndYear], tokens, at, habits);
	if (token.word === "'") return apostropheYear(tokens, at);
	return tryAll([monthName, partOfYear, quarter], tokens, at, habits);
}

function tryAll(
	parsers: readonly Parser[],
	tokens: readonly DateToken[],
	at: number,
	habits: DateHabits,
): Point | null {
	for (const parse of parsers) {
		const point = parse(tokens, at, habits);
		if (point !== null) return point;
	}
	return null;
}

const codeLettersMax = 3;

/** "covid19", "$2010", "1,950" and "v2.2015" hold no date. */
function isGluedToWord(tokens: readonly DateToken[], at: number): boolean {
	const before = tokens[at - 1];
	const token = tokens[at];
	if (token?.gap !== 'none' || before === undefined) return false;
	if (token.number === null) return before.number === null && isLetter(before.word);
	if (isLetter(before.word)) return monthOf(before.word) === null;
	// "GS-2005-07" is a pay grade, "ISO-9001" a norm; "Jan-2019" is a date.
	const code = tokens[at - 2];
	if (before.word === '-' && before.gap === 'none' && code !== undefined && isLetter(code.word))
		return isCode(tokens, at - 2);
	return (
		'$£€%#+'.includes(before.word) ||
		('.,:'.includes(before.word) && tokens[at - 2]?.number != null && before.gap === 'none')
	);
}

/** Two or three letters that are no month and lead no date in ("to-2019"). */
function isCode(tokens: readonly DateToken[], at: number): boolean {
	const word = tokens[at]?.word ?? '';
	const leadsIn = joiners.at(tokens, at) > 0 || opening.at(tokens, at) > 0;
	return word.length > 1 && word.length <= codeLettersMax && monthOf(word) === null && !leadsIn;
}

function isLetter(word: string): boolean {
	return word >= 'a' && word <= 'zzzz';
}

/** "March 2019", "Sept. 5, 2019", "Mar-19", "mars de 2019", "June2008"; "March" alone. */
function monthName(tokens: readonly DateToken[], at: number): Point | null {
	const word = tokens[at]?.word ?? '';
	const month = monthOf(word);
	if (month === null) return null;
	let i = at + 1;
	if (tokens[i]?.word === '.' && tokens[i]?.gap === 'none') i++;
	const dayNext = dayThenYear(tokens, i);
	if (dayNext !== null) return point(dayNext + 1, tokens[dayNext]?.number ?? null, month, month);
	if (connectors.has(tokens[i]?.word ?? '')) i++;
	else if (",/-.'".includes(tokens[i]?.word ?? ' ') && near(tokens[i])) i++;
	if (tokens[i]?.word === "'" && tokens[i]?.gap !== 'paragraph') i++;
	const year = tokens[i];
	if (near(year) && isYear(year)) return point(i + 1, year?.number ?? null, month, month);
	const isShortYear = year?.number != null && year.word.length === 2 && year.gap !== 'line' && near(year);
	if (isShortYear && !isGluedRight(tokens, i)) {
		const marked = tokens[i - 1]?.word === "'";
		return point(i + 1, fullYear(year.number ?? 0), month, month, { short: !marked });
	}
	if (isOrdinary(word)) return null;
	const next = tokens[at + 1]?.word === '.' && tokens[at + 1]?.gap === 'none' ? at + 2 : at + 1;
	return point(next, null, month, month, { short: true });
}

/** Index of the year of "5, 2019" or "5th 2019" at `i`. */
function dayThenYear(tokens: readonly DateToken[], i: number): number | null {
	const day = tokens[i];
	if (day?.number == null || day.number < 1 || day.number > 31 || day.word.length > 2) return null;
	let next = i + 1;
	if (ordinals.has(tokens[next]?.word ?? '') && tokens[next]?.gap === 'none') next++;
	if (tokens[next]?.word === ',') next++;
	return isYear(tokens[next]) && near(tokens[next]) ? next : null;
}

/** More figures follow without a gap ("10:30", "1,950"), or a percent sign; a colon alone ends "02/2021:". */
function isGluedRight(tokens: readonly DateToken[], at: number): boolean {
	const [next, second] = [tokens[at + 1], tokens[at + 2]];
	if (next?.gap !== 'none') return false;
	if (next.number !== null || next.word === '%') return true;
	return '/:,'.includes(next.word) && second?.gap === 'none' && second.number !== null;
}

/** "15/03/2019", "3.15.2019", "2019-03-15", "14/8/12". */
function threeNumbers(tokens: readonly DateToken[], at: number, habits: DateHabits): Point | null {
	const [a, s, b, t, c] = tokens.slice(at, at + 5);
	if (a?.number == null || b?.number == null || c?.number == null || s?.word !== t?.word) return null;
	if (!'/.-'.includes(s?.word ?? ' ') || ![s, b, t, c].every((token) => token?.gap === 'none')) return null;
	if (isGluedRight(tokens, at + 4)) return null;
	if (isYear(a)) return isMonth(b) && c.number <= 31 ? point(at + 5, a.number, b.number, b.number) : null;
	const year = isYear(c) ? c.number : c.word.length === 2 ? fullYear(c.number) : null;
	if (year === null || a.word.length > 2 || b.word.length > 2) return null;
	const dayFirst = a.number > 12 || (b.number <= 12 && (s?.word !== '/' || habits.dayFirst));
	const [day, month] = dayFirst ? [a, b] : [b, a];
	if (!isMonth(month) || (day.number ?? 0) > 31) return null;
	return point(at + 5, year, month.number ?? 0, month.number ?? 0, { short: !isYear(c) });
}

function isMonth(token: DateToken): boolean {
	return token.number !== null && token.word.length <= 2 && token.number >= 1 && token.number <= 12;
}

/** "2019", "2019-03", "2019/03", "2019 March", "2019 (March)", "2020 Q2". */
function yearFirst(tokens: readonly DateToken[], at: number): Point | null {
	const year = tokens[at];
	if (!isYear(year)) return null;
	const [separator, second] = [tokens[at + 1], tokens[at + 2]];
	const isTight = separator?.gap === 'none' && second?.gap === 'none';
	if (
		isTight &&
		'-/.'.includes(separator.word) &&
		second.word.length === 2 &&
		isMonth(second) &&
		!isGluedRight(tokens, at + 2)
	) {
		const month = second.number ?? 0;
		return point(at + 3, year?.number ?? null, month, month, { isoShort: separator.word !== '.' });
	}
	const joined = isTight && '-/.'.includes(separator.word) ? monthOf(second.word) : null;
	// "2018-Apr"; "2019-March 2020" is a range.
	if (joined !== null && !isYear(tokens[at + 3]) && tokens[at + 3]?.gap !== 'none') {
		return point(at + 3, year?.number ?? null, joined, joined);
	}
	const name = monthOf(separator?.word ?? '');
	// In "2019 March 2020" the month belongs to the second year.
	if (name !== null && separator?.gap === 'space' && !isYear(second) && !isOrdinary(separator.word)) {
		return point(at + 2, year?.number ?? null, name, name);
	}
	const inBrackets = separator?.word === '(' && tokens[at + 3]?.word === ')' ? monthOf(second?.word ?? '') : null;
	if (inBrackets !== null) return point(at + 4, year?.number ?? null, inBrackets, inBrackets);
	if (separator?.word === 'q' && second?.number != null && second.number >= 1 && second.number <= 4) {
		return point(at + 3, year?.number ?? null, second.number * 3 - 2, second.number * 3);
	}
	const behind = separator?.word === ',' ? monthBehindComma(tokens, at + 2) : null;
	if (behind !== null) return point(behind.next, year?.number ?? null, behind.month, behind.month);
	const next = tokens[at + 1];
	if (next?.gap === 'none' && (next.word === '%' || isCount(tokens, at + 1))) return null;
	return point(at + 1, year?.number ?? null, 1, 12, { precision: 'year' });
}

/** The month of "2013, September, to …": a sign, a joiner or "until today" follows, and no year or day of its own. */
function monthBehindComma(
	tokens: readonly DateToken[],
	at: number,
): { readonly month: number; readonly next: number } | null {
	const word = tokens[at]?.word ?? '';
	const month = tokens[at]?.gap === 'space' && !isOrdinary(word) ? monthOf(word) : null;
	if (month === null) return null;
	const next = tokens[at + 1]?.word === '.' && tokens[at + 1]?.gap === 'none' ? at + 2 : at + 1;
	const token = tokens[next];
	const endsLine = token === undefined || token.gap === 'line' || token.gap === 'paragraph';
	// "2013, May, 2014": the month is the second year's.
	const isSign =
		token !== undefined && ',-—→:;)|'.includes(token.word) && !(token.word === ',' && isYear(tokens[next + 1]));
	const isEnd = endsLine || isSign || token.word === '.' || next > at + 1;
	const joiner = joiners.at(tokens, next);
	const goesOn = joiner > 0 || present.at(tokens, next) > 0;
	// "2018 – 2019, March – May 2020": both months are of the year behind them.
	const end = next + Math.max(1, joiner);
	if (monthOf(tokens[end]?.word ?? '') !== null && isYear(tokens[end + 1])) return null;
	return token?.number == null && (isEnd || goesOn) ? { month, next } : null;
}

/** "2,000" and "2010.5" are amounts. */
function isCount(tokens: readonly DateToken[], at: number): boolean {
	const digits = tokens[at + 1];
	return '.,'.includes(tokens[at]?.word ?? ' ') && digits?.number != null && digits.gap === 'none' && !isYear(digits);
}

/** "15 March 2019", "1er mars 2019", "1. März 2019", "01st Oct 2015". */
function dayAndMonth(tokens: readonly DateToken[], at: number): Point | null {
	const day = tokens[at];
	if (day?.number == null || day.number < 1 || day.number > 31 || day.word.length > 2) return null;
	let i = at + 1;
	const mark = tokens[i];
	if (mark?.gap === 'none' && (ordinals.has(mark.word) || '.-/'.includes(mark.word))) i++;
	if (connectors.has(tokens[i]?.word ?? '')) i++;
	const named = monthOf(tokens[i]?.word ?? '') === null ? null : monthName(tokens, i);
	return named?.year == null ? null : named;
}

/** "03/2019", "3.2019", "08 / 2008", "8/07". */
function monthAndYear(tokens: readonly DateToken[], at: number): Point | null {
	const [month, separator, year] = [tokens[at], tokens[at + 1], tokens[at + 2]];
	if (month === undefined || !isMonth(month) || year?.number == null || !near(separator) || !near(year)) return null;
	if (!'/.-'.includes(separator?.word ?? ' ')) return null;
	const value = month.number ?? 0;
	if (isYear(year) && !isGluedRight(tokens, at + 2)) return point(at + 3, year.number, value, value);
	const isTight = separator?.gap === 'none' && year.gap === 'none' && separator.word === '/';
	if (year.word.length !== 2 || !isTight || isGluedRight(tokens, at + 2)) return null;
	return point(at + 3, fullYear(year.number), value, value, { short: true });
}

/** "'19". */
function apostropheYear(tokens: readonly DateToken[], at: number): Point | null {
	const year = tokens[at + 1];
	if (year?.number == null || year.word.length !== 2 || year.gap !== 'none' || isGluedRight(tokens, at + 1))
		return null;
	return point(at + 2, fullYear(year.number), 1, 12, { precision: 'year', short: true });
}
