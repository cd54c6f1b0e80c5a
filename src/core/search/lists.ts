/** Many short lists of numbers in one array: list `i` stands from `starts[i]` to `starts[i + 1]`. */
export type Lists<T extends Uint32Array | Float64Array> = { readonly starts: Uint32Array; readonly values: T };

export function listsOf(lists: readonly Uint32Array[]): Lists<Uint32Array> {
	const starts = startsOf(lists.map((list) => list.length));
	const values = new Uint32Array(starts[lists.length] ?? 0);
	lists.forEach((list, i) => {
		values.set(list, starts[i] ?? 0);
	});
	return { starts, values };
}

export function realListsOf(lists: readonly Float64Array[]): Lists<Float64Array> {
	const starts = startsOf(lists.map((list) => list.length));
	const values = new Float64Array(starts[lists.length] ?? 0);
	lists.forEach((list, i) => {
		values.set(list, starts[i] ?? 0);
	});
	return { starts, values };
}

export function listAt<T extends Uint32Array | Float64Array>(lists: Lists<T>, i: number): T {
	// A slice of an array is an array of its kind, which the compiler does not follow through T.
	return lists.values.slice(lists.starts[i], lists.starts[i + 1]) as T;
}

function startsOf(sizes: readonly number[]): Uint32Array {
	const starts = new Uint32Array(sizes.length + 1);
	sizes.forEach((size, i) => {
		starts[i + 1] = (starts[i] ?? 0) + size;
	});
	return starts;
}
