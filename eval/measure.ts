/** One document's (or pair's) contribution: what was counted, and what went wrong in words. */
export type Row = { readonly id: string; readonly counts: readonly number[]; readonly misses: readonly string[] };

export type Measure = {
	readonly set: string;
	readonly name: string;
	readonly rows: readonly Row[];
	/** From the counts of all rows, added up, to the figure. */
	readonly figure: (sums: readonly number[]) => number;
	/** What `count` in the table counts. */
	readonly count: (sums: readonly number[]) => number;
};

/** Share of right ones: counts are [right, all]. */
export function accuracy(set: string, name: string, rows: readonly Row[]): Measure {
	return { set, name, rows, figure: ([right = 0, all = 0]) => right / all, count: ([, all = 0]) => all };
}

/** Micro F1: counts are [found and right, found, wanted and found, wanted]. */
export function f1(set: string, name: string, rows: readonly Row[]): Measure {
	return {
		set,
		name,
		rows,
		figure: ([right = 0, found = 0, hit = 0, wanted = 0]) => {
			const [precision, recall] = [right / found, hit / wanted];
			return (2 * precision * recall) / (precision + recall);
		},
		count: ([, , , wanted = 0]) => wanted,
	};
}

export function oneOrNot(id: string, isRight: boolean, miss: string): Row {
	return { id, counts: [isRight ? 1 : 0, 1], misses: isRight ? [] : [miss] };
}

export function sums(rows: readonly Row[]): readonly number[] {
	const total: number[] = [];
	for (const { counts } of rows) {
		for (const [at, count] of counts.entries()) total[at] = (total[at] ?? 0) + count;
	}
	return total;
}

/** 95 % percentile interval of the figure over rows drawn again (Efron, 1979); the seed is fixed. */
export function interval(measure: Measure, draws = 1_000): readonly [number, number] {
	const random = mulberry32(20_261_121);
	const figures: number[] = [];
	for (let i = 0; i < draws; i++) {
		const drawn = measure.rows.map(() => measure.rows[Math.floor(random() * measure.rows.length)] as Row);
		const figure = measure.figure(sums(drawn));
		if (Number.isFinite(figure)) figures.push(figure);
	}
	figures.sort((a, b) => a - b);
	return [
		figures[Math.floor(figures.length * 0.025)] ?? Number.NaN,
		figures[Math.ceil(figures.length * 0.975) - 1] ?? Number.NaN,
	];
}

/** A small generator with a seed (Tommy Ettinger's mulberry32, public domain). */
function mulberry32(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
