/** Four places a step: the node it leads from, its word, the node it leads to (0 where the place is free), its value's place. */
const stepLength = 4;

/**
 * Values by runs of numbered words. Each step from one word to the next is one place in memory, where a map of maps needs
 * four or five: they are what the search for phrases would wait for.
 */
export class Trie<T> {
	/** Where all runs begin; no step leads there. */
	readonly root = 0;
	/** Open addressing, a power of two long. */
	#steps = new Int32Array(16 * stepLength);
	#nodes = 0;
	/** The first is that of nodes at which no run ends. */
	readonly #values: (T | undefined)[] = [undefined];

	/** The step from a node over a word, to ask the others of; −1 where no run goes on so. */
	step(node: number, word: number): number {
		const place = placeOf(this.#steps, node, word);
		return this.#steps[place + 2] === 0 ? -1 : place;
	}

	nodeBehind(step: number): number {
		return this.#steps[step + 2] as number;
	}

	/** The value of the run that ends with a step. */
	valueAt(step: number): T | undefined {
		return this.#values[this.#steps[step + 3] as number];
	}

	/** Gives a run of at least one word a value, which may depend on the one that it had. */
	set(words: readonly number[], made: (before: T | undefined) => T): void {
		let node = this.root;
		let step = -1;
		for (const word of words) {
			step = this.#stepMade(node, word);
			node = this.nodeBehind(step);
		}
		const known = this.#steps[step + 3] as number;
		if (known === 0) this.#steps[step + 3] = this.#values.push(made(undefined)) - 1;
		else this.#values[known] = made(this.#values[known]);
	}

	get(words: readonly number[]): T | undefined {
		let node = this.root;
		let step = -1;
		for (const word of words) {
			step = this.step(node, word);
			if (step < 0) return undefined;
			node = this.nodeBehind(step);
		}
		return this.valueAt(step);
	}

	#stepMade(node: number, word: number): number {
		const known = this.step(node, word);
		if (known >= 0) return known;
		this.#nodes++;
		if (this.#nodes * 2 * stepLength > this.#steps.length) this.#grow();
		const place = placeOf(this.#steps, node, word);
		this.#steps.set([node, word, this.#nodes], place);
		return place;
	}

	#grow(): void {
		const grown = new Int32Array(2 * this.#steps.length);
		for (let at = 0; at < this.#steps.length; at += stepLength) {
			const step = this.#steps.subarray(at, at + stepLength);
			if (step[2] !== 0) grown.set(step, placeOf(grown, step[0] as number, step[1] as number));
		}
		this.#steps = grown;
	}
}

/** Where a step is or, if there is none, where it belongs. */
function placeOf(steps: Int32Array, node: number, word: number): number {
	const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
	const last = steps.length - stepLength;
	let place = Math.imul(mixed ^ (mixed >>> 15), stepLength) & last;
	while (steps[place + 2] !== 0 && (steps[place] !== node || steps[place + 1] !== word))
		place = (place + stepLength) & last;
	return place;
}
