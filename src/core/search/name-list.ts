import type { BytesHash } from './keyed-hash.ts';

/**
 * Names in bytes, one after the other: a plain letter takes one, other code units two or three. Bytes are in order where
 * names are. A string takes two dozen bytes beside its letters.
 */
export type NameList = { readonly starts: Uint32Array; readonly bytes: Uint8Array };

/** A name that is looked for, in bytes. */
export type Sought = {
	/** Longer than the name may be. */
	readonly bytes: Uint8Array;
	readonly length: number;
};

/** Code units below these take one byte, and two. */
const [oneByte, twoBytes] = [0x80, 0x4000];
const bytesOfUnitMax = 3;

/** Used again for every name. */
const sought = { bytes: new Uint8Array(1024), length: 0 };

/** Holds until the next name is looked for. */
export function soughtName(name: string): Sought {
	if (bytesOfUnitMax * name.length > sought.bytes.length)
		sought.bytes = new Uint8Array(2 * bytesOfUnitMax * name.length);
	const { bytes } = sought;
	let length = 0;
	for (let i = 0; i < name.length; i++) {
		const unit = name.charCodeAt(i);
		if (unit < oneByte) {
			bytes[length++] = unit;
			continue;
		}
		if (unit < twoBytes) bytes[length++] = 0x80 | (unit >>> 8);
		else {
			bytes[length++] = 0xc0;
			bytes[length++] = unit >>> 8;
		}
		bytes[length++] = unit & 255;
	}
	sought.length = length;
	return sought;
}

export function nameList(names: readonly string[]): NameList {
	const starts = new Uint32Array(names.length + 1);
	names.forEach((name, i) => {
		starts[i + 1] = (starts[i] as number) + soughtName(name).length;
	});
	const bytes = new Uint8Array(starts[names.length] as number);
	names.forEach((name, i) => {
		const { bytes: own, length } = soughtName(name);
		bytes.set(own.subarray(0, length), starts[i]);
	});
	return { starts, bytes };
}

/** As many code units as are made a string at once; used again for every name. */
const units = new Uint16Array(1024);

export function nameAt({ starts, bytes }: NameList, i: number): string {
	let name = '';
	let length = 0;
	const end = starts[i + 1] as number;
	for (let at = starts[i] as number; at < end; ) {
		const first = bytes[at++] as number;
		if (first < 0x80) units[length++] = first;
		else if (first < 0xc0) units[length++] = ((first & 0x3f) << 8) | (bytes[at++] as number);
		else {
			units[length++] = ((bytes[at] as number) << 8) | (bytes[at + 1] as number);
			at += 2;
		}
		if (length < units.length && at < end) continue;
		// Letter by letter, a string would be a chain of all its beginnings. Any list of numbers will do, which the compiler
		// does not know; spreading it takes three times as long.
		name += String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
		length = 0;
	}
	return name;
}

/** @returns the hash of a name as `hash` tells it */
export function hashAt({ starts, bytes }: NameList, i: number, hash: BytesHash): number {
	return hash(bytes, starts[i] as number, starts[i + 1] as number);
}

export function isNameAt({ starts, bytes }: NameList, i: number, { bytes: other, length }: Sought): boolean {
	const start = starts[i] as number;
	if ((starts[i + 1] as number) - start !== length) return false;
	for (let n = 0; n < length; n++) if (bytes[start + n] !== other[n]) return false;
	return true;
}

/** Whether the name of one place comes before that of another, as strings compare. */
export function isBefore(a: NameList, i: number, b: NameList, j: number): boolean {
	const [aEnd, bEnd] = [a.starts[i + 1] as number, b.starts[j + 1] as number];
	let [at, to] = [a.starts[i] as number, b.starts[j] as number];
	for (; at < aEnd && to < bEnd; at++, to++) {
		const difference = (a.bytes[at] as number) - (b.bytes[to] as number);
		if (difference !== 0) return difference < 0;
	}
	return to < bEnd && at === aEnd;
}
