import { looksNamed } from './job-evidence.ts';
import type { JobHead } from './job-heads.ts';
import type { JobLines } from './job-lines.ts';
import { namesIn } from './job-names.ts';
import type { Segment } from './job-segments.ts';

const datesReach = 3;

/** A job without any date: a title and an employer on one line, or on two. Null where the line at `at` begins none. */
export function undatedHead(lines: JobLines, at: number): JobHead | null {
	const row = lines.rows[at];
	if (!lines.isTrusted || row === undefined || row.dates.length > 0 || !lines.mayName(at)) return null;
	if (!row.gapAbove && at > 0) return null;
	const own = lines.segmentsAt(at);
	const alone = namesIn(own, false);
	const [title] = alone.title;
	if (title === undefined || alone.titleScore < 3 || own.length > 4 || !beginsNamed(title)) return null;
	if (datesFollow(lines, at) || lines.isUnpaid(at)) return null;
	const { company } = alone;
	const isNamed = company !== null && looksNamed(company) && alone.companyScore >= 0.6 && company.start > title.start;
	if (alone.companyScore >= 1.5 || isNamed)
		return { ...alone, date: null, from: at, to: at, companyAbove: false, isProject: false };
	const next = lines.rows[at + 1];
	if (next === undefined || next.dates.length > 0 || !lines.mayName(at + 1)) return null;
	const both = namesIn([...own, ...lines.segmentsAt(at + 1)], false);
	const isBelow = both.company?.row === next.index && both.companyScore >= 0.6 && both.title[0]?.row === row.index;
	return isBelow ? { ...both, date: null, from: at, to: at + 1, companyAbove: false, isProject: false } : null;
}

/** "Software developer": the rest of an occupation may go without capitals. */
function beginsNamed(title: Segment): boolean {
	return looksNamed(title) || (title.words.length <= 4 && /^\p{Lu}/u.test(title.text));
}

/** The dates of this job stand a few lines further down. */
function datesFollow(lines: JobLines, at: number): boolean {
	for (let i = at + 1; i <= at + datesReach; i++) {
		const row = lines.rows[i];
		if (row === undefined || row.bullet) return false;
		if (lines.isAnchor(i)) return true;
		if (!lines.mayName(i)) return false;
	}
	return false;
}
