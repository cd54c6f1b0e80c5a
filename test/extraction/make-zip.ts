import { crc32, deflateRawSync } from 'node:zlib';

export type Part = {
	readonly name: string;
	readonly content: string | Uint8Array;
	/** The inflated size that the archive claims. */
	readonly declaredBytes?: number;
	/** General purpose flags; bit 0 is "encrypted". */
	readonly flags?: number;
};

/** A zip archive of deflated parts. */
export function makeZip(parts: readonly Part[]): Uint8Array {
	const files: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const part of parts) {
		const content = Buffer.from(part.content);
		const packed = deflateRawSync(content);
		const name = Buffer.from(part.name);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(part.flags ?? 0, 2);
		common.writeUInt16LE(8, 4);
		common.writeUInt32LE(crc32(content), 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(part.declaredBytes ?? content.length, 18);
		common.writeUInt16LE(name.length, 22);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(offset, 10);
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
		directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, name]));
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

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

/** A minimal DOCX around the content of its body. */
export function makeDocx(body: string, more: readonly Part[] = []): Uint8Array {
	const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
	return makeZip([
		{ name: '[Content_Types].xml', content: '<Types/>' },
		{
			name: '_rels/.rels',
			content: `<Relationships><Relationship Id="r1" Type="${RELATIONSHIP}" Target="word/document.xml"/></Relationships>`,
		},
		{ name: 'word/document.xml', content: document },
		...more,
	]);
}

/** A minimal ODT around the content of its text. */
export function makeOdt(text: string, styles = ''): Uint8Array {
	return makeZip([
		{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
		{
			name: 'content.xml',
			content: `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
		},
	]);
}
