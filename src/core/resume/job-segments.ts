import { employerWords, jobTitleWords } from '../model/tables/job-words.ts';
import type { Span } from '../model/text.ts';
import { anyOf } from '../text/any-of.ts';
import { fold } from '../text/fold.ts';
import { matches } from '../text/matches.ts';
import { gluedEmployer, isSameEmployer } from './glued-employer.ts';
import type { Page, Row } from './page.ts';
import { placeWord } from './places.ts';
import { wordsOf } from './segment-words.ts';

type SegmentLabel = 'title' | 'company' | 'place' | 'dates' | 'client';

/** A piece of a line between separators: it may be a title, an employer, a place. */
export type Segment = Span & {
	readonly text: string;
	/** The same with a capital on every word, where the whole page goes without any. */
	readonly cased: string;
	/** Its folded words, without what stands in brackets. */
	readonly words: readonly string[];
	/** What stands before it. `at`: a word that announces an employer. */
	readonly joint: 'start' | 'comma' | 'dash' | 'break' | 'at';
	/** What the text itself calls it ("Employer: …"). */
	readonly label: SegmentLabel | null;
	readonly row: number;
};

/** Among others the hyphen of "Hexley Home Care-Memphis, TN", which ties a town to its employer. */
const separator = new RegExp(
	String.raw`:\s{1,4}(?=\p{Lu})|\s[-–—~]{1,20}\s|\s[-–—]{1,20}$|[-–—]\s{1,}(?=\p{Lu})|(?<=\p{L}{2}\s[\p{L}.&’']{2,30})[-–](?=\p{Lu}[\p{L}.]{2,20}(?:\s\p{Lu}[\p{L}.]{2,20}){0,2},\s\p{Lu}{2}\b)|\t| {2,}|\s?[|•·■▪►]\s?|\s\*\s|::|;|(?<=\p{L}{6})(?<!\b(?:${anyOf(jobTitleWords.shortened)}))\.\s(?=\p{Lu})|,(?=\s|$)|(?<=[\p{L})]),(?=\p{Lu}\p{Ll})|\s@\s?|\s(?:${anyOf(employerWords.at)})\s(?=(?:(?:${anyOf(employerWords.articles)}) )?\p{Lu})`,
	'gu',
);
const separatorOrStop = new RegExp(String.raw`(?<=\p{L}{3})\.\s(?=\p{Lu}\p{L}{3})|${separator.source}`, 'gu');
/** Signs that are none of these, and part names where they part them from their dates. */
const separatorOr = new Map(
	[...'/=.~+>»#¦'].map((sign) => [sign, new RegExp(String.raw`\s[${sign}]\s|${separator.source}`, 'gu')]),
);
const labelled = /^\s*[([]?([\p{L} ]{2,34}?)\s*(?:#?\s?\d{1,2}\s*)?:\s*/u;
const labelKinds: readonly SegmentLabel[] = ['title', 'company', 'dates', 'place', 'client'];
const labels: ReadonlySet<string> = new Set(
	[employerWords.fields, ...labelKinds.map((kind) => employerWords.labels[kind])].flatMap((words) => [...words]),
);
const labelLengthMax = Math.max(...[...labels].map((label) => label.length));
const notNameWordsMax = Math.max(...[...employerWords.notNames].map((name) => name.split(' ').length));
const segmentsMax = 12;

/** The pieces of a row. Dates are left out and divide; brackets hold together. */
export function segmentsOf(page: Page, row: Row): readonly Segment[] {
	const segments: Segment[] = [];
	let start = row.contentStart;
	let joint: Segment['joint'] = 'start';
	for (const date of row.dates) {
		cut(page, row, start, Math.min(date.start, row.end), joint, segments);
		start = Math.min(date.end, row.end);
		joint = 'break';
	}
	cut(page, row, start, row.end, joint, segments);
	return segments.slice(0, segmentsMax);
}

/**
 * What parts the names: among others the sign that parts them from the dates, as in "2021 – 2023 / Head of Sound / Hexley
 * Theatre" and "Hexley Foods Ltd. Payroll Manager. 2016 to 2021".
 */
function signsOf(text: string, row: Row, from: number, to: number): RegExp {
	const isBehind = from > row.contentStart && text.startsWith(' ');
	const behind = isBehind && text[2] === ' ' ? separatorOr.get(text[1] ?? '') : undefined;
	if (behind !== undefined) return behind;
	if (to >= row.end) return separator;
	const before = text.at(-1) === ' ' && text.at(-3) === ' ' ? separatorOr.get(text.at(-2) ?? '') : undefined;
	return before ?? (/\p{L}{3}\.\s$/u.test(text) ? separatorOrStop : separator);
}

/** One piece whose bounds are known already. */
export function segmentAt(page: Page, span: Span, row: number): Segment {
	const text = page.readable.slice(span.start, span.end);
	return { ...span, text, cased: casedOf(page, text), words: wordsOf(text), joint: 'break', label: null, row };
}

function casedOf(page: Page, text: string): string {
	return page.isLower ? text.replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase()) : text;
}

function cut(page: Page, row: Row, from: number, to: number, joint: Segment['joint'], into: Segment[]): void {
	if (to <= from) return;
	const text = page.readable.slice(from, Math.min(to, from + 400));
	const brackets = bracketSpans(text);
	const label = joint === 'start' ? labelIn(text) : null;
	const isField = label !== null && isLabel(label[1] ?? '');
	if (isField && labelOf(text) === null) return;
	const begin = isField ? label[0].length : 0;
	let start = 0;
	let before = joint;
	for (const match of matches(signsOf(text, row, from, to), text)) {
		if (match.index < Math.max(start, begin) || brackets.some(([a, b]) => match.index > a && match.index < b)) continue;
		// "Employer: Hexley Ltd" stays whole, so that its label tells what it is.
		if (match[0][0] === ':' && isLabel(text.slice(start, match.index))) continue;
		const pushed = push(page, row, from + start, from + match.index, before, into);
		start = match.index + match[0].length;
		const sign = match[0].trim();
		if (pushed || before === 'start') before = jointOf(sign);
	}
	push(page, row, from + start, from + text.length, before, into);
}

const dashes = /^[-–—~]+$/;

function jointOf(sign: string): Segment['joint'] {
	if (sign === ',') return 'comma';
	if (dashes.test(sign)) return 'dash';
	return /^[@\p{L}]/u.test(sign) ? 'at' : 'break';
}

function bracketSpans(text: string): readonly (readonly [number, number])[] {
	const spans: (readonly [number, number])[] = [];
	let open = -1;
	for (let i = 0; i < text.length; i++) {
		if (text[i] === '(') open = i;
		else if (text[i] === ')' && open >= 0) {
			spans.push([open, i]);
			open = -1;
		}
	}
	return spans;
}

/** False where nothing but punctuation stands there. */
function push(page: Page, row: Row, from: number, to: number, joint: Segment['joint'], into: Segment[]): boolean {
	let [start, end] = trimmed(page.readable, from, to);
	if (start >= end) return false;
	const label = labelOf(page.readable.slice(start, end));
	if (label !== null) {
		[start, end] = trimmed(page.readable, start + label.length, end);
		if (start >= end) return false;
	}
	const text = page.readable.slice(start, end);
	const words = wordsOf(text);
	if (namesNothing(text, words)) return false;
	const previous = into.at(-1);
	// "Denver, CO" and "Las Vegas, NV" are places.
	const isForm =
		!(/^\p{Lu}{2}$/u.test(text) && placeWord(text) !== null) &&
		words.length <= 2 &&
		words.every((word) => employerWords.forms.has(word.replaceAll('.', '')));
	const isOneName = (isForm && words.length > 0) || isPartners(previous, text, words);
	if (isOneName && joint === 'comma' && previous !== undefined && previous.row === row.index) {
		// "AMD, Inc." is one name.
		const whole = page.readable.slice(previous.start, end);
		const cased = casedOf(page, whole);
		into[into.length - 1] = { ...previous, end, text: whole, cased, words: [...previous.words, ...words] };
		return true;
	}
	const glued = gluedEmployer(text, words);
	if (glued !== null) {
		push(page, row, start, start + glued.titleEnd, joint, into);
		return push(page, row, start + glued.start, end, glued.joint, into);
	}
	const cased = casedOf(page, text);
	// "Clients: Hexley Ltd, Tarn Ltd": the whole list.
	const isListed = joint === 'comma' && previous?.label === 'client' && previous.row === row.index;
	const kind = label?.kind ?? (isListed ? 'client' : isSameEmployer(words) ? 'company' : null);
	into.push({ start, end, text, cased, words, joint, label: kind, row: row.index });
	return true;
}

const contact = /[^\s@]@[^\s@]+\.|https?:|www\./;

/** How long it was ("1 Year 3 Months"), or a placeholder ("XX"). */
const lengthOfTime = new RegExp(
	String.raw`^(?:(?:\d{1,2}(?:\.\d)?\+?|${anyOf(employerWords.lengths.numbers)})\s*(?:${anyOf(employerWords.lengths.units)})\.?[\s,&]*(?:(?:${anyOf(employerWords.joins)}) )?){1,3}$`,
);
/** The first signs of one. */
const lengthFirsts = new RegExp(`^[\\d${[...employerWords.lengths.numbers].map((word) => word[0]).join('')}]`, 'i');
const placeholder = /^x{2,}$/;
/** "GS-2005-07", "E-5". */
const payGrade = /^[A-Z]{1,3}-\d{1,5}(?:[-/]\d{1,2}){0,2}$/;

/** The name of a field ("Duration", "Team size: 8"), a length of time, a pay grade, a part of the page or an address on the net. */
function namesNothing(text: string, words: readonly string[]): boolean {
	if (contact.test(text)) return true;
	const [only = ''] = words;
	if (words.length === 1 && (placeholder.test(only) || payGrade.test(text))) return true;
	if ((words.length <= notNameWordsMax && employerWords.notNames.has(words.join(' '))) || isLabel(text)) return true;
	if (lengthFirsts.test(text) && text.length < 40 && lengthOfTime.test(fold(text))) return true;
	if (words.length > 1 && words.length <= 4 && employerWords.parts.has(words.at(-1) ?? '')) return true;
	const label = labelIn(text)?.[1] ?? (words.length <= 3 ? text.replace(/[\s\d:]+$/, '') : '');
	return label !== '' && employerWords.fields.has(fold(label).trim());
}

function isLabel(text: string): boolean {
	// Only blanks and numbers are left out of a name: a long text without any at its ends is none.
	if (text.length > labelLengthMax && !/^\s|[\s#\d]$/.test(text)) return false;
	const name = fold(text)
		.replace(/[\s#\d]+$/, '')
		.trim();
	return labels.has(name);
}

/** Punctuation at the ends is no part of a name; a bracket stays where its other half is inside. */
function trimmed(text: string, from: number, to: number): [number, number] {
	let start = from;
	let end = to;
	while (start < end && (/[^\p{L}\p{N}"“'‘(.@#]/u.test(text[start] ?? '') || text.startsWith('. ', start))) start++;
	while (end > start && /[^\p{L}\p{N}"”'’).+#!]/u.test(text[end - 1] ?? '')) end--;
	const inside = text.slice(start, end);
	if (inside.startsWith('(') && !inside.slice(1).includes(')')) return trimmed(text, start + 1, end);
	if (inside.endsWith(')') && !inside.includes('(')) return trimmed(text, start, end - 1);
	if (inside.endsWith('.') && /[\p{L}]{4}\.$/u.test(inside)) return [start, end - 1];
	return /[\p{L}\p{N}]/u.test(inside) ? [start, end] : [end, end];
}

/** "Hexley, Tarn & Fell PLLC": the last partners of a firm that is named by all of them. */
function isPartners(first: Segment | undefined, text: string, words: readonly string[]): boolean {
	const [name = ''] = first?.words ?? [];
	if (first?.words.length !== 1 || !/^\p{Lu}[\p{L}'’-]+ (?:&|and|und|et) \p{Lu}/u.test(text)) return false;
	if (first.joint === 'comma' || first.joint === 'at' || jobTitleWords.nouns.has(name)) return false;
	return placeWord(first.text) === null && [name, ...words].every((word) => !employerWords.functions.has(word));
}

function labelIn(text: string): RegExpExecArray | null {
	const head = text.slice(0, 60);
	return head.includes(':') ? labelled.exec(head) : null;
}

function labelOf(text: string): { kind: SegmentLabel; length: number } | null {
	const match = labelIn(text);
	if (match === null) return null;
	const name = fold(match[1] ?? '').trim();
	for (const kind of labelKinds) {
		if (employerWords.labels[kind].has(name)) return { kind, length: match[0].length };
	}
	return null;
}
