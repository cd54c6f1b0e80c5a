import { crc32 } from 'node:zlib';

export type Part = {
	readonly name: string;
	readonly content: string | Uint8Array;
	/** What stands there in its place, deflated already. */
	readonly packed?: Uint8Array;
	/** The inflated size that the archive claims. */
	readonly declaredBytes?: number;
	/** General purpose flags; bit 0 is "encrypted". */
	readonly flags?: number;
};

/** A zip archive whose parts are stored as they are, or as they were packed; it checks nothing of what it is told. */
export function storedZip(parts: readonly Part[]): Buffer {
	const files: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, content, packed, declaredBytes, flags = 0 } of parts) {
		const plain = Buffer.from(content);
		const bytes = packed ?? plain;
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(flags, 2);
		common.writeUInt16LE(packed === undefined ? 0 : 8, 4);
		common.writeUInt16LE(0x21, 8);
		common.writeUInt32LE(crc32(plain), 10);
		common.writeUInt32LE(bytes.length, 14);
		common.writeUInt32LE(Math.min(declaredBytes ?? plain.length, 0xffffffff), 18);
		common.writeUInt16LE(Buffer.byteLength(name), 22);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(offset, 10);
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), bytes]);
		directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, Buffer.from(name)]));
		files.push(local);
		offset += local.length;
	}
	const central = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 0, 'latin1');
	end.writeUInt16LE(parts.length, 8);
	end.writeUInt16LE(parts.length, 10);
	end.writeUInt32LE(central.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...files, central, end]);
}
