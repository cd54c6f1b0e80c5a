import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { at, makePdf, pagePdf, stream } from './make-pdf.ts';
import { makeDocx, makeZip } from './make-zip.ts';
import { outcome, outcomeAtLast, useExtractor } from './use-extractor.ts';

const extractor = useExtractor({ taskMsMax: 3_000, inflatedBytesMax: 3_000_000, pagesMax: 5, charactersMax: 50_000 });
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const good = makeDocx(paragraph('Still alive'));

/** For what ends a child: the next one starts late on a busy machine. */
const patient = { timeout: 60_000 };

/** A file that is refused, and after it the extractor reads the next one. */
async function refused(bytes: Uint8Array): Promise<unknown> {
	const code = await outcome(extractor, bytes);
	expect(await outcomeAtLast(extractor, good)).toMatchObject({ text: 'Still alive' });
	return code;
}

test('an archive that lies about its size', async () => {
	const bomb = makeZip([
		{ name: '[Content_Types].xml', content: '<Types/>' },
		{ name: 'word/document.xml', content: Buffer.alloc(20_000_000, 0x20), declaredBytes: 4_096 },
	]);
	expect(bomb.byteLength).toBeLessThan(100_000);
	expect(await refused(bomb)).toBe('too_large');
});

test('too many entries, two of one name', async () => {
	const entries = Array.from({ length: 1_001 }, (_, i) => ({ name: `word/x${i}`, content: '' }));
	expect(await refused(makeDocx(paragraph('a'), entries))).toBe('too_large');
	expect(await refused(makeDocx(paragraph('a'), [{ name: 'word/document.xml', content: '<a/>' }]))).toBe('unreadable');
});

test.each(['utf8', 'utf16le'] as const)('entities, in %s', async (encoding) => {
	const xml = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document><w:body>${paragraph('&b;')}</w:body></w:document>`;
	const mark = encoding === 'utf8' ? '' : '\ufeff';
	const zip = makeZip([{ name: 'word/document.xml', content: Buffer.from(mark + xml, encoding) }]);
	expect(await refused(zip)).toBe('unreadable');
});

test('XML that is nested too deep', async () => {
	const deep = '<w:sdt>'.repeat(5_000) + paragraph('a') + '</w:sdt>'.repeat(5_000);
	expect(await refused(makeDocx(deep))).toBe('unreadable');
});

test('forms that draw forms, without end', patient, async () => {
	const levels = 30;
	const forms = Array.from({ length: levels }, (_, i) => {
		const inner = i < levels - 1 ? '/X Do /X Do' : 'BT /F1 12 Tf (boom) Tj ET';
		const resources = i < levels - 1 ? `/XObject<</X ${7 + i} 0 R>>` : '/Font<</F1 5 0 R>>';
		return stream(inner, `/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<<${resources}>>`);
	});
	const bomb = makePdf([
		'<</Type/Catalog/Pages 2 0 R>>',
		'<</Type/Pages/Kids[3 0 R]/Count 1>>',
		'<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</XObject<</X 6 0 R>>>>>>',
		stream('/X Do'),
		'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
		...forms,
	]);
	// Its operators fill the memory of a child at about the time that its time is over.
	expect(['timed_out', 'died']).toContain(await refused(bomb));
});

test('streams within streams', patient, async () => {
	let packed: Buffer = Buffer.alloc(300_000_000, 0x20);
	for (let i = 0; i < 3; i++) packed = deflateSync(packed, { level: 9 });
	const content = packed.toString('latin1');
	const filters = '/Filter[/FlateDecode/FlateDecode/FlateDecode]';
	const bomb = makePdf([
		'<</Type/Catalog/Pages 2 0 R>>',
		'<</Type/Pages/Kids[3 0 R]/Count 1>>',
		'<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>',
		stream(content, filters),
	]);
	expect(bomb.byteLength).toBeLessThan(5_000);
	expect(['died', 'unreadable', 'timed_out', 'no_text']).toContain(await refused(bomb));
});

test('pages that are their own pages, and too many pages', async () => {
	const loop = makePdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 1>>']);
	expect(await refused(loop)).toBe('unreadable');
	const page = '3 0 R ';
	const many = makePdf([
		'<</Type/Catalog/Pages 2 0 R>>',
		`<</Type/Pages/Kids[${page.repeat(6)}]/Count 6>>`,
		'<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>',
	]);
	expect(await refused(many)).toBe('too_large');
});

test('more text than is accepted', async () => {
	expect(await refused(Buffer.from('word '.repeat(20_000)))).toBe('too_large');
});

test('more bytes than are accepted', async () => {
	expect(await refused(Buffer.alloc(5_000_001, 0x61))).toBe('too_large');
});

test('a page without text', async () => {
	expect(await refused(pagePdf(''))).toBe('no_text');
	expect(await refused(pagePdf(at(72, 700, '   ')))).toBe('no_text');
});
