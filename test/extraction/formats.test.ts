import { describe, expect, test } from 'vitest';
import { codes, fixture, outcome, solidLines, useExtractor } from './use-extractor.ts';

const extractor = useExtractor();
const read = async (name: string) => extractor.extract({ bytes: await fixture(name), mediaType: null });

describe('the same résumé gives the same lines in every format', async () => {
	const expected = solidLines(Buffer.from(await fixture('engineer.txt')).toString('utf8'));
	test.each([
		['engineer.txt', 'text/plain'],
		['engineer.pdf', 'application/pdf'],
		['engineer-browser.pdf', 'application/pdf'],
		['engineer.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
		['engineer.odt', 'application/vnd.oasis.opendocument.text'],
		['engineer.rtf', 'application/rtf'],
		['engineer.html', 'text/html'],
	])('%s', async (name, mediaType) => {
		const extracted = await read(name);
		expect(solidLines(extracted.text)).toEqual(expected);
		expect(extracted.mediaType).toBe(mediaType);
		expect(extracted.findings).toEqual([]);
	});
	test.each(['engineer.txt', 'engineer.pdf', 'engineer.docx', 'engineer.html'])('dates are cells: %s', async (name) => {
		expect((await read(name)).text).toContain('Halden & Moor\tJune 2016 – February 2020');
	});
});

test('a sidebar is read as a block of its own, headings are closed up', async () => {
	const extracted = await read('nurse-sidebar.pdf');
	expect(solidLines(extracted.text)).toEqual([
		'CONTACT',
		'Leeds, United Kingdom',
		'priya.achterberg@example.com',
		'+44 113 555 0187',
		'SKILLS',
		'Wound care',
		'Triage',
		'Medication administration',
		'Electronic health records',
		'IV therapy',
		'LANGUAGES',
		'English (native)',
		'Hindi (fluent)',
		'CERTIFICATES',
		'NMC registration',
		'Advanced Life Support',
		'PRIYA ACHTERBERG',
		'Registered Nurse, emergency care',
		'PROFILE',
		'Registered nurse with six years in emergency departments of two busy hospitals. Known for calm triage in crowded waiting rooms and for teaching newly qualified colleagues to document care accurately.',
		'EXPERIENCE',
		'Charge Nurse, Ashgrove Infirmary 2021 – present',
		'• Leads a shift of nine nurses in a department with 240 patients a day.',
		'• Trains new staff in triage and sepsis screening.',
		'Staff Nurse, St Odhran Hospital 2018 – 2021',
		'• Cared for trauma and cardiac patients.',
		"• Wrote the ward's guide to pressure ulcers.",
		'EDUCATION',
		'BSc Nursing, University of Calderbeck 2018',
	]);
	expect(codes(extracted)).toEqual(['columns']);
});

test.each(['accountant-tables.docx', 'accountant-tables.pdf'])(
	'tables row by row, columns one by one: %s',
	async (name) => {
		const extracted = await read(name);
		expect(solidLines(extracted.text)).toEqual([
			'Tomás Arrieta Quispe · Curriculum vitae',
			'Tomás Arrieta Quispe',
			'Management accountant',
			'Work history',
			'Period Employer Position',
			'2019 – today Quillfeather Foods Senior accountant',
			'2015 – 2019 Larkspur & Sons Accounts payable clerk',
			'• Month-end closing, VAT returns, budgets and forecasts in SAP and Excel.',
			'• Cut the closing time from nine days to four.',
			'Profile and skills',
			'Contact',
			'Bilbao, Spain',
			'+34 944 555 017',
			'Languages',
			'Spanish (native)',
			'English (C1)',
			'Skills',
			'IFRS, cost accounting, SAP FI/CO, Power BI',
			'Education',
			'Degree in Business Administration, University of Arrankudiaga, 2015',
			'tomas.arrieta@example.com',
		]);
		expect(extracted.text).toContain('2015 – 2019\tLarkspur & Sons\tAccounts payable clerk');
		expect(codes(extracted)).toContain('columns');
	},
);

test('text boxes once, insertions kept, deletions left out', async () => {
	const extracted = await read('chef-text-boxes.docx');
	expect(solidLines(extracted.text)).toEqual([
		'Yusuf Demirbaş-Hollis',
		'Head chef',
		'CONTACT',
		'Bergen, Norway',
		'yusuf.demirbas@example.com',
		'SKILLS',
		'Menu planning',
		'Food safety (HACCP)',
		'Purchasing',
		'EXPERIENCE',
		'Head Chef, Fjordlight Brasserie, 2018 – present',
		'Leads a kitchen of eleven.',
		'Sous Chef, The Copper Ladle, 2013 – 2018',
		'EDUCATION',
		'Chef diploma, Strandby Culinary School, 2012',
		'Interests: foraging and sailing',
	]);
});

test('page headers once, page numbers never, wrapped bullets whole', async () => {
	const extracted = await read('teacher-two-pages.pdf');
	const lines = solidLines(extracted.text);
	expect(extracted.pages).toBe(2);
	expect(lines.filter((line) => line.includes('Curriculum vitae'))).toHaveLength(1);
	expect(lines.filter((line) => /page \d/i.test(line))).toEqual([]);
	expect(lines.filter((line) => line.startsWith('• '))).toHaveLength(15);
	expect(lines).toContain(
		'• Teaches mathematics to classes of thirty pupils between eleven and eighteen years of age, and prepares the final year for its examinations with weekly clinics after school hours.',
	);
});

test('a scan has no text, unless recognition left it', async () => {
	expect(await outcome(extractor, await fixture('scan-image-only.pdf'))).toBe('no_text');
	const layered = await read('scan-with-text-layer.pdf');
	expect(codes(layered)).toEqual(['recognised_scan']);
	expect(solidLines(layered.text)).toEqual([
		'Delphine Marchetti-Ruiz',
		'Warehouse supervisor',
		'Ghent, Belgium',
		'delphine.marchetti@example.com',
		'EXPERIENCE',
		'Warehouse Supervisor, Northgate Logistics, 2016 - present',
		'Forklift Operator, Tidewell Storage, 2011 - 2016',
		'SKILLS',
		'Forklift licence, SAP EWM, inventory control, team leadership',
	]);
});

test('hidden text is left out and reported', async () => {
	const extracted = await read('hidden-text.pdf');
	expect(solidLines(extracted.text)).toEqual([
		'Rosalind Achterkamp',
		'Junior gardener, one season of experience',
		'Visible: white on a dark bar',
	]);
	expect(codes(extracted)).toEqual(['hidden_text']);
	expect(JSON.stringify(extracted.findings)).not.toMatch(/kubernetes/i);
});

test('a password is told apart from damage', async () => {
	expect(await outcome(extractor, await fixture('encrypted.pdf'))).toBe('encrypted');
	const broken = (await fixture('engineer.pdf')).slice(0, 900);
	expect(await outcome(extractor, broken)).toBe('unreadable');
});
