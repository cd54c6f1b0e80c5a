import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/extraction/child/read-document.ts';
import { codes, settings } from '../use-extractor.ts';

const read = (body: string) =>
	readDocument(
		Buffer.from(
			`{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset2 Symbol;}}{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;\\red250\\green250\\blue250;}{\\stylesheet{\\s0 Normal;}}{\\info{\\title Not text}}${body}}`,
			'latin1',
		),
		settings,
	);

test.each([
	['code page', "caf\\'e9", 'café'],
	['unicode with a stand-in', "na\\u239\\'ef\\u8211-ve", 'naï–ve'],
	['unicode without a stand-in', '\\uc0 na\\u239 ve', 'naïve'],
	['negative unicode', 'a\\u-1?b', 'a\uffffb'],
	['the bullet of a symbol font', '\\u-3913?Rye', '• Rye'],
	['the code page of the font', "{\\f1 \\'cc\\'e0\\'ff}", 'Мая'],
	['symbols', '\\lquote a\\rquote\\~b\\emdash c\\_d \\{e\\}', '‘a’ b—c-d {e}'],
	['lines and tabs', 'Cook\\tab 2019\\line Lille\\par Next', 'Cook\t2019\nLille\nNext'],
	['newlines in the file say nothing', 'Co\nok', 'Cook'],
	['unknown destinations', 'a{\\*\\unknown b}{\\pict 0102}c', 'ac'],
	['field results', '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt link}}', 'link'],
	['binary', 'a\\bin4 {{{{b', 'ab'],
	['list marks', "{\\listtext\\pard\\f2 \\'b7\\tab}Rye\\par{\\pntext 1.\\tab}Wheat", '• Rye\n• Wheat'],
])('%s', async (_, body, text) => {
	expect((await read(body)).text).toBe(text);
});

test('tables row by row', async () => {
	const row = (...cells: string[]) => `\\trowd\\intbl ${cells.join('\\cell ')}\\cell\\row `;
	const extracted = await read(`Jobs\\par${row('2019', 'Ashmill Bread')}${row('2015', 'Copper Oven')}\\pard End\\par`);
	expect(extracted.text).toBe('Jobs\n\n2019\tAshmill Bread\n2015\tCopper Oven\n\nEnd');
});

describe('hidden', () => {
	test.each([
		['\\v', '{\\v kubernetes}'],
		['white', '{\\cf2 kubernetes}'],
		['nearly white', '{\\cf3 kubernetes}'],
		['white on white', '{\\cf2\\highlight2 kubernetes}'],
		['one point', '{\\fs2 kubernetes}'],
		['squeezed to a line', '{\\charscalex1 kubernetes}'],
		['deleted', '{\\deleted kubernetes}'],
		['indented beyond the page', '\\par\\pard\\li-20000 kubernetes'],
		['in a frame right of the page', '\\par\\pard\\posx15000 kubernetes'],
		['in a frame left of the page', '\\par\\pard\\posnegx-15000 kubernetes'],
		['in a frame below the page', '\\par\\pard\\posy20000 kubernetes'],
		['in a shape left of the page', shape(-20_000, 0, -15_000, 800)],
		['in a shape right of the page', shape(15_000, 0, 18_000, 800)],
		['in a shape above the page', shape(0, -30_000, 4_000, -29_000)],
	])('%s', async (_, body) => {
		const extracted = await read(`Baker ${body}`);
		expect(extracted.text).toBe('Baker');
		if (!body.includes('deleted')) expect(codes(extracted)).toEqual(['hidden_text']);
	});
});

describe('seen', () => {
	test.each([
		['small print', '{\\fs12 Rye}'],
		['narrow letters', '{\\charscalex80 Rye}'],
		['a hanging indent', '\\par\\pard\\li720\\fi-720 Rye'],
		['a frame in the margin', '\\par\\pard\\posnegx-1200\\posy400 Rye'],
		['a shape beside the text', shape(-1_500, 0, 3_000, 800).replace('kubernetes', 'Rye')],
		['what follows text beside the page', '\\par\\pard\\li-20000 x\\par\\pard Rye'],
		['what follows a shape beside the page', `${shape(15_000, 0, 18_000, 800)} Rye`],
	])('%s', async (_, body) => {
		expect((await read(`Baker ${body}`)).text).toMatch(/^Baker[\s\S]*Rye$/);
	});
});

function shape(left: number, top: number, right: number, bottom: number): string {
	return `{\\shp{\\*\\shpinst\\shpleft${left}\\shptop${top}\\shpright${right}\\shpbottom${bottom}{\\shptxt \\pard kubernetes\\par}}}`;
}

test('rubbish ends', async () => {
	await expect(read('{'.repeat(100_000))).rejects.toMatchObject({ code: 'no_text' });
	await expect(read('\\u'.repeat(50_000))).rejects.toMatchObject({ code: 'no_text' });
});
