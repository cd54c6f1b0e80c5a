import { deflateSync } from 'node:zlib';
import type { Bomb } from './bombs.ts';
import { type Repeats, zlibRepeats } from './repeats.ts';

const helvetica = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const catalogue = '<</Type/Catalog/Pages 2 0 R>>';
const onePage = '<</Type/Pages/Kids[3 0 R]/Count 1>>';
const gigabyte = 1 << 30;

/** A file of numbered objects, the first of which is its root. */
function pdf(objects: readonly (string | Buffer)[]): Buffer {
	const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
	let offset = 9;
	const table = objects.map((object, i) => {
		const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
		const line = `${String(offset).padStart(10, '0')} 00000 n \n`;
		parts.push(part);
		offset += part.length;
		return line;
	});
	const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table.join('')}`;
	const trailer = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${offset}\n%%EOF`;
	return Buffer.concat([...parts, Buffer.from(xref + trailer)]);
}

function stream(content: string | Buffer, entries = ''): Buffer {
	const bytes = Buffer.from(content);
	return Buffer.concat([
		Buffer.from(`<<${entries}/Length ${bytes.length}>>stream\n`),
		bytes,
		Buffer.from('\nendstream'),
	]);
}

const page = (resources: string, media = '0 0 612 792'): string =>
	`<</Type/Page/Parent 2 0 R/MediaBox[${media}]/Contents 4 0 R/Resources<<${resources}>>>>`;

/** One page with its content; its font is /F1. */
const painted = (content: Buffer, media?: string): Buffer =>
	pdf([catalogue, onePage, page('/Font<</F1 5 0 R>>', media), content, helvetica]);
const text = (content: string): Buffer => stream(`BT /F1 12 Tf ${content} ET`);
const flate = '/Filter/FlateDecode';
const spaces: Repeats = { prefix: '', unit: ' ', bytes: gigabyte, suffix: '' };

/** Each form draws the next one twice. */
function exponential(levels: number): Buffer {
	const forms = Array.from({ length: levels }, (_, i) => {
		const isLast = i === levels - 1;
		const resources = isLast ? '/Font<</F1 5 0 R>>' : `/XObject<</X ${7 + i} 0 R>>`;
		const form = `/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<<${resources}>>`;
		return stream(isLast ? 'BT /F1 12 Tf (boom) Tj ET' : '/X Do /X Do', form);
	});
	return pdf([catalogue, onePage, page('/XObject<</X 6 0 R>>'), stream('/X Do'), helvetica, ...forms]);
}

const selfDrawing = stream('/X Do', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>');
const hugeRange =
	'/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <7FFFFFFF> <0041> endbfrange endcmap end end';
const composite =
	'<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 5 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4>>>>]>>';
const hidden =
	'BT /F1 12 Tf 72 700 Td (VISIBLE) Tj ET 1 1 1 rg BT /F1 12 Tf 72 600 Td (WHITETEXT) Tj ET 0 g BT 3 Tr /F1 12 Tf 72 500 Td (INVISIBLEMODE3) Tj ET BT 0 Tr /F1 12 Tf -5000 400 Td (OFFPAGE) Tj ET BT /F1 0.1 Tf 72 300 Td (TINYTEXT) Tj ET BT /F1 12 Tf 72 200 Td (COVERED) Tj ET 1 1 1 rg 60 190 200 30 re f';

/** It may be read to its end, to a limit, or until its child is killed. */
const any = ['ok', 'too_large', 'no_text', 'unreadable', 'died', 'timed_out'] as const;

export const pdfBombs: readonly Bomb[] = [
	{ name: 'pdf-flate-1GB-spaces', make: () => painted(stream(zlibRepeats(spaces), flate)), answers: any },
	{
		name: 'pdf-flate-200MB-text-ops',
		make: () => {
			const unit = '(aaaaaaaaaaaaaaaa) Tj\n';
			const start = 'BT /F1 12 Tf 72 700 Td\n';
			return painted(stream(zlibRepeats({ prefix: start, unit, bytes: 200 << 20, suffix: 'ET' }), flate));
		},
		answers: ['too_large', 'unreadable', 'died', 'timed_out'],
	},
	{
		name: 'pdf-flate-x3-1GB',
		make: () => {
			const packed = deflateSync(deflateSync(zlibRepeats(spaces), { level: 9 }), { level: 9 });
			return painted(stream(packed, '/Filter[/FlateDecode/FlateDecode/FlateDecode]'));
		},
		answers: any,
	},
	{ name: 'pdf-page-1e9pt', make: () => painted(text('(hello) Tj'), '0 0 1000000000 1000000000'), answers: any },
	{
		name: 'pdf-deep-array-1M',
		make: () => painted(text(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)} TJ`)),
		answers: any,
	},
	{
		name: 'pdf-deep-dict-200k',
		make: () =>
			pdf([
				`<</Type/Catalog/Pages 2 0 R/X${'<</X'.repeat(200_000)} 1${'>>'.repeat(200_000)}>>`,
				'<</Type/Pages/Kids[]/Count 0>>',
			]),
		answers: ['unreadable', 'no_text'],
	},
	{
		name: 'pdf-pages-loop',
		make: () => pdf([catalogue, '<</Type/Pages/Kids[2 0 R]/Count 1>>']),
		answers: ['unreadable'],
	},
	{
		name: 'pdf-count-2e9',
		make: () =>
			pdf([catalogue, '<</Type/Pages/Kids[3 0 R]/Count 2000000000>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 1 1]>>']),
		answers: ['too_large', 'unreadable', 'no_text'],
	},
	{
		name: 'pdf-form-exponential-2e30',
		make: () => exponential(30),
		answers: ['timed_out', 'died', 'too_large', 'no_text'],
	},
	{
		name: 'pdf-form-self-loop',
		make: () => pdf([catalogue, onePage, page('/XObject<</X 6 0 R>>'), stream('/X Do'), helvetica, selfDrawing]),
		answers: ['unreadable', 'died', 'no_text', 'timed_out'],
	},
	{
		name: 'pdf-20k-pages',
		make: () =>
			pdf([
				catalogue,
				`<</Type/Pages/Kids[${'3 0 R '.repeat(20_000)}]/Count 20000>>`,
				page('/Font<</F1 5 0 R>>'),
				text('(page) Tj'),
				helvetica,
			]),
		answers: ['too_large'],
	},
	{
		name: 'pdf-tounicode-2e31',
		make: () =>
			pdf([catalogue, onePage, page('/Font<</F1 6 0 R>>'), text('<00000041> Tj'), stream(hugeRange), composite]),
		answers: any,
	},
	{ name: 'pdf-hidden-text', make: () => painted(stream(hidden)), answers: ['ok'], shows: 'VISIBLE' },
	{ name: 'pdf-header-only', make: () => Buffer.from('%PDF-1.7\n'), answers: ['unreadable'] },
];
