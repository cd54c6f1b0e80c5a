import { type Part, storedZip } from '../stored-zip.ts';
import type { Bomb } from './bombs.ts';
import { deflatedRepeats } from './repeats.ts';

const types = {
	name: '[Content_Types].xml',
	content:
		'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
};
const relations = (type: string, target: string, more = ''): string =>
	`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${more}/></Relationships>`;
const rels = { name: '_rels/.rels', content: relations('officeDocument', 'word/document.xml') };

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const open = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
const close = '</w:body></w:document>';
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const documentPart = (body: string, beforeRoot = ''): Part => ({
	name: 'word/document.xml',
	content: head + beforeRoot + open + body + close,
});
const docx = (...parts: readonly Part[]): Buffer => storedZip([types, rels, ...parts]);

/** A document part that grows to so many bytes. */
function inflating(bytes: number, declared = bytes, unit = paragraph('a'.repeat(56))): Buffer {
	const packed = deflatedRepeats({ prefix: head + open, unit, bytes, suffix: close });
	return docx({ name: 'word/document.xml', content: '', packed, declaredBytes: declared });
}

const megabyte = 1 << 20;
const gigabyte = 1 << 30;

/** "&b;" is ten times "&a;", "&c;" ten times that, and so on. */
const laughs = Array.from({ length: 9 }, (_, i) => {
	const name = (at: number): string => String.fromCharCode(97 + at);
	return `<!ENTITY ${name(i + 1)} "${`&${name(i)};`.repeat(10)}">`;
}).join('');

const linkedImage =
	'<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="r1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';

const hidden = `<w:p>${[
	'<w:t>VISIBLE</w:t>',
	'<w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>WHITETEXT</w:t>',
	'<w:rPr><w:vanish/></w:rPr><w:t>VANISHTEXT</w:t>',
	'<w:rPr><w:sz w:val="2"/></w:rPr><w:t>TINYTEXT</w:t>',
]
	.map((run) => `<w:r>${run}</w:r>`)
	.join('')}</w:p>`;

export const archiveBombs: readonly Bomb[] = [
	{ name: 'docx-inflate-100MB', isZip: true, make: () => inflating(100 * megabyte), answers: ['too_large'] },
	{ name: 'docx-inflate-1GB', isZip: true, make: () => inflating(gigabyte), answers: ['too_large'] },
	{
		name: 'docx-inflate-1GB-declares-4KB',
		isZip: true,
		make: () => inflating(gigabyte, 4_096),
		answers: ['too_large'],
	},
	{
		name: 'docx-inflate-10GB-declares-4KB',
		isZip: true,
		make: () => inflating(10 * gigabyte, 4_096, ' '.repeat(64)),
		answers: ['too_large'],
	},
	{
		name: 'docx-billion-laughs',
		isZip: true,
		make: () => docx(documentPart(paragraph('&j;'), `<!DOCTYPE d [<!ENTITY a "lollollollol">${laughs}]>`)),
		answers: ['unreadable'],
	},
	{
		name: 'docx-quadratic-entity',
		isZip: true,
		make: () =>
			docx(documentPart(paragraph('&a;'.repeat(50_000)), `<!DOCTYPE d [<!ENTITY a "${'x'.repeat(100_000)}">]>`)),
		answers: ['unreadable'],
	},
	{
		name: 'docx-xxe-file',
		isZip: true,
		make: () => docx(documentPart(paragraph('CANARY &x;'), '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
		answers: ['unreadable'],
	},
	{
		name: 'docx-deep-nest-100k',
		isZip: true,
		make: () =>
			docx(
				documentPart(`${'<w:sdt><w:sdtContent>'.repeat(100_000)}<w:p/>${'</w:sdtContent></w:sdt>'.repeat(100_000)}`),
			),
		answers: ['unreadable'],
	},
	{
		name: 'docx-attrs-200k',
		isZip: true,
		make: () => docx(documentPart(`<w:p ${Array.from({ length: 200_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`)),
		answers: ['too_large', 'unreadable', 'no_text'],
	},
	{
		name: 'docx-tables-nest-3k',
		isZip: true,
		make: () =>
			docx(documentPart(`${'<w:tbl><w:tr><w:tc>'.repeat(3_000)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(3_000)}`)),
		answers: ['unreadable'],
	},
	{
		name: 'docx-60k-entries',
		isZip: true,
		make: () =>
			docx(documentPart(''), ...Array.from({ length: 60_000 }, (_, i) => ({ name: `word/x${i}`, content: '' }))),
		answers: ['too_large'],
	},
	{
		name: 'docx-dup-document',
		isZip: true,
		make: () => docx(documentPart(paragraph('FIRST')), documentPart(paragraph('SECOND'))),
		answers: ['unreadable'],
	},
	{
		name: 'docx-zipslip',
		isZip: true,
		make: () => docx(documentPart(''), { name: '../../../../zipslip-canary', content: 'x' }),
		answers: ['no_text', 'unreadable'],
	},
	{
		name: 'docx-linked-dev-zero',
		isZip: true,
		make: () => {
			const link = relations('image', 'file:///dev/zero', ' TargetMode="External"');
			return docx({ name: 'word/_rels/document.xml.rels', content: link }, documentPart(linkedImage));
		},
		answers: ['no_text'],
	},
	{ name: 'docx-hidden-text', isZip: true, make: () => docx(documentPart(hidden)), answers: ['ok'], shows: 'VISIBLE' },
];
