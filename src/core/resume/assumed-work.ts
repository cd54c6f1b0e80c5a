import type { ResumeSectionKind } from '../model/resume.ts';
import { studyWords } from '../model/tables/study-words.ts';
import { anyOf } from '../text/any-of.ts';
import { headsIn, type JobHead } from './job-heads.ts';
import { anchorDate, JobLines } from './job-lines.ts';
import type { Page } from './page.ts';
import type { SectionRows } from './sections.ts';

/** What a heading that is missing or unknown leaves open. */
const open: ReadonlySet<ResumeSectionKind> = new Set(['contact', 'summary', 'other', 'skills', 'certifications']);
/** What a page with nothing on jobs has dates beside. */
const othersDated = new RegExp(`\\b(?:${anyOf([...studyWords.institutions, ...studyWords.prizes])})\\b`);
/** "I play for Hexley Rovers since 2019": a sentence is no line of a list. */
const sentence = /^I \p{Ll}/u;
const namesReach = 2;
/** So many lines with dates that nothing else explains make a list of jobs. */
const listedMin = 2;

/** Sections with the jobs that each tells plainly; on a page without a part on jobs, with those that it may be held to tell. */
export function sectionsWithJobs(
	page: Page,
	sections: readonly SectionRows[],
): readonly { readonly section: SectionRows; readonly heads: readonly JobHead[] }[] {
	const told = sections.map((section) => ({ section, heads: headsIn(page, section) }));
	if (sections.some(hasWork)) return told;
	const isEmpty = told.every(({ heads }) => heads.length === 0);
	return told.map((one) => {
		const { section } = one;
		if (!open.has(section.kind) || section.withoutJobs) return one;
		const from = isEmpty ? firstListed(page, section) : firstPlain(section, one.heads);
		if (from === null) return one;
		const work = { ...section, rows: section.rows.slice(from) };
		return { section: work, heads: headsIn(page, work, true) };
	});
}

/** A part on jobs with dates in it: else they stand below no heading, or below one that is unknown. */
function hasWork({ kind, rows }: SectionRows): boolean {
	return kind === 'experience' && rows.some(({ dates }) => dates.some(({ form }) => form === 'range'));
}

/** From where a section is on jobs: below a heading all of it, else from the first that is plainly one. */
function firstPlain({ kind, headed, rows }: SectionRows, [first]: readonly JobHead[]): number | null {
	if (first === undefined) return null;
	if (headed && kind === 'other') return 0;
	let { from } = first;
	// Dated lines right above it, without a gap between, are of the same list.
	while (from > 0 && rows[from]?.gapAbove === false && (rows[from - 1]?.dates.length ?? 0) > 0) from--;
	return from;
}

/** The first of several lines with ranges of dates, on a page that tells of no job plainly. */
function firstListed(page: Page, section: SectionRows): number | null {
	if (section.kind !== 'contact' && !section.isUnknown) return null;
	const lines = new JobLines(page, section, true);
	const listed = section.rows.flatMap((row, at) => {
		const isRange = anchorDate(row)?.form === 'range' && lines.isAnchor(at) && !lines.isAway(at);
		if (!isRange || sentence.test(page.readable.slice(row.contentStart, row.end))) return [];
		return othersDated.test(page.folded.slice(row.contentStart, row.end)) ? [] : [at];
	});
	const [first] = listed;
	if (first === undefined || listed.length < listedMin) return null;
	let from = first;
	while (from > 0 && first - from < namesReach && section.rows[from]?.gapAbove === false && lines.mayName(from - 1))
		from--;
	return from;
}
