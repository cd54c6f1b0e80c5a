import type { Segment } from './segments.ts';

/** Segments that stand beside each other, as rows from the top, each from the left. */
export function rowsOf(segments: readonly Segment[]): readonly (readonly Segment[])[] {
	const rows: Segment[][] = [];
	for (const segment of [...segments].sort((a, b) => a.baseline - b.baseline)) {
		const row = rows.at(-1);
		const first = row?.[0];
		if (row !== undefined && first !== undefined && share(first, segment) >= 0.5) row.push(segment);
		else rows.push([segment]);
	}
	for (const row of rows) row.sort((a, b) => a.box.x0 - b.box.x0);
	return rows;
}

/** How much of the smaller one's height the two have in common. */
function share(a: Segment, b: Segment): number {
	const common = Math.min(a.box.y1, b.box.y1) - Math.max(a.box.y0, b.box.y0);
	return common / Math.max(0.01, Math.min(a.box.y1 - a.box.y0, b.box.y1 - b.box.y0));
}
