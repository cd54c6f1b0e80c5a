import { expect, test } from 'vitest';
import { readDocument } from '../../../src/extraction/child/read-document.ts';
import { makeOdt, makeZip } from '../make-zip.ts';
import { codes, solidLines } from '../use-extractor.ts';

const settings = {
	inflatedBytesMax: 5_000_000,
	pagesMax: 50,
	charactersMax: 100_000,
	childDataBytesMax: 900_000_000,
	childCpuSecondsMax: 600,
};

test('lists, tables, tabs, spaces and boxes', async () => {
	const p = (text: string) => `<text:p>${text}</text:p>`;
	const row = (...cells: string[]) =>
		`<table:table-row>${cells.map((text) => `<table:table-cell>${p(text)}</table:table-cell>`).join('')}</table:table-row>`;
	const text = [
		'<text:h>Baker</text:h>',
		p('Title<text:tab/>2019<text:line-break/>Two<text:s text:c="2"/>words'),
		`<text:list><text:list-item>${p('Rye')}</text:list-item><text:list-item>${p('Wheat')}</text:list-item></text:list>`,
		`<table:table>${row('2019', 'Ashmill Bread')}${row('2015', 'Copper Oven')}</table:table>`,
		`<draw:frame><draw:text-box>${p('Boxed')}</draw:text-box></draw:frame>`,
		`<text:p>Seen<office:annotation>${p('a comment')}</office:annotation></text:p>`,
	];
	const extracted = await readDocument(makeOdt(text.join('')), settings);
	expect(solidLines(extracted.text)).toEqual([
		'Baker',
		'Title 2019',
		'Two words',
		'• Rye',
		'• Wheat',
		'2019 Ashmill Bread',
		'2015 Copper Oven',
		'Boxed',
		'Seen',
	]);
});

test('hidden, white and tiny text is left out', async () => {
	const style = (name: string, properties: string) =>
		`<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
	const styles =
		style('A', 'text:display="none"') + style('B', 'fo:color="#ffffff"') + style('C', 'fo:font-size="1pt"');
	const span = (name: string) => `<text:span text:style-name="${name}"> kubernetes</text:span>`;
	const extracted = await readDocument(
		makeOdt(`<text:p>Baker${span('A')}${span('B')}${span('C')}</text:p>`, styles),
		settings,
	);
	expect(extracted.text).toBe('Baker');
	expect(codes(extracted)).toEqual(['hidden_text']);
});

test('a password', async () => {
	const locked = makeZip([
		{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
		{ name: 'content.xml', content: 'x' },
		{
			name: 'META-INF/manifest.xml',
			content:
				'<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
		},
	]);
	await expect(readDocument(locked, settings)).rejects.toMatchObject({ code: 'encrypted' });
});
