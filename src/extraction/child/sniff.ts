import { fileTypeFromBuffer } from 'file-type';
import { failure } from '../failure.ts';
import { openZip } from '../office/zip.ts';
import { decodeText } from '../plain/decode.ts';
import type { ChildSettings } from './messages.ts';

export type DocumentKind = 'pdf' | 'docx' | 'odt' | 'rtf' | 'html' | 'plain';

export const MEDIA_TYPES: Readonly<Record<DocumentKind, string>> = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	odt: 'application/vnd.oasis.opendocument.text',
	rtf: 'application/rtf',
	html: 'text/html',
	plain: 'text/plain',
};

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Readers accept a PDF whose header comes after some rubbish: Implementation note 13 of the PDF reference 1.7. */
const PDF_HEADER_WITHIN = 1_024;

/** What the bytes are. Throws `unsupported_type`, `encrypted`, or what a broken archive is. */
export async function sniff(bytes: Uint8Array, settings: ChildSettings): Promise<DocumentKind> {
	const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, PDF_HEADER_WITHIN));
	if (head.includes('%PDF-')) return 'pdf';
	if (head.subarray(0, 5).equals(Buffer.from('{\\rtf'))) return 'rtf';
	if (OLE.every((byte, i) => head[i] === byte)) throw oleFailure(bytes);
	if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) return sniffZip(bytes, settings);
	const known = await fileTypeFromBuffer(bytes.subarray(0, 65_536)).catch(() => undefined);
	if (known !== undefined && !/xml|html/.test(known.mime)) {
		throw failure('unsupported_type', known.mime.startsWith('image/') ? 'image' : 'plain');
	}
	const text = decodeText(bytes);
	if (text === null) throw failure('unsupported_type');
	return looksLikeHtml(text) ? 'html' : 'plain';
}

function sniffZip(bytes: Uint8Array, settings: ChildSettings): DocumentKind {
	const zip = openZip(bytes, settings.inflatedBytesMax);
	if (zip.has('word/document.xml') || zip.has('[Content_Types].xml')) {
		if (!zip.has('word/document.xml') && !zip.names().some((name) => /^word\/document\d*\.xml$/.test(name)))
			throw failure('unsupported_type', 'zip');
		return 'docx';
	}
	if (zip.has('content.xml') && zip.has('mimetype')) {
		const type = Buffer.from(zip.read('mimetype')).toString('latin1').trim();
		if (/^application\/vnd\.oasis\.opendocument\.text(-template)?$/.test(type)) return 'odt';
	}
	throw failure('unsupported_type', 'zip');
}

/** A DOCX with a password is an OLE container with one stream of a known name. */
function oleFailure(bytes: Uint8Array): Error {
	const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return whole.includes(Buffer.from('EncryptedPackage', 'utf16le'))
		? failure('encrypted')
		: failure('unsupported_type', 'doc');
}

function looksLikeHtml(text: string): boolean {
	const head = text.slice(0, 4_096).trimStart().toLowerCase();
	if (/^<(!doctype html|html|head|body)\b/.test(head)) return true;
	if (/^(<\?xml|<!--)/.test(head) && head.includes('<html')) return true;
	return (
		/^<(div|p|h[1-6]|article|section|main|table|ul|header|meta|style|title)[\s>]/.test(head) && /<\/\w+>/.test(text)
	);
}
