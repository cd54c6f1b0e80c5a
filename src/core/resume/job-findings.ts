import type { Finding } from '../model/resume.ts';
import { quoteAt, type Span } from '../model/text.ts';
import { matches } from '../text/matches.ts';
import type { Read } from './findings.ts';
import { type MonthNumber, monthOfIso } from './months.ts';
import { finding } from './new-finding.ts';
import type { Page } from './page.ts';
import { timeFindings } from './time-findings.ts';

const perCodeMax = 20;
const numberedYear = /\b(?:19|20)(?:\d[x?]|[x?]{2})\b|\b(?:19|20)\d\d\s*-\s*(?:19|20)?\?\?/;
const threeNumbers = /(?<![\d/.])(\d{1,2})[/.](\d{1,2})[/.](?:\d{4}|\d{2})(?![\d/.])/g;
/** And no pay grade such as GS-0560-09/11. */
const shortYear = /(?<![\d/.])(?<!\d-)(?:0?[1-9]|1[0-2])\/\d{2}(?![\d/.])/g;

/** What keeps the time of a job from being known, and time that no job accounts for. */
export function jobFindings(read: Read): readonly Finding[] {
	return [...onDates(read), ...placeholders(read), ...ambiguous(read), ...timeFindings(read)];
}

function onDates({ page, jobs, stated, today }: Read): Finding[] {
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
		} else if ((isLater(job.start, today) || isLater(job.end, today)) && !hasPlaceholder(page, job.evidence)) {
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
	return found;
}

/** "20XX" is told of once, as unreadable. */
function hasPlaceholder({ folded }: Page, { start, end }: Span): boolean {
	return numberedYear.test(folded.slice(start, end));
}

function placeholders({ page, sections }: Read): Finding[] {
	const found: Finding[] = [];
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
			if (found.length >= perCodeMax) return found;
		}
	}
	return found;
}

function isLater(month: string | null, today: MonthNumber): boolean {
	return month !== null && monthOfIso(month) > today;
}

/** "03/04/2019" where nothing in the text tells day and month apart, and "03/19": each kind once, where it stands first. */
function ambiguous({ page, jobs }: Read): Finding[] {
	const isSettled = [...page.folded.matchAll(threeNumbers)].some(([, a, b]) => Number(a) > 12 || Number(b) > 12);
	const found: Finding[] = [];
	const dayOrMonth = isSettled ? null : firstIn(page, jobs, threeNumbers, ([, a, b]) => a !== b);
	if (dayOrMonth !== null) {
		found.push(
			finding(
				'ambiguous_date',
				'Dates in figures do not tell which is the day and which the month.',
				'Write the month as a word and the year in four figures, such as "Mar 2019".',
				quoteAt(page.text, dayOrMonth),
			),
		);
	}
	const short = firstIn(page, jobs, shortYear, () => true);
	if (short !== null) {
		found.push(
			finding(
				'ambiguous_date',
				'Years in two figures can be read as days.',
				'Write the month as a word and the year in four figures, such as "Mar 2019".',
				quoteAt(page.text, short),
			),
		);
	}
	return found;
}

/** The first date of a kind in what names the jobs. */
function firstIn(
	{ folded }: Page,
	jobs: Read['jobs'],
	kind: RegExp,
	isMeant: (match: RegExpExecArray) => boolean,
): Span | null {
	for (const { evidence } of jobs) {
		const match = matches(kind, folded.slice(evidence.start, evidence.end)).find(isMeant);
		if (match === undefined) continue;
		const start = evidence.start + match.index;
		return { start, end: start + match[0].length };
	}
	return null;
}
