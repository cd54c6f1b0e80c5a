import { lineWords } from '../../core/model/tables/line-words.ts';
import type { Segment } from './segments.ts';

type Row = readonly Segment[];

/** A range of dates that its narrow cell broke ("Jan 2019 –", "Present"; "Jan 2019", "to date") is put together in the first row. */
export function withWrappedCells(rows: readonly Row[]): readonly Row[] {
	const result: Segment[][] = rows.map((row) => [...row]);
	for (let i = 1; i < result.length; i++) {
		const [above, row] = [result[i - 1], result[i]];
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

/** In the same column, whichever side it is set flush to. */
function isBelow(cell: Segment, next: Segment): boolean {
	const [left, right] = [next.box.x0 - cell.box.x0, next.box.x1 - cell.box.x1];
	return Math.min(Math.abs(left), Math.abs(right)) < 0.5 * cell.size;
}

const ENDS_IN_YEAR = /\d{4}\s*[-–—]?$/;
const BROKEN_RANGE = /\d{4}\s*[-–—]$/;
/** A dash that leads a line was taken for a bullet. */
const GOES_ON = new RegExp(`^(?:[-–—•]|(?:${lineWords.untilWords.join('|')})\\s)`, 'i');
