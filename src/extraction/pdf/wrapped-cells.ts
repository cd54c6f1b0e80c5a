import type { Segment } from './segments.ts';

type Row = readonly Segment[];

/** A range of dates that its narrow cell broke ("Jan 2019 –", "Present") is put together in the first row. */
export function withWrappedCells(rows: readonly Row[]): readonly Row[] {
	const result: Segment[][] = rows.map((row) => [...row]);
	for (let i = 1; i < result.length; i++) {
		const [above, row] = [result[i - 1], result[i]];
		const broken = above?.findIndex((cell) => BROKEN_RANGE.test(cell.text)) ?? -1;
		const cell = above?.[broken];
		if (above === undefined || row === undefined || cell === undefined) continue;
		const at = row.findIndex((next) => Math.abs(next.box.x0 - cell.box.x0) < 0.5 * cell.size && next.text.length <= 20);
		const rest = row[at];
		if (rest === undefined || above.length + row.length < 3) continue;
		above[broken] = { ...cell, text: `${cell.text} ${rest.text}` };
		row.splice(at, 1);
	}
	return result.filter((row) => row.length > 0);
}

const BROKEN_RANGE = /\d{4}\s*[-–—]$/;
