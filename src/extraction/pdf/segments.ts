import type { Ink } from './ink.ts';
import type { Box } from './matrix.ts';
import { joinWords } from './words.ts';

/** A stretch of one line without a wide gap in it. */
export type Segment = {
	readonly text: string;
	readonly box: Box;
	readonly baseline: number;
	readonly size: number;
	readonly fonts: ReadonlySet<string>;
	/** Left edge of the text behind a bullet or number mark; the same as the box's without one. */
	readonly textLeft: number;
	/** It starts with a bullet or a number mark. */
	readonly listed: boolean;
	/** Width of its first word: what would have had to fit on the line before. */
	readonly firstWordWidth: number;
};

/** A wider gap, in shares of the type size, parts two segments. */
const SEGMENT_GAP = 0.9;
/** The gap behind a list mark may be as wide as this. */
const MARK_GAP = 4;
const MARK = /^(?:[^\p{L}\p{N}\s([{"'„“‚‘«+$€£#@/&<-]|[-–—o§]|\(?\d{1,2}[.)]|[\ue000-\uf8ff])$/u;

/** Words → segments, in lines from the top and from the left. */
export function segmentsOf(inks: readonly Ink[]): readonly Segment[] {
	return linesOf(inks).flatMap((line) => splitLine(line).map(segmentOf));
}

/** Words of one baseline, sorted from the left. */
export function linesOf(inks: readonly Ink[]): readonly (readonly Ink[])[] {
	const lines: Ink[][] = [];
	const sorted = [...inks].sort((a, b) => a.baseline - b.baseline || a.box.x0 - b.box.x0);
	let line: Ink[] = [];
	for (const ink of sorted) {
		const first = line[0];
		if (first !== undefined && ink.baseline - first.baseline > 0.25 * Math.min(first.size, ink.size)) {
			lines.push(line);
			line = [];
		}
		line.push(ink);
	}
	if (line.length > 0) lines.push(line);
	return lines.map((each) => withoutDoubles(each.sort((a, b) => a.box.x0 - b.box.x0)));
}

/** Imitated bold paints the same word twice, a hair apart. */
function withoutDoubles(line: readonly Ink[]): readonly Ink[] {
	return line.filter((ink, i) => {
		for (let at = i - 1; at >= Math.max(0, i - 3); at--) {
			const before = line[at];
			if (before?.text === ink.text && Math.abs(before.box.x0 - ink.box.x0) < 0.15 * ink.size) return false;
		}
		return true;
	});
}

function splitLine(line: readonly Ink[]): readonly (readonly Ink[])[] {
	const parts: Ink[][] = [];
	const tracked = trackedGaps(line);
	let right = Number.NEGATIVE_INFINITY;
	line.forEach((ink, i) => {
		const before = parts.at(-1);
		const gap = ink.box.x0 - right;
		const isMark = before?.length === 1 && MARK.test(before[0]?.text ?? '') && gap < MARK_GAP * ink.size;
		if (before === undefined || (gap > SEGMENT_GAP * ink.size && !isMark && !tracked.has(i))) parts.push([ink]);
		else before.push(ink);
		right = Math.max(right, ink.box.x1);
	});
	return parts;
}

/** Less space than this behind a letter, in shares of the type size, and it is part of a word. */
const LETTER_GAP = 0.3;
const TRACKED_LETTERS_MIN = 4;
const TRACKED_GAP_MAX = 3;
/** The usual gap within letter-spaced words, in shares of the type size. */
const TRACKED_GAP_MIN = 0.05;

/** Places of letters whose gap to the one before is letter-spacing, however wide. */
function trackedGaps(line: readonly Ink[]): ReadonlySet<number> {
	const places = new Set<number>();
	let run: number[] = [];
	const close = () => {
		const spaced = run.slice(1);
		if (run.length >= TRACKED_LETTERS_MIN && isTracked(line, spaced)) for (const place of spaced) places.add(place);
		run = [];
	};
	line.forEach((ink, i) => {
		const before = line[i - 1];
		const letter = ink.text.length === 1 && /[\p{L}\p{N}&]/u.test(ink.text);
		if (run.length > 0 && before !== undefined && ink.box.x0 - before.box.x1 > TRACKED_GAP_MAX * ink.size) close();
		if (letter) run.push(i);
		else close();
	});
	close();
	return places;
}

/** Some programs paint each letter alone, right beside the one before: that is no letter-spacing. */
function isTracked(line: readonly Ink[], places: readonly number[]): boolean {
	const gaps = places.map((i) => ((line[i]?.box.x0 ?? 0) - (line[i - 1]?.box.x1 ?? 0)) / (line[i]?.size ?? 1));
	return (gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0) >= TRACKED_GAP_MIN;
}

function segmentOf(inks: readonly Ink[]): Segment {
	const first = inks[0];
	const second = inks[1];
	if (first === undefined) throw new RangeError('a segment has words');
	const listed = second !== undefined && MARK.test(first.text) && !isRange(inks) && !isLetterOfWord(first, second);
	const { text, firstWordWidth } = joinWords(listed ? inks.slice(1) : inks);
	const sizes = inks.map((ink) => ink.size).sort((a, b) => a - b);
	return {
		text: listed ? `${markText(first.text)} ${text}` : text,
		box: {
			x0: first.box.x0,
			y0: Math.min(...inks.map((ink) => ink.box.y0)),
			x1: Math.max(...inks.map((ink) => ink.box.x1)),
			y1: Math.max(...inks.map((ink) => ink.box.y1)),
		},
		baseline: (second ?? first).baseline,
		size: sizes[sizes.length >> 1] ?? first.size,
		fonts: new Set((listed ? inks.slice(1) : inks).map((ink) => ink.font)),
		textLeft: listed && second !== undefined ? second.box.x0 : first.box.x0,
		listed,
		firstWordWidth,
	};
}

/** An "o" is a bullet in some fonts, and elsewhere the first letter of a word that was set in two pieces. */
function isLetterOfWord(mark: Ink, next: Ink): boolean {
	return /\p{L}/u.test(mark.text) && next.box.x0 - mark.box.x1 < LETTER_GAP * mark.size;
}

/** A range of dates that was wrapped before its dash: "– 2021", "- August 2012". */
function isRange(inks: readonly Ink[]): boolean {
	return /^[-–—]$/.test(inks[0]?.text ?? '') && inks.slice(1, 3).some((ink) => /^(?:19|20)\d\d\b/.test(ink.text));
}

/** Numbers stay; every other mark becomes the one bullet. */
function markText(mark: string): string {
	return /\d/.test(mark) ? mark : '•';
}
