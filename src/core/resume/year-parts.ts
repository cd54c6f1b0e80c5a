import { isYear, near, type Point, point } from './date-point.ts';
import type { FoundDate } from './date-points.ts';
import { type DateToken, everySeason, joiners, parts, seasonJoints, seasons, weakJoiners } from './date-words.ts';
import { type MonthRange, monthNumber } from './months.ts';

/** "Summer 2018", "Spring/Summer 2018", "early 2020", "mid-2019", "end of 2019". */
export function partOfYear(tokens: readonly DateToken[], at: number): Point | null {
	for (const part of [...seasons, ...parts]) {
		const taken = part.phrases.at(tokens, at);
		if (taken === 0) continue;
		let i = at + taken;
		// "The spring of 2019"
		if (",-/'".includes(tokens[i]?.word ?? ' ') || seasonJoints.has(tokens[i]?.word ?? '')) i++;
		const year = tokens[i];
		// At the end of a line "early" or "midden" belongs to it, and not to the year below.
		if (parts.includes(part) && year?.gap === 'line') continue;
		const end = near(year) ? yearAt(tokens, i, part.first) : null;
		if (end !== null) return point(end.next, end.year, part.first, part.last);
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

/** "2019", and of "winter 2023/24" the year in which that season lies. */
function yearAt(
	tokens: readonly DateToken[],
	at: number,
	firstMonth: number,
): { readonly year: number; readonly next: number } | null {
	const [token, slash, short] = tokens.slice(at, at + 3);
	if (!isYear(token) || token?.number == null) return null;
	const isTwo = slash?.word === '/' && slash.gap === 'none' && short?.word.length === 2 && short.gap === 'none';
	if (!isTwo || short.number !== (token.number + 1) % 100) return { year: token.number, next: at + 1 };
	return { year: firstMonth === 1 ? token.number + 1 : token.number, next: at + 3 };
}

const seasonYearsMax = 12;
/** Words with which a list of seasons can begin. */
const seasonWords: ReadonlySet<string> = new Set([
	...everySeason,
	...seasons.flatMap(({ phrases }) => [...phrases.firsts]),
]);

/** "Summers 2014 and 2015", "winter 2018/19 and winter 2019/20", "every summer 2019–2021": a stretch of each of these years. */
export function seasonsListed(tokens: readonly DateToken[], at: number): FoundDate | null {
	const word = tokens[at]?.word ?? '';
	if (!seasonWords.has(word)) return null;
	const isLed = everySeason.has(word);
	const begin = isLed && monthsOfSeason(tokens, at) === null ? at + 1 : at;
	let season = monthsOfSeason(tokens, begin);
	const stretches: MonthRange[] = [];
	let isJoined = isLed;
	let next = begin;
	for (let i = season?.next ?? begin; season !== null && stretches.length < seasonYearsMax; ) {
		const year = near(tokens[i]) ? yearAt(tokens, i, season.first) : null;
		if (year === null) break;
		stretches.push(stretchOf(season, year.year));
		next = year.next;
		const signs = listSigns(tokens, next);
		if (signs === 0) break;
		isJoined ||= tokens[next + signs - 1]?.word !== ',';
		const again = monthsOfSeason(tokens, next + signs);
		i = again?.next ?? next + signs;
		season = again ?? season;
	}
	const last = isLed && season !== null && stretches.length === 1 ? lastYear(tokens, next) : null;
	const from = Math.floor((stretches[0]?.first ?? 0) / 12);
	if (last !== null && season !== null && last.year - from < seasonYearsMax) {
		for (let year = from + 1; year <= last.year; year++) stretches.push(stretchOf(season, year));
		next = last.next;
	}
	if (stretches.length < 2 || !isJoined) return null;
	const [first, ...more] = stretches.sort((a, b) => b.first - a.first);
	return first === undefined ? null : { next, ...first, more, current: false, precision: 'month', form: 'range' };
}

function stretchOf({ first, last }: MonthsOfYear, year: number): MonthRange {
	return { first: monthNumber(year, first), last: monthNumber(year, last) };
}

type MonthsOfYear = { readonly first: number; readonly last: number };

function monthsOfSeason(tokens: readonly DateToken[], at: number): (MonthsOfYear & { readonly next: number }) | null {
	for (const { phrases, first, last } of seasons) {
		const taken = phrases.at(tokens, at);
		if (taken > 0)
			return { next: at + taken + (seasonJoints.has(tokens[at + taken]?.word ?? '') ? 1 : 0), first, last };
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
