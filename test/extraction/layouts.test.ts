import { describe, expect, test } from 'vitest';
import { resumeReader } from '../../src/core/resume/read.ts';
import { readDocument } from '../../src/extraction/child/read-document.ts';
import { loadTaxonomy } from '../../src/taxonomy.ts';
import { at, pagePdf } from './make-pdf.ts';
import { makeDocx, makeOdt } from './make-zip.ts';
import { fixture, settings } from './use-extractor.ts';

const lines = (x: number, y: number, list: readonly string[]) =>
	list.map((text, i) => at(x, y - i * 16, text)).join('');
const top = at(60, 740, 'Mara Quillon', 18) + at(60, 722, 'mara.quillon@example.com');
const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const row = (...cells: (readonly string[])[]) =>
	`<w:tr>${cells.map((cell) => `<w:tc>${cell.map(p).join('')}</w:tc>`).join('')}</w:tr>`;
const paragraphs = (...list: string[]) => list.map((text) => `<text:p>${text}</text:p>`).join('');

const inMonths = [
	'Production Planner | Ashmill Steel Ltd | 2018-05 | present',
	'Stock Controller | Hexley Metalworks | 2014-01 | 2018-04',
];
const inYears = [
	'Production Planner | Ashmill Steel Ltd | 2018-01 | present',
	'Stock Controller | Hexley Metalworks | 2014-01 | 2018-01',
];

/** One person's two jobs, as real files of many layouts. */
const made: readonly (readonly [string, Uint8Array, readonly string[]])[] = [
	[
		'two columns of a PDF',
		pagePdf(
			top +
				lines(60, 690, ['EXPERIENCE', 'Ashmill Steel Ltd', 'Production Planner', 'May 2018 - Present']) +
				lines(60, 626, ['Planned two shifts of welders', 'Hexley Metalworks', 'Stock Controller']) +
				lines(60, 578, ['Jan 2014 - Apr 2018', 'Counted and ordered stock']) +
				lines(330, 690, ['EDUCATION', 'BSc Business Studies', 'University of Wexcombe', '2013']) +
				lines(330, 626, ['SKILLS', 'SAP, Excel, kanban', 'LANGUAGES', 'English, Dutch']),
		),
		inMonths,
	],
	[
		'dates in a column at the left of a PDF, headings among them',
		pagePdf(
			top +
				at(60, 690, 'EXPERIENCE', 13) +
				at(60, 666, '05/2018 - today') +
				lines(200, 666, [
					'Production Planner',
					'Ashmill Steel Ltd, Wexcombe',
					'Planned two shifts of welders and their steel',
				]) +
				at(60, 600, '01/2014 - 04/2018') +
				lines(200, 600, ['Stock Controller', 'Hexley Metalworks, Bath', 'Counted and ordered stock for three stores']) +
				at(60, 540, 'EDUCATION', 13) +
				at(60, 516, '2013') +
				at(200, 516, 'BSc Business Studies, University of Wexcombe'),
		),
		inMonths,
	],
	[
		'letter-spaced headings of a PDF',
		pagePdf(
			top +
				at(60, 690, 'E X P E R I E N C E', 13) +
				lines(60, 666, ['Production Planner, Ashmill Steel Ltd', 'May 2018 - Present', '- Planned two shifts']) +
				lines(60, 618, ['Stock Controller, Hexley Metalworks', 'January 2014 - April 2018', '- Counted stock']) +
				at(60, 560, 'E D U C A T I O N', 13) +
				at(60, 540, 'BSc Business Studies, University of Wexcombe, 2013'),
		),
		inMonths,
	],
	[
		'a table of a DOCX, dates at the left',
		makeDocx(
			p('Mara Quillon') +
				p('Experience') +
				`<w:tbl>${row(['2018 - today'], ['Production Planner', 'Ashmill Steel Ltd', 'Planned two shifts'])}${row(
					['2014 - 2018'],
					['Stock Controller', 'Hexley Metalworks', 'Counted stock'],
				)}</w:tbl>` +
				p('Education') +
				p('BSc Business Studies, University of Wexcombe, 2013'),
		),
		inYears,
	],
	[
		'an ODT with schooling first, dates behind the names',
		makeOdt(
			paragraphs(
				'Mara Quillon',
				'Education',
				'University of Wexcombe, BSc Business Studies, 2010 - 2013',
				'Employment',
				'Ashmill Steel Ltd, Production Planner, May 2018 to date',
				'Planned two shifts of welders.',
				'Hexley Metalworks, Stock Controller, January 2014 to April 2018',
			),
		),
		inMonths,
	],
	[
		'an RTF with a promotion',
		Buffer.from(
			`{\\rtf1\\ansi ${[
				'Mara Quillon',
				'',
				'Work History',
				'',
				'Ashmill Steel Ltd, Wexcombe',
				'Production Planner, May 2018 - present',
				'Stock Controller, January 2014 - April 2018',
				'',
				'Education',
				'BSc Business Studies, 2013',
			].join('\\par ')}}`,
		),
		[
			'Production Planner | Ashmill Steel Ltd | 2018-05 | present',
			'Stock Controller | Ashmill Steel Ltd | 2014-01 | 2018-04',
		],
	],
];

async function read(bytes: Uint8Array) {
	const { text } = await readDocument(bytes, settings);
	const { experience, education } = resumeReader(await loadTaxonomy())(text, '2026-11-20');
	const jobs = experience.map(
		(job) => `${job.title} | ${job.company} | ${job.start} | ${job.current ? 'present' : job.end}`,
	);
	return { jobs, education: education.map(({ level, field, year }) => `${level} ${field} ${year}`) };
}

describe('layouts are read as a person reads them', () => {
	test.each(made)('%s', async (_, bytes, jobs) => {
		expect(await read(bytes)).toEqual({ jobs, education: ['bachelor Business Studies 2013'] });
	});

	test.each([
		[
			'nurse-sidebar.pdf',
			['Charge Nurse | Ashgrove Infirmary | 2021-01 | present', 'Staff Nurse | St Odhran Hospital | 2018-01 | 2021-01'],
		],
		[
			'accountant-tables.pdf',
			[
				'Senior accountant | Quillfeather Foods | 2019-01 | present',
				'Accounts payable clerk | Larkspur & Sons | 2015-01 | 2019-01',
			],
		],
		[
			'chef-text-boxes.docx',
			['Head Chef | Fjordlight Brasserie | 2018-01 | present', 'Sous Chef | The Copper Ladle | 2013-01 | 2018-01'],
		],
	])('%s', async (name, jobs) => {
		expect((await read(await fixture(name))).jobs).toEqual(jobs);
	});
});
