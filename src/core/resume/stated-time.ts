import type { ResumeSectionKind } from '../model/resume.ts';
import { jobTitleWords } from '../model/tables/job-words.ts';
import { numberTable } from '../model/tables/numbers.ts';
import type { Span } from '../model/text.ts';
import { anyOf } from '../text/any-of.ts';
import type { JobReading } from './jobs.ts';
import type { Page, Row } from './page.ts';
import type { SectionRows } from './sections.ts';

/** How long a person says to have worked, with the words that say so. */
export type StatedTime = { readonly months: number; readonly where: Span };

const told: ReadonlySet<ResumeSectionKind> = new Set(['contact', 'summary', 'experience', 'other']);
const rowsMax = 60;
const reach = 240;
const monthsMax = 60 * 12;
const numbers = new Map(Object.entries(numberTable.words));
const units = new Map(Object.entries(numberTable.units));
const amount = /(?<![\w.])(\d{1,2}(?:\.\d)?|[a-z]{3,9})\s?\+?(?:\s?plus)?[\s-]{1,2}([a-z']{2,8})\b/g;
const experience = new RegExp(anyOf(jobTitleWords.experience));

/**
 * The time of experience that the text states in words: "9 years of experience", else the sum of what stands beside the
 * jobs, "(4 years)". Only for a résumé none of whose jobs has dates; null where nothing is stated.
 */
export function statedTime(
	page: Page,
	sections: readonly SectionRows[],
	jobs: readonly JobReading[],
): StatedTime | null {
	if (jobs.some((job) => job.range !== null)) return null;
	let best: StatedTime | null = null;
	for (const section of sections) {
		if (!told.has(section.kind)) continue;
		for (const row of section.rows.slice(0, rowsMax)) {
			const months = ofExperience(page, row);
			if (months > (best?.months ?? 0)) best = { months, where: { start: row.contentStart, end: row.end } };
		}
	}
	return best ?? besideJobs(page, jobs);
}

/** Months of "9 years of experience" in a row; a number without the word is something else. */
function ofExperience(page: Page, row: Row): number {
	const text = page.folded.slice(row.contentStart, Math.min(row.end, row.contentStart + reach));
	if (!experience.test(text)) return 0;
	return Math.max(0, ...amounts(text).map((one) => (isOfExperience(text, one) ? one.months : 0)));
}

function isOfExperience(text: string, { start, end }: Amount): boolean {
	return experience.test(text.slice(end, end + 60)) || experience.test(text.slice(Math.max(0, start - 30), start));
}

function besideJobs(page: Page, jobs: readonly JobReading[]): StatedTime | null {
	let months = 0;
	for (const { evidence } of jobs) {
		const text = page.folded.slice(evidence.start, evidence.end);
		for (const one of amounts(text)) if (isAside(text, one)) months += one.months;
	}
	const first = jobs[0]?.evidence;
	return months === 0 || first === undefined ? null : { months: Math.min(months, monthsMax), where: first };
}

/** In brackets or at the end of its line: the time that the job took. */
function isAside(text: string, { start, end }: Amount): boolean {
	const open = text.lastIndexOf('(', start);
	return (open >= 0 && start - open < 20 && text.indexOf(')', open) >= end) || /^\s*(?:$|\n)/.test(text.slice(end));
}

type Amount = Span & { readonly months: number };

function amounts(text: string): readonly Amount[] {
	const found: Amount[] = [];
	for (const match of text.matchAll(amount)) {
		const [count, years] = [Number(match[1]) || numbers.get(match[1] ?? ''), units.get(match[2] ?? '')];
		if (count === undefined || years === undefined) continue;
		const months = Math.round(count * years * 12);
		if (months <= monthsMax) found.push({ start: match.index, end: match.index + match[0].length, months });
	}
	return found;
}
