import type { ResumeSectionKind } from '../model/resume.ts';
import type { JobHead } from './job-heads.ts';
import type { SectionRows } from './sections.ts';

/** What a heading that is missing or unknown leaves open. */
const open: ReadonlySet<ResumeSectionKind> = new Set(['contact', 'summary', 'other', 'skills', 'certifications']);

/** Whether a page has no part on jobs with dates in it: then they stand below no heading, or below one that is unknown. */
export function isWithoutWork(sections: readonly SectionRows[]): boolean {
	return !sections.some(({ kind, rows }) => kind === 'experience' && rows.some(isDated));
}

function isDated({ dates }: SectionRows['rows'][number]): boolean {
	return dates.some(({ form }) => form === 'range');
}

/**
 * The part of a section that is on jobs, on a page without a heading for them: from the first that is plainly one. Null
 * where there is none.
 */
export function assumedWork(section: SectionRows, plain: readonly JobHead[]): SectionRows | null {
	const [first] = plain;
	if (first === undefined || !open.has(section.kind) || section.withoutJobs) return null;
	return { ...section, rows: section.rows.slice(first.from) };
}
