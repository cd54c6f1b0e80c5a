/** What a path of pdf.js is, as far as covering goes: only a plain rectangle (rounded or not) surely covers. */
export function shapeOf(path: unknown): 'rectangle' | 'other' {
	if (!isArrayLike(path)) return 'other';
	let moves = 0;
	let diagonals = 0;
	let x = 0;
	let y = 0;
	for (let i = 0; i < path.length; ) {
		const step = path[i];
		const width = WIDTHS[step ?? -1];
		if (width === undefined) return 'other';
		if (step === MOVE && ++moves > 1) return 'other';
		const nextX = path[i + width - 2] ?? 0;
		const nextY = path[i + width - 1] ?? 0;
		if (step === LINE && Math.abs(nextX - x) > TOLERANCE && Math.abs(nextY - y) > TOLERANCE) diagonals++;
		if (step !== CLOSE) {
			x = nextX;
			y = nextY;
		}
		i += width;
		if (i > NUMBERS_MAX) return 'other';
	}
	return diagonals === 0 ? 'rectangle' : 'other';
}

const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
/** Numbers taken by a step with its operator: move, line, cubic, quadratic, close. */
const WIDTHS: readonly number[] = [3, 3, 7, 5, 1];
const TOLERANCE = 0.01;
const NUMBERS_MAX = 60;

function isArrayLike(value: unknown): value is ArrayLike<number> {
	return typeof value === 'object' && value !== null && 'length' in value && typeof value.length === 'number';
}
