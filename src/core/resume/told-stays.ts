import { employerWords } from '../model/tables/job-words.ts';
import { anyOf } from '../text/any-of.ts';
import type { DateMention } from './date-points.ts';
import type { JobHead } from './job-heads.ts';
import type { JobLines } from './job-lines.ts';
import type { Row } from './page.ts';
import { namesTold } from './told-jobs.ts';

const begins = new RegExp(`\\b(?:${anyOf(employerWords.told.begins)})\\b`);
const ends = new RegExp(`\\s(?:(?:${anyOf(employerWords.joins)}) )?(?:${anyOf(employerWords.told.ends)})\\b`);
const reach = 240;
const nearby = 60;
/** How many dates further the end of a stay may stand: "in May 2012 …; they promoted me in 2014; I left in June 2016". */
const datesBetween = 3;

/** "I joined Hexley Terminals in May 2012 as a planner and left in August 2017": the jobs that a line tells by how they began and ended. */
export function toldStays(lines: JobLines, at: number): readonly JobHead[] {
	const row = lines.rows[at];
	if (row === undefined || row.bullet || row.dates.length < 2 || lines.isUnpaid(at)) return [];
	const heads: JobHead[] = [];
	row.dates.forEach((from, i) => {
		if (from.form !== 'point' || from.precision !== 'month') return;
		const start = beginOf(lines, row, from, row.dates[i - 1]?.end ?? row.contentStart);
		const until = start === null ? null : endAfter(lines, row, i);
		if (start === null || until === null || from.first === null || (until.last ?? 0) < from.first) return;
		const names = namesTold(lines, { start, end: until.saidFrom }, row);
		if (names === null) return;
		const date: DateMention = { ...from, last: until.last, end: until.end, form: 'range' };
		heads.push({ ...names, date, from: at, to: at, companyAbove: false, isProject: false });
	});
	return heads;
}

/** Where the sentence begins that tells how a stay began; null where none does. */
function beginOf({ page }: JobLines, row: Row, { start, end }: DateMention, behind: number): number | null {
	const from = Math.max(row.contentStart, behind, start - reach);
	const before = page.folded.slice(from, start);
	const sentence = from + before.lastIndexOf('. ') + 1;
	const [rest = ''] = page.folded.slice(end, Math.min(row.end, end + nearby)).split('. ');
	const said = page.folded.slice(sentence, start);
	return !ends.test(said) && begins.test(`${said}, ${rest}`) ? sentence : null;
}

/** The date of which it is told that it ended then. */
function endAfter({ page }: JobLines, row: Row, begun: number): (DateMention & { readonly saidFrom: number }) | null {
	let before = row.dates[begun]?.end ?? row.end;
	for (const date of row.dates.slice(begun + 1, begun + 1 + datesBetween)) {
		if (date.start - before > reach) return null;
		const from = Math.max(before, date.start - nearby);
		const said = ends.exec(page.folded.slice(from, date.start));
		const isUntil = date.form === 'range' && date.first === null;
		const isEnd = date.form === 'point' && date.precision === 'month' && said !== null;
		if (isUntil || isEnd) return { ...date, saidFrom: said === null ? date.start : from + said.index };
		if (date.form === 'range') return null;
		before = date.end;
	}
	return null;
}
