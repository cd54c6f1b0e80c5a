import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/extraction/child/read-document.ts';
import { codes } from '../use-extractor.ts';

const settings = {
	inflatedBytesMax: 5_000_000,
	pagesMax: 50,
	charactersMax: 100_000,
	childDataBytesMax: 900_000_000,
	childCpuSecondsMax: 600,
};
const read = (body: string) =>
	readDocument(
		Buffer.from(
			`{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset2 Symbol;}}{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;}{\\stylesheet{\\s0 Normal;}}{\\info{\\title Not text}}${body}}`,
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
		['one point', '{\\fs2 kubernetes}'],
	])('%s', async (_, body) => {
		const extracted = await read(`Baker ${body}`);
		expect(extracted.text).toBe('Baker');
		expect(codes(extracted)).toEqual(['hidden_text']);
	});
});

test('rubbish ends', async () => {
	await expect(read('{'.repeat(100_000))).rejects.toMatchObject({ code: 'no_text' });
	await expect(read('\\u'.repeat(50_000))).rejects.toMatchObject({ code: 'no_text' });
});
