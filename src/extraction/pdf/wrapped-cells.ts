import { lineWords } from '../../core/model/tables/line-words.ts';
import { monthsTable } from '../../core/model/tables/months.ts';
import { anyOf } from '../../core/text/any-of.ts';
import type { Segment } from './segments.ts';

type Row = readonly Segment[];

/** A range of dates that its narrow cell broke ("Jan 2019 –", "Present"; "Jan 2019", "to date") is put together in the first row. */
export function withWrappedCells(rows: readonly Row[]): readonly Row[] {
	const result: Segment[][] = rows.map((row) => [...row]);
	for (let i = 1; i < result.length; i++) {
		const [above, row] = [result[i - 1], result[i]];
		if (above !== undefined && row !== undefined) joinTightCell(above, row);
		const broken = above?.findIndex((cell) => ENDS_IN_YEAR.test(cell.text)) ?? -1;
		const cell = above?.[broken];
		if (above === undefined || row === undefined || cell === undefined) continue;
		const at = row.findIndex((next) => isBelow(cell, next) && next.text.length <= 20);
		const rest = row[at];
		if (rest === undefined || above.length + row.length < 3) continue;
		if (!BROKEN_RANGE.test(cell.text) && !GOES_ON.test(rest.text)) continue;
		above[broken] = { ...cell, text: `${cell.text} ${rest.text.replace(/^•/, '–')}` };
		row.splice(at, 1);
	}
	return result.filter((row) => row.length > 0);
}

/** The same where so little space parts the cell from its neighbour that both are one: "Mar 2022 – Sous Chef", "present". */
function joinTightCell(above: Segment[], row: Segment[]): void {
	const [first, next] = [above[0], row[0]];
	if (first === undefined || next === undefined || Math.abs(first.box.x0 - next.box.x0) > TIGHT_INDENT_MAX * first.size)
		return;
	const start = TIGHT_START.exec(first.text)?.[0];
	const end = TIGHT_END.exec(next.text)?.[0];
	if (start === undefined || end === undefined) return;
	if (end.length < next.text.length && !CAPITAL.test(next.text.slice(end.length))) return;
	above[0] = { ...first, text: `${start}${end.trim()} ${first.text.slice(start.length)}` };
	if (end.length === next.text.length) row.shift();
	else row[0] = { ...next, text: next.text.slice(end.length) };
}

/** The column may be set flush right. Share of the type size. */
const TIGHT_INDENT_MAX = 3;
const MONTH = String.raw`\p{L}{3,9}\.? (?:19|20)\d\d`;
const TIGHT_START = new RegExp(String.raw`^${MONTH} [–—-] (?=\p{Lu})`, 'u');
const TIGHT_END = new RegExp(`^(?:${MONTH}|${anyOf(monthsTable.present)})(?:$| )`, 'iu');
/** Looked for by itself, as capitals are told apart only where letters count as they are written. */
const CAPITAL = /^\p{Lu}/u;

/** In the same column, whichever side it is set flush to. */
function isBelow(cell: Segment, next: Segment): boolean {
	const [left, right] = [next.box.x0 - cell.box.x0, next.box.x1 - cell.box.x1];
	return Math.min(Math.abs(left), Math.abs(right)) < 0.5 * cell.size;
}

const ENDS_IN_YEAR = /\d{4}\s*[-–—]?$/;
const BROKEN_RANGE = /\d{4}\s*[-–—]$/;
/** A dash that leads a line was taken for a bullet. */
const GOES_ON = new RegExp(`^(?:[-–—•]|(?:${anyOf(lineWords.untilWords)})\\s)`, 'i');
