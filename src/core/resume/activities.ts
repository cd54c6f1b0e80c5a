import type { Activity, ActivityKind, ResumeSectionKind } from '../model/resume.ts';
import { quoteAt, type Span } from '../model/text.ts';
import type { DateMention } from './date-points.ts';
import type { EducationReading } from './education.ts';
import { isPlace, isProse } from './job-evidence.ts';
import { JobLines } from './job-lines.ts';
import { namesIn } from './job-names.ts';
import type { Segment } from './job-segments.ts';
import type { JobReading } from './jobs.ts';
import { isoMonth } from './months.ts';
import type { Page, Row } from './page.ts';
import { touchesAny } from './personal.ts';
import type { SectionRows } from './sections.ts';

const activitiesMax = 60;
const segmentWords = 14;

/** Sections whose dated lines may tell of something, and of what. Among jobs only unpaid work is none. */
const kinds: Readonly<Partial<Record<ResumeSectionKind, ActivityKind>>> = {
	experience: 'volunteering',
	volunteering: 'volunteering',
	education: 'schooling',
	certifications: 'schooling',
	projects: 'project',
	publications: 'project',
	interests: 'other',
	other: 'other',
};

/**
 * The ranges of dates that belong to no job and no degree, with what stands beside them: unpaid work, projects, schools,
 * seats. Dates in sentences are left out.
 */
export function activitiesOf(
	page: Page,
	sections: readonly SectionRows[],
	jobs: readonly JobReading[],
	education: readonly EducationReading[],
): readonly Activity[] {
	const taken = [...jobs.map((job) => job.evidence), ...education.flatMap((entry) => entry.datedAt ?? [])];
	const spans = taken.sort((a, b) => a.start - b.start);
	const found = jobs.flatMap((job) => projectOf(job) ?? []);
	for (const section of sections) {
		const kind = kinds[section.kind];
		if (kind === undefined) continue;
		const lines = new JobLines(page, section);
		for (let at = 0; at < section.rows.length && found.length < activitiesMax; at++) {
			const activity = activityAt(lines, at, kind, spans);
			if (activity !== null) found.push(activity);
		}
	}
	return found.sort((a, b) => a.evidence.start - b.evidence.start);
}

/** A project that is part of another job; null for a job of its own. */
function projectOf({
	isWithin,
	title,
	company,
	start,
	end,
	current,
	precision,
	evidence,
}: JobReading): Activity | null {
	if (!isWithin || start === null || precision === null) return null;
	return { kind: 'project', title, organization: company, start, end, current, precision, evidence };
}

function activityAt(lines: JobLines, at: number, kind: ActivityKind, taken: readonly Span[]): Activity | null {
	const row = lines.rows[at];
	const date = row?.dates.find((one) => one.form === 'range') ?? null;
	if (row === undefined || date?.first == null || touchesAny(taken, date) || isProse(lines.page, row)) return null;
	if (lines.isAway(at) || lines.isAway(at - 1)) return null;
	const beside = besideBare(lines, at, row);
	const isUnpaid = [at, beside ?? at].some((i) => lines.isUnpaid(i));
	if (lines.kind === 'experience' && !isUnpaid) return null;
	const other = beside === null ? undefined : lines.rows[beside];
	const names = namesOf(lines.segmentsAt(beside ?? at));
	if (names.title === null && names.organization === null) return null;
	return {
		kind: isUnpaid ? 'volunteering' : kind,
		...names,
		...datesOf(date, date.first),
		evidence: quoteAt(lines.page.text, {
			start: Math.min(row.contentStart, other?.contentStart ?? row.contentStart),
			end: Math.max(row.end, other?.end ?? row.end),
		}),
	};
}

/** The line that names what a line of nothing but dates belongs to: the one above, below a gap the one below. */
function besideBare(lines: JobLines, at: number, row: Row): number | null {
	if (lines.segmentsAt(at).length > 0) return null;
	const steps = row.gapAbove || at === 0 ? [at + 1, at - 1] : [at - 1, at + 1];
	if (steps[0] === at - 1 && lines.segmentsAt(at - 1).every(isPlace)) steps.unshift(at - 2);
	return (
		steps.find((i) => lines.rows[i]?.dates.length === 0 && lines.mayName(i) && !lines.segmentsAt(i).every(isPlace)) ??
		null
	);
}

function namesOf(segments: readonly Segment[]): Pick<Activity, 'title' | 'organization'> {
	const names = namesIn(
		segments.filter((segment) => segment.words.length <= segmentWords),
		true,
	);
	const title = names.title.map((segment) => segment.text).join(', ');
	return { title: title === '' ? null : title, organization: names.company?.text ?? null };
}

function datesOf(
	{ last, current, precision }: DateMention,
	first: number,
): Pick<Activity, 'start' | 'end' | 'current' | 'precision'> {
	return { start: isoMonth(first), end: current || last === null ? null : isoMonth(last), current, precision };
}
