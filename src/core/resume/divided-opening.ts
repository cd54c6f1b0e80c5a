import type { Resume, ResumeSection } from '../model/resume.ts';
import type { JobReading } from './jobs.ts';
import type { Page, Row } from './page.ts';
import type { SectionRows } from './sections.ts';

/** A line of so many different words or more is no line of contact details. */
const proseWordsMin = 12;

/**
 * The sections, with what stands above the first heading divided: only the contact block is left out of what is
 * weighed, and not what a person tells below it without any heading.
 */
export function withDividedOpening(
	page: Page,
	sections: readonly SectionRows[],
	jobs: readonly JobReading[],
	personal: Resume['personal'],
): readonly ResumeSection[] {
	return sections.flatMap(({ kind, start, end, rows, headed }): readonly ResumeSection[] => {
		if (headed || kind !== 'contact') return [{ kind, start, end }];
		const inside = jobs.map((job) => job.span.start).filter((place) => start <= place && place < end);
		const work = inside.length === 0 ? end : Math.min(...inside);
		const prose = rows.find((row) => row.start < work && isProse(page, row, personal));
		const summary = prose?.start ?? work;
		const parts: readonly ResumeSection[] = [
			{ kind: 'contact', start, end: summary },
			{ kind: 'summary', start: summary, end: work },
			{ kind: 'experience', start: work, end },
		];
		return parts.filter((part) => part.start < part.end);
	});
}

function isProse({ readable }: Page, row: Row, personal: Resume['personal']): boolean {
	const words = new Set(readable.slice(row.contentStart, row.end).split(/\s+/));
	return words.size >= proseWordsMin && !personal.some((span) => span.start < row.end && row.start < span.end);
}
