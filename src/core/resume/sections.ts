import type { ResumeSection, ResumeSectionKind } from '../model/resume.ts';
import { gluedHeading, type Heading, headingAt } from './headings.ts';
import type { Page, Row } from './page.ts';

/** A section with the rows it holds. The heading's own row is left out, unless text follows it on the same line. */
export type SectionRows = ResumeSection & {
	readonly rows: readonly Row[];
	/** False for what stands above the first heading. */
	readonly headed: boolean;
	/** Its dated lines are honours and offices, and no jobs. */
	readonly withoutJobs: boolean;
	/** It tells of schooling beside jobs. */
	readonly withSchooling: boolean;
	/** Its heading is none that is known. */
	readonly isUnknown: boolean;
};

/** The sections of a page, in order, covering it from its first character to its last. */
export function sectionsOf(page: Page): readonly SectionRows[] {
	const sections = sectionsBy(page, headingAt);
	if (sections.some((section) => section.kind === 'experience')) return sections;
	// Without any part on jobs, its heading may have lost its line to the first of them.
	return sectionsBy(page, (_, row, within) => headingAt(page, row, within) ?? glued(page, row));
}

function glued(page: Page, row: Row): Heading | null {
	const found = gluedHeading(page, row);
	return found === null ? null : { kind: found.kind, inline: true, style: 'glued', length: found.length };
}

function sectionsBy(page: Page, headingOf: typeof headingAt): readonly SectionRows[] {
	const sections: SectionRows[] = [];
	let kind: ResumeSectionKind = 'contact';
	let style = '';
	let headed = false;
	let withoutJobs = false;
	let withSchooling = false;
	let isUnknown = false;
	let marginIndent: number | null = null;
	let start = 0;
	let rows: Row[] = [];
	for (const row of page.rows) {
		const heading = headingOf(page, row, { kind, style, isFirst: headed && rows.length === 0, marginIndent });
		if (heading === null) {
			rows.push(row);
			continue;
		}
		if (row.start > start)
			sections.push({ kind, start, end: row.start, rows, headed, withoutJobs, withSchooling, isUnknown });
		({ kind, style, withoutJobs = false, withSchooling = false, isUnknown = false } = heading);
		marginIndent = heading.marginIndent ?? marginIndent;
		headed = true;
		start = row.start;
		rows = heading.inline ? [{ ...row, contentStart: row.contentStart + (heading.length ?? 0) }] : [];
	}
	if (page.text.length > start || sections.length === 0) {
		sections.push({ kind, start, end: page.text.length, rows, headed, withoutJobs, withSchooling, isUnknown });
	}
	return sections;
}

/** The kind of the section at an offset. */
export function sectionKindAt(sections: readonly ResumeSection[], offset: number): ResumeSectionKind {
	let low = 0;
	let high = sections.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((sections[middle]?.start ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return sections[low]?.kind ?? 'other';
}
