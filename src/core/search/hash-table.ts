/**
 * Numbers under hashes of 32 bits, in typed arrays: a `Map` of strings takes some forty bytes for each. Open addressing
 * with linear probing; slots are in the order of hashes (Knuth, The Art of Computer Programming 3, §6.4).
 */
export type HashTable = {
	/** The number that is meant, of those under a hash; −1 where there is none. */
	find(hash: number, isMeant: (number: number) => boolean): number;
	/** @param number below 2^32 − 1 */
	add(hash: number, number: number): void;
	/** Of a number that is there. */
	replace(hash: number, number: number, by: number): void;
	remove(hash: number, number: number): void;
};

const fullest = 3 / 4;
const growth = 1.25;

export function hashTable(): HashTable {
	/** One more than each number; 0 where a slot is free. */
	let numbers = new Uint32Array(64);
	let hashes = new Uint32Array(64);
	let taken = 0;
	const homeOf = (hash: number): number => Math.floor((hash / 2 ** 32) * numbers.length);
	const after = (slot: number): number => (slot + 1 === numbers.length ? 0 : slot + 1);
	const put = (hash: number, entry: number): void => {
		let slot = homeOf(hash);
		while (numbers[slot] !== 0) slot = after(slot);
		numbers[slot] = entry;
		hashes[slot] = hash;
	};
	const grow = (): void => {
		const [before, hashesBefore] = [numbers, hashes];
		numbers = new Uint32Array(Math.ceil(growth * before.length));
		hashes = new Uint32Array(numbers.length);
		for (let slot = 0; slot < before.length; slot++) {
			if (before[slot] !== 0) put(hashesBefore[slot] as number, before[slot] as number);
		}
	};
	/** The slot of a number that is there. */
	const slotOf = (hash: number, number: number): number => {
		let slot = homeOf(hash);
		while (numbers[slot] !== number + 1) slot = after(slot);
		return slot;
	};
	return {
		find(hash, isMeant) {
			for (let slot = homeOf(hash); numbers[slot] !== 0; slot = after(slot)) {
				const number = (numbers[slot] as number) - 1;
				if (hashes[slot] === hash && isMeant(number)) return number;
			}
			return -1;
		},
		add(hash, number) {
			if (++taken > fullest * numbers.length) grow();
			put(hash, number + 1);
		},
		replace(hash, number, by) {
			numbers[slotOf(hash, number)] = by + 1;
		},
		remove(hash, number) {
			taken--;
			// Whatever stands behind it and is nearer to its home here moves up, or it would not be found any more.
			let free = slotOf(hash, number);
			for (let slot = after(free); numbers[slot] !== 0; slot = after(slot)) {
				const home = homeOf(hashes[slot] as number);
				const isPast = free <= slot ? home > free && home <= slot : home > free || home <= slot;
				if (isPast) continue;
				numbers[free] = numbers[slot] as number;
				hashes[free] = hashes[slot] as number;
				free = slot;
			}
			numbers[free] = 0;
		},
	};
}
