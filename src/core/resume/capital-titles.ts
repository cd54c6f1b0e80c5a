import type { ResumeSectionKind } from '../model/resume.ts';
import { jobTitleWords } from '../model/tables/job-words.ts';
import { studyWords } from '../model/tables/study-words.ts';
import type { Page, Row } from './page.ts';

const withVolunteers = new Set(jobTitleWords.withVolunteers);
const schools = new Set(studyWords.institutions);
const word = /[\p{L}\p{N}'’-]+/gu;
const capitals = /^\p{Lu}{3}/u;

/**
 * "SKILLS Coach, Tarn Hall": a job's title whose first word is written in capitals, and no heading beside its first
 * line. `kind` is what the capitals would be the heading of, `rest` where the line goes on behind them.
 */
export function isCapitalTitle(
	page: Page,
	row: Row,
	kind: ResumeSectionKind,
	within: ResumeSectionKind,
	rest: number,
): boolean {
	const words = page.folded.slice(rest, row.end).match(word) ?? [];
	const next = words[0] ?? '';
	if (kind === 'volunteering') return withVolunteers.has(next);
	const isOccupation = jobTitleWords.nouns.has(next) && !jobTitleWords.weak.has(next);
	if (kind === 'experience') return isOccupation && within === 'experience';
	if (isOccupation) return kind !== 'summary';
	const isSchooling = row.degrees.length > 0 || words.some((each) => schools.has(each));
	return within === 'experience' && !isSchooling && isDated(page, row);
}

/** By the time from one date to another, on its line or right below. */
function isDated(page: Page, row: Row): boolean {
	if (hasRange(row)) return true;
	const below = rowBelow(page, row);
	if (below === undefined || below.gapAbove || !hasRange(below)) return false;
	return !capitals.test(page.readable.slice(below.contentStart, below.end));
}

function hasRange(row: Row): boolean {
	return row.dates.some(({ form }) => form === 'range');
}

/** Rows that were left out stood above: no row has moved down. */
function rowBelow(page: Page, row: Row): Row | undefined {
	let at = Math.min(row.index, page.rows.length - 1);
	while (at >= 0 && page.rows[at] !== row) at--;
	return page.rows[at + 1];
}
