import type { Region } from './columns.ts';
import { rowsOf } from './rows.ts';
import type { Segment } from './segments.ts';

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
const CELL_GAP = 1.1;
/** Rows of one paragraph are at most this far apart, baseline to baseline. Share of the size. */
const LEADING_MAX = 1.9;
const BLANK_GAP = 1.45;
/** A line of prose has at least this many characters. */
const PROSE_CHARACTERS = 45;
const OPEN_END =
	/[,;–—&/(-]$|(?:^|\s)(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with|und|et|y|de|en|van|der|die|das|für|mit)$/iu;

/** Rows of a region, wrapped lines joined again. `hyphenates`: the program that made the file breaks words. */
export function linesOfRegion(region: Region, hyphenates: boolean): readonly TextLine[] {
	const rows = rowsOf(region.segments).flatMap(withoutLabel);
	const usual = usualLeading(rows);
	const lines: { text: string; blankBefore: boolean; top: number }[] = [];
	rows.forEach((row, i) => {
		const before = rows[i - 1];
		const line = lines.at(-1);
		const text = textOfRow(row);
		if (before !== undefined && line !== undefined && continues(before, row, region.right, line.text)) {
			line.text = joinWrapped(line.text, text, hyphenates);
			return;
		}
		const gap = before === undefined ? 0 : baselineOf(row) - baselineOf(before);
		lines.push({ text, blankBefore: gap > BLANK_GAP * usual, top: row[0]?.box.y0 ?? 0 });
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

/** Whether `row` goes on with the paragraph that ends in `before`: its first word had no room there. */
function continues(before: Row, row: Row, right: number, text: string): boolean {
	const [a, b] = [before[0], row[0]];
	if (a === undefined || b === undefined || before.length > 1 || row.length > 1 || b.listed) return false;
	const leading = b.baseline - a.baseline;
	if (leading > LEADING_MAX * b.size || leading < 0.5 * b.size) return false;
	if (Math.abs(a.size - b.size) > 0.08 * a.size) return false;
	if (![...b.fonts].some((font) => a.fonts.has(font))) return false;
	const indent = b.box.x0 - a.textLeft;
	if (indent > 0.6 * b.size || (indent < -0.6 * b.size && b.box.x0 < a.box.x0 - 0.6 * b.size)) return false;
	const space = 0.2 * a.size;
	if (a.box.x1 + space + b.firstWordWidth <= right + 0.5) return false;
	const goesOn = /^[\p{Ll}\p{N}(&/+–—-]/u.test(b.text) || OPEN_END.test(text);
	return goesOn || (a.text.length >= PROSE_CHARACTERS && !isCapitals(b.text));
}

/** Puts a wrapped line behind the one before; a word broken by its program is made whole. */
export function joinWrapped(before: string, next: string, hyphenates: boolean): string {
	const broken = /\p{Ll}([-\u00ad\u2010])$/u.exec(before);
	if (broken === null || !/^\p{Ll}/u.test(next))
		return /[\p{L}\p{N}][-/]$/u.test(before) ? before + next : `${before} ${next}`;
	const part = /[\p{L}]+$/u.exec(before.slice(0, -1))?.[0].toLowerCase() ?? '';
	const soft = broken[1] !== '-' || (hyphenates && !COMPOUND.has(part));
	return soft ? before.slice(0, -1) + next : before + next;
}

/** First halves of words that are written with a hyphen anyway. */
const COMPOUND: ReadonlySet<string> = new Set(
	'all back best co cost cross data day decision e end ex first five four front full fully hands hard high in large long low mid multi near new non off on one open part peer point pre problem re real safety self semi service short six small sub team ten test three time top two user well work'.split(
		' ',
	),
);

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

function baselineOf(row: Row): number {
	return row[0]?.baseline ?? 0;
}
