import { isYear, near, type Point, point } from './date-point.ts';
import type { FoundDate } from './date-points.ts';
import { type DateToken, everySeason, joiners, parts, seasons, weakJoiners } from './date-words.ts';
import { monthNumber } from './months.ts';

const joints: ReadonlySet<string> = new Set(['of', 'in']);

/** "Summer 2018", "Spring/Summer 2018", "early 2020", "mid-2019", "end of 2019". */
export function partOfYear(tokens: readonly DateToken[], at: number): Point | null {
	for (const part of [...seasons, ...parts]) {
		const taken = part.phrases.at(tokens, at);
		if (taken === 0) continue;
		let i = at + taken;
		if (",-/'".includes(tokens[i]?.word ?? ' ')) i++;
		const year = tokens[i];
		// At the end of a line "early" or "midden" belongs to it, and not to the year below.
		if (parts.includes(part) && year?.gap === 'line') continue;
		if (isYear(year) && near(year)) return point(i + 1, year?.number ?? null, part.first, part.last);
		if (seasons.includes(part)) {
			const second = i > at + taken ? partOfYear(tokens, i) : null;
			return second ? { ...second, first: Math.min(part.first, second.first) } : null;
		}
	}
	return null;
}

/** "Q2 2020", "Q2/2020". */
export function quarter(tokens: readonly DateToken[], at: number): Point | null {
	const digit = tokens[at + 1];
	if (tokens[at]?.word !== 'q' || digit?.number == null || digit.gap !== 'none') return null;
	if (digit.number < 1 || digit.number > 4) return null;
	let i = at + 2;
	if (",-/'".includes(tokens[i]?.word ?? ' ')) i++;
	const year = tokens[i];
	if (!isYear(year)) return null;
	return point(i + 1, year?.number ?? null, digit.number * 3 - 2, digit.number * 3);
}

const seasonYearsMax = 12;

/** "Summers 2014 and 2015", "summers 2021 to 2023", "every summer 2019–2021": a stretch of each of these years. */
export function seasonsListed(tokens: readonly DateToken[], at: number): FoundDate | null {
	const isLed = everySeason.has(tokens[at]?.word ?? '');
	const begin = isLed && monthsOfSeason(tokens, at) === null ? at + 1 : at;
	const season = monthsOfSeason(tokens, begin);
	if (season === null) return null;
	const years: number[] = [];
	let isJoined = isLed;
	let next = season.next;
	for (let i = season.next; ; ) {
		const year = tokens[i];
		if (!isYear(year) || year?.number == null || !near(year)) break;
		years.push(year.number);
		next = i + 1;
		i = next + listSigns(tokens, next);
		if (i === next) break;
		isJoined ||= tokens[i - 1]?.word !== ',';
	}
	const last = isLed && years.length === 1 ? lastYear(tokens, next) : null;
	const from = years[0];
	if (last !== null && from !== undefined && last.year - from < seasonYearsMax) {
		for (let year = from + 1; year <= last.year; year++) years.push(year);
		next = last.next;
	}
	if (years.length < 2 || !isJoined) return null;
	const [first, ...more] = years
		.map((year) => ({ first: monthNumber(year, season.first), last: monthNumber(year, season.last) }))
		.sort((a, b) => b.first - a.first);
	return first === undefined ? null : { next, ...first, more, current: false, precision: 'month', form: 'range' };
}

function monthsOfSeason(
	tokens: readonly DateToken[],
	at: number,
): { readonly next: number; readonly first: number; readonly last: number } | null {
	for (const { phrases, first, last } of seasons) {
		const taken = phrases.at(tokens, at);
		if (taken > 0) return { next: at + taken + (joints.has(tokens[at + taken]?.word ?? '') ? 1 : 0), first, last };
	}
	return null;
}

/** How many tokens at `at` go on with a list of years. */
function listSigns(tokens: readonly DateToken[], at: number): number {
	const comma = ',&/;'.includes(tokens[at]?.word ?? ' ') ? 1 : 0;
	return comma + weakJoiners.at(tokens, at + comma);
}

function lastYear(tokens: readonly DateToken[], at: number): { readonly year: number; readonly next: number } | null {
	const joint = tokens[at]?.word === '-' || tokens[at]?.word === '—' ? 1 : joiners.at(tokens, at);
	const year = joint === 0 ? undefined : tokens[at + joint];
	return isYear(year) && year?.number != null && near(year) ? { year: year.number, next: at + joint + 1 } : null;
}
