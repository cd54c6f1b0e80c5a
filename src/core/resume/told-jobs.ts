import { jobTitleWords } from '../model/tables/job-words.ts';
import type { Span } from '../model/text.ts';
import { companyScore, titleScore } from './job-evidence.ts';
import type { JobHead } from './job-heads.ts';
import { anchorDate, type JobLines } from './job-lines.ts';
import type { JobNames } from './job-names.ts';
import type { Segment } from './job-segments.ts';
import { segmentAt } from './job-segments.ts';
import type { Row } from './page.ts';

const verbs = new RegExp(`(?<![a-z])(?:${[...jobTitleWords.verbs].join('|')})(?![a-z])`);
const asWhat =
	/\b(?:as|was|been) (?:an? |the |our )?([^,;()]{3,60}?)(?= (?:at|with|in|for|under|from|since) |[,;(]|(?<!\b[A-Z][a-z]{0,3})\.(?:\s|$)|$)/;
const forWhom =
	/\b(?:at|with|in|for|under|to) (?:the )?([A-Z][^,;()]{2,70}?)(?= (?:as|from|since|in|for|under|till|until|and) |[,;()]|\.(?:\s|$)|$)/;
const reach = 320;
/** A word of employers, and a name. */
const sureScore = 1.2;

/**
 * A job that a sentence tells of: "Worked as a welder at Hexley Metalworks from May 2015 to June 2018", "From May 2015 to
 * June 2018 I was a welder at Hexley Metalworks".
 */
export function toldHead(lines: JobLines, at: number): JobHead | null {
	const row = lines.rows[at];
	const date = row === undefined ? null : anchorDate(row);
	if (row === undefined || date?.form !== 'range' || date.precision !== 'month' || lines.isUnpaid(at)) return null;
	const from = Math.max(beginOf(lines, at, row), date.start - reach);
	const stop = lines.page.readable.slice(date.end, row.end).search(/\.\s/);
	const to = stop < 0 ? Math.min(row.end, date.end + reach) : date.end + stop;
	const told = toldIn(lines, { start: from, end: date.start }, row) ?? toldIn(lines, { start: date.end, end: to }, row);
	return told === null ? null : { ...told, date, from: at, to: at, companyAbove: false, isProject: false };
}

/** The names in a part of a sentence that says by a verb that someone worked. */
function toldIn(lines: JobLines, { start, end }: Span, { index }: Row): JobNames | null {
	if (!verbs.test(lines.page.folded.slice(start, end))) return null;
	const text = lines.page.readable.slice(start, end);
	const title = named(lines, asWhat.exec(text), start, index);
	const company = named(lines, forWhom.exec(text), start, index);
	if (company === null || !isNamed(lines, title, company)) return null;
	return {
		title: title === null ? [] : [title],
		titleScore: title === null ? 0 : titleScore(title),
		company,
		companyScore: companyScore(company),
	};
}

/** Among jobs an employer is enough: "Worked for the Institute of Metals from May 2015 to June 2018". */
function isNamed(lines: JobLines, title: Segment | null, company: Segment): boolean {
	if (title === null) return lines.isTrusted && companyScore(company) >= sureScore;
	return titleScore(title) >= 2 && companyScore(company) >= 0.3;
}

/** A sentence that goes on from the line above begins there. */
function beginOf(lines: JobLines, at: number, row: Row): number {
	const above = lines.rows[at - 1];
	if (above === undefined || row.bullet || row.gapAbove || above.dates.length > 0) return row.contentStart;
	const goesOn = /^\p{Ll}/u.test(lines.page.readable.slice(row.contentStart, row.contentStart + 1));
	return goesOn ? above.contentStart : row.contentStart;
}

function named(lines: JobLines, match: RegExpExecArray | null, from: number, row: number): Segment | null {
	const name = match?.[1];
	if (match === null || name === undefined) return null;
	const start = from + match.index + match[0].indexOf(name);
	const span: Span = { start, end: start + name.length };
	return segmentAt(lines.page, span, row);
}
