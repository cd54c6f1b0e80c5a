import { describe, expect, it } from 'vitest';
import { page, reading } from './reading-pages.ts';

const body =
	'<p>Aktina builds small boats in a yard by the river, and has done so for forty years.</p><h2>What you bring</h2><ul><li>Two years of experience in welding</li></ul>';

function linked(posting: object): string {
	const value = { '@context': 'https://schema.org', '@type': 'JobPosting', ...posting };
	return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

describe('a page’s own heading', () => {
	it('is the title, also where no word of it names a role', async () => {
		expect((await page(`<p>Yard and slipway</p><h1>Second Pair of Hands</h1>${body}`)).title).toBe(
			'Second Pair of Hands',
		);
	});

	it('ends the menus above it', async () => {
		const menus = '<div>EN | NL | My Aktina</div><ul><li>Boats</li><li>Engineers</li></ul>';
		const read = await page(`${menus}<h1>Ship Welder</h1><p>Aktina GmbH, Graz, Austria</p>${body}`);
		expect([read.title, read.company]).toEqual(['Ship Welder', 'Aktina GmbH']);
		expect(read.locations).toEqual([{ city: 'Graz', region: null, country: 'AT' }]);
	});

	it('counts only where it is the only one', async () => {
		expect((await page(`<h1>Aktina</h1><h1>Ship Welder</h1>${body}`)).title).toBe('Ship Welder');
	});
});

describe('linked data in a page', () => {
	const stated = linked({
		title: 'Ship Welder (m/f/d)',
		hiringOrganization: { name: 'Aktina GmbH' },
		employmentType: 'PART_TIME',
		datePosted: '2026-02-03',
		jobLocation: { address: { addressLocality: 'Graz', addressCountry: 'AT' } },
		baseSalary: { currency: 'EUR', value: { minValue: 2900, maxValue: 3300, unitText: 'MONTH' } },
	});

	it('fills what the text does not say', async () => {
		const read = await page(`${stated}<h1>Ship Welder</h1>${body}`);
		expect(read).toMatchObject({
			title: 'Ship Welder',
			company: 'Aktina GmbH',
			employmentType: 'part_time',
			postedAt: '2026-02-03',
			locations: [{ city: 'Graz', region: null, country: 'AT' }],
			salary: { min: 2900, max: 3300, currency: 'EUR', period: 'month' },
			conflicts: [],
		});
	});

	it('gives way to the text, and the difference is kept', async () => {
		const read = await page(`${stated}<h1>Ship Welder</h1><p>Employment type: Full-time</p>${body}`);
		expect(read.employmentType).toBe('full_time');
		expect(read.conflicts.map(({ field, values }) => [field, ...values.map(({ value }) => value)])).toEqual([
			['employmentType', 'full_time', 'part_time'],
		]);
	});

	it('gives way to the caller', async () => {
		const read = await page(`${stated}<h1>Ship Welder</h1>${body}`, {
			company: 'Boatyard Jobs',
			employmentType: 'contract',
		});
		expect([read.company, read.employmentType]).toEqual(['Boatyard Jobs', 'contract']);
		expect(read.conflicts.map(({ field }) => field)).toEqual(['company', 'employmentType']);
	});

	it('is the text of a page that a script would fill', async () => {
		const html = `${linked({ title: 'Ship Welder', description: body })}<div id="app">Loading</div>`;
		const read = await page(html);
		expect(read.text).toContain('Two years of experience');
		expect([read.title, read.requirements.length]).toEqual(['Ship Welder', 1]);
	});

	it('says nothing where the page lists several postings', async () => {
		const list = linked({ title: 'Rigger', employmentType: 'CONTRACTOR' }) + stated;
		const read = await page(`${list}<h1>Ship Welder</h1>${body}`);
		expect([read.title, read.employmentType]).toEqual(['Ship Welder', null]);
	});

	it.each([
		'<script type="application/ld+json">{"@type":</script>',
		'<script type="application/ld+json">',
		linked({ title: 7, jobLocation: 'x', baseSalary: [] }),
	])('does no harm: %s', async (script) => {
		expect((await page(`<h1>Ship Welder</h1>${body}${script}`)).title).toBe('Ship Welder');
	});
});

describe('a draft without a text', () => {
	it.each([
		{ form: 'text', text: ' \n ' },
		{ form: 'html', html: '<p></p>' },
		{ form: 'jsonld', jsonld: { '@type': 'Person' } },
	] as const)('$form', async (content) => {
		await expect(reading(content)).rejects.toMatchObject({ code: 'no_content' });
	});
});
