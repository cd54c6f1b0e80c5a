import type { StoredRole } from './stored-role.ts';
import { postingWeights } from './tf-idf.ts';

/**
 * Dimension → the roles that have it, by their places in a segment. In each list come those that say the term once,
 * then those that say it more often, so that only these need a frequency stored.
 */
export type TermLists = {
	/** Ascending; list `i` is that of `dimensions[i]`. */
	readonly dimensions: Uint32Array;
	/** Where each list starts in `places`, where its frequent part starts, and where this starts in `tfs`. */
	readonly starts: Uint32Array;
	readonly repeated: Uint32Array;
	readonly tfStarts: Uint32Array;
	readonly places: Uint16Array;
	readonly tfs: Uint8Array;
};

/** @param size above all dimensions of the roles */
export function termLists(roles: readonly StoredRole[], size: number): TermLists {
	// 1. How long each list is, and its frequent part.
	const lengths = new Uint16Array(size);
	const often = new Uint16Array(size);
	for (const { dimensions, tfs } of roles) {
		dimensions.forEach((dimension, i) => {
			lengths[dimension] = (lengths[dimension] ?? 0) + 1;
			if ((tfs[i] ?? 1) > 1) often[dimension] = (often[dimension] ?? 0) + 1;
		});
	}
	// 2. Where each one stands.
	const dimensions = Uint32Array.from(numbersOf(lengths));
	const starts = new Uint32Array(dimensions.length + 1);
	const repeated = new Uint32Array(dimensions.length);
	const tfStarts = new Uint32Array(dimensions.length + 1);
	dimensions.forEach((dimension, list) => {
		const end = (starts[list] ?? 0) + (lengths[dimension] ?? 0);
		starts[list + 1] = end;
		repeated[list] = end - (often[dimension] ?? 0);
		tfStarts[list + 1] = (tfStarts[list] ?? 0) + (often[dimension] ?? 0);
	});
	const found = { dimensions, starts, repeated, tfStarts };
	return { ...found, ...filled(roles, found, size) };
}

function filled(
	roles: readonly StoredRole[],
	{ dimensions, starts, repeated, tfStarts }: Pick<TermLists, 'dimensions' | 'starts' | 'repeated' | 'tfStarts'>,
	size: number,
): Pick<TermLists, 'places' | 'tfs'> {
	const places = new Uint16Array(starts[dimensions.length] ?? 0);
	const tfs = new Uint8Array(tfStarts[dimensions.length] ?? 0);
	const nextOnce = new Uint32Array(size);
	const nextOften = new Uint32Array(size);
	const nextTf = new Uint32Array(size);
	dimensions.forEach((dimension, list) => {
		nextOnce[dimension] = starts[list] ?? 0;
		nextOften[dimension] = repeated[list] ?? 0;
		nextTf[dimension] = tfStarts[list] ?? 0;
	});
	const take = (next: Uint32Array, dimension: number): number => {
		const at = next[dimension] ?? 0;
		next[dimension] = at + 1;
		return at;
	};
	roles.forEach((role, place) => {
		role.dimensions.forEach((dimension, i) => {
			const tf = role.tfs[i] ?? 1;
			places[take(tf > 1 ? nextOften : nextOnce, dimension)] = place;
			if (tf > 1) tfs[take(nextTf, dimension)] = tf;
		});
	});
	return { places, tfs };
}

function* numbersOf(lengths: Uint16Array): Generator<number> {
	for (let number = 0; number < lengths.length; number++) if (lengths[number] !== 0) yield number;
}

/** Adds `weight` × the posting's weight to the sums of all roles that have the dimension. */
export function addTerm(lists: TermLists, dimension: number, weight: number, sums: Float64Array): void {
	const list = listOf(lists, dimension);
	if (list < 0) return;
	const { places, tfs } = lists;
	const repeated = lists.repeated[list] ?? 0;
	const end = lists.starts[list + 1] ?? 0;
	for (let i = lists.starts[list] ?? 0; i < repeated; i++) {
		const place = places[i] ?? 0;
		sums[place] = (sums[place] ?? 0) + weight;
	}
	let tf = lists.tfStarts[list] ?? 0;
	for (let i = repeated; i < end; i++) {
		const place = places[i] ?? 0;
		sums[place] = (sums[place] ?? 0) + weight * (postingWeights[tfs[tf++] ?? 1] ?? 1);
	}
}

/** The list of a dimension by bisection; −1 where there is none. */
function listOf({ dimensions }: TermLists, dimension: number): number {
	let low = 0;
	let high = dimensions.length - 1;
	while (low <= high) {
		const middle = (low + high) >>> 1;
		const found = dimensions[middle] ?? 0;
		if (found === dimension) return middle;
		if (found < dimension) low = middle + 1;
		else high = middle - 1;
	}
	return -1;
}
