import type { Resume, ResumeSectionKind } from '../model/resume.ts';
import type { IndexQuery } from '../model/search.ts';
import type { Taxonomy } from '../model/taxonomy.ts';
import type { Span } from '../model/text.ts';
import { termCounts } from '../text/terms.ts';
import { type Saturated, saturatedCounts } from './saturation.ts';

/** Sections that say nothing of what a person can do. */
const leftOut: ReadonlySet<ResumeSectionKind> = new Set(['contact', 'references', 'personal', 'interests']);

/** An implied skill is had nearly in full: EKS for Kubernetes. */
const impliedStrength = 0.95;

/** The query of a résumé. Personal data is in none of its terms. */
export function queryFor(
	resume: Resume,
	taxonomy: Taxonomy,
	asked: Pick<IndexQuery, 'filters' | 'limit' | 'only' | 'counted'>,
	terms: ReadonlyMap<string, number> = weighedTerms(resume).counts,
): IndexQuery {
	const titles = resume.experience.map((job) => job.title ?? '').join('\n');
	return { terms, titleTerms: termCounts(titles), skills: skillsOf(resume, taxonomy), ...asked };
}

/** The words of a résumé that count, and how often. */
export function weighedTerms(resume: Pick<Resume, 'text' | 'sections' | 'personal'>): Saturated {
	return saturatedCounts(resume.text, weighedSpans(resume));
}

/** Fewer words are what people put there: a name or two, a hobby. */
const asideWordsMin = 40;

/** The words of the sections that do not count, where these are long enough to hide a text of another kind; else none. */
export function asideTerms(resume: Pick<Resume, 'text' | 'sections'>): ReadonlyMap<string, number> {
	const aside = resume.sections.filter((section) => leftOut.has(section.kind));
	const { counts } = saturatedCounts(resume.text, aside);
	return counts.size < asideWordsMin ? new Map() : counts;
}

/** The stretches of a résumé that count: all but personal data and the sections left out, in text order. */
function weighedSpans(resume: Pick<Resume, 'text' | 'sections' | 'personal'>): readonly Span[] {
	const dropped = [...resume.personal, ...resume.sections.filter((section) => leftOut.has(section.kind))].sort(
		(a, b) => a.start - b.start,
	);
	const kept: Span[] = [];
	let from = 0;
	for (const span of dropped) {
		if (span.start > from) kept.push({ start: from, end: span.start });
		from = Math.max(from, span.end);
	}
	if (from < resume.text.length) kept.push({ start: from, end: resume.text.length });
	return kept;
}

function skillsOf(resume: Resume, taxonomy: Taxonomy): ReadonlyMap<string, number> {
	const strengths = new Map<string, number>();
	const raise = (id: string, to: number): void => {
		strengths.set(id, Math.max(to, strengths.get(id) ?? 0));
	};
	for (const { id } of resume.skills) {
		raise(id, 1);
		for (const implied of taxonomy.implied.get(id) ?? []) raise(implied, impliedStrength);
		for (const near of [taxonomy.suggested, taxonomy.resembling]) {
			for (const [other, strength] of near.get(id) ?? []) raise(other, strength);
		}
	}
	return strengths;
}
