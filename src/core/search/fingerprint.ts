/**
 * Names a multiset of strings, whatever the order in which they come and go: each string is hashed to 128 bits and
 * the hashes are added up (AdHash: Bellare and Micciancio, 1997). Not meant to withstand forgery.
 */
export type Fingerprint = {
	/** Adds the four numbers of a hash, or of a sum of some; their negatives take them away. */
	add(hash: readonly number[]): void;
	/** 32 hex digits. */
	read(): string;
	/** What another can go on from. */
	lanes(): Uint32Array;
};

export function fingerprint(from: Uint32Array = new Uint32Array(4)): Fingerprint {
	const lanes = from.slice();
	return {
		add(hash) {
			for (let i = 0; i < 4; i++) lanes[i] = (lanes[i] as number) + (hash[i] as number);
		},
		lanes: () => lanes.slice(),
		read: () => Array.from(lanes, (lane) => lane.toString(16).padStart(8, '0')).join(''),
	};
}

/** Four FNV-1a hashes with different seeds, each with MurmurHash3's finaliser. */
export function hashOf(text: string): readonly number[] {
	return [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((seed) => {
		let hash = seed;
		for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
		hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
		hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
		return hash ^ (hash >>> 16);
	});
}
