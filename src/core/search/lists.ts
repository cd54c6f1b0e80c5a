/** Whole numbers in the fewest bytes that hold the largest of them. */
export type WholeNumbers = Uint8Array | Uint16Array | Uint32Array;

/** Many short lists of numbers in one array: list `i` stands from `starts[i]` to `starts[i + 1]`. */
export type Lists = { readonly starts: Uint32Array; readonly values: WholeNumbers };

export function fewestBytes(values: Uint32Array): WholeNumbers {
	let most = 0;
	for (let i = 0; i < values.length; i++) most = Math.max(most, values[i] as number);
	return most < 2 ** 8 ? new Uint8Array(values) : most < 2 ** 16 ? new Uint16Array(values) : values;
}

/** Numbers of which most columns hold only whole ones below 2^32, which take half the bytes. */
export type Amounts = Uint32Array | Float64Array;

export function amountsOf(values: Float64Array): Amounts {
	return values.every((value) => value >>> 0 === value) ? new Uint32Array(values) : values;
}

export function listsOf(lists: readonly ArrayLike<number>[]): Lists {
	const starts = startsOf(lists.map((list) => list.length));
	const values = new Uint32Array(starts[lists.length] ?? 0);
	lists.forEach((list, i) => {
		values.set(list, starts[i] ?? 0);
	});
	return { starts, values: fewestBytes(values) };
}

export function listAt({ starts, values }: Lists, i: number): Uint32Array {
	return new Uint32Array(values.subarray(starts[i], starts[i + 1]));
}

function startsOf(sizes: readonly number[]): Uint32Array {
	const starts = new Uint32Array(sizes.length + 1);
	sizes.forEach((size, i) => {
		starts[i + 1] = (starts[i] ?? 0) + size;
	});
	return starts;
}
