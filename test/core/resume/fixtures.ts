import { readFileSync } from 'node:fs';
import { beforeAll } from 'vitest';
import type { Resume } from '../../../src/core/model/resume.ts';
import { type ResumeReader, resumeReader } from '../../../src/core/resume/read.ts';
import { loadTaxonomy } from '../../../src/taxonomy.ts';

export const asOf = '2026-11-20';

/** The text of one invented résumé of `test/fixtures/resumes/`. */
export function fixture(name: string): string {
	return readFileSync(new URL(`../../fixtures/resumes/${name}.txt`, import.meta.url), 'utf8');
}

/** A reader with the project's own taxonomy; ready once the tests of a file begin. */
export function reader(): ResumeReader {
	let read: ResumeReader | null = null;
	beforeAll(async () => {
		read = resumeReader(await loadTaxonomy());
	});
	return (text, day) => {
		if (read === null) throw new Error('the taxonomy is loaded before the first test');
		return read(text, day);
	};
}

/** Title, employer, first and last month of each job, latest first. */
export function jobsOf(resume: Resume): readonly string[] {
	return resume.experience.map(
		(job) => `${job.title} | ${job.company} | ${job.start} | ${job.current ? 'present' : job.end}`,
	);
}

/** Reads the jobs of pages that say whose they are, and then, below a heading if there is one, what is given. */
export function jobsReader(heading: string | null = null): (body: string) => readonly string[] {
	const read = reader();
	const above = heading === null ? '' : `${heading}\n\n`;
	return (body) => jobsOf(read(`Jo Doe\njo@example.com\n\n${above}${body}`, asOf));
}

export function skillNames(resume: Resume): readonly string[] {
	return resume.skills.map((skill) => skill.name);
}
