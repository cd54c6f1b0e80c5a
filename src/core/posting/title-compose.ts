import { monthsTable } from '../model/tables/months.ts';
import { numberTable } from '../model/tables/numbers.ts';
import { titles as table } from '../model/tables/titles.ts';
import { anyOf } from '../text/any-of.ts';
import { fold } from '../text/fold.ts';
import { phraseFinder, phraseText } from './phrases.ts';
import { monthsOnly } from './title-beside.ts';
import type { Segment } from './title-segments.ts';

const inBrackets = phraseFinder(table.parenthesised.map((phrase) => [phrase, true] as const));

/** Puts the parts together: a trailing specialisation of "Engineer, Backend" goes in brackets. */
export function compose(
	kept: readonly Segment[],
	asides: ReadonlySet<string>,
): { readonly title: string; readonly specialisation: string | null } {
	let title = tidy(kept[0]?.text ?? '', asides);
	let specialisation: string | null = null;
	const bracket = /,.*\(([^()]{3,60})\)$/.exec(title);
	if (bracket !== null) specialisation = bracket[1] ?? null;
	for (const segment of kept.slice(1)) {
		const part = tidy(segment.text, asides);
		if (part === '') continue;
		const isTrailing = title.includes(',') || segment.joint.includes(';');
		if (isTrailing && kept.length === 2 && !part.includes('(')) {
			specialisation = part;
			title = `${title} (${part})`;
		} else title = `${title}${jointOf(segment)}${part}`;
	}
	return { title: capitals(title), specialisation: specialisation === null ? null : capitals(specialisation) };
}

/** "Rigger, Oslo, to £40k": the place that stands before pay ends the part then. */
export function withoutPay(segment: Segment): Segment {
	const at = segment.text.search(payBehind);
	return at <= 0 ? segment : { ...segment, end: segment.start + at, text: segment.text.slice(0, at) };
}

/** A dash stays the one that the employer wrote; a bar or a dot becomes one. */
function jointOf({ joint }: Segment): string {
	if (joint.includes(';')) return '; ';
	if (joint.trim() === ':') return ': ';
	return ` ${/[–—]/.exec(joint)?.[0] ?? '-'} `;
}

/** "Caregiver for Easygoing, Caring Woman"; not "Mediator for Family Courts". */
const forWhom = new RegExp(`\\sfor\\s[^()]{0,60}\\b(?:${anyOf(table.caredFor)})$`, 'i');
const payBehind = new RegExp(`[\\s,;]+(?:${anyOf(table.payLeads)})?\\s*[$€£]\\s?\\d.*$`, 'i');
const hoursBehind = new RegExp(`,\\s+\\d+(?:\\.\\d+)?\\+?\\s(?:${anyOf(table.hourUnits)})\\b.*$`, 'i');
const years = new RegExp(`^\\d+$|^\\d+(?: ?[-–] ?\\d+)?\\+? ?(?:${anyOf(numberTable.yearWords)})\\b`, 'i');
/** "(31726KX)", "(NOC: 4177)": what somebody files the posting under. */
const filed = new RegExp(
	`^(?:\\p{L}{0,5}\\d{4,}\\p{L}{0,5}|\\d{3,}(?:-\\d{1,4}){1,3}|(?:${anyOf(table.numberLabels)})\\W+[\\p{L}\\d-]*\\d{3,}[\\p{L}\\d-]*)$`,
	'iu',
);
/** "80-100%", whose last sign may be cut off; not "Grades 10-12". */
const workload = /,?\s+(?:(?:[2-9]0|100)\s?[-–]\s?(?:[2-9]0|100)(?:\s?%.*)?|\d{2,3}\s?%.*)$/;

/** Without brackets that say something else, calls at the end, types at the beginning. */
function tidy(part: string, asides: ReadonlySet<string>): string {
	const open = part
		.replaceAll(/\s*[([]([^()[\]]{1,80})[)\]]/g, (whole, inner: string, at: number) =>
			asides.has(inner) ||
			isAside(inner) ||
			(at + whole.length === part.length && areInitials(inner, part.slice(0, at)))
				? ''
				: whole,
		)
		.replace(/[\s,;:/–—([-]+$/, '')
		.replace(/[!*]+/g, '')
		.replace(/(?<=[([])(?:19|20)\d\d (?=\p{L})/gu, '')
		.replace(payBehind, '')
		.replace(/(?<=\p{Lu}[\p{L}-]+) for (?=\p{Ll}|\d).*$/u, '')
		.replace(/\s+[x×]\s?\d{1,2}$/i, '')
		.replace(forWhom, '')
		.replace(workload, '')
		.replace(hoursBehind, '')
		.replaceAll(/\s+/g, ' ')
		.trim()
		.replace(timeAtEnd, '')
		.replace(postAtEnd, '')
		.replace(/\s#\s?\d{2,}$/, '');
	return withoutTypes(withoutTypeAtEnd(open.replace(/^[^\p{L}\p{N}([.]+/u, '')));
}

const timesOfYear = [...monthsTable.months.flat(), ...monthsTable.seasons.flatMap(({ words }) => words)];
/** "Fall 2026", "September 2026" */
const time = new RegExp(`^(?:${anyOf(timesOfYear.map(plain))}) 20\\d\\d$`);
/** The same at the end of a part: "Boat Intern Spring 2026". */
const timeAtEnd = new RegExp(`(?<=[^\\s,]),?\\s+(?:${anyOf(timesOfYear.map(plain))}) 20\\d\\d$`, 'i');
/** "Boat Painter Positions" */
const postAtEnd = new RegExp(`(?<=\\S)\\s+(?:${anyOf(table.postEnds)})$`, 'i');

const typeAtEnd = new RegExp(`\\s(?:${anyOf(table.typeEnds).replaceAll(' ', '[ -]')})$`, 'i');

/** "Boat Painter Full-Time": behind an occupation, how long or when it is worked. */
function withoutTypeAtEnd(title: string): string {
	const found = typeAtEnd.exec(title);
	if (found === null) return title;
	const before = title.slice(0, found.index);
	return table.roles.has(fold(/[\p{L}]+$/u.exec(before)?.[0] ?? '')) ? before : title;
}

/** "Larkfield County Department of Ferries"; not "Department of Ferries Projects", which are worked on. */
const department = new RegExp(`\\b(?:${anyOf(table.departments)}) .*(?<! (?:${anyOf(table.departmentWork)}))$`);

/** "Registered Nurse, Part Time", "Intern, Fall 2026": what stands behind the last comma may be a type or a time alone. */
function withoutTypes(title: string): string {
	const comma = title.lastIndexOf(', ');
	const last = plain(title.slice(comma));
	const isBeside = department.test(last) || table.dropSegments.has(last) || time.test(last) || monthsOnly.test(last);
	return comma > 0 && isBeside ? title.slice(0, comma) : title;
}

/** Folded words and nothing between them. */
function plain(text: string): string {
	return fold(text)
		.replaceAll(/[^a-z0-9]+/g, ' ')
		.trim();
}

/** "Commissioning Machinery Assistant (CMA)": the bracket only shortens the title. */
function areInitials(inner: string, title: string): boolean {
	const initials = title.match(/(?<![\p{L}\p{N}])\p{Lu}/gu)?.join('') ?? '';
	return /^\p{Lu}{2,6}$/u.test(inner) && initials === inner;
}

function isAside(inner: string): boolean {
	const folded = plain(inner);
	if (
		table.dropSegments.has(folded) ||
		years.test(inner) ||
		filed.test(inner.trim()) ||
		/\.(?:com|io|net|org|co)\b/i.test(inner) ||
		/[$€£]\s?\d/.test(inner)
	)
		return true;
	return inBrackets(phraseText(folded)).length > 0;
}

/** "ACCOUNTANT II": the number of a grade. */
const roman = /^(?:i{2,3}|iv|vi{0,3})$/;

/** "PROJECT MANAGER" and "(continuous Delivery)" as titles are written. */
function capitals(title: string): string {
	const shouts =
		/\p{L}/u.test(title) &&
		title === title.toUpperCase() &&
		title.split(' ').filter((word) => /\p{Lu}{4}/u.test(word)).length > 1;
	const source = shouts ? title.toLowerCase() : title;
	const styled = source.split(' ').filter((word) => /^\p{Lu}/u.test(word)).length;
	if (!shouts && styled * 2 < source.split(' ').length)
		return source.replace(/^\p{Ll}(?=\p{Ll})/u, (first) => first.toUpperCase());
	return source.replaceAll(/(?<![\p{L}\p{N}'’.+#-])\p{Ll}{2,}(?![\p{L}\d])/gu, (word) => capital(word, shouts));
}

/** One word of a title, which shouted or not. */
function capital(word: string, shouts: boolean): string {
	if (shouts && roman.test(word)) return word.toUpperCase();
	if (table.small.has(word) || (!shouts && word.length < 4)) return word;
	return (word[0] ?? '').toUpperCase() + word.slice(1);
}
