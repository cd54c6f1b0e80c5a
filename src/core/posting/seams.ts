import { numberTable } from '../model/tables/numbers.ts';
import { seams as table } from '../model/tables/seams.ts';
import { titles } from '../model/tables/titles.ts';
import type { Span } from '../model/text.ts';
import { anyOf } from '../text/any-of.ts';
import { fold } from '../text/fold.ts';
import type { Line } from '../text/lines.ts';
import { placeNamed } from './gazetteer.ts';
import { headingSeams } from './heading-seams.ts';
import { seamCandidates } from './seam-candidates.ts';
import { spacedSeams } from './spaced-seams.ts';

/** A place where two pieces touch: the first ends at `end`, the second starts at `start`. */
export type Seam = Span & {
	/** `glue`: two list items; `mark`: a bullet inside the line; `sentence`: a full stop or colon without its space. */
	readonly kind: 'glue' | 'mark' | 'sentence';
};

/** Where a line comes apart. Most lines do not. */
export function lineSeams(text: string, line: Line): readonly Seam[] {
	const content = text.slice(line.contentStart, line.end);
	const mark = text.slice(line.start, line.contentStart);
	const found: Seam[] = [];
	let dashes: boolean | null = null;
	let stars: boolean | null = null;
	let dots: boolean | null = null;
	let doubles: boolean | null = null;
	let hyphens: boolean | null = null;
	let numbers: boolean | null = null;
	for (const { at, matched } of seamCandidates(content)) {
		const isLower = /\p{Ll}/u.test(content[at + matched.length] ?? '');
		// "HVAC Technician- Residential": a short line with one dash is no list.
		const isDash = /^[\p{L})]-\s/u.test(matched) && (isLower || content.length < titleMax);
		if (isDash) dashes ??= dashItems(content);
		if (matched.endsWith('*')) stars ??= (content.match(starItem)?.length ?? 0) > 1;
		if (/--\s{0,2}$/.test(matched)) {
			doubles ??= (content.match(doubleDash)?.length ?? 0) > 1;
			if (doubles) found.push({ ...doubleSeam(at, matched, line.contentStart), kind: 'mark' });
			continue;
		}
		if (/(?:\p{Ll} ?|:)-$/u.test(matched) && !/\s/.test(content[at + matched.length] ?? '')) {
			hyphens ??= hyphenItems(content);
			const start = line.contentStart + at;
			if (hyphens) found.push({ end: start + 1, start: start + matched.length, kind: 'mark' });
			continue;
		}
		if (numbered.test(content.slice(at + 1, at + 6)) && /[\p{Ll}.)]$/u.test(matched)) {
			numbers ??= firstNumber.test(content);
			if (numbers) found.push({ end: line.contentStart + at + 1, start: line.contentStart + at + 1, kind: 'glue' });
			if (numbers) continue;
		}
		if (matched.endsWith('·')) dots ??= (content.match(dotItem)?.length ?? 0) > 1;
		const known = `${mark}${stars === true ? '*' : ''}${dots === true ? '·' : ''}`;
		const seam = isDash && dashes !== true ? null : seamAt(content, at, matched, known);
		if (seam === null) continue;
		const previous = found.at(-1);
		const shifted = { ...seam, start: seam.start + line.contentStart, end: seam.end + line.contentStart };
		if (previous === undefined || shifted.end >= previous.start) found.push(shifted);
	}
	return withStarts(found, [...headingSeams(content), ...spacedSeams(content)], line.contentStart);
}

function withStarts(found: readonly Seam[], starts: readonly number[], offset: number): readonly Seam[] {
	if (starts.length === 0) return found;
	const known = new Set(found.flatMap(({ start }) => [start - 1, start, start + 1]));
	const added = starts
		.map((start): Seam => ({ start: offset + start, end: offset + start - 1, kind: 'sentence' }))
		.filter(({ start }) => !known.has(start));
	return [...found, ...added].sort((a, b) => a.start - b.start);
}

/** Lines that may be titles are no longer. */
const titleMax = 80;

// "curiosity- ambition- talent": one dash alone is more likely a hyphen with a stray space.
const dashItem = new RegExp(`[\\p{L})]-\\s{1,20}(?!(?:${anyOf(table.hyphenJoins)}) )\\p{L}`, 'gu');

// "REQUIREMENTS* Use the product* Know how to sell": two of them are marks of a list.
const starItem = /\p{L}{3}[.)]? ?\*(?= ?\p{Lu}\p{L})/gu;

// "attributes:·      Good eyes·      Strong arms": likewise.
const dotItem = /[\p{L}.,;:)] ?·(?=\s{2,16}[\p{Lu}\d])/gu;

// ".--Must lift 50 lbs.--Good eyes": likewise.
const doubleDash = /[\p{L}.,;:)] ?-- ?(?=\p{Lu}\p{L})/gu;

function doubleSeam(at: number, matched: string, offset: number): Span {
	return { end: offset + at + matched.indexOf('--'), start: offset + at + matched.length };
}

// "1. Keep the boats2. Paint them": where a list begins with its first number.
const numbered = /^\d{1,2}[.)] ?\p{Lu}\p{Ll}/u;
const firstNumber = /(?:^|[^\d.])1[.)] ?\p{Lu}\p{Ll}/u;

// "with trust-Strong arms -Good eyes": two such items begin like a demand, as names with a hyphen do not.
const hyphenItem = /(?:\p{Ll} ?|:)-(\p{Lu}\p{Ll}+|\d{1,2}\+)/gu;

function hyphenItems(content: string): boolean {
	let count = 0;
	for (const [, first = ''] of content.matchAll(hyphenItem)) {
		if (table.starters.has(fold(first)) && ++count === 2) return true;
	}
	return false;
}

function dashItems(content: string): boolean {
	let count = 0;
	for (const _ of content.matchAll(dashItem)) if (++count === 2) return true;
	return false;
}

function seamAt(content: string, at: number, matched: string, mark: string): Seam | null {
	const last = matched.at(-1) ?? '';
	if (/[•●▪■◦►➢✓✔]/u.test(last)) return { end: at, start: at + 1, kind: 'mark' };
	if (last === '§') return { end: at + 1, start: at + matched.length, kind: 'mark' };
	if (/^[.!?:)]\s+$/.test(matched)) return { end: at + 1, start: at + matched.length, kind: 'sentence' };
	if (/ - $/.test(matched))
		return mark.includes('-') && isStarter(content, at + 4) ? { end: at + 1, start: at + 4, kind: 'mark' } : null;
	if (/-\s+$/.test(matched)) return { end: at + 1, start: at + matched.length, kind: 'mark' };
	if (/[-*·]/u.test(last))
		return mark.includes(last) ? { end: at + 1, start: at + matched.length, kind: 'mark' } : null;
	const cut = /^\p{Lu}{2}$/u.test(matched) ? at + 1 : at + matched.length;
	if (/[.!?:;…]/u.test(last)) return endsSentence(content, cut) ? { end: cut, start: cut, kind: 'sentence' } : null;
	if (/[$€£]/.test(content[cut] ?? '')) return { end: cut, start: cut, kind: 'glue' };
	const glued = /\p{L}/u.test(last) ? isGlued(content, cut) : startsWord(content, cut);
	return glued ? { end: cut, start: cut, kind: 'glue' } : null;
}

/** Whether the stop before `cut` ends something, and is not part of a name, an abbreviation or an address. */
function endsSentence(content: string, cut: number): boolean {
	const before = content.slice(Math.max(0, cut - 25), cut - 1);
	const after = /^["“]?[\p{L}\d]+/u.exec(content.slice(cut, cut + 24))?.[0] ?? '';
	if (/\d$/u.test(before) && /^\d/u.test(after)) return false;
	if (/^["“]?\d/u.test(after)) return /\p{Ll}{3}\)?$/u.test(before);
	if (table.keepAfterStop.has(fold(after)) && content[cut - 1] === '.')
		return /^(?:A|I)$/u.test(after) && content[cut + 1] === ' ';
	return /(?:\p{Ll}{2}|\d|[)"”’%]|\p{Lu}{2}|\p{Lu}s)$/u.test(before);
}

/** Whether a list item begins after a bracket, a quote, a percent sign or a number. */
function startsWord(content: string, cut: number): boolean {
	// A quote after a space opens.
	if (/["”]/.test(content[cut - 1] ?? '') && /\s/.test(content[cut - 2] ?? ' ')) return false;
	const after = /^\p{L}+/u.exec(content.slice(cut, cut + 24))?.[0] ?? '';
	// "(Word, Excel)SQL": behind a bracket of words any capital begins another item.
	if (/\([^()]{3,80}\)$/.test(content.slice(Math.max(0, cut - 82), cut))) return after.length > 1;
	return after.length >= 4 || table.starters.has(fold(after));
}

function isStarter(content: string, at: number): boolean {
	return table.starters.has(fold(/^\p{L}*/u.exec(content.slice(at, at + 24))?.[0] ?? ''));
}

/** Lines that lost their breaks are longer. */
const proseMin = 200;
/** No name begins with so many small letters: "managementCRM". */
const wordOfProse = /^\p{Ll}{6,}$/u;
const hump = /\p{Lu}+(?!\p{Ll})|\p{Lu}\p{Ll}*|\p{Ll}+/gu;

const lengthOfTime = new RegExp(
	`^\\d{1,2}(?:\\+| ?- ?\\d{1,2}| to \\d{1,2})?\\+? ?(?:${anyOf([...numberTable.yearWords, ...numberTable.monthWords])})`,
	'iu',
);

const payEnd = /\d(?:k|p\.?[ahwm]|pcm)$/i;

/** Whether two words stand together at `cut` and are no name that is written so. */
function isGlued(content: string, cut: number): boolean {
	if (/^\d/u.test(content.slice(cut, cut + 1))) return lengthOfTime.test(content.slice(cut, cut + 24));
	const left = /[\p{L}]+$/u.exec(content.slice(Math.max(0, cut - 30), cut))?.[0] ?? '';
	const right = /^[\p{L}'’]+/u.exec(content.slice(cut, cut + 30))?.[0] ?? '';
	const leftHumps = left.match(hump) ?? [];
	const first = (right.match(hump) ?? [])[0] ?? '';
	// "up to £24kFlexible hours", "£19,000paTips"
	if (payEnd.test(content.slice(cut - 4, cut)) && first.length > 1) return true;
	if (isName(leftHumps, first, right)) return false;
	if (table.shortForms.has(right) && /^\p{Ll}{3,}$/u.test(left)) return true;
	// The plural of an abbreviation: APIs, KPIs, ROIs; "APIsExperience" comes apart behind it.
	if (/^\p{Lu}s$/u.test(first) && !/^\p{Lu}s\p{Ll}/u.test(right) && /^\p{Lu}+$/u.test(left)) return false;
	const mayBeOne = !wordOfProse.test(left) && content.length < proseMin;
	if (mayBeOne && isListed(content, cut - left.length, cut + right.length)) return false;
	const tail = leftHumps.at(-1) ?? '';
	const head = fold(first);
	const begins = table.starters.has(head) || /^\p{Lu}\p{Ll}{3,}ing$/u.test(first);
	// A lower-case word before a capital: the case of nearly all glued lists.
	if (/^\p{Ll}{3,}$/u.test(tail) && leftHumps.length === 1) return first.length > 1 || content[cut + 1] === ' ';
	if (begins) return true;
	// A heading and a sentence of one name: "About AktinaAktina is …".
	if (left.length >= 4 && content.startsWith(left, cut)) return true;
	// A label: "…ManagementStatus: permanent".
	if (table.labels.has(head) && /^\p{Lu}[\p{L}/ ]{2,24}:/u.test(content.slice(cut, cut + 27))) return true;
	if (tail.length >= 6 && /^\p{Lu}{3,}$/u.test(first)) return !isListed(content, cut - left.length, cut + right.length);
	if (
		first.length > 2 &&
		tail.length > 3 &&
		(table.itemEnds.has(fold(left)) ||
			table.itemEnds.has(fold(tail)) ||
			(tail.length > 5 && titles.roles.has(fold(tail))))
	)
		return true;
	// "MechanicalPortland, OR"
	if (tail.length > 3 && content[cut + first.length] === ',' && placeNamed(first)?.level === 'city') return true;
	return table.headingEnds.has(fold(tail)) && first.length > 1;
}

const listedBefore = new RegExp(`(?:^|[,(/]\\s?|\\b(?:${anyOf(table.listJoins)})\\s)$`);
const listedBehind = new RegExp(`^(?:\\s?[,)(/]|\\s(?:${anyOf(table.listEnds)})\\b|[.;]?\\s*$)`);

/** "ProteinMPNN" of "…, ProteinMPNN or …": by itself between the joints of a list, it is one name. */
function isListed(content: string, from: number, to: number): boolean {
	const before = content.slice(Math.max(0, from - 5), from);
	return listedBefore.test(before) && listedBehind.test(content.slice(to, to + 10));
}

/** Whether the words around the cut are one name: Java|Script, You|Tube, Git|Hub. */
function isName(leftHumps: readonly string[], first: string, right: string): boolean {
	for (let count = 1; count <= Math.min(3, leftHumps.length); count++) {
		const left = leftHumps.slice(-count).join('');
		if (table.keep.has(fold(left + first))) return true;
		if (table.keepWritten.has(left + first) || table.keepWritten.has(left + right)) return true;
	}
	return false;
}
