import type { Region } from './columns.ts';
import { hasOpenEnd, joinWrapped, wholeAddress } from './join-wrapped.ts';
import { rowsOf } from './rows.ts';
import type { Segment } from './segments.ts';
import { withWrappedCells } from './wrapped-cells.ts';

/** One line of the result. */
export type TextLine = {
	readonly text: string;
	/** A blank line stands before it. */
	readonly blankBefore: boolean;
	/** Where its first row stands. */
	readonly top: number;
};

type Row = readonly Segment[];

/** Cells of a row farther apart than this are parted by a tab. Share of the size. */
const CELL_GAP = 0.85;
/** Rows of one paragraph are at most this far apart, baseline to baseline. Share of the size. */
const LEADING_MAX = 1.9;
const BLANK_GAP = 1.45;
const HEADING_GAP = 1.12;
/** A line of prose has at least this many characters. */
const PROSE_CHARACTERS = 45;
/** How far from the right edge a line may end that goes on with a lower-case word. Share of the width. */
const RAGGED = 0.25;
const FIRST_INDENT_MAX = 3;
/** A line that starts so stands for itself. */
const CONTACT = /^(?:\S{1,100}@|https?:|www\.|\+\d)|^\S{1,60}\.(?:com|org|net|io|dev|me)\b/i;

/** Rows of a region, wrapped lines joined again. `hyphenates`: the program that made the file breaks words. */
export function linesOfRegion(region: Region, hyphenates: boolean): readonly TextLine[] {
	const rows = withWrappedCells(rowsOf(region.segments)).flatMap(withoutLabel);
	const usual = usualLeading(rows);
	const isMargin = rows.filter((row) => endsAtEdge(row, region.right)).length >= MARGIN_ROWS_MIN;
	const lines: { text: string; blankBefore: boolean; top: number }[] = [];
	rows.forEach((row, i) => {
		const before = rows[i - 1];
		const line = lines.at(-1);
		const text = textOfRow(row);
		const address = line === undefined ? null : wholeAddress(line.text, text);
		if (line !== undefined && address !== null) {
			line.text = address;
			return;
		}
		if (
			before !== undefined &&
			line !== undefined &&
			continues(before, row, { right: region.right, isMargin }, line.text)
		) {
			line.text = joinWrapped(line.text, text, hyphenates);
			return;
		}
		const gap = before === undefined ? 0 : baselineOf(row) - baselineOf(before);
		const larger = sizeOf(row) > 1.08 * (before === undefined ? Number.POSITIVE_INFINITY : sizeOf(before));
		const blankBefore = gap > (larger ? HEADING_GAP : BLANK_GAP) * usual;
		lines.push({ text, blankBefore, top: row[0]?.box.y0 ?? 0 });
	});
	return lines;
}

/** A heading in the margin beside the first line of its text is a line of its own. */
function withoutLabel(row: Row): readonly Row[] {
	const [label, ...rest] = row;
	if (label === undefined || rest.length === 0) return [row];
	const alone = isCapitals(label.text) && !rest.some((segment) => isCapitals(segment.text));
	return alone ? [[label], rest] : [row];
}

function isCapitals(text: string): boolean {
	return text.length >= 4 && /\p{Lu}{3}/u.test(text) && !/[\p{Ll}\p{N}]/u.test(text);
}

function textOfRow(row: Row): string {
	let text = '';
	row.forEach((segment, i) => {
		const before = row[i - 1];
		if (before !== undefined) text += segment.box.x0 - before.box.x1 > CELL_GAP * segment.size ? '\t' : ' ';
		text += segment.text;
	});
	return text;
}

/** The right edge of a region. `isMargin`: enough lines reach it to call it a margin that lines are wrapped at. */
type Edge = { readonly right: number; readonly isMargin: boolean };

const MARGIN_ROWS_MIN = 3;

function endsAtEdge(row: Row, right: number): boolean {
	const left = row[0]?.box.x0 ?? 0;
	return (row.at(-1)?.box.x1 ?? 0) >= right - 0.12 * (right - left);
}

/** Whether `row` goes on with the paragraph that ends in `before`: its first word had no room there. */
function continues(before: Row, row: Row, { right, isMargin }: Edge, text: string): boolean {
	const [a, b] = [before.at(-1), row[0]];
	if (a === undefined || b === undefined || row.length > 1 || b.listed) return false;
	// Below a row of cells only the last one can go on.
	if (before.length > 1 && Math.abs(b.box.x0 - a.textLeft) > 0.3 * b.size) return false;
	const leading = b.baseline - a.baseline;
	if (leading > LEADING_MAX * b.size || leading < 0.5 * b.size) return false;
	if (Math.abs(a.size - b.size) > 0.08 * a.size) return false;
	if (![...b.fonts].some((font) => a.fonts.has(font))) return false;
	const indent = b.box.x0 - a.textLeft;
	const outdent = a.box.x0 - b.box.x0;
	// The first line of a paragraph may be indented; a list item hangs.
	const firstIndent = !a.listed && outdent < FIRST_INDENT_MAX * b.size && /^\p{Ll}/u.test(b.text);
	if (indent > 0.6 * b.size || (indent < -0.6 * b.size && outdent > 0.6 * b.size && !firstIndent)) return false;
	if (CONTACT.test(b.text) || CONTACT.test(a.text)) return false;
	const goesOn = /^[\p{Ll}(&–—-]/u.test(b.text) || hasOpenEnd(text);
	const space = 0.2 * a.size;
	// A lower-case start says by itself that the line goes on, so the edge may be ragged.
	const edge = /^\p{Ll}/u.test(b.text) ? right - RAGGED * (right - a.textLeft) : right + 0.5;
	if (a.box.x1 + space + b.firstWordWidth <= edge) return false;
	if (goesOn) return true;
	return isMargin && a.text.length >= PROSE_CHARACTERS && !isCapitals(b.text) && !/\d{4}\W{0,2}$/.test(text.slice(-6));
}

function usualLeading(rows: readonly Row[]): number {
	const leadings: number[] = [];
	for (let i = 1; i < rows.length; i++) {
		const [a, b] = [rows[i - 1], rows[i]];
		if (a === undefined || b === undefined) continue;
		const leading = baselineOf(b) - baselineOf(a);
		if (leading > 0 && leading < 2.5 * (b[0]?.size ?? 0)) leadings.push(leading);
	}
	return leadings.sort((a, b) => a - b)[leadings.length >> 1] ?? 1.5 * (rows[0]?.[0]?.size ?? 10);
}

function sizeOf(row: Row): number {
	return row[0]?.size ?? 0;
}

function baselineOf(row: Row): number {
	return row[0]?.baseline ?? 0;
}
