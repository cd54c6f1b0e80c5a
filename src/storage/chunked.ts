/** Sizes of the lists that statements take: few, so that few statements are prepared. */
const sizes = [64, 16, 4, 1];

/** Rows in pieces of few sizes, for statements that insert a row for each of them. */
export function* chunked<T>(all: readonly T[]): Generator<readonly T[]> {
	let from = 0;
	for (const size of sizes) {
		for (; from + size <= all.length; from += size) yield all.slice(from, from + size);
	}
}

/** Ids in as few pieces as can be, for statements that ask for them: the last piece repeats its last id to be of a size. */
export function* idChunks(all: readonly string[]): Generator<readonly string[]> {
	const [most = 1] = sizes;
	for (let from = 0; from < all.length; from += most) {
		const some = all.slice(from, from + most);
		const size = sizes.findLast((one) => one >= some.length) ?? most;
		yield [...some, ...new Array<string>(size - some.length).fill(some.at(-1) ?? '')];
	}
}
