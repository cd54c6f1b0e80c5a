import { constants, deflateRawSync } from 'node:zlib';

export type Repeats = {
	readonly prefix: string;
	readonly unit: string;
	/** Bytes that the units come to, at the least. */
	readonly bytes: number;
	readonly suffix: string;
};

const blockBytes = 1 << 23;
const adlerModulus = 65_521;

/** Raw deflate of gigabytes without making them: one block, deflated once, stands there many times. */
export function deflatedRepeats({ prefix, unit, bytes, suffix }: Repeats): Buffer {
	const block = unit.repeat(Math.ceil(Math.min(blockBytes, bytes) / unit.length));
	const part = (text: string): Buffer =>
		deflateRawSync(text, { level: 9, finishFlush: constants.Z_FULL_FLUSH, memLevel: 9 });
	const count = Math.ceil(bytes / block.length);
	return Buffer.concat([part(prefix), ...Array<Buffer>(count).fill(part(block)), deflateRawSync(suffix)]);
}

/** The same as a zlib stream, with its true checksum (RFC 1950). */
export function zlibRepeats(repeats: Repeats): Buffer {
	const { prefix, unit, bytes, suffix } = repeats;
	const block = unit.repeat(Math.ceil(Math.min(blockBytes, bytes) / unit.length));
	const sums = adler(block);
	let all = adler(prefix);
	for (let i = 0; i < Math.ceil(bytes / block.length); i++) all = joined(all, sums, block.length);
	const { a, b } = joined(all, adler(suffix), suffix.length);
	const check = Buffer.alloc(4);
	check.writeUInt16BE(b, 0);
	check.writeUInt16BE(a, 2);
	return Buffer.concat([Buffer.from([0x78, 0xda]), deflatedRepeats(repeats), check]);
}

type Adler = { readonly a: number; readonly b: number };

function adler(text: string): Adler {
	let a = 1;
	let b = 0;
	for (const byte of Buffer.from(text)) {
		a = (a + byte) % adlerModulus;
		b = (b + a) % adlerModulus;
	}
	return { a, b };
}

/** The sums of two texts, one after the other; the second has that many bytes. */
function joined(first: Adler, second: Adler, bytes: number): Adler {
	const a = (first.a + second.a - 1 + adlerModulus) % adlerModulus;
	const b = (first.b + second.b + (bytes % adlerModulus) * (first.a - 1 + adlerModulus)) % adlerModulus;
	return { a, b };
}
