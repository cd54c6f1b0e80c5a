import { personalWords } from '../model/tables/personal-words.ts';
import type { Span } from '../model/text.ts';
import { anyOf } from '../text/any-of.ts';
import { fold } from '../text/fold.ts';
import type { Page } from './page.ts';

const repeatsMax = 200;
const partMin = 3;
const wordsMax = 6;
const footRows = 4;
const signatureLengthMax = 80;
const honorific = new RegExp(`\\b(?:${anyOf(personalWords.honorifics)})\\.? $`);
const pageHeaders = new RegExp(`\\b(?:${anyOf(personalWords.pageHeaders)})\\b|\\d{1,2}`, 'g');
const calling = new RegExp(`\\b(?:${anyOf(personalWords.beforePerson)}) $`);
/** What follows a name that stands for the person alone: "Without Mark the site", "asked Grant." */
const plainEnd = new RegExp(`^(?:[.,;:!?)"”\\n]|$| (?:${anyOf(personalWords.behindPerson)})\\b)`);
const clauseStart = new RegExp(`(?:^|[.!?:;•\\n*>·-] ?|\\b(?:${anyOf(personalWords.clauseOpeners)}) )$`);
const initial = /^\p{L}\.?$/u;
const wordEnd = /[\p{L}\p{N}]/u;

/** The name at the top, wherever it comes again, and its parts where they mean the person. In no order. */
export function namesOf(page: Page, name: Span, named: readonly Span[]): readonly Span[] {
	const whole = page.folded.slice(name.start, name.end);
	const spans: Span[] = [name];
	for (const form of formsOf(whole))
		for (const start of places(page, form)) spans.push({ start, end: start + form.length });
	const skills = new Set(named.map(({ start, end }) => page.folded.slice(start, end)));
	const parts = whole
		.split(/[^\p{L}'’-]+/u)
		.filter((part) => part.length >= partMin && !personalWords.particles.has(part));
	for (const part of new Set(parts)) {
		if (personalWords.credentials.has(part)) continue;
		const isWord = personalWords.words.has(part) || skills.has(part);
		for (const start of places(page, part)) {
			const span = { start, end: start + part.length };
			if (isCapital(page, start) && (!isWord || isPerson(page, span))) spans.push(span);
		}
	}
	return spans;
}

/** A name in one line: as it stands, with the given name first where that stands behind a comma, and without initials. */
function wholeForms(name: string): readonly string[] {
	const whole = name.replace(/\s+/g, ' ');
	const [family = '', given] = whole.split(/, ?/);
	const inOrder = given === undefined ? whole : `${given} ${family}`;
	const words = inOrder.split(' ');
	const spelled = words.filter((word) => !initial.test(word)).join(' ');
	return [...new Set([whole, inOrder, ...(spelled.includes(' ') ? [spelled] : [])])];
}

/** The whole name, and all runs of at least two of its words. */
function formsOf(whole: string): readonly string[] {
	const forms = wholeForms(whole);
	const words = (forms.at(-1) ?? '').split(' ').slice(0, wordsMax);
	const runs = new Set(forms.filter((form) => form.includes(' ')));
	for (let length = words.length; length > 1; length--) {
		for (let from = 0; from + length <= words.length; from++) runs.add(words.slice(from, from + length).join(' '));
	}
	return [...runs];
}

/** Where a folded text stands as a whole word or as whole words. */
function places(page: Page, needle: string): readonly number[] {
	const found: number[] = [];
	let from = page.folded.indexOf(needle);
	while (from >= 0 && found.length < repeatsMax) {
		const end = from + needle.length;
		if (!wordEnd.test(page.folded[from - 1] ?? ' ') && !wordEnd.test(page.folded[end] ?? ' ')) found.push(from);
		from = page.folded.indexOf(needle, end);
	}
	return found;
}

function isCapital(page: Page, at: number): boolean {
	return page.isLower || /\p{Lu}/u.test(page.readable[at] ?? '');
}

/** "Mark led the team", "Grant's team", "Ms Chase": the sentence speaks of someone. */
function isPerson(page: Page, { start, end }: Span): boolean {
	const before = page.folded.slice(Math.max(0, start - 16), start);
	if (honorific.test(before)) return true;
	const after = page.folded.slice(end, end + 24);
	if (/^['’]s\b/.test(after)) return true;
	if (calling.test(before) && plainEnd.test(after)) return true;
	const next = /^ ([a-z]{2,14})\b/.exec(after)?.[1];
	if (next === undefined || !clauseStart.test(before)) return false;
	return personalWords.doings.has(next) || /^[a-z]{3,}ed$/.test(next);
}

/** A line that holds nothing but the name, a page number and contact details: the header of a later page. */
export function isPageHeader(page: Page, row: Span, name: Span): boolean {
	if (row.end - row.start > 140 || row.start <= name.end) return false;
	const text = page.folded.slice(row.start, row.end);
	const whole = wholeForms(page.folded.slice(name.start, name.end)).find((form) => text.includes(form));
	if (whole === undefined) return false;
	const rest = text
		.replace(whole, ' ')
		.replace(/\S+@\S+|https?:\S+|www\.\S+|\+?\d[\d ()./-]{6,}/g, ' ')
		.replace(pageHeaders, ' ');
	return !wordEnd.test(fold(rest));
}

/** "Leeds, 1 November 2026" beside the name at the foot of the page: where and when it was signed. */
export function signatureRows(page: Page, name: Span): readonly Span[] {
	const whole = wholeForms(page.folded.slice(name.start, name.end));
	return page.rows.slice(-footRows).filter((row) => {
		if (row.start <= name.end || row.dates.length === 0 || row.end - row.start > signatureLengthMax) return false;
		const before = page.folded.slice(Math.max(0, row.start - signatureLengthMax), row.start).trimEnd();
		const after = page.folded.slice(row.end, row.end + signatureLengthMax).trimStart();
		return whole.some((form) => before.endsWith(`\n${form}`) || after === form || after.startsWith(`${form}\n`));
	});
}
