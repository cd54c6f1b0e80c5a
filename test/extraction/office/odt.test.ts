import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/extraction/child/read-document.ts';
import { makeOdt, makeZip } from '../make-zip.ts';
import { codes, settings, solidLines } from '../use-extractor.ts';

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

const style = (family: string, kind: string, properties: string) =>
	`<style:style style:name="X" style:family="${family}"><style:${kind}-properties ${properties}/></style:style>`;

describe('what a reader cannot see', () => {
	test.each([
		['hidden', 'text:display="none"'],
		['white', 'fo:color="#ffffff"'],
		['nearly white', 'fo:color="#fafafa"'],
		['white on a white ground of its own', 'fo:color="#ffffff" fo:background-color="#ffffff"'],
		['as dark as its ground', 'fo:color="#102030" fo:background-color="#112233"'],
		['one point', 'fo:font-size="1pt"'],
		['half a millimetre', 'fo:font-size="0.5mm"'],
		['a tenth of the usual size', 'fo:font-size="10%"'],
		['squeezed to a line', 'style:text-scale="1%"'],
	])('%s', async (_, properties) => {
		const hidden = '<text:span text:style-name="X"> kubernetes</text:span>';
		const extracted = await readDocument(
			makeOdt(`<text:p>Baker${hidden}</text:p>`, style('text', 'text', properties)),
			settings,
		);
		expect(extracted.text).toBe('Baker');
		expect(codes(extracted)).toContain('hidden_text');
	});

	const inner = '<text:p>kubernetes</text:p>';
	const frame = (place: string) => `<draw:frame ${place}><draw:text-box>${inner}</draw:text-box></draw:frame>`;
	test.each([
		['a hidden section', `<text:section text:display="none">${inner}</text:section>`],
		['a hidden paragraph', '<text:p>kubernetes<text:hidden-paragraph text:is-hidden="true"/></text:p>'],
		['a hidden word', '<text:p><text:hidden-text text:is-hidden="true">kubernetes</text:hidden-text></text:p>'],
		['a frame left of the page', frame('svg:x="-30cm" svg:y="1cm" svg:width="5cm" svg:height="2cm"')],
		['a frame right of the page', frame('svg:x="22cm" svg:width="5cm"')],
		['a frame below the page', `<text:p>${frame('svg:x="1cm" svg:y="40cm" svg:width="5cm"')}</text:p>`],
		['a paragraph that begins beside the page', '<text:p text:style-name="X">kubernetes</text:p>'],
		[
			'a row put away',
			`<table:table><table:table-row table:visibility="collapse"><table:table-cell>${inner}</table:table-cell></table:table-row></table:table>`,
		],
	])('%s', async (_, content) => {
		const away = style('paragraph', 'paragraph', 'fo:margin-left="-60cm"');
		const extracted = await readDocument(makeOdt(`<text:p>Baker</text:p>${content}`, away), settings);
		expect(extracted.text).toBe('Baker');
		expect(codes(extracted)).toContain('hidden_text');
	});
});

describe('what a reader does see', () => {
	test.each([
		['small print', 'fo:font-size="6pt"'],
		['a size in percent', 'fo:font-size="80%"'],
		['narrow letters', 'style:text-scale="80%"'],
		['white on a dark ground', 'fo:color="#ffffff" fo:background-color="#1f3864"'],
		['the colour of the window', 'fo:color="#ffffff" style:use-window-font-color="true"'],
	])('%s', async (_, properties) => {
		const text = '<text:p><text:span text:style-name="X">Baker</text:span></text:p>';
		const extracted = await readDocument(makeOdt(text, style('text', 'text', properties)), settings);
		expect(extracted.text).toBe('Baker');
		expect(extracted.findings).toEqual([]);
	});

	test.each([
		['a frame in the margin', 'svg:x="-1.5cm" svg:y="0cm" svg:width="5cm" svg:height="2cm"'],
		['a frame that hangs over the edge', 'svg:x="-3cm" svg:width="8cm"'],
		['a frame at the foot of the page', 'svg:x="1cm" svg:y="27cm" svg:width="5cm"'],
		['a frame as wide as the text', 'svg:width="100%"'],
	])('%s', async (_, place) => {
		const text = `<draw:frame ${place}><draw:text-box><text:p>Baker</text:p></draw:text-box></draw:frame>`;
		expect((await readDocument(makeOdt(text), settings)).text).toBe('Baker');
	});
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
