import { z } from 'zod';
import json from '../../../../data/resume/headings.json' with { type: 'json' };
import { ResumeSectionKind } from '../resume.ts';
import { Language } from '../vocabulary.ts';

const Headings = z.strictObject({
	source: z.string().min(20),
	/** Whole headings, folded, punctuation as one space. */
	headings: z.array(z.strictObject({ kind: ResumeSectionKind, phrases: z.array(z.string().min(2)).min(1) })),
	/** Headings that only one language has, or that it has far more often than any other. */
	languages: z.array(z.strictObject({ language: Language, phrases: z.array(z.string().min(4)).min(1) })),
	/** Those that are plain words too: they count only where the line looks like a heading. */
	plain: z.array(z.string()),
	/** Of those of kind "other": dated lines below them are honours and offices, and no jobs. */
	withoutJobs: z.array(z.string()),
	/** Words that end a heading which nothing but capital letters and a blank line sets off. */
	last: z.array(z.string()),
	/** Those that also stand inside of a job: among jobs they end the section only in the style of its own heading. */
	inner: z.array(z.string()),
	/** Of those, what is told of a single job: it never ends the section of jobs. */
	ofJobs: z.array(z.string()),
	/** Words of a page's own title ("SAMPLE RÉSUMÉ"): a line that holds one begins no section. */
	pageTitles: z.array(z.string().min(2)),
	/** Words before a heading on jobs that leave it one. */
	qualifiers: z.array(z.string().regex(/^[a-z]+$/)),
	/** Words that make one heading of two. */
	joints: z.array(z.string().regex(/^[a-z]+$/)),
	/** What stands behind a heading that is repeated on the next page. */
	continued: z.array(z.string().regex(/^[\p{L}']+$/u)),
	/** Words that give a line which looks like a heading its kind; the first row that matches wins. */
	words: z.array(z.strictObject({ kind: ResumeSectionKind, words: z.array(z.string().min(2)).min(1) })),
});

export const resumeHeadings = Headings.parse(json);
