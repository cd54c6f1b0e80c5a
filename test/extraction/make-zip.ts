import { deflateRawSync } from 'node:zlib';
import { type Part, storedZip } from '../stored-zip.ts';

/** A zip archive of deflated parts. */
export function makeZip(parts: readonly Part[]): Uint8Array {
	return storedZip(parts.map((part) => ({ ...part, packed: deflateRawSync(part.content) })));
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
