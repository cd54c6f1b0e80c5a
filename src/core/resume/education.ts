import { type EducationEntry, EducationLevel, type ResumeSectionKind } from '../model/resume.ts';
import { studyWords } from '../model/tables/study-words.ts';
import { quoteAt, type Span } from '../model/text.ts';
import { anyOf } from '../text/any-of.ts';
import { fold } from '../text/fold.ts';
import { type DegreeName, isOthers } from './degrees.ts';
import { isProse } from './job-evidence.ts';
import type { MonthNumber } from './months.ts';
import type { Page, Row } from './page.ts';
import type { SectionRows } from './sections.ts';
import { dateNear, datesEach, datesLead, datesOf, isOpen } from './study-dates.ts';
import { fieldAfter, fieldBelow, fieldOf } from './study-fields.ts';

const others = new Set(studyWords.others);
const headers = new Set(studyWords.headers);
const institutions = new RegExp(`\\b(?:${anyOf(studyWords.institutions)})\\b`);
const unfinished = new RegExp(`\\b(?:${anyOf(studyWords.unfinished)})\\b`);
const training = new RegExp(`^(?:${anyOf(studyWords.training)})\\b`);
const entriesMax = 40;

/** Whether a dated line is schooling: it names a degree, so it is no job. */
export function isStudy(row: Row): boolean {
	return row.degrees.some((name) => !name.doubtful);
}

/** A degree with where its dates stand, which are nobody else's, and with the letters of its name. */
export type EducationReading = EducationEntry & { readonly datedAt: Span | null; readonly letters: string };

/** The schooling that a résumé names: sections of education first, then what stands elsewhere and is not there yet. */
export function educationOf(
	page: Page,
	sections: readonly SectionRows[],
	asOf: MonthNumber,
): readonly EducationReading[] {
	const entries: EducationReading[] = [];
	const own = sections.filter((section) => section.kind === 'education');
	for (const section of own) for (const entry of entriesIn(page, section, asOf, true)) add(page, entries, entry);
	for (const section of sections) {
		if (elsewhere.has(section.kind)) continue;
		const isNear = section.kind === 'certifications' || section.withSchooling;
		for (const entry of entriesIn(page, section, asOf, isNear)) {
			const isKnown = section.kind === 'contact' && entries.some((known) => isBehindName(known, entry));
			if (!isKnown) add(page, entries, entry);
		}
	}
	// The name of a school says little beside a degree: it shows where someone went, and not how far.
	const hasMore = entries.some((entry) => entry.level !== null && levelsAbove.has(entry.level));
	return entries.filter((entry) => !(hasMore && isSchoolName(page, entry))).slice(0, entriesMax);
}

/** Read already, or telling of other people's degrees. */
const elsewhere: ReadonlySet<ResumeSectionKind> = new Set(['education', 'languages', 'references', 'publications']);
const levelsAbove: ReadonlySet<EducationLevel> = new Set(['associate', 'bachelor', 'master', 'doctorate']);

const school = new RegExp(anyOf(studyWords.schoolParts));
const leaving = new RegExp(`${anyOf(studyWords.leavingParts)}|(?:${anyOf(studyWords.leavingEnds)})\\b`);

function isSchoolName(page: Page, { level, evidence }: EducationEntry): boolean {
	if (level !== 'highschool') return false;
	const text = page.folded.slice(evidence.start, evidence.end);
	return school.test(text) && !leaving.test(text);
}

/** A degree that is named twice, once with and once without its subject, is one. */
function add(page: Page, entries: EducationReading[], entry: EducationReading): void {
	const twin = entries.findIndex(
		(other) => other.level === entry.level && isSameField(other.field, entry.field) && isSameYear(other, entry),
	);
	const known = entries[twin];
	if (known === undefined) entries.push(entry);
	else {
		const evidence = isSchoolName(page, known) ? entry.evidence : known.evidence;
		const { year, start, end, precision, datedAt } = known.year === null ? entry : known;
		entries[twin] = { ...known, evidence, field: known.field ?? entry.field, year, start, end, precision, datedAt };
	}
}

/** "Jane Doe, M.Pharm", where "M.Pharm (Pharmaceutics), 2014" stands among schools. */
function isBehindName(known: EducationReading, { year, letters, level }: EducationReading): boolean {
	return year === null && level !== null && levelsAbove.has(level) && letters === known.letters;
}

/** Two degrees of one level, each with its year, are two, and so are two certificates of one subject. */
function isSameYear(a: EducationEntry, b: EducationEntry): boolean {
	if (a.year === null || b.year === null || a.year === b.year) return true;
	if (a.level === 'certificate') return false;
	return a.field !== null && b.field !== null && fold(a.field) === fold(b.field);
}

function isSameField(a: string | null, b: string | null): boolean {
	if (a === null || b === null) return true;
	const [x, y] = [fold(a), fold(b)];
	return x.includes(y) || y.includes(x);
}

function entriesIn(
	page: Page,
	section: SectionRows,
	asOf: MonthNumber,
	isTrusted: boolean,
): readonly EducationReading[] {
	const entries: EducationReading[] = [];
	const named = section.rows.map((row) => (isTableHead(page, row) ? [] : row.degrees));
	const nearby = datesLead(section.rows, named) ? [-1, -2, -3, 1] : [1, 2, 3, -1];
	for (let at = 0; at < section.rows.length; at++) {
		const row = section.rows[at];
		if (row === undefined) continue;
		const names = (named[at] ?? []).filter(
			(name, i, all) =>
				isMeant(page, section, row, name, isTrusted) &&
				!isSubject(page, all[i - 1], name) &&
				!isKindOf(page, name, all[i + 1]) &&
				!isSpelledOut(page, name, all[i + 1]),
		);
		if (names.length === 0) continue;
		const near = dateNear(page, section.rows, named, at, nearby);
		const each = datesEach(page, row, names);
		for (let i = 0; i < names.length; i++) {
			const name = names[i];
			if (name === undefined) continue;
			const dated = each[i] ?? near;
			const end = names[i + 1]?.start ?? row.end;
			const isTail =
				i > 0 &&
				fieldAfter(page, name, end) === null &&
				EducationLevel.options.indexOf(name.level) <= levelOf(names[i - 1]);
			if (isTail) continue;
			const field = name.level === 'highschool' ? null : fieldOf(page, row, name, end, section.kind === 'contact');
			const below =
				name.level === 'highschool' ? null : fieldBelow(page, section.rows, at, field === null ? name : null);
			entries.push({
				level: name.level,
				field: field ?? below?.field ?? null,
				...datesOf(dated),
				letters: page.folded.slice(name.start, name.end).replace(/[^a-z]/g, ''),
				completed: !isUnfinished(page, row) && !isOpen(dated, asOf),
				evidence: quoteAt(page.text, { start: row.contentStart, end: below?.end ?? row.end }),
			});
		}
	}
	return entries;
}

/** "Grado en Ingeniería Civil": what the degree before it is in. */
function isSubject(page: Page, before: DegreeName | undefined, { start }: DegreeName): boolean {
	if (before === undefined || page.folded.slice(before.end, start).trim() !== '') return false;
	return /\b(?:in|of|en|de)$/.test(page.folded.slice(before.start, before.end));
}

/** "Bachelor of Engineering - BE, Acoustics", "Master of Arts (MA) in Botany": one degree, whose letters come last. */
function isSpelledOut({ folded }: Page, { level, end }: DegreeName, next: DegreeName | undefined): boolean {
	return next?.level === level && /^ ?[(–—-] ?$/.test(folded.slice(end, next.start));
}

/** "BTEC Level 3 Extended Diploma", "BTEC HNC": one certificate, whose own name comes last. */
function isKindOf(page: Page, name: DegreeName, next: DegreeName | undefined): boolean {
	if (next === undefined || !isBelow(name)) return false;
	const between = page.folded.slice(name.end, next.start);
	return /^(?: [a-z0-9]+){0,3} $/.test(between) && !/ (?:and|in|of) /.test(between);
}

function levelOf(name: DegreeName | undefined): number {
	return name === undefined ? -1 : EducationLevel.options.indexOf(name.level);
}

/** Outside of education, sentences and doubtful names count only where a degree is plainly named. */
function isMeant(page: Page, section: SectionRows, row: Row, name: DegreeName, isTrusted: boolean): boolean {
	if (section.kind !== 'contact' && isState(page, row, name)) return false;
	const after = page.folded.slice(name.end, Math.min(row.end, name.end + 40));
	if (isNumbered(after) || isLicence(page, row, name)) return false;
	if (name.level === 'highschool' && yearsTaught.test(page.folded.slice(row.contentStart, name.start))) return false;
	// "Professional Certificate, Secondary Mathematics": who may teach whom.
	if (name.level === 'highschool' && name.doubtful && section.kind === 'certifications') return false;
	const isSchooling = section.kind === 'education';
	if (isOthers(page.folded, name.end, row.end) && !(isSchooling && !isProse(page, row))) return false;
	if (!isSchooling && (isBracketed(page, name) || isOfOthers(page, row))) return false;
	if (isTrusted) return !(name.doubtful && isProse(page, row) && !isSchooling);
	if (isBelow(name)) return (listed.has(section.kind) || isTraining(page, row, name)) && isItem(page, row, name);
	if (name.doubtful && !isOfSchool(page, row, name)) return false;
	if (name.level === 'highschool' && isProse(page, row)) return false;
	// Among jobs and skills only a line that begins with a degree tells of one.
	if (among.has(section.kind)) return (begins(row, name) || isBehindDates(page, row, name)) && !isProse(page, row);
	// Letters behind the name ("Jane Doe, MBA") tell of a degree as well.
	return section.kind !== 'volunteering';
}

function begins({ contentStart }: Row, { start }: DegreeName): boolean {
	return start <= contentStart + 1;
}

/** "2013 – 2016   BSc Nursing" */
function isBehindDates({ folded }: Page, { dates: [date], contentStart }: Row, { start }: DegreeName): boolean {
	if (date === undefined || date.start > contentStart + 1 || date.end > start) return false;
	return /^[\s:,|–—-]*$/.test(folded.slice(date.end, start));
}

/** "BS Geology, Wexcombe University, 2016": a line that begins with a degree's letters and goes on to a school. */
function isOfSchool(page: Page, row: Row, { start, end }: DegreeName): boolean {
	if (
		start > row.contentStart + 1 ||
		!/^(?:\p{Lu}+|Master|Bachelor|Doctor)(?: of\b|$)/u.test(page.readable.slice(start, end)) ||
		isProse(page, row)
	)
		return false;
	return institutions.test(page.folded.slice(end, row.end));
}

const among: ReadonlySet<ResumeSectionKind> = new Set(['experience', 'skills', 'projects']);
/** Sections whose short lines name what someone has. */
const listed: ReadonlySet<ResumeSectionKind> = new Set(['contact', 'summary', 'skills', 'other']);
const itemWordsMax = 9;

function isBelow({ level }: DegreeName): boolean {
	return level === 'certificate' || level === 'diploma';
}

/** "Ausbildung zur Kauffrau" among jobs: it was worked in as well. */
function isTraining({ folded }: Page, { contentStart }: Row, { start, end }: DegreeName): boolean {
	return start === contentStart && training.test(folded.slice(start, end));
}

/** "Certificate in bookbinding", "Ambulance First Aid Certificate": a short line that begins or ends so. */
function isItem(page: Page, row: Row, { start, end }: DegreeName): boolean {
	const isAtEnd = start === row.contentStart || end >= row.end - 1;
	return (
		isAtEnd && page.folded.slice(row.contentStart, row.end).split(' ').length <= itemWordsMax && !isProse(page, row)
	);
}

/** "taught trade law at postgraduate level (MBA)": for whom something is. */
function isBracketed(page: Page, { start, end }: DegreeName): boolean {
	return page.folded[start - 1] === '(' && /^[,)]/.test(page.folded.slice(end, end + 1));
}

/** "Master of Science in Informatics Committee": whose members it tells of. */
function isOfOthers(page: Page, row: Row): boolean {
	return others.has(
		/([a-z]+)\W*$/.exec(page.folded.slice(Math.max(row.contentStart, row.end - 40), row.end))?.[1] ?? '',
	);
}

/** "K – grade 12", "7–12 secondary": whom someone teaches. */
const yearsTaught = /(?:k|\d)\s?[-–]\s?(?:\d{1,2}(?:th)? )?$/;

/** "CAP : 4.3" is a mark, "BS 7671" a standard. */
function isNumbered(after: string): boolean {
	const standard = /^ (?:en )?(\d{3,5})\b/.exec(after)?.[1];
	return /^\s*[:=]\s*\d\.\d/.test(after) || (standard !== undefined && !/^(?:19|20)\d\d$/.test(standard));
}

const licenceEnd = new RegExp(`^(?:\\s*[:#]| (?:${anyOf(studyWords.licenceEnds)})\\b)`);

/** "HR licence", "Licence: full": a paper to do something, and no licence of a French university. */
function isLicence({ folded }: Page, { contentStart, end }: Row, name: DegreeName): boolean {
	if (folded.slice(name.start, name.end) !== 'licence') return false;
	return (
		/[a-z0-9]['’]?s? $/.test(folded.slice(contentStart, name.start)) || licenceEnd.test(folded.slice(name.end, end))
	);
}

const states = /^(?:MA|MD|MS|ME)$/;

/** "Towson University, Towson, MD": where a school is. */
function isState(page: Page, row: Row, { start, end }: DegreeName): boolean {
	if (!states.test(page.readable.slice(start, end))) return false;
	const before = page.readable.slice(row.contentStart, start);
	return /\p{L}[\p{L}.' -]{2,40},\s*$/u.test(before) && /^\s*(?:$|[,|;(\d–-])/.test(page.readable.slice(end, row.end));
}

/** "Degree | School | Year": the heads of a table's columns. */
function isTableHead(page: Page, row: Row): boolean {
	if (row.degrees.length === 0 || row.dates.length > 0 || row.end - row.start > 120) return false;
	const words = page.folded.slice(row.contentStart, row.end).match(/[a-z]+/g) ?? [];
	return words.length > 1 && words.every((word) => headers.has(word));
}

function isUnfinished(page: Page, row: Row): boolean {
	return unfinished.test(page.folded.slice(row.start, row.end));
}
