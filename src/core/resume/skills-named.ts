import type { ResumeSectionKind } from '../model/resume.ts';
import type { Span } from '../model/text.ts';
import type { SkillHit } from '../skills/recognise.ts';
import type { Page } from './page.ts';
import { touchesAny } from './personal.ts';
import { type SectionRows, sectionKindAt } from './sections.ts';
import { type NamedSkill, unlistedSkills } from './unlisted-skills.ts';

/** Sections whose words are other people's, or titles of papers: they show nobody's skill. */
const others: ReadonlySet<ResumeSectionKind> = new Set(['references', 'publications']);

/** The skills named where they can be the person's own, in text order: known ones, and those of lists that are not known. */
export function skillsNamed(
	page: Page,
	sections: readonly SectionRows[],
	hits: readonly SkillHit[],
): readonly NamedSkill[] {
	const headings = headingsOf(page, sections);
	const own = hits.filter((hit) => !others.has(sectionKindAt(sections, hit.start)) && !touchesAny(headings, hit));
	const unlisted = unlistedSkills(page, sections, hits);
	return unlisted.length === 0 ? own : [...own, ...unlisted].sort((a, b) => a.start - b.start);
}

/**
 * "EXTRACURRICULAR ACTIVITIES" names a part of the page; "PYTHON", set as a heading and none that is known, a skill, and so
 * is what follows "Skills:" on its line.
 */
function headingsOf(page: Page, sections: readonly SectionRows[]): readonly Span[] {
	const contents = new Map(sections.flatMap(({ rows }) => rows.map((row) => [row.start, row.contentStart] as const)));
	const unknown = new Set(sections.flatMap(({ isUnknown, start }) => (isUnknown ? start : [])));
	return page.rows.flatMap(({ start, end, contentStart }): readonly Span[] => {
		const content = contents.get(start);
		if (content === undefined) return unknown.has(start) ? [] : [{ start, end }];
		return content > contentStart ? [{ start, end: content }] : [];
	});
}
