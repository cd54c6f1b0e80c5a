/** A number of 32 bits for bytes `from` to `to`. */
export type BytesHash = (bytes: Uint8Array, from: number, to: number) => number;

/** Two numbers of 32 bits, which nobody outside may know where names come from outside. */
export type HashKey = readonly [number, number];

/** For those who choose all names themselves. */
export const openKey: HashKey = [0x243f6a88, 0x85a308d3];

const lastRounds = 3;

/**
 * HalfSipHash-1-3 (Aumasson & Bernstein, SipHash: a fast short-input PRF; the half of it for 32 bits): who does not know
 * the key cannot find names that share a hash, of which a few thousand would make every search among them a long walk.
 */
export function keyedHash([key0, key1]: HashKey): BytesHash {
	return (bytes, from, to) => {
		let v0 = key0;
		let v1 = key1;
		let v2 = key0 ^ 0x6c796765;
		let v3 = key1 ^ 0x74656462;
		const words = ((to - from) >> 2) + 1;
		// A round for each word, and some of nothing at the end.
		for (let i = 0; i < words + lastRounds; i++) {
			const word = i < words ? wordAt(bytes, from, to, i) : 0;
			if (i === words) v2 ^= 0xff;
			v3 ^= word;
			v0 = (v0 + v1) | 0;
			v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
			v0 = (v0 << 16) | (v0 >>> 16);
			v2 = (v2 + v3) | 0;
			v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
			v0 = (v0 + v3) | 0;
			v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
			v2 = (v2 + v1) | 0;
			v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
			v2 = (v2 << 16) | (v2 >>> 16);
			v0 ^= word;
		}
		return (v1 ^ v3) >>> 0;
	};
}

/** Four bytes, the first lowest; the last word holds what is left, and the length at its top. */
function wordAt(bytes: Uint8Array, from: number, to: number, i: number): number {
	const start = from + 4 * i;
	if (start + 4 <= to)
		return (
			byte(bytes, start) |
			(byte(bytes, start + 1) << 8) |
			(byte(bytes, start + 2) << 16) |
			(byte(bytes, start + 3) << 24)
		);
	let word = (to - from) << 24;
	for (let at = start; at < to; at++) word |= byte(bytes, at) << (8 * (at - start));
	return word;
}

function byte(bytes: Uint8Array, at: number): number {
	return bytes[at] as number;
}
