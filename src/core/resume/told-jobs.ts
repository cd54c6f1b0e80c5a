import { employerWords, jobTitleWords } from '../model/tables/job-words.ts';
import type { Span } from '../model/text.ts';
import { anyOf } from '../text/any-of.ts';
import { matches } from '../text/matches.ts';
import type { DateMention } from './date-points.ts';
import { companyScore, isPlace, titleScore } from './job-evidence.ts';
import type { JobHead } from './job-heads.ts';
import type { JobLines } from './job-lines.ts';
import type { JobNames } from './job-names.ts';
import type { Segment } from './job-segments.ts';
import { segmentAt } from './job-segments.ts';
import type { Row } from './page.ts';

const verbs = new RegExp(`(?<![a-z])(?:${anyOf(jobTitleWords.verbs)})(?![a-z])`);
const ownWork = new RegExp(`\\bI (?:\\p{Ll}{2,10} )?(?:${anyOf(jobTitleWords.verbs)}) `, 'u');
/** "I edit the pages of the Hexley Courier, as deputy editor": whoever tells as what he does it works there. */
const ownDeed = /\bI \p{Ll}{2,12} /u;
const { told } = employerWords;
const carrier = new RegExp(`^\\W{0,3}\\s(?:${anyOf(told.carriers)})\\b`);
const asWhat = new RegExp(
	`\\b(?:${anyOf(told.titleLeads)})\\s{1,2}(?:(?:${anyOf(told.titleArticles)})\\s{1,2})?([^,;()]{3,60}?)(?=\\s(?:${anyOf(told.titleEnds)})\\s|[,;(]|(?<!\\b[A-Z][a-z]{0,3})\\.(?:\\s|$)|$)`,
);
const forWhom = new RegExp(
	`\\b(?:${anyOf(told.employerLeads)}|(of)(?=\\s{1,2}(?:the\\s|[A-Z])))\\s{1,2}(?:the\\s{1,2})?([A-Z][^,;()]{2,70}?)(?=\\s(?:${anyOf(told.employerEnds)})\\s|[,;()]|\\.(?:\\s|$)|$)`,
	'g',
);
const ownLead = new RegExp(`\\b(?:${anyOf(told.ownLeads)})\\s{1,2}(?:the\\s{1,2})?$`);
const sentenceEnd = /\.\s+(?=\p{Lu})/gu;
const reach = 320;
const carryReach = 240;
const fullLineMin = 50;
const rowsBelow = 2;
/** A word of employers, and a name. */
const sureScore = 1.2;

/**
 * The jobs that a line's sentences tell of: "Worked as a welder at Hexley Metalworks from May 2015 to June 2018", "From May
 * 2015 to June 2018 I was a welder at Hexley Metalworks".
 */
export function toldHeads(lines: JobLines, at: number): readonly JobHead[] {
	const row = lines.rows[at];
	if (row === undefined || !row.dates.some(isTelling) || lines.isUnpaid(at)) return [];
	return row.dates.flatMap((date, i) => {
		if (!isTelling(date)) return [];
		const from = Math.max(row.dates[i - 1]?.end ?? beginOf(lines, at, row), date.start - reach);
		const told = toldBeside(lines, row, date, { start: from, end: endOf(lines, at, row, date) });
		return told === null ? [] : { ...told, date, from: at, to: at, companyAbove: false, isProject: false };
	});
}

function isTelling({ form, precision }: DateMention): boolean {
	return form === 'range' && precision === 'month';
}

/** What the sentence tells before its date, else the sentence before it, else what stands behind the date. */
function toldBeside(lines: JobLines, row: Row, date: DateMention, { start, end }: Span): JobNames | null {
	const before = lines.page.readable.slice(start, date.start);
	const last = matches(sentenceEnd, before).at(-1);
	const sentence = last === undefined ? start : start + last.index + last[0].length;
	return (
		toldIn(lines, { start: sentence, end: date.start }, row) ??
		toldIn(lines, { start, end: date.start }, row) ??
		toldIn(lines, { start: date.end, end }, row)
	);
}

/** The names in a part of a sentence that says by a verb that someone worked. */
function toldIn(lines: JobLines, span: Span, row: Row): JobNames | null {
	const isTold = verbs.test(lines.page.folded.slice(span.start, span.end)) || isCarriedOn(lines, span.start);
	if (!isTold && !ownDeed.test(lines.page.readable.slice(span.start, span.end))) return null;
	const names = namesTold(lines, span, row);
	return isTold || (names?.title.length ?? 0) > 0 ? names : null;
}

/** Title and employer of a sentence that tells of a job; null where it names none. */
export function namesTold(lines: JobLines, { start, end }: Span, { index, dates }: Row): JobNames | null {
	const text = withoutDates(lines, { start, end }, dates);
	const as = asWhat.exec(text);
	const whole = as === null ? null : named(lines, as, start, index);
	const company = employerIn(lines, text, start, index);
	const title = whole === null || company === null ? whole : withoutEmployer(lines, whole, company);
	if (company === null || !(isNamed(lines, title, company) || isOwnWork(lines, text, company))) return null;
	return {
		title: title === null ? [] : [title],
		titleScore: title === null ? 0 : titleScore(title),
		company,
		companyScore: companyScore(company),
	};
}

/** "… was a nurse at Hexley Vets (2015 to 2020), and before that an assistant at …": the verb stands earlier in the sentence. */
function isCarriedOn({ page }: JobLines, start: number): boolean {
	const before = page.folded.slice(Math.max(0, start - carryReach), start);
	const isVerb = verbs.test(before.slice(before.lastIndexOf('. ') + 1));
	return isVerb && carrier.test(page.folded.slice(start, start + 12));
}

/** "Joined in May 2012 as …": a month is nobody's name. Commas of the same length stand for the dates. */
function withoutDates({ page }: JobLines, { start, end }: Span, dates: readonly DateMention[]): string {
	let text = '';
	let from = start;
	for (let at = firstFrom(dates, start); at < dates.length; at++) {
		const date = dates[at];
		if (date === undefined || date.end > end) break;
		text += page.readable.slice(from, date.start) + ','.repeat(date.end - date.start);
		from = date.end;
	}
	return text + page.readable.slice(from, end);
}

/** The first of the dates, which are in order, that begins at an offset or behind it. */
function firstFrom(dates: readonly DateMention[], offset: number): number {
	let [low, high] = [0, dates.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((dates[middle]?.start ?? 0) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** "Been logistics manager of Hexley Chill since …": the title without the employer that was taken along with it. */
function withoutEmployer({ page }: JobLines, title: Segment, { start }: Segment): Segment {
	if (start <= title.start || start >= title.end) return title;
	const text = page.readable.slice(title.start, start).replace(/\s+of(?:\s+the)?\s+$/, '');
	return text === '' ? title : segmentAt(page, { start: title.start, end: title.start + text.length }, title.row);
}

/** The first name that is no place; what something was a part of ("the kitchen of the Hexley Arms") where there is no other. */
function employerIn(lines: JobLines, text: string, start: number, row: number): Segment | null {
	const found = matches(forWhom, text).map((match) => ({
		isWhole: match[1] !== undefined,
		name: named(lines, match, start, row),
	}));
	const employers = found.filter(({ name }) => !isPlace(name));
	const [first] = [...employers.filter(({ isWhole }) => !isWhole), ...employers.filter(({ isWhole }) => isWhole)];
	return first?.name ?? null;
}

/** Among jobs an employer is enough: "Worked for the Institute of Metals from May 2015 to June 2018". */
function isNamed(lines: JobLines, title: Segment | null, company: Segment): boolean {
	if (title === null) return lines.isTrusted && companyScore(company) >= sureScore;
	return titleScore(title) >= 2 && companyScore(company) >= 0.3;
}

/** "I manage the parts counter at Hexley Ford": whoever says so works there, whatever the post is called. */
function isOwnWork({ page }: JobLines, text: string, company: Segment): boolean {
	const before = page.readable.slice(company.start - 10, company.start);
	return ownLead.test(before) && ownWork.test(text) && companyScore(company) >= 0.6;
}

/** A paragraph's sentence may begin in the line above, and so may a date that ends in this one. */
function beginOf(lines: JobLines, at: number, row: Row): number {
	const above = lines.rows[at - 1];
	if (above === undefined) return row.contentStart;
	const before = above.dates.at(-1) ?? lines.rows[at - 2]?.dates.at(-1);
	const dated = Math.max(before?.end ?? 0, above.dates.length === 0 ? above.contentStart : 0);
	const isWhole = !goesOn(above, row) || /[.:]$/.test(lines.page.readable.slice(above.contentStart, above.end));
	return isWhole ? Math.max(dated, row.contentStart) : dated;
}

/** The end of the date's sentence, which may be in one of the lines below. */
function endOf(lines: JobLines, at: number, row: Row, date: DateMention): number {
	let last = row;
	for (const below of lines.rows.slice(at + 1, at + 1 + rowsBelow)) {
		if (!goesOn(last, below)) break;
		last = below;
	}
	const end = Math.min(last.end, date.end + reach);
	const stop = lines.page.readable.slice(date.end, end).search(/\.\s/);
	return stop < 0 ? end : date.end + stop;
}

/** The lower line is of the same paragraph, as the upper is full. */
function goesOn(upper: Row, lower: Row): boolean {
	return !lower.gapAbove && !lower.bullet && upper.end - upper.contentStart >= fullLineMin;
}

function named(lines: JobLines, match: RegExpExecArray, from: number, row: number): Segment {
	const name = match.at(-1) ?? '';
	const start = from + match.index + match[0].lastIndexOf(name);
	return segmentAt(lines.page, { start, end: start + name.length }, row);
}
