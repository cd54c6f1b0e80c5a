import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/extraction/child/read-document.ts';
import { at, pagePdf } from '../make-pdf.ts';
import { codes, settings } from '../use-extractor.ts';

const read = (content: string) => readDocument(pagePdf(content), settings);
const down = (x: number, top: number, leading: number, lines: readonly string[]) =>
	lines.map((line, i) => at(x, top - i * leading, line)).join('');
const solid = (text: string) => text.split('\n').filter((line) => line !== '');

const LEFT = ['CONTACT', 'Utrecht', 'ada@example.com', 'SKILLS', 'Pruning', 'Grafting', 'Irrigation'];
const RIGHT = [
	'EXPERIENCE',
	'Head Gardener, Elmsworth Park',
	'Keeps forty acres.',
	'Gardener, Brook House',
	'EDUCATION',
	'Kew diploma',
];

describe('columns', () => {
	test('two with their own line grids: the left one first', async () => {
		const extracted = await read(down(50, 700, 17, LEFT) + down(250, 695, 15, RIGHT));
		expect(solid(extracted.text)).toEqual([...LEFT, ...RIGHT]);
		expect(codes(extracted)).toEqual(['columns']);
	});
	test('painted in any order', async () => {
		const lines = [
			...LEFT.map((text, i) => at(50, 700 - 17 * i, text)),
			...RIGHT.map((text, i) => at(250, 695 - 15 * i, text)),
		];
		const shuffled = lines.map((line, i) => [(i * 7) % 13, line] as const).sort((a, b) => a[0] - b[0]);
		expect(solid((await read(shuffled.map(([, line]) => line).join(''))).text)).toEqual([...LEFT, ...RIGHT]);
	});
	test('below a header and above a footer line of full width', async () => {
		const header = at(50, 740, 'Ada Quill, gardener of parks and large private estates in three countries, since 2009');
		const footer = at(
			50,
			540,
			'References are available from both of my present and former employers at any time you like',
		);
		const extracted = await read(header + down(50, 710, 17, LEFT) + down(250, 705, 15, RIGHT) + footer);
		const lines = solid(extracted.text);
		expect(lines[0]).toMatch(/^Ada Quill/);
		expect(lines.at(-1)).toMatch(/^References/);
		expect(lines.slice(1, -1)).toEqual([...LEFT, ...RIGHT]);
	});
	test('places and dates flush right above two columns belong to the lines beside them', async () => {
		// Ends at the right margin of the column below it.
		const flush = (y: number, text: string, width: number) => at(512 - width, y, text);
		const page =
			at(50, 700, 'Elmsworth Park') +
			flush(700, 'Louisville', 49) +
			at(50, 686, 'Head Gardener') +
			flush(686, '2016 - 2018', 61) +
			down(50, 660, 14, ['EDUCATION', 'Tarn College', 'BSc Botany, 2015', 'Fell Academy', 'Pruning, 2012']) +
			down(300, 660, 14, ['SKILLS', 'Pruning, grafting and the planning of borders']);
		expect(solid((await read(page)).text)).toEqual([
			'Elmsworth Park\tLouisville',
			'Head Gardener\t2016 - 2018',
			'EDUCATION',
			'Tarn College',
			'BSc Botany, 2015',
			'Fell Academy',
			'Pruning, 2012',
			'SKILLS',
			'Pruning, grafting and the planning of borders',
		]);
	});
	test('dates at the right edge are no column', async () => {
		const jobs = [
			['Head Gardener, Elmsworth Park', '2019 - 2024'],
			['Gardener, Brook House', '2015 - 2019'],
			['Nursery hand, Green Gate', '2013 - 2015'],
			['Apprentice, Old Mill Nursery', '2011 - 2013'],
			['Volunteer, Town Garden', '2009 - 2011'],
		];
		const content = jobs.map(([job = '', dates = ''], i) => at(60, 700 - 16 * i, job) + at(480, 700 - 16 * i, dates));
		const extracted = await read(content.join(''));
		expect(extracted.text.split('\n')).toEqual(jobs.map((job) => job.join('\t')));
		expect(extracted.findings).toEqual([]);
	});
	test('labels with a colon stay beside their values', async () => {
		const pairs = ['Tools:', 'Plants:', 'Machines:', 'Languages:', 'Licences:'].map((label) => [
			label,
			`two kinds of ${label.length}`,
		]);
		const content = pairs.map(([a = '', b = ''], i) => at(60, 700 - 16 * i, a) + at(180, 700 - 16 * i, b));
		expect((await read(content.join(''))).text.split('\n')).toEqual(pairs.map((pair) => pair.join('\t')));
	});
});

describe('lines', () => {
	test('letter-spaced headings are closed up, whatever spaces them', async () => {
		const byPlace = 'CONTACT'
			.split('')
			.map((letter, i) => at(60 + 14 * i, 700, letter))
			.join('');
		const bySpaces = at(60, 660, 'E X P E R I E N C E');
		const bySpacing = `BT /F1 11 Tf 6 Tc 60 620 Td (WORK HISTORY) Tj 0 Tc ET `;
		expect(solid((await read(byPlace + bySpaces + bySpacing)).text)).toEqual(['CONTACT', 'EXPERIENCE', 'WORK HISTORY']);
	});
	test('words are parted by place where no space is painted', async () => {
		expect((await read('BT /F1 11 Tf 60 700 Td [(Head)-300(Gar)20(dener)] TJ ET')).text).toBe('Head Gardener');
	});
	test('imitated bold is read once', async () => {
		expect((await read(at(60, 700, 'Gardener') + at(60.3, 700, 'Gardener'))).text).toBe('Gardener');
	});
	test('wrapped prose is one line, short lines stay apart', async () => {
		const prose = [
			'Gardener of parks and of large private estates who has led crews of up to',
			'twelve people, planned borders for all seasons and kept the books of two',
			'nurseries. Speaks Dutch, English and some Frisian.',
		];
		const extracted = await read(down(60, 700, 14, [...prose, 'Pruning', 'Grafting']));
		expect(solid(extracted.text)).toEqual([prose.join(' '), 'Pruning', 'Grafting']);
	});
	test('a range of dates that is wrapped before its dash is no list item', async () => {
		const lines = [
			'Head gardener of the Elmsworth estate and its park, from August 2009',
			'- August 2012',
			'- pruning',
		];
		expect(solid((await read(down(60, 700, 14, lines))).text)).toEqual([`${lines[0]} - August 2012`, '• pruning']);
	});
	test('a range of dates that its cell wraps before its second date is one again', async () => {
		const page =
			at(60, 700, 'Jan 2019') +
			at(150, 700, 'Head Gardener') +
			at(60, 686, 'to date') +
			at(150, 686, 'Elmsworth Park, Hexley') +
			at(60, 650, '2017') +
			at(150, 650, 'Pruning course') +
			at(60, 636, 'Toad Hall') +
			at(150, 636, 'with a certificate');
		expect(solid((await read(page)).text)).toEqual([
			'Jan 2019 to date\tHead Gardener',
			'Elmsworth Park, Hexley',
			'2017\tPruning course',
			'Toad Hall\twith a certificate',
		]);
	});
	test('letters that are painted one by one are no letter-spacing, and a gap between words parts cells', async () => {
		// Widths of Helvetica at 11 points.
		const widths: Readonly<Record<string, number>> = { 2: 6.1, 0: 6.1, 1: 6.1, 9: 6.1, E: 7.3, l: 2.4, m: 9.2 };
		const letters = (x: number, word: string) => {
			let left = x;
			return [...word].map((letter) => {
				const painted = at(left, 700, letter);
				left += widths[letter] ?? 6;
				return painted;
			});
		};
		const page = [...letters(60, '2019'), ...letters(60 + 4 * 6.1 + 23, 'Elm')].join('');
		expect((await read(page)).text).toBe('2019\tElm');
	});
	test('a range of dates flush right whose cell wraps before its dash is one again', async () => {
		const page =
			at(60, 700, 'Nov 2020') +
			at(150, 700, 'Head Gardener') +
			at(60 + 47.1 - 43.4, 686, '- present') +
			at(150, 686, 'Elmsworth Park');
		expect(solid((await read(page)).text)).toEqual(['Nov 2020 – present\tHead Gardener', 'Elmsworth Park']);
	});
	test('a wide gap between lines is a blank line', async () => {
		expect((await read(down(60, 700, 14, ['One', 'Two']) + down(60, 640, 14, ['Three', 'Four']))).text).toBe(
			'One\nTwo\n\nThree\nFour',
		);
	});
	test('turned text is read too, after the rest', async () => {
		const turned = 'BT /F1 11 Tf 0 1 -1 0 30 100 Tm (Sideways) Tj ET ';
		expect(solid((await read(turned + down(60, 700, 14, ['One line', 'Two lines']))).text)).toEqual([
			'One line',
			'Two lines',
			'Sideways',
		]);
	});
});

describe('an address that a narrow column broke', () => {
	test.each([
		[['robin.quillon@exa', 'mple.com'], ['robin.quillon@example.com']],
		[
			['robin@example.com', 'quillon.example.com'],
			['robin@example.com', 'quillon.example.com'],
		],
	])('%j', async (painted, lines) => {
		expect(solid((await read(down(60, 700, 14, painted))).text)).toEqual(lines);
	});
});

test('a range in a narrow column, hardly parted from what stands beside it', async () => {
	const lines = [
		['Mar 2022 –', 'Sous Chef, Hexley'],
		['present', 'Sauce and grill.'],
		['May 2019 –', 'Cook, Tarn'],
		['Feb 2022', 'Larder.'],
	].map(([date = '', text = ''], i) => at(60, 700 - 14 * i, date.replace('–', '-')) + at(122, 700 - 14 * i, text));
	expect(solid((await read(lines.join(''))).text)).toEqual([
		'Mar 2022 - present Sous Chef, Hexley',
		'Sauce and grill.',
		'May 2019 - Feb 2022 Cook, Tarn',
		'Larder.',
	]);
});

test('a sentence that goes on below a start is no end of its range', async () => {
	const lines = ['Mar 2022 - Sous Chef, Hexley', 'now with four cooks.'];
	expect((await read(down(60, 700, 14, lines))).text).not.toContain('2022 - now');
});
