import { type Fingerprint, hashOf } from './fingerprint.ts';
import type { WholeNumbers } from './lists.ts';

/** How many roles have each of the numbered names; every name is hashed once, for the fingerprint of them all. */
export type CountedNames = {
	/** Counts one role in (+1) or out (−1) for each number; where lists of roles start, as many as each list is long. */
	count(numbers: WholeNumbers, by: 1 | -1, starts?: Uint32Array): void;
	/** Live roles that have the name. */
	of(number: number): number;
	/** A copy of all counts, by number. */
	all(): Uint32Array;
};

/** Twice as many would leave a quarter of it empty. */
const growth = 1.25;

/** @param known counts that are in the fingerprint already */
export function countedNames(
	nameOf: (number: number) => string,
	into: Fingerprint,
	known: Uint32Array = new Uint32Array(1024),
): CountedNames {
	let counts = known.slice();
	// Made when a name is counted for the first time here.
	let hashes = new Uint32Array(4 * counts.length);
	const isHashed = (number: number): boolean => hashes[4 * number] !== 0 || hashes[4 * number + 1] !== 0;
	const grow = (number: number): void => {
		const size = Math.ceil(growth * Math.max(counts.length, number + 1));
		counts = copied(counts, size);
		hashes = copied(hashes, 4 * size);
	};
	return {
		count(numbers, by, starts) {
			// Added up here first: whoever counts a role waits for the memory of its numbers, and not for the sums.
			let [a, b, c, d] = [0, 0, 0, 0];
			for (let i = 0; i < numbers.length; i++) {
				const number = numbers[i] as number;
				if (number >= counts.length) grow(number);
				if (!isHashed(number)) hashes.set(hashOf(nameOf(number)), 4 * number);
				const roles = starts === undefined ? by : (starts[i + 1] as number) - (starts[i] as number);
				counts[number] = (counts[number] as number) + roles;
				a = (a + Math.imul(roles, hashes[4 * number] as number)) | 0;
				b = (b + Math.imul(roles, hashes[4 * number + 1] as number)) | 0;
				c = (c + Math.imul(roles, hashes[4 * number + 2] as number)) | 0;
				d = (d + Math.imul(roles, hashes[4 * number + 3] as number)) | 0;
			}
			into.add([a, b, c, d]);
		},
		of: (number) => counts[number] ?? 0,
		all: () => counts.slice(),
	};
}

function copied(from: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
	const to = new Uint32Array(length);
	to.set(from);
	return to;
}
