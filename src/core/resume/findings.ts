import type { Finding, ResumeSkill } from '../model/resume.ts';
import { quoteAt } from '../model/text.ts';
import type { JobReading } from './jobs.ts';
import { type MonthNumber, monthOfIso } from './months.ts';
import type { Page } from './page.ts';
import type { PersonalSpan } from './personal.ts';
import type { SectionRows } from './sections.ts';
import type { StatedTime } from './stated-time.ts';

export type Read = {
	readonly page: Page;
	readonly sections: readonly SectionRows[];
	readonly jobs: readonly JobReading[];
	/** The time of experience that the text states, where no job has dates. */
	readonly stated: StatedTime | null;
	readonly skills: readonly ResumeSkill[];
	readonly personal: readonly PersonalSpan[];
	readonly language: string | null;
	readonly today: MonthNumber;
};

const wordsFew = 80;
const wordsTerse = 40;
const skillsTold = 4;
const wordsMany = 2_500;
const perCodeMax = 20;
const numberedYear = /\b(?:19|20)(?:\d[x?]|[x?]{2})\b|\b(?:19|20)\d\d\s*-\s*(?:19|20)?\?\?/;

/** What a machine could not read or found odd, with what to do. Details never repeat the text: quotes stand in `where`. */
export function findingsOf(read: Read): readonly Finding[] {
	return [...onThePage(read), ...onJobs(read), ...onSkills(read)];
}

function finding(code: string, detail: string, advice: string, where: Finding['where'] = null): Finding {
	return { code, detail, advice, where };
}

function onThePage({ page, sections, jobs, skills, personal, language }: Read): Finding[] {
	const found: Finding[] = [];
	const words = page.text.split(/\s+/, wordsMany + 1).filter(Boolean).length;
	if (words === 0)
		return [
			finding('empty', 'The document holds no text.', 'Send a file whose text can be selected, not a picture of it.'),
		];
	// Terse is not short: dated jobs and named skills are what the words are for.
	const isTold = jobs.filter((job) => job.range !== null).length >= 2 && skills.length >= skillsTold;
	if (words < (isTold ? wordsTerse : wordsFew)) {
		found.push(
			finding('very_short', `The document holds ${words} words.`, 'Say for each job what you did and what you used.'),
		);
	}
	if (words > wordsMany) {
		found.push(
			finding(
				'very_long',
				`The document holds more than ${wordsMany} words.`,
				'Keep it to about two pages; readers and machines skip the rest.',
			),
		);
	}
	if (!sections.some((section) => section.headed) && words >= wordsFew) {
		found.push(
			finding(
				'no_section_headings',
				'No headings such as "Experience" or "Education" were found.',
				'Put each part under a heading of its own, on its own line.',
			),
		);
	}
	if (!personal.some((span) => span.class === 'contact')) {
		found.push(
			finding(
				'no_contact',
				'No e-mail address or telephone number was found.',
				'Write them as plain text on the first page, not in a header, a text box or a picture.',
			),
		);
	}
	if (language !== null && language !== 'en') {
		found.push(
			finding(
				'not_english',
				`The text is in another language than English (${language}).`,
				'Skills and job titles are read best in English; send an English version for English postings.',
			),
		);
	}
	return found;
}

function onJobs({ page, sections, jobs, stated, today }: Read): Finding[] {
	const found: Finding[] = [];
	if (stated !== null) {
		found.push(
			finding(
				'stated_time',
				'No job has dates, so the time of experience is what the text states and cannot be checked.',
				'Add first and last month to each job, such as "Mar 2019 – Jan 2021".',
				quoteAt(page.text, stated.where),
			),
		);
	}
	if (jobs.length === 0 && page.rows.length > 5) {
		found.push(
			finding(
				'no_jobs',
				'No job was found.',
				'Give each job a line with title and employer and a line with its dates, such as "Mar 2019 – Jan 2021".',
			),
		);
	}
	for (const job of jobs.slice(0, perCodeMax)) {
		if (job.start === null && job.end === null && !job.current) {
			found.push(
				finding(
					'no_dates',
					'A job has no dates, so it adds no time of experience.',
					'Add first and last month, such as "Mar 2019 – Jan 2021".',
					job.evidence,
				),
			);
		} else if (job.start !== null && job.end !== null && job.end < job.start) {
			found.push(
				finding(
					'end_before_start',
					'A job ends before it begins, so it adds no time of experience.',
					'Check the two dates.',
					job.evidence,
				),
			);
		} else if (isLater(job.start, today) || isLater(job.end, today)) {
			found.push(
				finding(
					'future_date',
					'A job has a date in the future; only time up to today is counted.',
					'Write "present" for a job that you still hold.',
					job.evidence,
				),
			);
		} else if (job.precision === 'year') {
			found.push(
				finding(
					'years_only',
					'A job is dated by years alone, so its length is an estimate.',
					'Add the months.',
					job.evidence,
				),
			);
		}
	}
	for (const section of sections.filter((one) => one.kind === 'experience')) {
		for (const row of section.rows) {
			if (!numberedYear.test(page.folded.slice(row.start, Math.min(row.end, row.start + 200)))) continue;
			const where = quoteAt(page.text, { start: row.contentStart, end: row.end });
			found.push(
				finding(
					'unreadable_dates',
					'A date has placeholders instead of figures.',
					'Write the year in four figures.',
					where,
				),
			);
			if (found.length > 2 * perCodeMax) return found;
		}
	}
	return found;
}

function isLater(month: string | null, today: MonthNumber): boolean {
	return month !== null && monthOfIso(month) > today;
}

function onSkills({ skills, jobs, page }: Read): Finding[] {
	if (skills.length === 0 && page.rows.length > 5) {
		return [
			finding('no_skills', 'No known skill was found.', 'Name tools, methods and licences by their usual names.'),
		];
	}
	const dated = jobs.some((job) => job.months !== null);
	const listed = skills.filter((skill) => skill.months === null).length;
	if (!dated || skills.length < 4 || listed < skills.length * 0.8) return [];
	const detail = `${listed} of ${skills.length} skills stand in a list only and in no job, so their time of use is unknown.`;
	return [finding('skills_only_listed', detail, 'Name the skills in the lines on the jobs in which you used them.')];
}
