import type { Span } from '../model/text.ts';
import { fold } from '../text/fold.ts';
import { type Line, lines } from '../text/lines.ts';
import { matches } from '../text/matches.ts';
import type { DateMention } from './date-points.ts';
import { findDates } from './dates.ts';
import { type DegreeName, degreesIn } from './degrees.ts';
import { isPageHeader } from './personal-names.ts';
import { readable } from './readable.ts';
import { withStackedDates } from './stacked-dates.ts';
import { withYearHeadings } from './year-headings.ts';

/** One line as a person sees it: not blank, without its decoration. */
export type Row = Span & {
	readonly index: number;
	/** Where the words begin: after indentation, a bullet or a number. `start` is the line's own first character. */
	readonly contentStart: number;
	readonly bullet: boolean;
	/** A blank line or a ruled one stands above. */
	readonly gapAbove: boolean;
	/** A ruled line stands below. */
	readonly ruledBelow: boolean;
	/** The degrees that it names. */
	readonly degrees: readonly DegreeName[];
	/** The dates that begin in this row. */
	readonly dates: readonly DateMention[];
};

/** A résumé's text, ready to be read. All three texts are equally long, so that offsets agree. */
export type Page = {
	readonly text: string;
	/** The text with escaped bytes decoded. */
	readonly readable: string;
	readonly folded: string;
	readonly rows: readonly Row[];
	/** The whole text goes without capitals, so that they tell nothing. */
	readonly isLower: boolean;
};

/** A line longer than this that is full of wide gaps has lost its line breaks to them. */
const flattenedLength = 300;
const wideGap = /[ \t]{2,}/g;
const ruled = /^[\s\-=_*~#+|.·–—─━═]*$/;
const ruler = /[-=_*~#+─━═]{3}/;
const loneMark = /^\s*[^\p{L}\p{N}\s](?:[^\p{L}\p{N}]*)$/u;
const moreMarks =
	/^[ \t]*(?:[>»〓§❖★☆❑✪\uf000-\uf0ff]|[-–—+*](?=\p{L})|[o{+~](?=[ \t])|\d{1,2}(?:\.\d{1,2}){1,2}\.?(?=[ \t]))[ \t]*/u;

/** "*Aug 2022 – Present*", "**Welder**", "### Welder": stressed as in Markdown, and no item of a list. */
const emphasis = /^[ \t]*(?:#{1,6}[ \t]+|\*{1,3}(?=[^\s*][^*]{0,150}\*))/;

export function layOut(text: string): Page {
	const plain = readable(text);
	const folded = fold(plain);
	const rows = withYearHeadings(folded, withStackedDates(folded, rowsOf(plain, folded, findDates(folded))));
	return { text, readable: plain, folded, rows, isLower: goesWithoutCapitals(plain, folded) };
}

/** The page without the lines that only repeat whose it is. */
export function withoutPageHeaders(page: Page, name: Span | null): Page {
	if (name === null) return page;
	const rows: Row[] = [];
	let isCut = false;
	for (const row of page.rows) {
		if (isPageHeader(page, row, name)) isCut = true;
		else {
			rows.push(isCut && !row.gapAbove ? { ...row, gapAbove: true } : row);
			isCut = false;
		}
	}
	return rows.length === page.rows.length ? page : { ...page, rows };
}

const capitalsShareMax = 0.005;
const lettersMin = 80;
const headLength = 4_000;

/** Whether hardly a letter of the text's beginning is a capital. */
function goesWithoutCapitals(text: string, folded: string): boolean {
	let [letters, capitals] = [0, 0];
	for (let at = 0; at < folded.length && at < headLength; at++) {
		const code = folded.charCodeAt(at);
		if (code < 97 || code > 122) continue;
		letters++;
		// Folding changes accents and case; an accent on a small letter does not make a capital.
		if (text.charCodeAt(at) !== code && /\p{Lu}/u.test(text[at] ?? '') && ++capitals > headLength * capitalsShareMax)
			return false;
	}
	return letters >= lettersMin && capitals <= letters * capitalsShareMax;
}

function rowsOf(text: string, folded: string, dates: readonly DateMention[]): readonly Row[] {
	const rows: Row[] = [];
	let gapAbove = false;
	let marked = false;
	let date = 0;
	for (const line of lines(text).flatMap((physical) => unflattened(text, physical, dates))) {
		const head = text.slice(line.start, Math.min(line.end, line.start + 400));
		if (line.blank || isFurniture(head) || ruled.test(head)) {
			const last = rows.at(-1);
			if (last !== undefined && !gapAbove && ruler.test(head)) rows[rows.length - 1] = { ...last, ruledBelow: true };
			gapAbove = true;
			continue;
		}
		if (loneMark.test(head)) {
			// A bullet that lost its line marks the next one.
			marked = true;
			continue;
		}
		const own: DateMention[] = [];
		for (let mention = dates[date]; mention !== undefined && mention.start < line.end; mention = dates[++date]) {
			if (mention.start >= line.start) own.push(mention);
		}
		for (const piece of listedWithDates(text, line, own)) {
			const dated = own.filter((mention) => mention.start >= piece.start && mention.start < piece.end);
			const row = rowAt(text, folded, piece, rows.length, gapAbove, dated);
			rows.push(marked ? { ...row, bullet: true } : row);
			gapAbove = false;
			marked = false;
		}
	}
	return rows;
}

const listedLength = 90;
const listedMax = 12;
const closing = /^\)\s?[,;]\s/;

/** "Hexley Ltd (2010 – 2012), Tarn Ltd (2012 – 2014)": jobs in a list on one line, each a line of its own. */
function listedWithDates(text: string, line: Line, dates: readonly DateMention[]): readonly Line[] {
	const last = dates.at(-1)?.end ?? line.end;
	if (
		dates.length < 2 ||
		dates.length > listedMax ||
		!/^\)\W{0,3}$/.test(text.slice(last, Math.min(line.end, last + 8)))
	)
		return [line];
	const pieces: Line[] = [];
	let { start, contentStart } = line;
	for (const { form, end } of dates) {
		const close = form === 'range' ? closing.exec(text.slice(end, end + 4)) : null;
		if (close === null) continue;
		pieces.push({ ...line, start, contentStart, end: end + 1 });
		start = end + close[0].length;
		contentStart = start;
	}
	pieces.push({ ...line, start, contentStart });
	return pieces.every((piece) => piece.end - piece.start <= listedLength) ? pieces : [line];
}

const furniture =
	/^\s*(?:(?:https?:\/\/|www\.)\S+|-*\s*page \d{1,3}(?: of \d{1,3}| \/ \d{1,3})?\s*-*|seite \d{1,3}(?: von \d{1,3})?)\s*$/i;

/** A bare link or a page number: it interrupts what it stands in, and belongs to nothing. */
function isFurniture(line: string): boolean {
	return line.length < 200 && furniture.test(line);
}

function rowAt(
	text: string,
	folded: string,
	line: Line,
	index: number,
	gapAbove: boolean,
	dates: readonly DateMention[],
): Row {
	const content = text.slice(line.start, line.end);
	const trimmedEnd = line.start + content.trimEnd().length;
	const stressed = emphasis.exec(content.slice(0, 200));
	const more = line.bullet ? null : moreMarks.exec(content.slice(0, 64));
	const marks = more === null ? line.contentStart : line.start + more[0].length;
	const contentStart = Math.min(stressed === null ? marks : line.start + stressed[0].length, trimmedEnd);
	return {
		index,
		start: line.start,
		end: trimmedEnd,
		contentStart,
		bullet: stressed === null && (line.bullet || more !== null),
		gapAbove,
		ruledBelow: false,
		dates,
		degrees: degreesIn(text, folded, { start: contentStart, end: Math.min(trimmedEnd, contentStart + 1_000) }),
	};
}

/** The lines that a text without line breaks once had: cut at wide gaps, though not inside of a date. */
function unflattened(text: string, line: Line, dates: readonly DateMention[]): readonly Line[] {
	if (line.end - line.start < flattenedLength) return [line];
	const gaps = matches(wideGap, text.slice(line.start, line.end));
	if (gaps.length < 5) return [line];
	const pieces: Line[] = [];
	let start = line.start;
	let date = firstEndingAfter(dates, line.start);
	for (const gap of gaps) {
		const at = line.start + gap.index;
		while ((dates[date]?.end ?? Number.POSITIVE_INFINITY) <= at) date++;
		if ((dates[date]?.start ?? Number.POSITIVE_INFINITY) < at) continue;
		pieces.push(...lines(text, { start, end: at }));
		start = at + gap[0].length;
		if (gap[0].length >= 4) pieces.push({ start: at, end: at, contentStart: at, bullet: false, blank: true });
	}
	pieces.push(...lines(text, { start, end: line.end }));
	return pieces;
}

function firstEndingAfter(dates: readonly DateMention[], offset: number): number {
	const found = dates.findIndex((mention) => mention.end > offset);
	return found < 0 ? dates.length : found;
}
