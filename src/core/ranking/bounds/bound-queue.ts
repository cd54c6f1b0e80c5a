/** Numbered things by their bounds, the largest first: a heap in two arrays that grow. */
export type BoundQueue = {
	readonly size: number;
	/** The largest bound; −∞ where there is none. */
	readonly top: number;
	push(bound: number, item: number): void;
	/** Takes the item of the largest bound out. */
	pop(): number;
};

export function boundQueue(): BoundQueue {
	let bounds = new Float64Array(1024);
	let items = new Float64Array(1024);
	let size = 0;
	const put = (at: number, bound: number, item: number): void => {
		bounds[at] = bound;
		items[at] = item;
	};
	const grow = (): void => {
		const [more, moreItems] = [new Float64Array(2 * size), new Float64Array(2 * size)];
		more.set(bounds);
		moreItems.set(items);
		[bounds, items] = [more, moreItems];
	};
	return {
		get size() {
			return size;
		},
		get top() {
			return size === 0 ? Number.NEGATIVE_INFINITY : (bounds[0] as number);
		},
		push(bound, item) {
			if (size === bounds.length) grow();
			let hole = size++;
			while (hole > 0) {
				const above = (hole - 1) >>> 1;
				const parent = bounds[above] as number;
				if (parent >= bound) break;
				put(hole, parent, items[above] as number);
				hole = above;
			}
			put(hole, bound, item);
		},
		pop() {
			const taken = items[0] as number;
			size--;
			const bound = bounds[size] as number;
			let hole = 0;
			for (let below = 1; below < size; below = 2 * hole + 1) {
				if (below + 1 < size && (bounds[below + 1] as number) > (bounds[below] as number)) below++;
				const child = bounds[below] as number;
				if (child <= bound) break;
				put(hole, child, items[below] as number);
				hole = below;
			}
			put(hole, bound, items[size] as number);
			return taken;
		},
	};
}
