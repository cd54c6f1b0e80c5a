import type { EducationEntry, Finding, ResumeSkill } from '../model/resume.ts';
import { jobFindings } from './job-findings.ts';
import type { JobReading } from './jobs.ts';
import type { MonthNumber } from './months.ts';
import { finding } from './new-finding.ts';
import type { Page } from './page.ts';
import type { PersonalSpan } from './personal.ts';
import type { SectionRows } from './sections.ts';
import type { StatedTime } from './stated-time.ts';
import { textFindings } from './text-findings.ts';

export type Read = {
	readonly page: Page;
	readonly sections: readonly SectionRows[];
	readonly jobs: readonly JobReading[];
	/** The time of experience that the text states, where no job has dates. */
	readonly stated: StatedTime | null;
	readonly skills: readonly ResumeSkill[];
	readonly education: readonly EducationEntry[];
	readonly personal: readonly PersonalSpan[];
	readonly language: string | null;
	readonly today: MonthNumber;
};

const wordsFew = 80;
const wordsTerse = 40;
const namesTold = 4;
const wordsMany = 2_500;

/** What a machine could not read or found odd, with what to do. Details never repeat the text: quotes stand in `where`. */
export function findingsOf(read: Read): readonly Finding[] {
	return [...onThePage(read), ...textFindings(read), ...jobFindings(read), ...onSkills(read)];
}

/** How many words a text has, counted up to so many. */
function wordsIn(text: string, max: number): number {
	let count = 0;
	let isInside = false;
	for (let at = 0; at < text.length && count < max; at++) {
		const unit = text.charCodeAt(at);
		const isSpace = unit < 0x80 ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) : /\s/.test(text.charAt(at));
		if (!isSpace && !isInside) count++;
		isInside = !isSpace;
	}
	return count;
}

function onThePage({ page, sections, jobs, skills, education, personal, language }: Read): Finding[] {
	const found: Finding[] = [];
	const words = wordsIn(page.text, wordsMany + 1);
	if (words === 0)
		return [
			finding('empty', 'The document holds no text.', 'Send a file whose text can be selected, not a picture of it.'),
		];
	// Terse is not short: dated jobs, named skills and schooling are what the words are for.
	const isTold = jobs.filter((job) => job.range !== null).length >= 2 && skills.length + education.length >= namesTold;
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
