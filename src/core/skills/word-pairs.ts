/** Bits of the filter: few enough to stay in a processor's cache, and many more than taxonomies have pairs. */
const bits = 1 << 20;

/** Pairs of numbered words. It never denies a pair that it holds and, rarely, affirms one that it does not. */
export class WordPairs {
	readonly #words = new Int32Array(bits >> 5);

	add(first: number, second: number): void {
		const at = bitOf(first, second);
		this.#words[at >> 5] = (this.#words[at >> 5] as number) | (1 << (at & 31));
	}

	mayHave(first: number, second: number): boolean {
		const at = bitOf(first, second);
		return (((this.#words[at >> 5] as number) >>> (at & 31)) & 1) === 1;
	}
}

function bitOf(first: number, second: number): number {
	const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
	return (mixed ^ (mixed >>> 15)) & (bits - 1);
}
