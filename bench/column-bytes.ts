import type { Segment } from '../src/core/search/segment.ts';

/** Bytes of the typed arrays of some segments, by the column that they belong to, the largest first. */
export function columnBytes(segments: readonly Segment[]): readonly (readonly [string, number])[] {
	const bytes = new Map<string, number>();
	for (const segment of segments) {
		for (const [name, column] of Object.entries(segment)) bytes.set(name, (bytes.get(name) ?? 0) + arrayBytes(column));
	}
	return [...bytes].filter(([, size]) => size > 0).sort((a, b) => b[1] - a[1]);
}

function arrayBytes(column: unknown): number {
	if (ArrayBuffer.isView(column)) return column.byteLength;
	if (typeof column !== 'object' || column === null) return 0;
	return Object.values(column).reduce<number>((sum, part) => sum + arrayBytes(part), 0);
}
