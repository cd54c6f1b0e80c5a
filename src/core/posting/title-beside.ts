import { titles as table } from '../model/tables/titles.ts';
import { anyOf } from '../text/any-of.ts';
import { fold } from '../text/fold.ts';
import type { Draft } from './draft.ts';
import { namesRole } from './title-roles.ts';
import type { Segment } from './title-segments.ts';

/** Words `from`..`to` (exclusive). */
export type Range = { readonly from: number; readonly to: number };

/** Words that tell of a place at most. */
const whereMax = 6;
const townWordsMax = 2;
/** Parts that make a list of tools. */
const toolsMin = 3;

/** "no nights, no on call", "FIFO 2:1"; not "No-Code Platform". */
const besideFirst = new RegExp(`^(?:${anyOf(table.besideFirst)})(?!\\S)`, 'i');
/** "paid CDL training"; not "Full Time Training Manager". */
const trainingOffered = new RegExp(
	`^(?:${anyOf(table.trainingOffered)})\\s(?:[^\\s-]+\\s)?(?:${anyOf(table.trainings)})(?:\\s(?:${anyOf(table.trainingEnds)}))?\\W*$`,
	'i',
);

/** How long the work lasts: "6 months", "12 month contract". */
export const monthsOnly = new RegExp(
	`^\\d{1,2}[ -]?(?:${anyOf(table.lengthUnits)})(?: (?:${anyOf(table.lengthOf)}))?$`,
	'i',
);
const siteEnd = new RegExp(`\\b(?:${anyOf(table.siteEnds)})$`, 'i');
const yearEnds = anyOf(table.yearEnds);
/** "Fall 2026", "Sept 2026 Intake", "Summer Season 2026" */
const beginning = new RegExp(`^(?:\\p{L}+\\.? (?:(?:${yearEnds}) )?)?20\\d\\d(?: (?:${yearEnds}))?$`, 'iu');
/** "Boutique Firm" */
const sortOfCompany = new RegExp(`\\b(?:${anyOf(table.sortsOfCompany)})$`, 'iu');
const street = new RegExp(`^\\p{Lu}\\p{L}+ (?:${anyOf(table.streets)})(?:,|$)`, 'u');
/** "40 hours", "20 hrs per week" */
const weeklyHours = new RegExp(`^\\d+(?:\\.\\d+)?\\+? ?(?:${anyOf(table.hourUnits)}|hr)\\b`, 'i');
const advertNumber = new RegExp(`^\\W*(?:${anyOf(table.numberLabels)})?\\W*#?\\d{3,}`, 'i');
const roleWords = anyOf(table.roleWords);
const experienceOrRoles = new RegExp(
	`\\b(?:${anyOf(table.experienceEnds)})\\.?$|\\b(?:${roleWords})$|^\\d+ (?:${roleWords})`,
	'i',
);

/** Whether a part is the company, by one of the names that the text has for it. */
export function isCompany(
	draft: Draft,
	range: Range,
	companies: { readonly sure: ReadonlySet<string>; readonly likely: ReadonlyMap<string, unknown> },
): boolean {
	const phrase = phraseOf(draft, range);
	const isNamed = companies.sure.has(phrase) || (phrase.startsWith('the ') && companies.likely.has(phrase.slice(4)));
	return isNamed && !table.roles.has(draft.words[range.to - 1]?.word ?? '');
}

/** A company's name out of a title that is written in capitals only. */
export function companyAs(text: string): string {
	if (text !== text.toUpperCase() || !text.includes(' ')) return text;
	return text.toLowerCase().replaceAll(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Whether the last part is the site that shows the page: "Welder | Finch Jobs", or below a bar where the title stands again. */
export function isSite(draft: Draft, segment: Segment, kept: readonly Segment[], lineEnd: number): boolean {
	if (!segment.joint.includes('|') || segment.start + segment.text.length < lineEnd) return false;
	if (siteEnd.test(segment.text)) return true;
	const title = kept[0]?.text ?? '';
	return draft.pieces.some((piece) => piece.start > lineEnd && draft.text.startsWith(title, piece.start));
}

/** Whether a part says something else than the job: a type, a place, a company, pay, a number, an experience wanted. */
export function isBeside(draft: Draft, segment: Segment, range: Range): boolean {
	const name = nameOf(draft, segment, range);
	if (table.dropSegments.has(phraseOf(draft, range)) || table.dropSegments.has(phraseOf(draft, name))) return true;
	if (namesCompany(draft, name) || tellsWhere(draft, range) || isTown(draft, segment, range)) return true;
	if (beginning.test(segment.text) || sortOfCompany.test(segment.text)) return true;
	if (besideFirst.test(segment.text) || trainingOffered.test(segment.text)) return true;
	if (monthsOnly.test(segment.text) || street.test(segment.text) || weeklyHours.test(segment.text)) return true;
	// "…: Cucumber / Jenkins / Web Testing": what the work is done with.
	if (segment.text.split(/\s\/\s|,\s/).length >= toolsMin) return true;
	if (/[$€£]\s?\d|\d+ ?k\b|\/hr/i.test(segment.text) || advertNumber.test(segment.text)) return true;
	return experienceOrRoles.test(segment.text) && range.to - range.from <= 5;
}

/** "Vienna or remote (EU)": where the work is done, not what it is. */
function tellsWhere(draft: Draft, range: Range): boolean {
	const words = draft.words.slice(range.from, range.to).map(({ word }) => word);
	const isMode = words.some((word) => table.modes.has(word)) && words.length <= whereMax;
	return isMode && words.some((word) => word === 'or' || word === 'and' || word === 'in') && !namesRole(draft, range);
}

/** "Rigger - Quillonbury", where the text tells of "our depot in Quillonbury": no list holds every town. */
function isTown({ folded }: Draft, segment: Segment, { from, to }: Range): boolean {
	const isName = to - from <= townWordsMax && /^\p{Lu}/u.test(segment.text);
	if (!isName) return false;
	const town = ` in ${fold(segment.text)}`;
	return folded.includes(town) && table.townBefore.some((word) => folded.includes(`${word}${town}`));
}

/** The words of a part before its bracket or its first comma. */
function nameOf({ words }: Draft, { text, start }: Segment, { from, to }: Range): Range {
	const bracket = text.search(/ \(|, /);
	let end = to;
	while (bracket >= 0 && end > from && (words[end - 1]?.start ?? 0) >= start + bracket) end--;
	return { from, to: end };
}

/** "Bentley Marsh LLP", "Bistro Marguerite", "St Anne's Hospital"; not "Primary School", which says what sort of place it is. */
function namesCompany({ words, text }: Draft, { from, to }: Range): boolean {
	const own = words.slice(from, to);
	const [first, last] = [own[0]?.word ?? '', own.at(-1)?.word ?? ''];
	if (own.length < 2) return false;
	if (table.companyForms.has(last)) return true;
	const isName = own.every(
		({ start, word }) => /^[\p{Lu}\d]/u.test(text.slice(start, start + 1)) || table.small.has(word),
	);
	const place = table.placesOfWork.has(last) ? first : table.placesOfWork.has(first) ? last : null;
	return isName && place !== null && !table.sortsOfPlace.has(place);
}

function phraseOf(draft: Draft, range: Range): string {
	return draft.words
		.slice(range.from, range.to)
		.map((word) => word.word)
		.join(' ');
}
