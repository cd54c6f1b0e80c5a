/** [a b c d e f] of PDF 32000-1, 8.3.4: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: ArrayLike<number>): Matrix {
	const [a, b, c, d, e, f] = outer;
	const [A = 1, B = 0, C = 0, D = 1, E = 0, F = 0] = Array.from(inner);
	return [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f];
}

export function apply(m: Matrix, x: number, y: number): readonly [number, number] {
	return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

/** Device space: x to the right, y downwards. */
export type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

export function boxOf(m: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
	const corners = [apply(m, x0, y0), apply(m, x1, y0), apply(m, x0, y1), apply(m, x1, y1)];
	const xs = corners.map(([x]) => x);
	const ys = corners.map(([, y]) => y);
	return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

export function intersect(a: Box, b: Box): Box {
	return { x0: Math.max(a.x0, b.x0), y0: Math.max(a.y0, b.y0), x1: Math.min(a.x1, b.x1), y1: Math.min(a.y1, b.y1) };
}

export function contains(box: Box, x: number, y: number): boolean {
	return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
}

export function areaOf(box: Box): number {
	return Math.max(0, box.x1 - box.x0) * Math.max(0, box.y1 - box.y0);
}
