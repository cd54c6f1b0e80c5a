import { rowsOf } from './rows.ts';
import type { Segment } from './segments.ts';

/** Segments that are read from the top down, with the edges they may fill. */
export type Region = { readonly segments: readonly Segment[]; readonly right: number };

export type Reading = {
	readonly regions: readonly Region[];
	/** Two or more columns are read one after the other. */
	readonly columns: boolean;
};

type Gutter = { readonly from: number; readonly to: number; readonly x0: number; readonly x1: number };

/** A gutter is at least this wide, in shares of the type size. */
const GUTTER_WIDTH_MIN = 1;
const ROWS_MIN = 4;
/** The same below headings. */
const HEADED_ROWS_MIN = 2;
/** More segments than this on one page are read as they come. */
const SEGMENTS_MAX = 1_500;
const DEPTH_MAX = 12;

/**
 * Cuts a page into regions in reading order: where white space parts columns that each are text of their own, the left
 * one comes first. A column of dates or labels beside the lines it belongs to is no column of its own.
 * After the recursive X-Y cut (Nagy and Seth, 1984), with the tallest gutter found over any stretch of the page.
 */
export function readingRegions(segments: readonly Segment[]): Reading {
	const right = Math.max(...segments.map((segment) => segment.box.x1));
	const sorted = [...segments].sort((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0);
	if (sorted.length > SEGMENTS_MAX) return { regions: [{ segments: sorted, right }], columns: false };
	const bands = bandsOf(sorted);
	const regions = bands.flatMap((band) => cut(band, right, 0));
	return { regions, columns: regions.length > bands.length };
}

/** Parts of the page with empty bands between them, such as its header and footer. */
function bandsOf(segments: readonly Segment[]): readonly (readonly Segment[])[] {
	const bands: Segment[][] = [];
	let bottom = Number.NEGATIVE_INFINITY;
	for (const segment of segments) {
		const band = bands.at(-1);
		if (band === undefined || segment.box.y0 - bottom > BAND_GAP * segment.size) bands.push([segment]);
		else band.push(segment);
		bottom = Math.max(bottom, segment.box.y1);
	}
	return bands;
}

/** Share of the type size. */
const BAND_GAP = 6;

function cut(segments: readonly Segment[], right: number, depth: number): readonly Region[] {
	if (segments.length === 0) return [];
	const gutter = depth < DEPTH_MAX ? bestGutter(segments) : null;
	if (gutter === null) return [{ segments, right }];
	const { from, to, x0, x1 } = gutter;
	const middle = (x0 + x1) / 2;
	const between = segments.slice(from, to);
	return [
		...cut(segments.slice(0, from), right, depth + 1),
		...cut(
			between.filter((segment) => segment.box.x1 <= middle),
			x0,
			depth + 1,
		),
		...cut(
			between.filter((segment) => segment.box.x1 > middle),
			right,
			depth + 1,
		),
		...cut(segments.slice(to), right, depth + 1),
	];
}

/** The gutter that parts the most rows; null where none is sound. `segments` come from the top down. */
function bestGutter(segments: readonly Segment[]): Gutter | null {
	let best: { gutter: Gutter; score: number } | null = null;
	const left = Math.min(...segments.map((segment) => segment.box.x0));
	const right = Math.max(...segments.map((segment) => segment.box.x1));
	for (let from = 0; from <= segments.length - 2 * ROWS_MIN; from++) {
		const before = segments[from - 1];
		let free: readonly (readonly [number, number])[] = [[left, right]];
		for (let to = from; to <= segments.length && free.length > 0; to++) {
			const next = segments[to];
			const rest = next === undefined ? [] : without(free, next);
			for (const [x0, x1] of free) {
				if (x0 === left || x1 === right || rest.some(([a, b]) => a < x1 && b > x0)) continue;
				// A gutter that reaches higher was weighed from its own top.
				if (before !== undefined && (before.box.x0 >= x1 || before.box.x1 <= x0)) continue;
				const gutter = withoutHead(segments, trimmed(segments, { from, to, x0, x1 }, next !== undefined));
				const score = soundness(segments.slice(gutter.from, gutter.to), gutter);
				if (score > (best?.score ?? 0)) best = { gutter, score };
			}
			free = rest;
		}
	}
	return best?.gutter ?? null;
}

/** What stays of the free intervals beside a segment; too narrow ones are dropped. */
function without(
	free: readonly (readonly [number, number])[],
	segment: Segment,
): readonly (readonly [number, number])[] {
	const { x0, x1 } = segment.box;
	const width = GUTTER_WIDTH_MIN * segment.size;
	return free.flatMap(([a, b]): (readonly [number, number])[] => {
		if (x1 <= a || x0 >= b) return [[a, b]];
		return (
			[
				[a, x0],
				[x1, b],
			] as const
		).filter(([c, d]) => d - c >= width);
	});
}

/** Without the rows at its foot that belong to what follows in full width: they stand on the left side alone. */
function trimmed(segments: readonly Segment[], gutter: Gutter, blocked: boolean): Gutter {
	if (!blocked) return gutter;
	let to = gutter.to;
	while (to > gutter.from && (segments[to - 1]?.box.x1 ?? 0) <= gutter.x0) to--;
	const lastRight = Math.max(...segments.slice(gutter.from, to).map((segment) => segment.box.y1));
	const left = segments.slice(gutter.from, gutter.to).filter((segment) => segment.box.x1 <= gutter.x0);
	const usual = median(left.map((segment, i) => segment.baseline - (left[i - 1]?.baseline ?? segment.baseline)));
	// Lines of the left column beside the last right one stay in it, and those that follow as closely as lines do there.
	let above = left.findLast((segment) => segment.box.y0 < lastRight);
	for (; to < gutter.to; to++) {
		const next = segments[to];
		if (next === undefined) break;
		const close = above !== undefined && next.baseline - above.baseline <= FOLLOWING_MAX * usual;
		if (next.box.y0 >= lastRight && !close) break;
		above = next;
	}
	return { ...gutter, to };
}

/**
 * Without the rows at its head whose right side is set flush right, while its column is set flush left: places and dates
 * of the lines beside them.
 */
function withoutHead(segments: readonly Segment[], gutter: Gutter): Gutter {
	const right = segments.slice(gutter.from, gutter.to).filter((segment) => segment.box.x0 >= gutter.x1);
	const [edge, margin] = [
		Math.min(...right.map((segment) => segment.box.x0)),
		Math.max(...right.map((segment) => segment.box.x1)),
	];
	const first = right.find(({ box, size }) => box.x0 - edge < FLUSH * size || margin - box.x1 > FLUSH * size);
	if (first === undefined || first === right[0]) return gutter;
	const from = segments.findIndex(
		(segment, i) => i >= gutter.from && segment.baseline > first.baseline - 0.3 * first.size,
	);
	return { ...gutter, from };
}

/** Share of the type size. */
const FLUSH = 1;

/** Share of the usual distance between lines. */
const FOLLOWING_MAX = 1.2;

/** 0 where the two sides are not columns of their own; else how many rows the gutter parts. */
function soundness(segments: readonly Segment[], gutter: Gutter): number {
	const left = rowsOf(segments.filter((segment) => segment.box.x1 <= gutter.x0));
	const right = rowsOf(segments.filter((segment) => segment.box.x0 >= gutter.x1));
	const [few, many] = left.length <= right.length ? [left, right] : [right, left];
	if (few.length < (isHeaded(left[0], right[0]) ? HEADED_ROWS_MIN : ROWS_MIN)) return 0;
	if (density(left) < DENSITY_MIN || density(right) < DENSITY_MIN) return 0;
	if (isOfDates(left, right) || isOfDates(right, left)) return 0;
	const aligned = few.filter((row) => many.some((other) => isBeside(row[0], other[0]))).length / few.length;
	if (aligned >= ALIGNED_MIN) {
		if ([few, many].some((rows) => rows.filter(isDateRow).length >= rows.length / 2)) return 0;
		if (density(few) < LABEL_DENSITY_MAX) return 0;
		const prose = median(few.map(lengthOf)) >= PROSE_CHARACTERS && median(many.map(lengthOf)) >= PROSE_CHARACTERS;
		const sameCount = few.length >= many.length * 0.9;
		if (sameCount && !prose) return 0;
		if (few.filter((row) => row.at(-1)?.text.endsWith(':')).length >= few.length / 2) return 0;
	}
	return few.length + many.length * 0.1;
}

/** Rows of a column follow each other closely; labels and dates beside text have wide gaps. Share of the height. */
const DENSITY_MIN = 0.35;
const LABEL_DENSITY_MAX = 0.6;
const ALIGNED_MIN = 0.8;
const PROSE_CHARACTERS = 25;
const DATE_ROW_CHARACTERS_MAX = 40;

type Row = readonly Segment[];

/** "EDUCATION" beside "SKILLS". */
function isHeaded(left: Row | undefined, right: Row | undefined): boolean {
	if (!isBeside(left?.[0], right?.[0])) return false;
	return [left, right].every((row) => row?.length === 1 && /^\p{Lu}[\p{Lu} &]{3,}$/u.test(row[0]?.text ?? ''));
}

/** Dates, each beside a line of the other side; headings may stand among them. */
function isOfDates(rows: readonly Row[], others: readonly Row[]): boolean {
	const dates = rows.filter(isDateRow);
	if (dates.length < rows.length / 2) return false;
	return dates.every((row) => others.some((other) => isBeside(row[0], other[0])));
}

function density(rows: readonly Row[]): number {
	const [first, last] = [rows[0]?.[0], rows.at(-1)?.[0]];
	if (first === undefined || last === undefined) return 0;
	const inked = rows.reduce((sum, row) => sum + (row[0]?.size ?? 0) * 1.6, 0);
	return inked / Math.max(1, last.box.y1 - first.box.y0);
}

function isBeside(a: Segment | undefined, b: Segment | undefined): boolean {
	return a !== undefined && b !== undefined && Math.abs(a.baseline - b.baseline) < 0.3 * Math.min(a.size, b.size);
}

function isDateRow(row: Row): boolean {
	return (
		lengthOf(row) <= DATE_ROW_CHARACTERS_MAX && row.some(({ text }) => /(?:19|20)\d\d|^\W*\d{1,2}\/\d{2}/.test(text))
	);
}

function lengthOf(row: Row): number {
	return row.reduce((sum, segment) => sum + segment.text.length, 0);
}

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
