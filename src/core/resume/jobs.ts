import type { Job } from '../model/resume.ts';
import { quoteAt, type Span } from '../model/text.ts';
import { sectionsWithJobs } from './assumed-work.ts';
import { isSameEmployer } from './glued-employer.ts';
import { isOwnAccount } from './job-evidence.ts';
import type { JobHead } from './job-heads.ts';
import { hasDepartment } from './job-names.ts';
import { isoMonth, type MonthNumber, type MonthRange, monthNumber, monthsTouched } from './months.ts';
import type { Page } from './page.ts';
import type { SectionRows } from './sections.ts';

/** A job with what later steps need beside it. */
export type JobReading = Job & {
	readonly range: MonthRange | null;
	/** Where its work is told of: its own span, and blocks further down that repeat the employer's name as a heading. */
	readonly bodies: readonly Span[];
	/** Where the employer's name stands: nothing else is read out of it. */
	readonly companyAt: Span | null;
	/** A project within another job: its time counts for its skills, and it is no job itself. */
	readonly isWithin: boolean;
};

type Placed = { readonly head: JobHead; readonly span: Span; readonly rows: Span; readonly gapAbove: boolean };

const jobsMax = 100;
/** Later than any date that is read: the end of what still runs. */
const forever = monthNumber(2101, 1);

/** The jobs of a résumé in text order. @param asOf the month that "present" means */
export function jobsOf(page: Page, sections: readonly SectionRows[], asOf: MonthNumber): readonly JobReading[] {
	const jobs: JobReading[] = [];
	for (const { section, heads } of sectionsWithJobs(page, sections)) {
		const placed = heads.map((head, i) => place(section, head, heads[i + 1] ?? null));
		jobs.push(
			...withBodies(
				page,
				section,
				withEmployers(placed).map((job) => jobAt(page, job, asOf)),
			),
		);
	}
	return withinOthers(jobs).slice(0, jobsMax);
}

/** Marks the projects that lie within jobs which are none. */
function withinOthers(jobs: readonly JobReading[]): readonly JobReading[] {
	const others = jobs.flatMap((job) => (!job.isWithin && isHolder(job) ? (job.range ?? []) : []));
	return jobs.map((job) => {
		const { range } = job;
		const isHeld = range !== null && others.some(({ first, last }) => first <= range.first && last >= range.last);
		return job.isWithin && !isHeld ? { ...job, isWithin: false } : job;
	});
}

/** Who works on one's own account has clients, and no employer. */
function isHolder({ title, company }: JobReading): boolean {
	return company !== null || isOwnAccount(title ?? '');
}

function place(section: SectionRows, head: JobHead, next: JobHead | null): Placed {
	const [first, last, after] = [section.rows[head.from], section.rows[head.to], next && section.rows[next.from]];
	const start = first?.start ?? section.start;
	const lastRow = section.rows[section.rows.length - 1];
	const end = after?.start ?? lastRow?.end ?? section.end;
	return {
		head,
		span: { start, end: Math.max(end, last?.end ?? start) },
		rows: { start: first?.contentStart ?? start, end: last?.end ?? start },
		gapAbove: first?.gapAbove ?? false,
	};
}

/** Several jobs under one employer: its name stands once, above the first, with or without the dates of them all. */
function withEmployers(placed: readonly Placed[]): readonly Placed[] {
	const isGapped = placed.slice(1).some(({ gapAbove }) => gapAbove);
	const result: Placed[] = [];
	for (let i = 0; i < placed.length; i++) {
		const job = placed[i];
		if (job === undefined) continue;
		if (job.head.company !== null && isSameEmployer(job.head.company.words)) {
			result.push(employedAs(job, result.at(-1)));
			continue;
		}
		const next = placed[i + 1];
		if (job.head.title.length === 0 && next !== undefined && isOpen(next.head) && holds(job.head, next.head)) {
			// The employer's own line: its jobs follow, and it is none itself.
			let at = i + 1;
			for (
				let child = placed[at];
				child !== undefined && isOpen(child.head) && holds(job.head, child.head);
				child = placed[++at]
			) {
				result.push(employedBy(child, job.head));
			}
			// Where they do not cover its dates, the line counts as well.
			if (!covers(placed.slice(i + 1, at), job.head)) result.push(job);
			i = at - 1;
			continue;
		}
		const before = result.at(-1);
		const isDepartment = hasDepartment(job.head) && !job.gapAbove;
		const mayShare = job.head.company === null || (isDepartment && isOnOwnLine(before?.head));
		const isSameBlock = !job.gapAbove && (isGapped || (before !== undefined && isInside(before.head, job.head)));
		const shares = mayShare && before?.head.companyAbove && (isSameBlock || adjoins(before.head, job.head));
		result.push(shares ? employedBy(job, before.head) : job);
	}
	return result;
}

/** It names no employer, or at most a department behind its title's comma. */
function isOpen(head: JobHead): boolean {
	return head.company === null || hasDepartment(head);
}

function isOnOwnLine(head: JobHead | undefined): boolean {
	return head?.company != null && head.title.every((segment) => segment.row !== head.company?.row);
}

function covers(children: readonly Placed[], { date }: JobHead): boolean {
	if (date?.first == null) return true;
	const ranges = children.flatMap(({ head }) =>
		head.date?.first == null ? [] : { first: head.date.first, last: head.date.last ?? forever },
	);
	const last = date.last ?? Math.max(...ranges.map((range) => range.last));
	const inside = ranges.map((range) => ({ first: range.first, last: Math.min(range.last, last) }));
	return monthsTouched(inside) >= (last - date.first + 1) * 0.75;
}

function employedBy(job: Placed, employer: JobHead): Placed {
	return {
		...job,
		head: { ...job.head, company: employer.company, companyScore: employer.companyScore, companyAbove: true },
	};
}

/** "Same company": the employer of the job before. */
function employedAs(job: Placed, before: Placed | undefined): Placed {
	const { company = null, companyScore = 0 } = before?.head ?? {};
	return { ...job, head: { ...job.head, company, companyScore } };
}

function holds(outer: JobHead, inner: JobHead): boolean {
	if (outer.date?.first == null || inner.date?.first == null) return false;
	const [a, b] = [outer.date.last ?? Number.POSITIVE_INFINITY, inner.date.last ?? Number.POSITIVE_INFINITY];
	return inner.date.first >= outer.date.first - 11 && b <= a + 11;
}

/** A post held beside or within another. */
function isInside({ date: outer }: JobHead, { date: inner }: JobHead): boolean {
	if (outer?.first == null || inner?.first == null) return false;
	return inner.first >= outer.first && (inner.last ?? forever) <= (outer.last ?? forever);
}

/** One job goes over into the other within two months. */
function adjoins(later: JobHead, earlier: JobHead): boolean {
	const [start, end] = [later.date?.first, earlier.date?.last];
	return start != null && end != null && Math.abs(start - end) <= 2;
}

function jobAt(page: Page, { head, span, rows }: Placed, asOf: MonthNumber): JobReading {
	const date = head.date;
	const range = rangeOf(head, asOf);
	const title = head.title.map((segment) => withoutCounts(segment.text)).join(', ');
	const company = (head.company?.text ?? '')
		.replace(/[\s*_`]*\([^)]*\)?\s*$/, '')
		.replace(/\s+/g, ' ')
		.trim();
	return {
		title: title === '' ? null : title,
		company: company === '' ? null : company,
		start: date?.first == null ? null : isoMonth(date.first),
		end: date?.last == null || date.current ? null : isoMonth(date.last),
		current: date?.current ?? false,
		months: range === null ? null : Math.min(range.last - range.first + 1, 1_000),
		precision: date?.precision ?? null,
		span,
		evidence: quoteAt(page.text, rows),
		range,
		bodies: [span],
		companyAt: head.company,
		isWithin: head.isProject,
	};
}

/** "Lead Engineer (6 people)": brackets with figures are no part of a title. */
function withoutCounts(title: string): string {
	return title
		.replace(/\s*\([^)]*[\d,][^)]*\)?/g, '')
		.replace(/\s*\([^()]*$/, '')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Null where a date is missing or they are in the wrong order. What lies after `asOf` is not counted. */
function rangeOf({ date }: JobHead, asOf: MonthNumber): MonthRange | null {
	if (date?.first == null) return null;
	const last = date.current ? asOf : Math.min(date.last ?? date.first, asOf);
	return last < date.first ? null : { first: date.first, last };
}

/** A table of jobs on top, and below it a block for each employer: the blocks tell of the work, the table does not. */
function withBodies(page: Page, section: SectionRows, jobs: readonly JobReading[]): readonly JobReading[] {
	const last = jobs.at(-1);
	if (last === undefined || jobs.length < 2) return jobs;
	const keys = jobs.map((job) => nameKey(job.company ?? ''));
	const blocks: { job: number; start: number; end: number }[] = [];
	for (const row of section.rows) {
		if (row.start < last.evidence.end || !row.gapAbove || row.bullet) continue;
		const key = nameKey(page.folded.slice(row.contentStart, Math.min(row.end, row.contentStart + 80)));
		const job = keys.findIndex((name) => name.length > 3 && key.startsWith(name));
		if (job < 0) continue;
		const previous = blocks.at(-1);
		if (previous !== undefined) previous.end = row.start;
		blocks.push({ job, start: row.start, end: last.span.end });
	}
	const first = blocks[0];
	if (first === undefined || blocks.length < 2) return jobs;
	return jobs.map((job, i) => ({
		...job,
		span: job === last ? { ...job.span, end: first.start } : job.span,
		bodies: [
			job === last ? { ...job.span, end: first.start } : job.span,
			...blocks.filter((block) => block.job === i).map(({ start, end }) => ({ start, end })),
		],
	}));
}

function nameKey(name: string): string {
	return name
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
