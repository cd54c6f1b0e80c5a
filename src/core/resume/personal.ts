import type { PersonalClass } from '../model/resume.ts';
import { personalWords } from '../model/tables/personal-words.ts';
import type { Span } from '../model/text.ts';
import { anyOf } from '../text/any-of.ts';
import { fold } from '../text/fold.ts';
import { contactPoints } from './contact-points.ts';
import type { Page, Row } from './page.ts';
import { namesOf, signatureRows } from './personal-names.ts';
import type { SectionRows } from './sections.ts';
import { isStreet } from './street.ts';

export type PersonalSpan = Span & { readonly class: PersonalClass };

const classByLabel = new Map(
	personalWords.labels.flatMap((row) => row.labels.map((label) => [label, row.class] as const)),
);
const label = /^[\s•·*-]*([\p{L}][\p{L}.' /-]{1,28}?)\s*(?::|\s{3,}|\t)/u;
const labelEnd = /:|\t|\s{3}/;
const innerLabel =
	/(?:^|[|;,•·]|\s{2,})\s*([\p{L}][\p{L}.' -]{1,24}?)\s*:\s*([^|;•·\n]{1,60}?)(?=\s*(?:[|;•·]|\s{3,}|$))/gu;
const pronouns = new RegExp(`\\(?\\b(?:${anyOf(personalWords.pronouns)})\\b\\)?`, 'g');
/** "geb. am 03.09.1990 in Husum", "Née le 14 mai 1993": told without a colon. */
const birth = new RegExp(
	String.raw`^(?:${anyOf(personalWords.births)}) [^|•·;\n\d]{0,12}\d[\d./-]*(?:[ .]{1,2}(?:[a-z]{3,9}\.?|\d{4})){0,2}(?: (?:${anyOf(personalWords.birthPlaces)}) [a-z-]{2,30})?`,
);
/** "34-year-old", "aged 51", "52 years old". */
const age = new RegExp(
	String.raw`\b(?:(?:${anyOf(personalWords.agesBefore)}) \d{2}\b(?! ?[-–] ?\d)|\d{2}[- ](?:${anyOf(personalWords.agesBehind).replaceAll(' ', '[- ]')})\b|\d{2} (?:${anyOf(personalWords.agesApart)})\b)`,
	'g',
);
/** "A British citizen", "New Zealand passport": the adjective with its noun. */
const nationality = new RegExp(
	`\\b\\p{Lu}[\\p{L}-]{2,20}(?: \\p{Lu}[\\p{L}-]{2,20}){0,2} (?:${anyOf(personalWords.papers)})\\b`,
	'gu',
);
const papers = new RegExp(` (?:${anyOf(personalWords.papers)})\\b`);
const family = new RegExp(`\\b(?:${anyOf(personalWords.family)}) (?:\\d|[a-z]{2,6})\\b`, 'g');
const detailRowsMax = 60;
const topRows = 12;
const footRows = 4;
/** Details of these classes are told by their labels anywhere; others are labels of a job's lines too. */
const anywhere: ReadonlySet<PersonalClass> = new Set([
	'birth_date',
	'age',
	'nationality',
	'marital_status',
	'gender',
	'pronouns',
]);

/**
 * Stretches that tell who someone is and not what they can do: found by position and label, in text order.
 * @param name where the person's name stands at the top
 * @param named where skills are named: a name that is one of them is personal by its position only
 */
export function personalSpans(
	page: Page,
	sections: readonly SectionRows[],
	name: Span | null,
	named: readonly Span[],
): readonly PersonalSpan[] {
	const spans: PersonalSpan[] = contactPoints(page.readable).map((span) => ({ ...span, class: 'contact' }));
	const details = sections.filter((section) => section.kind === 'personal' || section.kind === 'contact');
	const rows = new Set([...page.rows.slice(0, topRows), ...details.flatMap(detailRows), ...page.rows.slice(-footRows)]);
	for (const row of rows) spans.push(...labelledIn(page, row), ...addressesIn(page, row));
	for (const row of page.rows) {
		if (!rows.has(row)) spans.push(...labelledIn(page, row).filter((span) => anywhere.has(span.class)));
	}
	for (const match of page.folded.matchAll(age)) spans.push({ ...at(match), class: 'age' });
	// Hardly a text speaks of papers.
	for (const match of papers.test(page.readable) ? page.readable.matchAll(nationality) : [])
		spans.push({ ...at(match), class: 'nationality' });
	for (const match of page.folded.matchAll(family)) spans.push({ ...at(match), class: 'marital_status' });
	for (const match of page.folded.matchAll(pronouns)) spans.push({ ...at(match), class: 'pronouns' });
	if (name !== null) {
		for (const span of namesOf(page, name, named)) spans.push({ ...span, class: 'name' });
		for (const { start, end } of signatureRows(page, name)) spans.push({ start, end, class: 'address' });
	}
	return withoutOverlaps(spans);
}

/** Without any heading, the block of details ends where the first dates are told. */
function detailRows({ rows, headed }: SectionRows): readonly Row[] {
	const told = headed ? -1 : rows.findIndex((row) => row.dates.some((date) => date.form === 'range'));
	return rows.slice(0, told < 0 ? detailRowsMax : Math.min(told, detailRowsMax));
}

function at(match: RegExpExecArray): Span {
	return { start: match.index, end: match.index + match[0].length };
}

/** "Date of birth: 3 May 1990", "Nationality   Dutch": the value with its label. */
function labelledIn(page: Page, row: Row): readonly PersonalSpan[] {
	const text = page.readable.slice(row.start, Math.min(row.end, row.start + 300));
	const first = labelEnd.test(text) ? label.exec(text) : null;
	const kind = first === null ? undefined : classByLabel.get(fold(first[1] ?? '').trim());
	const inner = (text.includes(':') ? [...text.matchAll(innerLabel)] : []).flatMap((match) => {
		const known = classByLabel.get(fold(match[1] ?? '').trim());
		return known === undefined
			? []
			: [{ start: row.start + match.index, end: row.start + match.index + match[0].length, class: known }];
	});
	if (inner.length > 0) return inner;
	const barred = barredIn(row, text);
	if (barred.length > 0) return barred;
	const born = birth.exec(page.folded.slice(row.contentStart, Math.min(row.end, row.contentStart + 100)));
	if (born !== null) return [{ start: row.contentStart, end: row.contentStart + born[0].length, class: 'birth_date' }];
	if (kind === undefined || row.end - row.start > 140) return [];
	return [{ start: row.contentStart, end: row.end, class: kind }];
}

const labelWordsMax = 3;

/** "Sex Male | Date of birth 03/05/1988 | Nationality Italian": labels without a colon, where several stand in a row. */
function barredIn(row: Row, text: string): readonly PersonalSpan[] {
	const found: PersonalSpan[] = [];
	// One alone counts for nothing.
	if (!text.includes('|')) return found;
	for (const piece of text.matchAll(/[^|]+/g)) {
		const value = piece[0].trim();
		const words = fold(value).split(/\s+/);
		const kinds = Array.from({ length: Math.min(labelWordsMax, words.length - 1) }, (_, n) =>
			classByLabel.get(words.slice(0, n + 1).join(' ')),
		);
		const kind = kinds.findLast((one) => one !== undefined && anywhere.has(one));
		if (kind === undefined) continue;
		const start = row.start + piece.index + piece[0].indexOf(value);
		found.push({ start, end: start + value.length, class: kind });
	}
	return found.length > 1 ? found : [];
}

/**
 * "12 Mill Lane", "Lindenstraße 5, 10969 Berlin": the piece that holds a number and a word of streets. A piece that
 * tells from when to when is one of a job: "Packer via Stonecroft Staffing, 6/2016 - 2/2019".
 */
function addressesIn(page: Page, row: Row): readonly PersonalSpan[] {
	const text = page.readable.slice(row.start, Math.min(row.end, row.start + 200));
	if (!/\d/.test(text) || row.dates.length > 1) return [];
	const ranges = row.dates.filter((date) => date.form === 'range');
	const spans: PersonalSpan[] = [];
	for (const piece of text.matchAll(/[^|•·;\n]{4,90}/g)) {
		// "118 Cedar Ct, Duluth * 218-555-0190": what one is reached by is no part of the street.
		const street = piece[0].slice(0, contactPoints(piece[0])[0]?.start).replace(/[^\p{L}\p{N}]+$/u, '');
		const within = { start: row.start + piece.index, end: row.start + piece.index + street.length };
		if (!isStreet(street) || touchesAny(ranges, within)) continue;
		const lead = street.length - street.trimStart().length;
		spans.push({ start: within.start + lead, end: within.end, class: 'address' });
	}
	return spans;
}

function withoutOverlaps(spans: PersonalSpan[]): readonly PersonalSpan[] {
	const sorted = spans.filter((span) => span.end > span.start).sort((a, b) => a.start - b.start || b.end - a.end);
	const kept: PersonalSpan[] = [];
	for (const span of sorted) {
		const last = kept.at(-1);
		if (last === undefined || span.start >= last.end) kept.push(span);
		else if (span.end > last.end) kept.push({ ...span, start: last.end });
	}
	return kept;
}

/** Whether a span touches one of the sorted spans. */
export function touchesAny(spans: readonly Span[], span: Span): boolean {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle]?.end ?? 0) <= span.start) low = middle + 1;
		else high = middle;
	}
	const next = spans[low];
	return next !== undefined && next.start < span.end;
}
