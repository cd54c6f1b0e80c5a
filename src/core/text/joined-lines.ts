import { lineWords } from '../model/tables/line-words.ts';
import { type Line, lines } from './lines.ts';

const openEnds: ReadonlySet<string> = new Set(lineWords.openEnds);
/** A line shorter than this was not broken for want of room, and may be a heading. */
const fullFrom = 40;
/** Widths at which texts are broken. */
const [widthMin, widthMax] = [50, 110];
const filled = 0.7;
/** So many lines, and so many of their breaks within a sentence, tell of a width. */
const linesMin = 3;
const midSentence = 1 / 3;
/** …and so many of the breaks before a small letter. */
const most = 2 / 3;

/** A bracket that the next line does not close was forgotten, or is a face. */
const closes = /^[^()]*\)/;

/**
 * The text with the breaks within sentences as spaces: of mails and pages whose lines were broken at a width, one line is
 * what was one. As long as it was: offsets stay what they are. Linear in the text's length.
 */
export function joinedLines(text: string): string {
	const breaks = breaksWithin(text);
	if (breaks.length === 0) return text;
	const parts: string[] = [];
	let from = 0;
	for (const { start, end } of breaks) {
		parts.push(text.slice(from, start), ' '.repeat(end - start));
		from = end;
	}
	return [...parts, text.slice(from)].join('');
}

type Break = { readonly start: number; readonly end: number };

/** What of the joined line so far tells whether it goes on. `isItem`: it began with a mark. */
type Run = { commas: number; depth: number; isJoined: boolean; isItem: boolean };

function breaksWithin(text: string): readonly Break[] {
	const all = lines(text);
	const wide = brokenAtWidth(text, all);
	const found: Break[] = [];
	const width = widthOf(text, all);
	const title = all.findIndex(({ blank }) => !blank);
	let run: Run | null = null;
	for (let at = 0; at < all.length; at++) {
		const line = all[at] as Line;
		if (line.blank) continue;
		run ??= { commas: 0, depth: 0, isJoined: false, isItem: line.bullet };
		count(run, text, line);
		const isApart = all[at + 1]?.blank === true;
		const next = all[isApart ? at + 2 : at + 1];
		if (next === undefined) break;
		// Below the first line stands what it is no part of: "remote, full-time".
		const isOpen: boolean = (at !== title || line.bullet) && goesOn(text, line, next, run, isApart, width);
		const goes: boolean = !next.blank && !next.bullet && (wide.has(at) || isOpen);
		if (goes) found.push({ start: line.end, end: next.start });
		run = goes ? { ...run, isJoined: true } : null;
	}
	return found;
}

function count(run: Run, text: string, { start, end }: Line): void {
	for (let at = start; at < end; at++) {
		const mark = text[at];
		if (mark === ',') run.commas++;
		else if (mark === '(') run.depth++;
		else if (mark === ')') run.depth = Math.max(0, run.depth - 1);
		else if (mark === '.') run.commas = 0;
	}
}

/** Whether a line ends within its sentence. `isApart`: a blank line is between, over which only an open end reaches. */
function goesOn(text: string, line: Line, next: Line, run: Run, isApart: boolean, width: number): boolean {
	const isLong = run.isItem || run.isJoined || line.end - line.contentStart >= fullFrom;
	if (!isLong) return false;
	const last = text[line.end - 1] ?? '';
	const isSmall = startsSmall(text, next);
	if (text[next.end - 1] === ':') return false;
	if (run.depth > 0 && !isApart && closes.test(text.slice(next.start, next.end))) return true;
	if (last === ',') return run.commas > 1 || isSmall || /,\s*\S/.test(text.slice(next.start, next.end));
	if (/[.:;!?)]/.test(last)) return false;
	if (endsOpen(text, line)) return isSmall || line.bullet || run.commas > 0 || leadsIn(text, line);
	// In a list without marks a small letter may begin an item: "iOS development".
	const isBroken = run.isItem || ((run.isJoined || !startsSmall(text, line)) && lacksRoom(text, line, next, width));
	return isSmall && !isApart && isBroken;
}

function startsSmall(text: string, { contentStart }: Line): boolean {
	return /^\p{Ll}/u.test(text.slice(contentStart, contentStart + 2));
}

function endsOpen(text: string, { contentStart, end }: Line): boolean {
	const tail = text.slice(Math.max(contentStart, end - 12), end);
	return openEnds.has(tail.slice(tail.lastIndexOf(' ') + 1));
}

/** "… systems such as": a sentence that leads in names, which begin with capitals. */
function leadsIn(text: string, { contentStart, end }: Line): boolean {
	return / (?:such|well) as$/.test(text.slice(Math.max(contentStart, end - 8), end));
}

/** The width at which most lines before a small letter were broken, in characters; infinite where that is not so. */
function widthOf(text: string, all: readonly Line[]): number {
	const width = all.reduce((widest, { start, end }) => Math.max(widest, end - start), 0);
	if (width < widthMin || width > widthMax) return Number.POSITIVE_INFINITY;
	const small = all.slice(1).flatMap((next, at) => {
		const line = all[at] as Line;
		return line.blank || next.bullet || !startsSmall(text, next) ? [] : [lacksRoom(text, line, next, width)];
	});
	const broken = small.filter((lacks) => lacks).length;
	return broken >= linesMin && broken >= small.length * most ? width : Number.POSITIVE_INFINITY;
}

/** Whether the first word of the next line would have found no room at a width. */
function lacksRoom(text: string, line: Line, next: Line, width: number): boolean {
	const length = line.end - line.start;
	const word = /^\S*/.exec(text.slice(next.contentStart, next.contentStart + widthMax))?.[0] ?? '';
	return length >= width * filled && length + 1 + word.length > width;
}

/** The lines that the next one was broken from at a width: no first word of a next line would have found room. */
function brokenAtWidth(text: string, all: readonly Line[]): ReadonlySet<number> {
	const found = new Set<number>();
	for (let from = 0; from < all.length; ) {
		let to = from + 1;
		while (to < all.length && all[to]?.blank === false && all[to]?.bullet === false) to++;
		if (all[from]?.blank === false && isBroken(text, all.slice(from, to)))
			for (let at = from; at < to - 1; at++) found.add(at);
		from = to;
	}
	return found;
}

function isBroken(text: string, paragraph: readonly Line[]): boolean {
	if (paragraph.length < linesMin) return false;
	const width = paragraph.reduce((widest, { start, end }) => Math.max(widest, end - start), 0);
	if (width < widthMin || width > widthMax) return false;
	let within = 0;
	for (let at = 1; at < paragraph.length; at++) {
		const [line, next] = [paragraph[at - 1] as Line, paragraph[at] as Line];
		if (!lacksRoom(text, line, next, width)) return false;
		if (startsSmall(text, next)) within++;
	}
	return within >= (paragraph.length - 1) * midSentence;
}
