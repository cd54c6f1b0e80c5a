import type { ResumeSectionKind } from '../model/resume.ts';
import type { DateMention } from './date-points.ts';
import { HeadScan } from './head-scan.ts';
import { datesBegin, JobLines } from './job-lines.ts';
import { isComplete, type JobNames, namesIn } from './job-names.ts';
import { datesLeadIn } from './job-order.ts';
import { isListedPost } from './listed-posts.ts';
import type { Page } from './page.ts';
import { repeated } from './repeated-jobs.ts';
import type { SectionRows } from './sections.ts';
import { toldHeads } from './told-jobs.ts';
import { toldStays } from './told-stays.ts';
import { undatedHead } from './undated-jobs.ts';

/** The lines that name one job. */
export type JobHead = JobNames & {
	readonly date: DateMention | null;
	/** First and last of its lines, as indices into the section's rows. */
	readonly from: number;
	readonly to: number;
	/** The employer stood on a line of its own above: later jobs under it may share it. */
	readonly companyAbove: boolean;
	/** A piece of work for a client: told of as jobs are, though it may be a part of one. */
	readonly isProject: boolean;
};

const without: ReadonlySet<ResumeSectionKind> = new Set(['volunteering']);

/**
 * The jobs that a section's lines name, in text order.
 * @param isAssumed it is on jobs, though no heading says so
 */
export function headsIn(page: Page, section: SectionRows, isAssumed = false): readonly JobHead[] {
	if (without.has(section.kind) || section.withoutJobs) return [];
	const lines = new JobLines(page, section, isAssumed);
	const { rows } = lines;
	const heads: JobHead[] = [];
	let datesLead = datesLeadIn(lines);
	let claimed = 0;
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at];
		if (row === undefined) continue;
		const isDated =
			lines.isAnchor(at) && !(row.bullet && lines.hasPlain && !datesBegin(row) && !isHeadInList(lines, at));
		if (isDated) datesLead ??= !(at > claimed && lines.mayName(at - 1));
		if (
			isDated &&
			(lines.isAway(at) || (at > claimed && lines.isAway(at - 1)) || (at - 1 > claimed && lines.isAway(at - 2)))
		) {
			// What stands around the dates of a break belongs to no job.
			claimed = at + 1;
			continue;
		}
		const near = isDated
			? new HeadScan(lines, row, at, claimed).read(datesLead ?? false, isListed(lines, heads.at(-1), at))
			: undatedHead(lines, at, heads.at(-1) ?? null);
		const told = [...toldHeads(lines, at), ...toldStays(lines, at)].sort(byPlace);
		if (told.length > 0) {
			heads.push(...told);
			claimed = at + 1;
			continue;
		}
		if (near === null) continue;
		heads.push(near, ...repeated(lines, near));
		claimed = near.to + 1;
		at = near.to;
	}
	return heads;
}

function byPlace(a: JobHead, b: JobHead): number {
	return (a.date?.start ?? 0) - (b.date?.start ?? 0);
}

/** What may stand behind a bullet, where other heads stand behind none, and is one all the same. */
function isHeadInList(lines: JobLines, at: number): boolean {
	return namesEmployer(lines, at) || isListedPost(lines, at) || isNumberedHead(lines, at);
}

/** "2) Pump Mechanic – Treasure Valley Irrigation – 2018 to 2020": posts are numbered, and what was done there hardly is. */
function isNumberedHead(lines: JobLines, at: number): boolean {
	const row = lines.rows[at];
	if (row === undefined || !/\d/.test(lines.page.text.slice(row.start, row.contentStart))) return false;
	return isComplete(namesIn(lines.segmentsAt(at), false));
}

/** A legal form is a sure sign, even behind a bullet. */
function namesEmployer(lines: JobLines, at: number): boolean {
	return namesIn(lines.segmentsAt(at), false).companyScore >= 3;
}

/** On a page without headings, a list of jobs in lines that all begin with their dates. */
function isListed(lines: JobLines, before: JobHead | undefined, at: number): boolean {
	const [above, row] = [lines.rows[at - 1], lines.rows[at]];
	if (lines.kind !== 'contact' || before?.to !== at - 1 || above === undefined || row === undefined) return false;
	return datesBegin(above) && datesBegin(row) && !row.bullet;
}
