import { companyScore, isPlace, likely, looksNamed, titleScore } from './job-evidence.ts';
import type { JobHead } from './job-heads.ts';
import { datesBegin, type JobLines } from './job-lines.ts';
import { type JobNames, namesIn } from './job-names.ts';
import type { Segment } from './job-segments.ts';

const datesReach = 3;

/**
 * A job without any date: a title and an employer on one line, or on two. Null where the line at `at` begins none.
 * @param before the job before it: a list of such lines goes on below its first
 */
export function undatedHead(lines: JobLines, at: number, before: JobHead | null): JobHead | null {
	const row = lines.rows[at];
	if (lines.kind !== 'experience' || row === undefined || row.dates.length > 0 || !lines.mayName(at)) return null;
	const isListed = before !== null && before.date === null && before.from === at - 1 && before.company !== null;
	const own = lines.segmentsAt(at);
	const alone = namesIn(own, false);
	const isSetOff = row.gapAbove || at === 0;
	const employer = isSetOff || alone.companyScore >= 1.5 ? employerFirst(lines, at, alone) : null;
	if (employer !== null || !(isSetOff || isListed)) return employer;
	const below = titleAlone(lines, at, alone);
	if (below !== null) return below;
	const [title] = alone.title;
	if (title === undefined || alone.titleScore < 3 || own.length > 4 || !beginsNamed(title)) return null;
	if (datesFollow(lines, at) || lines.isUnpaid(at)) return null;
	const { company } = alone;
	const isNamed = company !== null && looksNamed(company) && alone.companyScore >= 0.6 && company.start > title.start;
	const isAlike = isListed && company !== null && looksNamed(company) && alone.companyScore >= 0.6;
	if (alone.companyScore >= 1.5 || isNamed || isAlike) return { ...alone, ...undated(at, at), companyAbove: false };
	const next = lines.rows[at + 1];
	if (next === undefined || next.dates.length > 0 || !lines.mayName(at + 1)) return null;
	const both = namesIn([...own, ...lines.segmentsAt(at + 1)], false);
	const isBelow = both.company?.row === next.index && both.companyScore >= 0.6 && both.title[0]?.row === row.index;
	return isBelow ? { ...both, ...undated(at, at + 1), companyAbove: false } : null;
}

/** The employer on one line, and on the next a title, with what was done behind it or below. */
function employerFirst(lines: JobLines, at: number, above: JobNames): JobHead | null {
	const next = lines.rows[at + 1];
	const { company } = above;
	if (company === null || above.title.length > 0 || above.companyScore < 0.6 || !looksNamed(company)) return null;
	if (next === undefined || next.gapAbove || next.dates.length > 0) return null;
	if (datesFollow(lines, at) || lines.isUnpaid(at) || lines.isUnpaid(at + 1)) return null;
	const title = titleBelow(lines, at + 1, isPlainEmployer(lines, at, above));
	if (title === null) return null;
	return { ...above, title: [title], titleScore: titleScore(title), ...undated(at, at + 1), companyAbove: true };
}

/** A legal form, a word of employers or the place behind it makes sure of an employer. */
function isPlainEmployer(lines: JobLines, at: number, { companyScore: score }: JobNames): boolean {
	return score >= 1.5 || lines.segmentsAt(at).slice(1).some(isPlace);
}

/** A title on a line of its own above bullets; below a plain employer also above sentences or before one. */
function titleBelow(lines: JobLines, at: number, isPlain: boolean): Segment | null {
	const [only, ...rest] = lines.segmentsAt(at);
	if (only === undefined) return null;
	if (isPlain && rest.length > 0) return leadingTitle([only, ...rest]);
	const below = lines.rows[at + 1];
	const tells = below?.bullet === true || (isPlain && below !== undefined && !below.gapAbove && !lines.mayName(at + 1));
	return tells && lines.mayName(at) && titleScore(only) >= 3 && beginsNamed(only) ? only : null;
}

/** "Vice President of Operations - Promoted to review …": the title before what was done. */
export function leadingTitle([first, next]: readonly Segment[]): Segment | null {
	if (first?.joint !== 'start' || (next?.joint !== 'break' && next?.joint !== 'dash') || first.words.length > 6)
		return null;
	return looksNamed(first) && titleScore(first) >= 3 && companyScore(first) < likely ? first : null;
}

/** A line that is a title and nothing else, with what was done below it behind bullets. */
function titleAlone(lines: JobLines, at: number, names: JobNames): JobHead | null {
	const [title] = names.title;
	if (title === undefined || lines.segmentsAt(at).length > 1 || names.titleScore < 3 || title.words.length > 5)
		return null;
	if (lines.rows[at + 1]?.bullet !== true || !looksNamed(title) || lines.isUnpaid(at)) return null;
	if (datesFollow(lines, at)) return null;
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
		if (row === undefined || (row.bullet && !lines.mayName(i) && !datesBegin(row))) return false;
		if (lines.isAnchor(i)) return true;
		if (!lines.mayName(i)) return false;
	}
	return false;
}
