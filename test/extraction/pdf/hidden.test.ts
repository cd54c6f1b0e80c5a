import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/extraction/child/read-document.ts';
import { at, makePdf, pagePdf, stream } from '../make-pdf.ts';
import { codes, settings } from '../use-extractor.ts';

const seen = at(72, 700, 'Gardener since 2015');
const states = '/ExtGState<</Faint<</ca 0>>/Dark<</BM/Multiply>>>>';
const read = (content: string) => readDocument(pagePdf(content, states), settings);

describe('what a reader cannot see is left out and reported', () => {
	test.each([
		['white', `1 1 1 rg ${at(72, 600, 'kubernetes')}`],
		['white by gray', `1 g ${at(72, 600, 'kubernetes')}`],
		['white by CMYK', `0 0 0 0 k ${at(72, 600, 'kubernetes')}`],
		['nearly white', `0.97 g ${at(72, 600, 'kubernetes')}`],
		['the colour of the bar behind it', `0.2 g 60 590 200 30 re f 0.2 g ${at(72, 600, 'kubernetes')}`],
		['render mode 3', `3 Tr ${at(72, 600, 'kubernetes')} 0 Tr`],
		['render mode 7', `q 7 Tr ${at(72, 600, 'kubernetes')} Q`],
		['one point', at(72, 600, 'kubernetes', 1)],
		['scaled down', `q 0.05 0 0 0.05 72 600 cm ${at(0, 0, 'kubernetes')} Q`],
		['off the page', at(-4_000, 600, 'kubernetes')],
		['above the page', at(72, 900, 'kubernetes')],
		['covered', `${at(72, 600, 'kubernetes')} 1 g 60 590 200 30 re f`],
		['covered by a darker box', `${at(72, 600, 'kubernetes')} 0.3 g 60 590 200 30 re f`],
		['alpha nought', `q /Faint gs ${at(72, 600, 'kubernetes')} Q`],
		['clipped away', `q 0 0 10 10 re W n ${at(72, 600, 'kubernetes')} Q`],
		['squeezed to nothing', `BT /F1 11 Tf 0.5 Tz 72 600 Td (kubernetes) Tj 100 Tz ET`],
	])('%s', async (_, content) => {
		const extracted = await read(`0 g ${seen} ${content}`);
		expect(extracted.text).toBe('Gardener since 2015');
		expect(codes(extracted)).toEqual(['hidden_text']);
	});
});

describe('what a reader does see stays', () => {
	test.each([
		['white on a dark bar', `0.1 0.2 0.4 rg 60 590 200 30 re f 1 g ${at(72, 600, 'Roses')}`],
		['gray', `0.6 g ${at(72, 600, 'Roses')}`],
		['small print', at(72, 600, 'Roses', 5)],
		['below a multiplied marker', `${at(72, 600, 'Roses')} q /Dark gs 1 1 0 rg 60 590 200 30 re f Q`],
		['inside of a frame drawn later', `${at(72, 600, 'Roses')} 0 g 50 580 300 60 re 52 582 296 56 re f*`],
		['outlined', `1 Tr ${at(72, 600, 'Roses')} 0 Tr`],
		['mode 7 with paint behind', `q 7 Tr ${at(72, 600, 'Roses')} 0.5 g 0 0 612 792 re f Q`],
	])('%s', async (_, content) => {
		const extracted = await read(`0 g ${seen} ${content}`);
		expect(extracted.text.split('\n').filter((line) => line !== '')).toEqual(['Gardener since 2015', 'Roses']);
		expect(extracted.findings).toEqual([]);
	});
});

test('only hidden text is told apart from no text', async () => {
	await expect(read(`3 Tr ${at(72, 600, 'kubernetes')}`)).rejects.toMatchObject({ code: 'hidden_text' });
});

describe('a line that the end of a page cut through', () => {
	const clipped = (clip: string, y: number, text: string) => `q ${clip} re W n ${at(72, y, text)} Q\n`;
	const halves = (before: string, text: string, after = '') => [
		`${before} ${clipped('40 36 530 720', 32.5, text)} ${after}`,
		`${before} ${clipped('40 36 530 720', 754, text)} ${after}`,
	];
	const twoPages = (first: string, second: string) => {
		const page = (content: number) =>
			`<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${content} 0 R/Resources<</Font<</F1 7 0 R>>>>>>`;
		return makePdf([
			'<</Type/Catalog/Pages 2 0 R>>',
			'<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>',
			page(5),
			page(6),
			stream(`${at(72, 600, 'Gardener')} ${first}`),
			stream(`${second} 0 g ${at(72, 700, 'Kew')}`),
			'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
		]);
	};

	test('is read once, from its two halves', async () => {
		const [first = '', second = ''] = halves('', '2015-2019');
		const extracted = await readDocument(twoPages(first, second), settings);
		expect(extracted.text.match(/\S+/g)).toEqual(['Gardener', '2015-2019', 'Kew']);
		expect(codes(extracted)).toEqual([]);
	});

	test('is not read where the halves differ', async () => {
		const [first = ''] = halves('', 'kubernetes');
		const [, second = ''] = halves('', 'terraform');
		const extracted = await readDocument(twoPages(first, second), settings);
		expect(extracted.text.match(/\S+/g)).toEqual(['Gardener', 'Kew']);
	});

	test('is read from white halves on bars that the same ends cut', async () => {
		const [first = '', second = ''] = halves(
			'q 40 36 530 720 re W n 0 g 40 20 530 24 re f 40 748 530 24 re f Q 1 g',
			'2015-2019',
		);
		const extracted = await readDocument(twoPages(first, second), settings);
		expect(extracted.text.match(/\S+/g)).toEqual(['Gardener', '2015-2019', 'Kew']);
		expect(codes(extracted)).toEqual([]);
	});

	test.each([
		['white', '1 g', ''],
		['covered', '', '0.5 g 40 20 530 24 re f 40 748 530 24 re f'],
		['no more than a place to clip', 'q 7 Tr', 'Q'],
		['of render mode 3', 'q 3 Tr', 'Q'],
	])('is hidden and reported where its halves are %s', async (_, before, after) => {
		const [first = '', second = ''] = halves(before, 'kubernetes', after);
		const extracted = await readDocument(twoPages(first, second), settings);
		expect(extracted.text.match(/\S+/g)).toEqual(['Gardener', 'Kew']);
		expect(codes(extracted)).toEqual(['hidden_text']);
	});
});
