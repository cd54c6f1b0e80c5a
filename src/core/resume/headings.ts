import type { ResumeSectionKind } from '../model/resume.ts';
import { jobTitleWords } from '../model/tables/job-words.ts';
import { resumeHeadings } from '../model/tables/resume-headings.ts';
import { studyWords } from '../model/tables/study-words.ts';
import { anyOf } from '../text/any-of.ts';
import { fold } from '../text/fold.ts';
import { isCapitalTitle } from './capital-titles.ts';
import type { Page, Row } from './page.ts';

const kindOf = new Map(resumeHeadings.headings.flatMap(({ kind, phrases }) => phrases.map((p) => [p, kind] as const)));
const plain = new Set(resumeHeadings.plain);
const lastWords = new Set(resumeHeadings.last);
const squeezed = new Map(
	[...kindOf].filter(([phrase]) => phrase.length >= 8).map(([phrase, kind]) => [phrase.replaceAll(' ', ''), kind]),
);
const inner = new Set(resumeHeadings.inner);
const ofJobs = new Set(resumeHeadings.ofJobs);
const withoutJobs = new Set(resumeHeadings.withoutJobs);
const schools = new Set(studyWords.institutions);
const words = resumeHeadings.words.map(({ kind, words: list }) => ({ kind, words: new Set(list) }));

const jobWords = new Set(words.filter(({ kind }) => kind === 'experience').flatMap((entry) => [...entry.words]));
const qualifiers = new Set(resumeHeadings.qualifiers);
const joints = new RegExp(` (?:${anyOf(resumeHeadings.joints)}) `);
const pageTitles = new Set(resumeHeadings.pageTitles);
const continued = new RegExp(`[\\s(–-]+(?:${anyOf(resumeHeadings.continued)})[.)…\\s]*$`, 'iu');

const headingLength = 60;
const gluedLength = 120;
const numbering = /^(?:\d{1,2}|[IVX]{1,4}|[A-H])[.)]\s+/;
const inlinePart = /^([^:,(–—/]{2,45}?)\s*(?:[:,(–—/]|\s-\s)/u;

/** The kind of section that a row begins; null where it is no heading. */
export type Heading = {
	readonly kind: ResumeSectionKind;
	/** Its text goes on after the heading. */
	readonly inline: boolean;
	readonly style: string;
	/** Dated lines below it are no jobs. */
	readonly withoutJobs?: boolean;
	/** It names schooling beside jobs: "Qualifications & Experience". */
	readonly withSchooling?: boolean;
	/** Set off as headings are, and none that is known. */
	readonly isUnknown?: boolean;
	/** What the heading takes of a line that is none of it. */
	readonly length?: number;
	/** Characters before a heading across a wide gap from its first line. */
	readonly marginIndent?: number | undefined;
};

/** The section that a row would end, with the style of the heading that began it. */
export type Within = {
	readonly kind: ResumeSectionKind;
	readonly style: string;
	/** Nothing stands between its heading and the row. */
	readonly isFirst: boolean;
	/** Characters before the last heading that stood across a wide gap from its first line; null before any. */
	readonly marginIndent: number | null;
};

export function headingAt(page: Page, row: Row, within: Within): Heading | null {
	const content = page.readable.slice(row.start, Math.min(row.end, row.start + 90));
	if (row.bullet && isPlainItem(row, content) && !row.gapAbove) return null;
	// "B. Tech" is a degree, and not part B on technology.
	if (row.degrees.some(({ doubtful, start }) => !doubtful && start === row.contentStart)) return null;
	const bare = unspaced(undecorated(content)).replace(numbering, '').replace(continued, '');
	if (bare.length < 2) return null;
	const style = styleOf(row, content, bare);
	const found =
		wholeHeading(row, content, bare, within) ?? inlineHeading(row, bare) ?? headingBeside(page, row, within);
	if (found === null) return null;
	const isLoose = inner.has(found.key) || !kindOf.has(found.key);
	const isWithout = withoutJobs.has(found.key) || (found.kind === 'other' && namesHonours(found.key));
	const isInner =
		within.kind === 'experience' && isLoose && style !== within.style && (inner.has(found.key) || style.includes(':'));
	if (isInner || (within.kind === 'experience' && ofJobs.has(found.key))) return null;
	const isUnknown = found.kind === 'other' && found.isUnknown === true;
	const { kind, inline, length = 0, marginIndent } = found;
	const withSchooling = kind === 'experience' && joints.test(found.key) && found.key.split(' ').some(isOfSchooling);
	return { kind, inline, style, withoutJobs: isWithout, withSchooling, isUnknown, length, marginIndent };
}

/** Most lines of a résumé: behind a bullet, with small letters, and set off by nothing. */
function isPlainItem(row: Row, content: string): boolean {
	if (content.length >= 90) return true;
	return !row.ruledBelow && /\p{Ll}/u.test(content) && !content.endsWith(':') && !/^\s*[\d#]/.test(content);
}

/** "■ Work History" below a gap: nobody lists that as an item. */
function isSure(key: string, kind: ResumeSectionKind, row: Row): boolean {
	return row.gapAbove && kind === 'experience' && key.includes(' ') && kindOf.has(key);
}

type Found = {
	readonly kind: ResumeSectionKind;
	readonly inline: boolean;
	readonly key: string;
	readonly isUnknown?: boolean;
	/** Of an inline heading that is no part of the line's own text. */
	readonly length?: number;
	readonly marginIndent?: number | undefined;
};

/** "Training and school", "Jobs and internships": two headings in one. Jobs come before schooling, and both before all else. */
function kindOfParts(key: string): ResumeSectionKind | undefined {
	const parts = key.split(joints);
	const kinds = parts.map((part) => kindOf.get(part));
	if (parts.length !== 2 || kinds.includes(undefined)) return undefined;
	return kinds.find((kind) => kind === 'experience') ?? kinds.find((kind) => kind === 'education') ?? kinds[0];
}

function isOfSchooling(part: string): boolean {
	const kind = kindOf.get(part);
	return kind === 'education' || kind === 'certifications';
}

/** "Previous appointments", "Other paid work". */
function kindOfQualified(key: string): ResumeSectionKind | undefined {
	const space = key.indexOf(' ');
	const kind = qualifiers.has(key.slice(0, space)) ? kindOf.get(key.slice(space + 1)) : undefined;
	return kind === 'experience' ? kind : undefined;
}

/** "Grants and prizes", "Selected fellowships and honours". */
function namesHonours(key: string): boolean {
	return key.split(' ').some((word) => withoutJobs.has(word));
}

/** How a heading is set off: headings of one rank in a text are set alike. */
function styleOf(row: Row, content: string, bare: string): string {
	const colon = content.trimEnd().endsWith(':') ? ':' : '';
	return `${isCaps(bare) ? 'caps' : ''}${colon}${row.ruledBelow ? '_' : ''}${row.bullet ? '*' : ''}${/^\s*#/.test(content) ? '#' : ''}`;
}

function wholeHeading(row: Row, content: string, bare: string, { kind: within, isFirst }: Within): Found | null {
	if (bare.length > headingLength || content.length >= 90 || row.dates.length > 0) return null;
	const key = headingKey(bare);
	const styled = isCaps(bare) || row.ruledBelow || content.trimEnd().endsWith(':') || /^\s*#/.test(content);
	const known = kindOf.get(key) ?? kindOfParts(key) ?? kindOfQualified(key);
	const isPlain = plain.has(key) || !kindOf.has(key);
	if (known !== undefined && (!isPlain || styled || (row.gapAbove && !row.bullet) || row.index === 0 || isFirst)) {
		const isItem = row.bullet && !styled && !/^\d/.test(content.trimStart());
		return isItem && !isSure(key, known, row) ? null : { kind: known, inline: false, key };
	}
	// "P ROFESSIONAL E XPERIENCE": letters that were set wide.
	const broken =
		/(?:^|\s)\p{L}(?:\s|$)/u.test(bare) || isScattered(bare) ? squeezed.get(key.replaceAll(' ', '')) : undefined;
	if (broken !== undefined) return { kind: broken, inline: false, key };
	const list = key.split(' ');
	const isUnmarked = within === 'education' && list.length > 1 && list.at(-1) === 'experience';
	const isTitled =
		(row.gapAbove || isUnmarked) &&
		list.length > 1 &&
		list.length <= 5 &&
		lastWords.has(list.at(-1) ?? '') &&
		isTitleCase(bare);
	if ((!styled && !isTitled) || list.length > 6 || (row.bullet && !/^\s*\d/.test(content)) || /\d/.test(bare))
		return null;
	// "PARALEGAL EXPERIENCE" is none of an occupation's names, though it holds one.
	const last = list.at(-1) ?? '';
	const isOfJobs = list.length > 1 && lastWords.has(last) && jobWords.has(last);
	if (!isOfJobs && list.some((word) => jobTitleWords.nouns.has(word))) return null;
	if (list.some((word) => pageTitles.has(word))) return null;
	const byWord = words.find((entry) => list.some((word) => entry.words.has(word)));
	// In a list of jobs an unknown line in capitals is more likely an employer than a heading.
	const certain = row.gapAbove || row.ruledBelow || isUnmarked;
	if (byWord !== undefined)
		return certain || content.trimEnd().endsWith(':') ? { kind: byWord.kind, inline: false, key } : null;
	const isDegree = within === 'education' && (row.degrees.length > 0 || list.some((word) => schools.has(word)));
	const ends = certain && !isDegree && within !== 'experience' && within !== 'contact' && list.length <= 5;
	return ends && (isCaps(bare) || row.ruledBelow) && !/[,|]/.test(bare)
		? { kind: 'other', inline: false, key, isUnknown: true }
		: null;
}

/** "OBJECTIVE: Customer service …", "SKILLS, honestly rated", "LANGUAGES (spoken)". */
function inlineHeading(row: Row, bare: string): Found | null {
	const first = inlinePart.exec(bare)?.[1];
	if (first === undefined || row.bullet) return null;
	const key = headingKey(first);
	const kind = kindOf.get(key);
	// "IT - Systems" begins with an industry.
	if (kind === undefined || kind === 'experience' || key.length < 3) return null;
	return isCaps(first) || (row.gapAbove && !plain.has(key)) ? { kind, inline: true, key } : null;
}

const besideWide = /^([^\t]{3,40}?)(?:\s*\t\s*| {2,})(?=\p{Lu})/u;
const besideCapitals = /^(\p{Lu}{5,}(?:[ &]{1,3}\p{Lu}{2,}){0,3})\s+(?=\p{Lu}\p{Ll})/u;

/**
 * "Education   University of Wexcombe", "VOLUNTEERING First aider": a heading in the margin beside its first line. Once
 * one stood across a wide gap, the next below it need no blank line above, but for words that a job's own rows begin with.
 */
function headingBeside(page: Page, row: Row, within: Within): Found | null {
	const isOff = row.gapAbove || row.index === 0;
	const indent = row.contentStart - row.start;
	if (row.bullet || !(isOff || indent === within.marginIndent)) return null;
	const text = page.readable.slice(row.contentStart, Math.min(row.end, row.contentStart + gluedLength));
	const beside = [besideWide, besideCapitals]
		.map((pattern) => pattern.exec(text))
		.find((match) => match !== null && kindOf.has(headingKey(match[1] ?? '')));
	const key = headingKey(beside?.[1] ?? '');
	const kind = kindOf.get(key);
	if (beside == null || kind === undefined || !/^\p{Lu}/u.test(text)) return null;
	const { length } = beside[0];
	const isSetApart = /\t| {2,}$/.test(beside[0]);
	const isTitle = !isSetApart && isCapitalTitle(page, row, kind, within.kind, row.contentStart + length);
	const isOfRow = kind === within.kind || (within.kind === 'experience' && inner.has(key));
	if (isTitle || (!isOff && (!isSetApart || isOfRow))) return null;
	return { kind, inline: true, key, length, marginIndent: isSetApart ? indent : undefined };
}

/** "Work Experience Hexley Ltd, May 2015 – June 2018": a heading that lost its line; the length of what it takes of the row. */
export function gluedHeading(
	page: Page,
	row: Row,
): { readonly kind: ResumeSectionKind; readonly length: number } | null {
	if (row.bullet || row.end - row.start > gluedLength) return null;
	const list = page.readable.slice(row.contentStart, row.end).split(' ');
	for (let count = Math.min(4, list.length - 1); count > 0; count--) {
		const head = list.slice(0, count).join(' ');
		const kind = kindOf.get(headingKey(head));
		if (kind !== 'experience' || !/^\p{Lu}.*\p{L}$/u.test(head) || !/^\p{Lu}/u.test(list[count] ?? '')) continue;
		return count > 1 || row.dates[0]?.form === 'range' ? { kind, length: head.length + 1 } : null;
	}
	return null;
}

const wordCharacter = /[\p{L}\p{N}]/u;

/** Without marks at either end; a closing bracket stays. */
function undecorated(text: string): string {
	let [start, end] = [0, text.length];
	while (start < end && !isWordAt(text, start)) start++;
	while (end > start && text[end - 1] !== ')' && !isWordAt(text, end - 1)) end--;
	return text.slice(start, end);
}

function isWordAt(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
	// Half of a pair is judged with its other half.
	const from = code >= 0xdc00 && code < 0xe000 ? at - 1 : at;
	return wordCharacter.test(text.slice(from, from + 2).slice(0, code >= 0xd800 && code < 0xe000 ? 2 : 1));
}

/** Whether a text on its own is the heading of a part in which dates are of honours, seats, papers or pastimes. */
export function isHeadingWithoutJobs(text: string): boolean {
	const key = headingKey(text);
	const kind = kindOf.get(key);
	return withoutJobs.has(key) || kind === 'volunteering' || kind === 'certifications' || kind === 'interests';
}

/** Whether a text on its own is a heading that is known. */
export function isHeadingText(text: string): boolean {
	return text.length <= headingLength && kindOf.has(headingKey(undecorated(text)));
}

const plainWords = /^[a-z]+(?: [a-z]+)*$/;

/** "Skills & Tools" as "skills and tools". */
function headingKey(heading: string): string {
	const folded = fold(heading);
	if (plainWords.test(folded)) return folded;
	return folded
		.replace(/&/g, ' and ')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** "C O N T A C T" as "CONTACT"; words are told apart by their wider gaps. */
function unspaced(text: string): string {
	if (!/^(?:\S ){3,}/.test(text)) return text;
	const isSpaced = text.split(/ +/).every((part) => [...part].length === 1);
	if (!isSpaced) return text;
	return text
		.split(/ {2,}/)
		.map((word) => word.replaceAll(' ', ''))
		.join(' ');
}

function isCaps(text: string): boolean {
	return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** "E xp er ie nc e": hardly a word is longer than two letters. */
function isScattered(text: string): boolean {
	const parts = text.split(/\s+/);
	return parts.length > 3 && parts.filter((part) => part.length <= 2).length > parts.length * 0.6;
}

/** "Marketing Related Experience", "Education and other Skills": words have their capitals, but for small ones and one more. */
function isTitleCase(text: string): boolean {
	const list = text.split(/\s+/);
	const small = list.filter((word) => !/^[\p{Lu}&/(]/u.test(word) && word.length > 3);
	return small.length <= (list.length > 3 ? 1 : 0) && /^\p{Lu}/u.test(text) && !small.includes(list.at(-1) ?? '');
}
