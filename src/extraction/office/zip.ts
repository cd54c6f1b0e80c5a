import { inflateRawSync } from 'node:zlib';
import { failure } from '../failure.ts';

const ENTRIES_MAX = 1_000;
const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const END_RECORD_BYTES = 22;
const COMMENT_BYTES_MAX = 65_535;

export type Zip = {
	has(name: string): boolean;
	names(): readonly string[];
	/** The bytes of a part. Throws `ExtractionError`: `too_large` over the budget of all parts, `unreadable`. */
	read(name: string): Uint8Array;
};

type Entry = { readonly offset: number; readonly packedBytes: number; readonly method: number };

/**
 * The directory of a zip archive; parts are inflated only when read. A declared size is never trusted: `inflatedBytesMax`
 * bounds what all parts together really inflate to. Format: PKWARE APPNOTE 6.3, without zip64.
 */
export function openZip(bytes: Uint8Array, inflatedBytesMax: number): Zip {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let budget = inflatedBytesMax;
	try {
		const entries = directory(file);
		return {
			has: (name) => entries.has(name),
			names: () => [...entries.keys()],
			read(name) {
				const entry = entries.get(name);
				if (entry === undefined) throw failure('unreadable');
				const part = inflate(file, entry, budget);
				budget -= part.byteLength;
				return part;
			},
		};
	} catch (error) {
		throw error instanceof RangeError ? failure('unreadable') : error;
	}
}

function directory(file: Buffer): ReadonlyMap<string, Entry> {
	const end = endRecord(file);
	const count = file.readUInt16LE(end + 10);
	if (count > ENTRIES_MAX) throw failure('too_large', 'entries');
	const entries = new Map<string, Entry>();
	let at = file.readUInt32LE(end + 16);
	for (let i = 0; i < count; i++) {
		if (file.readUInt32LE(at) !== CENTRAL_RECORD) throw failure('unreadable');
		if ((file.readUInt16LE(at + 8) & 1) === 1) throw failure('encrypted');
		const nameBytes = file.readUInt16LE(at + 28);
		const name = file.toString('utf8', at + 46, at + 46 + nameBytes);
		if (entries.has(name)) throw failure('unreadable', 'duplicate');
		entries.set(name, {
			method: file.readUInt16LE(at + 10),
			packedBytes: file.readUInt32LE(at + 20),
			offset: file.readUInt32LE(at + 42),
		});
		at += 46 + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
	}
	return entries;
}

function endRecord(file: Buffer): number {
	const first = Math.max(0, file.length - END_RECORD_BYTES - COMMENT_BYTES_MAX);
	for (let at = file.length - END_RECORD_BYTES; at >= first; at--) {
		if (file.readUInt32LE(at) === END_RECORD) return at;
	}
	throw failure('unreadable');
}

function inflate(file: Buffer, entry: Entry, budget: number): Uint8Array {
	try {
		if (file.readUInt32LE(entry.offset) !== LOCAL_RECORD) throw failure('unreadable');
		const start = entry.offset + 30 + file.readUInt16LE(entry.offset + 26) + file.readUInt16LE(entry.offset + 28);
		const packed = file.subarray(start, start + entry.packedBytes);
		if (packed.byteLength !== entry.packedBytes) throw failure('unreadable');
		if (entry.method === 0 && packed.byteLength <= budget) return packed;
		if (entry.method === 0 || budget <= 0) throw failure('too_large', 'inflated');
		if (entry.method !== 8) throw failure('unreadable');
		return inflateRawSync(packed, { maxOutputLength: budget });
	} catch (error) {
		if (!(error instanceof Error) || !('code' in error)) throw failure('unreadable');
		if (error.code === 'ERR_BUFFER_TOO_LARGE') throw failure('too_large', 'inflated');
		throw error.name === 'ExtractionError' ? error : failure('unreadable');
	}
}
