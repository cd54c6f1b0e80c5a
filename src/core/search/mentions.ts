import { fewestBytes, type WholeNumbers } from './lists.ts';

/**
 * How roles speak of skills, beside the skills that they list. There are few ways to, so that each mention is the number
 * of its way.
 */
export type Mentions = {
	/** Beside the skills. */
	readonly ways: WholeNumbers;
	/** By way, ascending: 0..1, how strongly the skill is asked for. */
	readonly strengths: Float64Array;
	/** By way: how it is asked for, as a place in `Importance.options`. */
	readonly importances: Uint8Array;
};

type Way = { readonly strength: number; readonly importance: number };

/** Numbers ways as they come. */
export type Ways = { numberOf(strength: number, importance: number): number; readonly all: readonly Way[] };

export function countedWays(): Ways {
	const all: Way[] = [];
	const numbers: Map<number, number>[] = [];
	return {
		numberOf(strength, importance) {
			numbers[importance] ??= new Map();
			const known = numbers[importance].get(strength);
			if (known !== undefined) return known;
			numbers[importance].set(strength, all.length);
			return all.push({ strength, importance }) - 1;
		},
		all,
	};
}

/** Numbered anew in ascending order, without the ways that nobody speaks in. @param said the number of each mention's way */
export function mentionsOf(said: Uint32Array, { all }: Ways): Mentions {
	const isSaid = new Uint8Array(all.length);
	for (const way of said) isSaid[way] = 1;
	const order = [...all.keys()]
		.filter((way) => isSaid[way] === 1)
		.sort((a, b) => compared(all[a] as Way, all[b] as Way));
	const numbers = new Uint32Array(all.length);
	order.forEach((way, number) => {
		numbers[way] = number;
	});
	return {
		ways: fewestBytes(said.map((way) => numbers[way] as number)),
		strengths: Float64Array.from(order, (way) => (all[way] as Way).strength),
		importances: Uint8Array.from(order, (way) => (all[way] as Way).importance),
	};
}

function compared(a: Way, b: Way): number {
	return a.strength - b.strength || a.importance - b.importance;
}
