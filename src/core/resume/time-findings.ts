import type { EducationEntry, Finding } from '../model/resume.ts';
import { jobTitleWords } from '../model/tables/job-words.ts';
import { anyOf } from '../text/any-of.ts';
import type { Read } from './findings.ts';
import type { JobReading } from './jobs.ts';
import { type MonthRange, monthOfIso } from './months.ts';
import { finding } from './new-finding.ts';

/** A shorter gap is a search for the next job. */
const gapMonthsMin = 7;
/** Years without months leave up to a year open at both ends. */
const gapMonthsOfYearsMin = 25;
const overlapMonthsMin = 3;
const recentMonths = 120;
const perCodeMax = 10;
const away = new RegExp(`\\b(?:${anyOf(jobTitleWords.away)})\\b`);
const beside = new RegExp(`\\b(?:${anyOf([...jobTitleWords.besideOther, ...jobTitleWords.selfEmployed])})\\b`);

type Dated = JobReading & { readonly range: MonthRange };

/** Time between jobs that nothing accounts for, and jobs that lie over each other. */
export function timeFindings(read: Read): readonly Finding[] {
	const jobs = read.jobs
		.filter((job): job is Dated => job.range !== null && !job.isWithin)
		.sort((a, b) => a.range.first - b.range.first);
	return [...gaps(read, jobs), ...overlaps(read, jobs)];
}

function gaps({ page, education, today }: Read, jobs: readonly Dated[]): Finding[] {
	// Who tells of a break has accounted for it.
	if (away.test(page.folded)) return [];
	const found: Finding[] = [];
	let before: Dated | null = null;
	for (const job of jobs) {
		if (before !== null && before.range.last < job.range.first - 1 && found.length < perCodeMax) {
			const months = job.range.first - before.range.last - 1;
			const isExact = before.precision === 'month' && job.precision === 'month';
			const [from, to] = [Math.floor(before.range.last / 12), Math.floor((job.range.first + 11) / 12)];
			const time = { first: before.range.last + 1, last: job.range.first - 1 };
			const isStudied = education.some(
				(entry) => (entry.year !== null && entry.year >= from && entry.year <= to) || isDuring(entry, time),
			);
			const isRecent = today - job.range.first <= recentMonths;
			if (months >= (isExact ? gapMonthsMin : gapMonthsOfYearsMin) && isRecent && !isStudied) {
				found.push(
					finding(
						'gap',
						`No job is named for ${months} months before this one.`,
						'Say in one line what the time was for, such as study, care or travel.',
						job.evidence,
					),
				);
			}
		}
		if (before === null || job.range.last > before.range.last) before = job;
	}
	return found;
}

/** Whether someone studied at some time of a range. */
function isDuring({ start, end }: EducationEntry, { first, last }: MonthRange): boolean {
	if (start === null) return false;
	return monthOfIso(start) <= last && (end === null || monthOfIso(end) >= first);
}

function overlaps({ page }: Read, jobs: readonly Dated[]): Finding[] {
	const found: Finding[] = [];
	let before: Dated | null = null;
	for (const job of jobs) {
		if (before !== null && found.length < perCodeMax) {
			const months = Math.min(before.range.last, job.range.last) - job.range.first + 1;
			const isExact = before.precision === 'month' && job.precision === 'month';
			const isOne = job.company !== null && job.company === before.company;
			const isBeside = [before, job].some(({ evidence: { start, end } }) => beside.test(page.folded.slice(start, end)));
			if (months >= overlapMonthsMin && isExact && !isOne && !isBeside) {
				found.push(
					finding(
						'overlap',
						`Two jobs overlap by ${months} months; the time is counted once.`,
						'Check the dates, or say that one of the two was part-time.',
						job.evidence,
					),
				);
			}
		}
		if (before === null || job.range.last > before.range.last) before = job;
	}
	return found;
}
