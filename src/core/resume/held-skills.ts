import type { ResumeQuote, ResumeSection, ResumeSkill } from '../model/resume.ts';
import { notHeldCues } from '../model/tables/not-held.ts';
import { quoteAt, type Span } from '../model/text.ts';
import { isUnlisted } from '../skills/unlisted.ts';
import { anyOf } from '../text/any-of.ts';
import type { JobReading } from './jobs.ts';
import { isoMonth, monthsTouched } from './months.ts';
import type { Page, Row } from './page.ts';
import { touchesAny } from './personal.ts';
import { sectionKindAt } from './sections.ts';
import type { NamedSkill } from './unlisted-skills.ts';

const evidenceMax = 5;
const quoteLength = 200;
const cueReach = 90;
const cueBefore = wordsOf(notHeldCues.before);
const cueAfter = wordsOf(notHeldCues.after);
const cueAnywhere = wordsOf([...notHeldCues.before, ...notHeldCues.after]);

function wordsOf(cues: readonly string[]): RegExp {
	return new RegExp(`(?<![a-z])(?:${anyOf(cues)})(?![a-z])`);
}

/**
 * The skills that the text says its person has, by name. Months are those of the jobs in which a skill stands, overlaps
 * once. Left out: hits in personal data and in employers' names, and what is only wished for or said to be missing.
 */
export function heldSkills(
	page: Page,
	sections: readonly ResumeSection[],
	jobs: readonly JobReading[],
	personal: readonly Span[],
	hits: readonly NamedSkill[],
): readonly ResumeSkill[] {
	const companies = jobs.flatMap((job) => job.companyAt ?? []).sort((a, b) => a.start - b.start);
	const heads = jobs.map((job) => job.evidence).sort((a, b) => a.start - b.start);
	const bodies = jobs.flatMap((job) => job.bodies.map((body) => ({ ...body, job }))).sort((a, b) => a.start - b.start);
	const bySkill = new Map<string, { name: string; hits: NamedSkill[]; jobs: Set<JobReading> }>();
	let body = 0;
	const cued = new Map<Row, boolean>();
	const isCued = (row: Row): boolean => {
		const known = cued.get(row) ?? cueAnywhere.test(page.folded.slice(row.start, row.end));
		cued.set(row, known);
		return known;
	};
	for (const hit of hits) {
		if (touchesAny(personal, hit) || touchesAny(companies, hit)) continue;
		if (isUnlisted(hit.skillId) && touchesAny(heads, hit)) continue;
		const row = rowAt(page.rows, hit.start);
		if (row !== undefined && isCued(row) && !isHeld(page, hit, row)) continue;
		while (body < bodies.length - 1 && (bodies[body]?.end ?? 0) <= hit.start) body++;
		const inside = bodies[body];
		const skill = bySkill.get(hit.skillId) ?? { name: hit.name, hits: [], jobs: new Set() };
		skill.hits.push(hit);
		if (inside !== undefined && hit.start >= inside.start && hit.end <= inside.end) skill.jobs.add(inside.job);
		bySkill.set(hit.skillId, skill);
	}
	return [...bySkill].map(([id, skill]) => {
		const ranges = [...skill.jobs].flatMap((job) => job.range ?? []);
		return {
			id,
			name: skill.name,
			months: ranges.length === 0 ? null : Math.min(monthsTouched(ranges), 1_000),
			lastUsed: ranges.length === 0 ? null : isoMonth(Math.max(...ranges.map((range) => range.last))),
			evidence: evidenceOf(page, sections, skill.hits),
		};
	});
}

/** The lines that name the skill, each once; lines of jobs before those of lists. */
function evidenceOf(page: Page, sections: readonly ResumeSection[], hits: readonly NamedSkill[]): ResumeQuote[] {
	const quotes = new Map<number, ResumeQuote>();
	for (const hit of hits) {
		if (quotes.size >= evidenceMax) break;
		const span = around(page, hit);
		if (!quotes.has(span.start))
			quotes.set(span.start, { ...quoteAt(page.text, span), section: sectionKindAt(sections, hit.start) });
	}
	return [...quotes.values()];
}

/** The line of a hit, or of a long line the part around it. */
function around(page: Page, hit: Span): Span {
	const row = rowAt(page.rows, hit.start);
	if (row === undefined) return { start: hit.start, end: hit.end };
	if (row.end - row.contentStart <= quoteLength) {
		return { start: Math.min(row.contentStart, hit.start), end: Math.max(row.end, hit.end) };
	}
	const half = Math.floor(quoteLength / 2);
	const from = Math.max(row.contentStart, hit.start - half);
	const to = Math.min(row.end, hit.end + half);
	const start =
		from === row.contentStart ? from : from + Math.max(0, page.text.slice(from, hit.start).search(/(?<=\s)\S/));
	const tail = page.text.slice(hit.end, to);
	const end = to === row.end ? to : hit.end + (tail.lastIndexOf(' ') > 0 ? tail.lastIndexOf(' ') : tail.length);
	return { start: Math.min(start, hit.start), end };
}

function rowAt(rows: readonly Row[], offset: number): Row | undefined {
	let low = 0;
	let high = rows.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((rows[middle]?.start ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	const row = rows[low];
	return row !== undefined && row.start <= offset && offset < row.end ? row : undefined;
}

/** False where a cue in the same sentence says that the skill is wished for or missing. */
function isHeld(page: Page, hit: Span, row: Row): boolean {
	const from = Math.max(row.start, hit.start - cueReach);
	const before = lastPart(page.folded.slice(from, hit.start));
	if (cueBefore.test(before)) return false;
	return !cueAfter.test(firstPart(page.folded.slice(hit.end, Math.min(row.end, hit.end + 40))));
}

function lastPart(text: string): string {
	let from = 0;
	for (const end of notHeldCues.ends) from = Math.max(from, endOf(text, end));
	return text.slice(from);
}

function endOf(text: string, end: string): number {
	const at = text.lastIndexOf(end);
	// A full stop inside of a name ("node.js") ends nothing.
	if (end === '.' && at >= 0 && !/\s/.test(text[at + 1] ?? ' ')) return 0;
	return at < 0 ? 0 : at + end.length;
}

function firstPart(text: string): string {
	let to = text.length;
	for (const end of notHeldCues.ends) {
		const at = text.indexOf(end);
		if (at >= 0) to = Math.min(to, at);
	}
	return text.slice(0, text.startsWith(' (') ? 40 : to);
}
