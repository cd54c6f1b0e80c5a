import { looksNamed, titleScore } from './job-evidence.ts';
import type { JobHead } from './job-heads.ts';
import type { JobLines } from './job-lines.ts';
import { type JobNames, namesIn } from './job-names.ts';
import type { Segment } from './job-segments.ts';

const datesReach = 3;

/** A job without any date: a title and an employer on one line, or on two. Null where the line at `at` begins none. */
export function undatedHead(lines: JobLines, at: number): JobHead | null {
	const row = lines.rows[at];
	if (!lines.isTrusted || row === undefined || row.dates.length > 0 || !lines.mayName(at)) return null;
	if (!row.gapAbove && at > 0) return null;
	const own = lines.segmentsAt(at);
	const alone = namesIn(own, false);
	const below = employerFirst(lines, at, alone) ?? titleAlone(lines, at, alone);
	if (below !== null) return below;
	const [title] = alone.title;
	if (title === undefined || alone.titleScore < 3 || own.length > 4 || !beginsNamed(title)) return null;
	if (datesFollow(lines, at) || lines.isUnpaid(at)) return null;
	const { company } = alone;
	const isNamed = company !== null && looksNamed(company) && alone.companyScore >= 0.6 && company.start > title.start;
	if (alone.companyScore >= 1.5 || isNamed) return { ...alone, ...undated(at, at), companyAbove: false };
	const next = lines.rows[at + 1];
	if (next === undefined || next.dates.length > 0 || !lines.mayName(at + 1)) return null;
	const both = namesIn([...own, ...lines.segmentsAt(at + 1)], false);
	const isBelow = both.company?.row === next.index && both.companyScore >= 0.6 && both.title[0]?.row === row.index;
	return isBelow ? { ...both, ...undated(at, at + 1), companyAbove: false } : null;
}

/** The employer on one line, and on the next nothing but a title, with what was done below. */
function employerFirst(lines: JobLines, at: number, above: JobNames): JobHead | null {
	const next = lines.rows[at + 1];
	const { company } = above;
	if (company === null || above.title.length > 0 || above.companyScore < 0.6 || !looksNamed(company)) return null;
	if (next === undefined || next.gapAbove || next.dates.length > 0 || !lines.mayName(at + 1)) return null;
	if (lines.rows[at + 2]?.bullet !== true || datesFollow(lines, at) || lines.isUnpaid(at) || lines.isUnpaid(at + 1))
		return null;
	const [only, ...rest] = lines.segmentsAt(at + 1);
	if (only === undefined || rest.length > 0 || titleScore(only) < 3 || !beginsNamed(only)) return null;
	return { ...above, title: [only], titleScore: titleScore(only), ...undated(at, at + 1), companyAbove: true };
}

/** A line that is a title and nothing else, with what was done below it behind bullets. */
function titleAlone(lines: JobLines, at: number, names: JobNames): JobHead | null {
	const [title] = names.title;
	if (title === undefined || lines.segmentsAt(at).length > 1 || names.titleScore < 3 || title.words.length > 5)
		return null;
	if (lines.rows[at + 1]?.bullet !== true || !looksNamed(title) || lines.isUnpaid(at)) return null;
	return { ...names, ...undated(at, at), companyAbove: false };
}

function undated(from: number, to: number): Pick<JobHead, 'date' | 'from' | 'to' | 'isProject'> {
	return { date: null, from, to, isProject: false };
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
