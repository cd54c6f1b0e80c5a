import { personalWords } from '../model/tables/personal-words.ts';
import { studyWords } from '../model/tables/study-words.ts';
import { anyOf } from '../text/any-of.ts';
import { fold } from '../text/fold.ts';
import type { DegreeName } from './degrees.ts';
import type { Page, Row } from './page.ts';
import { placeWord } from './places.ts';

const stops = new Set(studyWords.fieldStops);
const institutions = new Set(studyWords.institutions);
const notFields = new Set(studyWords.notFields);
const broad = new Set(studyWords.broad);
const wide = new Set(studyWords.wide);
const links = [...studyWords.fieldLinks].sort((a, b) => b.length - a.length);
/** What tells on a line of its own that a subject follows. */
const told = new RegExp(`^(?:${anyOf(studyWords.subjectLabels)})(?: in|:| -)+ `);
const papers: ReadonlySet<string> = new Set(['certificate', 'diploma']);
/** "Botany, award: BSc": the subject stands before what the degree is called. */
const result = new RegExp(`[,;|] (?:${anyOf(studyWords.resultLabels)}): ?$`);
const honours = anyOf(studyWords.honours);
/** "(Hons)", "degree": what stands between a degree's name and its subject. */
const nameRest = new RegExp(
	`^(?:[\\s.,:;'")\\]-]|\\((?:${honours}|h)\\.?\\)|\\b(?:${anyOf(studyWords.bareHonours)})\\b|\\b(?:${anyOf(studyWords.degreeWords)})\\b)*`,
);
const bracketedHonours = new RegExp(`\\((?:${honours})\\.?\\)`, 'i');
const labelReach = 24;
const fieldLength = 60;

/**
 * What the line says, else what the degree's own letters say ("MBA").
 * @param isSignature the degree stands behind somebody's name, which is no subject
 */
export function fieldOf(page: Page, row: Row, name: DegreeName, end: number, isSignature: boolean): string | null {
	// "Interaction Design (BA), Tarn School of Art": what stands behind the bracket is where; not so "Master of Arts (MA) in …".
	const isOwnName = row.degrees.some((other) => other.end < name.start && other.end >= name.start - 2);
	const isBracketed = !isOwnName && page.folded[name.start - 1] === '(' && page.folded[name.end] === ')';
	const label =
		result.exec(page.folded.slice(Math.max(row.contentStart, name.start - labelReach), name.start))?.[0].length ?? 0;
	const aside = isBracketed ? 1 : label;
	const before = aside > 0 ? fieldBefore(page, row, { ...name, start: name.start - aside }) : null;
	// "Forklift Operator Certification; …": what stands before a paper at the end of its piece is what it is of.
	const isLast = !isSignature && papers.has(name.level) && /^\s*[;|•·(]/.test(page.folded.slice(name.end, end));
	const own = isLast ? fieldBefore(page, row, name) : null;
	const stated =
		before ?? own ?? fieldAfter(page, name, end) ?? (isSignature || isOwnName ? null : fieldBefore(page, row, name));
	return stated ?? studyWords.subjects[page.folded.slice(name.start, name.end).replace(/[^a-z]/g, '')] ?? null;
}

/** "Computer Science" of "B.Sc. Computer Science, Hochschule …", "… in Computer Science from …". */
export function fieldAfter(page: Page, name: DegreeName, end: number): string | null {
	const inName = /\b(?:of|in) ((?:(?! in | of )[a-z ])+)$/.exec(page.folded.slice(name.start, name.end))?.[1] ?? null;
	const rest = page.folded.slice(name.end, Math.min(end, name.end + 160));
	let from = name.end + (nameRest.exec(rest)?.[0].length ?? 0);
	const graded = /^level \d[\s:-]*/.exec(page.folded.slice(from, from + 12));
	if (graded !== null) from += graded[0].length;
	// "B.E. (CSE)", "Bachelor of Arts (History)".
	const bracketed = page.folded[from] === '(' ? fieldAt(page, from + 1, end) : null;
	if (bracketed !== null) return bracketed;
	// "B.A. (cum laude), English": a remark between the two.
	if (page.folded[from] === '(') from += /^\([^()\d]*\)[\s,:–-]*/.exec(page.folded.slice(from, end))?.[0].length ?? 0;
	const link = links.find((one) => page.folded.startsWith(`${one} `, from) || page.folded.startsWith(`${one}:`, from));
	if (link !== undefined) from += link.length + 1;
	const stated = fieldAt(page, from, end);
	const field = (stated === null ? null : narrower(page, from, stated, end)) ?? stated;
	const isTold = field !== null && (link !== undefined || wide.has(inName ?? ''));
	if (inName !== null && !isTold && !broad.has(inName)) {
		return page.readable.slice(name.end - inName.length, name.end).trim();
	}
	return field;
}

/** "Engineering (Mechatronics)": what stands in brackets behind a wide subject. */
function narrower(page: Page, from: number, told: string, end: number): string | null {
	const open = from + told.length;
	return wide.has(fold(told)) && page.folded.startsWith(' (', open) ? fieldAt(page, open + 2, end) : null;
}

/** The words of a subject from `from` on: up to a separator, a date or a word of another matter. */
function fieldAt(page: Page, from: number, end: number): string | null {
	const rest = page.folded.slice(from, Math.min(end, from + fieldLength + 20));
	const stop = /[,;|()•·:\n\d]|\.\s|\s-\s|\s{2,}|\t|\.$/.exec(rest)?.index ?? rest.length;
	const words = rest.slice(0, stop).split(' ');
	let count = words.findIndex((word, i) => stops.has(word) || (stops.has(`${word} ${words[i + 1]}`) && i > 0));
	// "Technical University", "Graduate School": a name of a place of learning and no subject.
	if (count >= 0 && institutions.has(words[count] ?? '') && !words.slice(0, count).some((word) => links.includes(word)))
		return null;
	if (count < 0) count = words.length;
	const length = words.slice(0, count).join(' ').length;
	const field = page.readable
		.slice(from, from + length)
		.replace(/^[^\p{L}]+|[^\p{L}\p{N}+#)]+$/gu, '')
		.replace(/\s+(?:and|in|of|&)$/, '');
	const isName = /^\p{Lu}|^\p{Ll}.*\s?\p{Ll}/u.test(field) && field.length >= 2 && field.length <= fieldLength;
	return isName && !notFields.has(fold(field)) && !personalWords.credentials.has(fold(field)) ? field : null;
}

/** "Electronics Engineering degree", "Women Studies Certificate", "Full-Stack, Certificate". */
function fieldBefore(page: Page, row: Row, name: DegreeName): string | null {
	const before = page.readable.slice(row.contentStart, name.start).trimEnd();
	const piece =
		before
			.split(/[,;|•·:\d]|\s[-–—]\s|\s{2,}|\t/)
			.at(-1)
			?.trim() ?? '';
	if (!before.endsWith(piece) || piece.length < 3 || piece.length > fieldLength || piece.split(' ').length > 5)
		return null;
	return /^\p{Lu}/u.test(piece) && !isInstitution(piece) && !notFields.has(fold(piece)) ? piece : null;
}

type Below = { readonly field: string; readonly end: number };

/**
 * The subject on a line further down: alone below "BSc", or told as such ("Majors: History"), below the school at most.
 * @param name null where the degree's own line names its subject
 */
export function fieldBelow(page: Page, rows: readonly Row[], at: number, name: DegreeName | null): Below | null {
	for (let i = at + 1; i <= at + 2; i++) {
		const below = rows[i];
		if (below === undefined || below.gapAbove || below.degrees.length > 0) return null;
		const alone = name !== null && i === at + 1 ? fieldAlone(page, rows[at], name, below) : null;
		const field = alone ?? fieldTold(page, below);
		if (field !== null) return { field, end: below.end };
		if (!isInstitution(page.readable.slice(below.contentStart, below.end))) return null;
	}
	return null;
}

/** "Majors: History, Minor: Media Studies", "Specialization in Dairy Science". */
function fieldTold(page: Page, row: Row): string | null {
	const link = told.exec(page.folded.slice(row.contentStart, Math.min(row.end, row.contentStart + 40)))?.[0];
	return link === undefined ? null : fieldAt(page, row.contentStart + link.length, row.end);
}

/** "BSc" on a line of its own, and its subject on the next. */
function fieldAlone(page: Page, row: Row | undefined, name: DegreeName, next: Row): string | null {
	if (row === undefined || next.bullet || next.dates.length > 0) return null;
	const before = page.readable.slice(row.contentStart, name.start);
	const after = page.readable.slice(name.end, row.end).replace(bracketedHonours, '');
	if (/[\p{L}\p{N}]/u.test(after) || !/^(?:[^\p{L}\p{N}]?|\p{L}{4,14}: ?)$/u.test(before)) return null;
	const text = page.readable.slice(next.contentStart, Math.min(next.end, next.contentStart + fieldLength + 1));
	if (text.length > fieldLength || !/^\p{Lu}[\p{L}&,/ -]{2,}$/u.test(text) || text.split(' ').length > 6) return null;
	return isInstitution(text) || placeWord(text) !== null || notFields.has(fold(text)) ? null : text;
}

function isInstitution(text: string): boolean {
	return fold(text)
		.split(/[^a-z]+/)
		.some((word) => stops.has(word));
}
