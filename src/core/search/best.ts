/** The best `limit` of all that is offered. */
export type Best<T> = {
	readonly limit: number;
	/** A rank below this need not be offered. */
	readonly threshold: number;
	offer(item: T): void;
	/** Best first. */
	sorted(): readonly T[];
};

/** @param isBetter a total order, so that the choice is the same everywhere */
export function bestOf<T extends { readonly rank: number }>(limit: number, isBetter: (a: T, b: T) => boolean): Best<T> {
	// A heap with the worst at the top.
	const heap: T[] = [];
	/** Puts an item in the place of the worst one, and moves it down until all below it are better. */
	const sink = (item: T): void => {
		let hole = 0;
		for (let below = 1; below < heap.length; below = 2 * hole + 1) {
			// Both places are within the heap.
			let worse = heap[below] as T;
			const other = heap[below + 1];
			if (other !== undefined && isBetter(worse, other)) {
				worse = other;
				below++;
			}
			if (!isBetter(item, worse)) break;
			heap[hole] = worse;
			hole = below;
		}
		heap[hole] = item;
	};
	const rise = (item: T): void => {
		let hole = heap.length;
		while (hole > 0) {
			const above = (hole - 1) >>> 1;
			// A place within the heap.
			const parent = heap[above] as T;
			if (!isBetter(parent, item)) break;
			heap[hole] = parent;
			hole = above;
		}
		heap[hole] = item;
	};
	return {
		limit,
		get threshold() {
			return heap.length < limit ? Number.NEGATIVE_INFINITY : (heap[0]?.rank ?? Number.POSITIVE_INFINITY);
		},
		offer(item) {
			if (heap.length < limit) rise(item);
			else if (heap[0] !== undefined && isBetter(item, heap[0])) sink(item);
		},
		sorted: () => heap.slice().sort((a, b) => (isBetter(a, b) ? -1 : 1)),
	};
}
