import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/extraction/child/read-document.ts';
import type { Part } from '../../stored-zip.ts';
import { makeDocx } from '../make-zip.ts';
import { codes, settings, solidLines } from '../use-extractor.ts';

const read = (body: string, more: readonly Part[] = []) => readDocument(makeDocx(body, more), settings);
const run = (text: string, properties = '') =>
	`<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.map((text) => p(run(text))).join('')}</w:tc>`;

describe('what a reader cannot see', () => {
	test.each([
		['vanish', '<w:vanish/>'],
		['white', '<w:color w:val="FFFFFF"/>'],
		['nearly white', '<w:color w:val="FAFAFA"/>'],
		['one point', '<w:sz w:val="2"/>'],
		['white on white shading', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="FFFFFF"/>'],
	])('%s', async (_, properties) => {
		const extracted = await read(p(run('Cook since 2015') + run(' kubernetes', properties)));
		expect(extracted.text).toBe('Cook since 2015');
		expect(codes(extracted)).toEqual(['hidden_text']);
	});
	test('by a style that is based on another', async () => {
		const styles =
			'<w:styles xmlns:w="w"><w:style w:type="character" w:styleId="A"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>';
		const extracted = await read(p(run('Cook') + run(' hidden', '<w:rStyle w:val="B"/>')), related('styles', styles));
		expect(extracted.text).toBe('Cook');
	});
	test('only hidden text is told apart from no text', async () => {
		await expect(read(p(run('kubernetes', '<w:vanish/>')))).rejects.toMatchObject({ code: 'hidden_text' });
	});
});

describe('what a reader does see', () => {
	test.each([
		['white on dark shading', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>'],
		['vanish switched off', '<w:vanish w:val="0"/>'],
		['small print', '<w:sz w:val="14"/>'],
		['automatic colour', '<w:color w:val="auto"/>'],
	])('%s', async (_, properties) => {
		const extracted = await read(p(run('Cook', properties)));
		expect(extracted.text).toBe('Cook');
		expect(extracted.findings).toEqual([]);
	});
	test('white text in a dark cell', async () => {
		const dark = `<w:tc><w:tcPr><w:shd w:val="clear" w:fill="222222"/></w:tcPr>${p(run('Cook', '<w:color w:val="FFFFFF"/>'))}</w:tc>`;
		expect((await read(`<w:tbl><w:tr>${dark}</w:tr></w:tbl>`)).text).toBe('Cook');
	});
});

test('lists, tabs, breaks, hyphens, fields and links', async () => {
	const extracted = await read(
		p(run('Chef'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>') +
			p('<w:r><w:t>Title</w:t><w:tab/><w:t>2019</w:t><w:br/><w:t>Lille</w:t><w:noBreakHyphen/><w:t>Nord</w:t></w:r>') +
			p(`<w:hyperlink>${run('portfolio.example.com')}</w:hyperlink>`) +
			p('<w:r><w:fldChar/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:t>a field</w:t></w:r>') +
			p(`<w:ins>${run('kept')}</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>`) +
			p(run('not in a list'), '<w:numPr><w:numId w:val="0"/></w:numPr>'),
	);
	expect(solidLines(extracted.text)).toEqual([
		'• Chef',
		'Title 2019',
		'Lille-Nord',
		'portfolio.example.com',
		'a field',
		'kept',
		'not in a list',
	]);
});

test('a column of dates stays beside its jobs, a label stands above its text', async () => {
	const extracted = await read(
		`<w:tbl><w:tr>${cell('2019 – 2022')}${cell('Baker, Ashmill Bread', 'Sourdough and rye.')}</w:tr>
		<w:tr>${cell('SKILLS')}${cell('Baking, ordering')}</w:tr></w:tbl>`,
	);
	expect(extracted.text.split('\n')).toEqual([
		'2019 – 2022\tBaker, Ashmill Bread',
		'Sourdough and rye.',
		'',
		'SKILLS',
		'Baking, ordering',
	]);
});

test('a table of one line is a line, and what follows belongs to it', async () => {
	const line = (left: string, right: string) => `<w:tbl><w:tr>${cell(left)}${cell(right)}</w:tr></w:tbl>`;
	const extracted = await read(
		line('Baker', '2019 – 2022') + p(run('Ashmill Bread')) + line('Helper', '2015 – 2019') + p(run('Copper Oven')),
	);
	expect(extracted.text.split('\n')).toEqual([
		'Baker\t2019 – 2022',
		'Ashmill Bread',
		'',
		'Helper\t2015 – 2019',
		'Copper Oven',
	]);
});

test('headers and footers once and reported, page numbers not', async () => {
	const section =
		'<w:sectPr><w:headerReference r:id="h"/><w:headerReference r:id="h"/><w:footerReference r:id="f"/></w:sectPr>';
	const extracted = await read(p(run('Cook')) + section, [
		{
			name: 'word/_rels/document.xml.rels',
			content:
				'<Relationships><Relationship Id="h" Type="x/header" Target="header1.xml"/><Relationship Id="f" Type="x/footer" Target="footer1.xml"/></Relationships>',
		},
		{ name: 'word/header1.xml', content: `<w:hdr>${p(run('Ada Quill'))}</w:hdr>` },
		{ name: 'word/footer1.xml', content: `<w:ftr>${p(run('Page 1 of 2'))}</w:ftr>` },
	]);
	expect(solidLines(extracted.text)).toEqual(['Ada Quill', 'Cook']);
	expect(codes(extracted)).toEqual(['text_in_header']);
});

function related(type: string, content: string): readonly Part[] {
	return [
		{
			name: 'word/_rels/document.xml.rels',
			content: `<Relationships><Relationship Id="s" Type="x/${type}" Target="${type}.xml"/></Relationships>`,
		},
		{ name: `word/${type}.xml`, content },
	];
}
