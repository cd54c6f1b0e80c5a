import { describe, expect, test } from 'vitest';
import { resumeReader } from '../../src/core/resume/read.ts';
import { readDocument } from '../../src/extraction/child/read-document.ts';
import { loadTaxonomy } from '../../src/taxonomy.ts';
import type { Part } from '../stored-zip.ts';
import { at, makePdf, stream } from './make-pdf.ts';
import { makeDocx, makeOdt } from './make-zip.ts';
import { codes, fixture, settings, useExtractor } from './use-extractor.ts';

const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const row = (...cells: string[]) => `<w:tr>${cells.map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`;
const header = (text: string): readonly Part[] => [
	{
		name: 'word/_rels/document.xml.rels',
		content: '<Relationships><Relationship Id="h" Type="x/header" Target="header1.xml"/></Relationships>',
	},
	{ name: 'word/header1.xml', content: `<w:hdr>${p(text)}</w:hdr>` },
];
const withHeader = '<w:sectPr><w:headerReference r:id="h"/></w:sectPr>';

describe('what a DOCX or ODT makes hard for machines', () => {
	test.each<[string, Uint8Array, string]>([
		[
			'an address in the header alone',
			makeDocx(p('Ada Quill') + withHeader, header('ada@example.com')),
			'contact_in_header',
		],
		['an address in both', makeDocx(p('ada@example.com') + withHeader, header('ada@example.com')), 'text_in_header'],
		[
			'a text box',
			makeDocx(`<w:p><w:r><w:pict><w:txbxContent>${p('Welder')}</w:txbxContent></w:pict></w:r></w:p>`),
			'text_boxes',
		],
		['a table', makeDocx(`<w:tbl>${row('2019', 'Ashmill')}${row('2015', 'Hexley')}</w:tbl>`), 'tables'],
		[
			'a text box of an ODT',
			makeOdt('<text:p>Ada</text:p><draw:frame><draw:text-box><text:p>Welder</text:p></draw:text-box></draw:frame>'),
			'text_boxes',
		],
	])('%s', async (_, bytes, code) => {
		const { findings } = await readDocument(bytes, settings);
		expect(findings.map((finding) => finding.code)).toEqual([code]);
	});

	test('one row of cells is a line, and no table', async () => {
		expect(codes(await readDocument(makeDocx(`<w:tbl>${row('2019', 'Ashmill')}</w:tbl>`), settings))).toEqual([]);
	});
});

/** Pages of 612 by 792 points. */
function pages(contents: readonly string[]): Uint8Array {
	const kids = contents.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
	return makePdf([
		'<</Type/Catalog/Pages 2 0 R>>',
		`<</Type/Pages/Kids[${kids}]/Count ${contents.length}>>`,
		'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
		...contents.flatMap((content, i) => [
			`<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${5 + 2 * i} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
			stream(content),
		]),
	]);
}

describe('what a PDF makes hard for machines', () => {
	test('hidden text, with its page', async () => {
		const extracted = await readDocument(
			pages([at(72, 700, 'Welder since 2015'), `${at(72, 700, 'At Ashmill Steel')}1 g ${at(72, 600, 'kubernetes')}`]),
			settings,
		);
		expect(extracted.findings.map(({ code, pages: on }) => [code, on])).toEqual([['hidden_text', [2]]]);
	});

	test('more than four pages', async () => {
		const five = Array.from({ length: 5 }, (_, i) => at(72, 700 - i, `Welder, part ${'abcde'[i]} of the story`));
		expect(codes(await readDocument(pages(five), settings))).toEqual(['many_pages']);
		expect(codes(await readDocument(pages(five.slice(1)), settings))).toEqual([]);
	});
});

describe('the file as a whole', () => {
	const extractor = useExtractor();
	const stated = async (mediaType: string | null) =>
		codes(await extractor.extract({ bytes: await fixture('engineer.pdf'), mediaType }));

	test('another type than is said', async () => {
		expect(await stated('application/msword')).toEqual(['other_type']);
		for (const type of ['application/pdf', 'application/octet-stream', 'text/plain', null]) {
			expect(await stated(type)).toEqual([]);
		}
	});

	test.each(['engineer.pdf', 'engineer.docx', 'engineer.odt', 'engineer.rtf', 'engineer.html', 'engineer.txt'])(
		'a clean one has no findings at all: %s',
		async (name) => {
			const extracted = await readDocument(await fixture(name), settings);
			const { findings } = resumeReader(await loadTaxonomy())(extracted.text, '2026-11-20');
			expect([...extracted.findings, ...findings]).toEqual([]);
		},
	);
});
