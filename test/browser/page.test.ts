import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Visit, visit } from './browser.ts';
import { demo, openStage, type Stage } from './stage.ts';

const nurse = join(demo, 'resumes', 'ward-nurse.txt');
/** The browser itself reports an answer of 4xx, which some stories here ask for. */
const answered4xx = /^Failed to load resource: the server responded with a status of 4/;

let stage: Stage;
let seen: Visit;
let page: Page;

beforeAll(async () => {
	stage = await openStage();
}, 60_000);
afterAll(() => stage?.close());
beforeEach(async () => {
	seen = await visit(stage.browser, stage.origin);
	page = seen.page;
});
afterEach(async () => {
	expect(seen.complaints.filter((complaint) => !answered4xx.test(complaint))).toEqual([]);
	expect([...seen.origins]).toEqual([stage.origin]);
	await seen.close();
});

const roles = () => page.locator('.role');
const submit = () => page.getByRole('button', { name: 'Rank the roles' }).click();
async function rankFile(file: Parameters<Page['setInputFiles']>[1]): Promise<void> {
	await page.getByLabel('Choose a file').setInputFiles(file);
	await submit();
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('ranking', () => {
	it('says how many roles there are before anything is asked', async () => {
		await page.getByText('23 roles to rank').waitFor();
	});

	it('says how roles come in where there are none', async () => {
		await page.route('**/readyz', (route) => route.fulfill({ json: { status: 'ready', roles: 0 } }));
		await page.reload();
		await page.getByRole('heading', { name: 'There are no roles yet' }).waitFor();
		expect(await page.locator('.ways').innerText()).toContain('npm run demo');
	});

	it('shows the roles for a file, best fit first', async () => {
		await rankFile(nurse);
		await page.getByRole('heading', { level: 1, name: '23 roles, best fit first' }).waitFor();
		expect(await roles().count()).toBe(20);
		expect(await roles().first().getByRole('heading').innerText()).toMatch(/nurse/i);
		const scores = (await page.locator('.score strong').allInnerTexts()).map(Number);
		expect(scores).toEqual([...scores].sort((a, b) => b - a));
		expect(await page.locator('.rank').allTextContents()).toEqual(scores.map((_, index) => `Rank ${index + 1}`));
	});

	it('takes a PDF', async () => {
		await rankFile(join(demo, 'resume.pdf'));
		await roles().first().waitFor();
		expect(await roles().first().getByRole('heading').innerText()).toMatch(/platform/i);
	});

	it('takes a file that is dropped anywhere on the page', async () => {
		const dropped = await page.evaluateHandle(`(() => {
			const transfer = new DataTransfer();
			transfer.items.add(new File(['Robin Vale\\nStaff Nurse'], 'dropped.txt', { type: 'text/plain' }));
			return transfer;
		})()`);
		await page.locator('main').dispatchEvent('drop', { dataTransfer: dropped });
		await page.getByText('dropped.txt').waitFor();
		await submit();
		await roles().first().waitFor();
	});

	it('takes pasted text and ranks it as the file of it', async () => {
		await rankFile(nurse);
		await roles().first().waitFor();
		const fromFile = await page.locator('.score strong').allInnerTexts();
		await page.getByRole('radio', { name: 'Text' }).check();
		await page.getByLabel('Text of the résumé').fill(readFileSync(nurse, 'utf8'));
		await Promise.all([page.waitForResponse('**/match'), submit()]);
		await roles().first().waitFor();
		expect(await page.locator('.score strong').allInnerTexts()).toEqual(fromFile);
	});

	it('shows further roles, of a kept ranking and of one that is not kept', async () => {
		await rankFile(nurse);
		await page.getByRole('button', { name: 'Show more' }).click();
		await expect.poll(() => roles().count()).toBe(23);

		await page.getByText('Options').click();
		await page.getByLabel('Keep the ranking').check();
		await Promise.all([page.waitForResponse('**/match'), submit()]);
		await Promise.all([
			page.waitForResponse(/\/matches\/.*cursor=/),
			page.getByRole('button', { name: 'Show more' }).click(),
		]);
		await expect.poll(() => roles().count()).toBe(23);
		await page.getByRole('button', { name: 'Erase it now' }).click();
		await page.getByText('nothing is kept').waitFor();
	});

	it('hands the options on', async () => {
		await page.getByText('Options').click();
		await page.getByLabel('Country').selectOption('United Kingdom');
		await rankFile(nurse);
		await roles().first().waitFor();
		for (const facts of await page.locator('.role-facts').allInnerTexts()) expect(facts).toContain('United Kingdom');
		await page.getByText(/left out by the filters/).waitFor();
	});
});

describe('reasons', () => {
	it('opens a role by keyboard and shows points, verdicts and the words of both texts', async () => {
		await rankFile(nurse);
		const role = roles().first();
		await role.getByRole('button').first().focus();
		await page.keyboard.press('Enter');
		await role.getByRole('heading', { name: 'Where the points come from' }).waitFor();
		expect(await role.getByRole('button').first().getAttribute('aria-expanded')).toBe('true');
		const met = role
			.locator('.sides')
			.filter({ has: page.locator('.status', { hasText: /^Met$/ }) })
			.filter({ has: page.locator('.said-resume') })
			.first();
		const asked = await met.locator('.said-posting').innerText();
		const shown = await met.locator('.said-resume .words').first().innerText();
		expect(plain(readFileSync(nurse, 'utf8'))).toContain(plain(shown));
		expect(plain(readFileSync(join(demo, 'postings/ward-nurse.hospital.txt'), 'utf8'))).toContain(plain(asked));
		const link = role.getByRole('link', { name: /jobs\.example\.com/ }).first();
		expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
	});

	it('shows what was read of the résumé', async () => {
		await rankFile(join(demo, 'resume.pdf'));
		await page.getByText('What was read of the résumé').click();
		expect(await page.locator('.jobs').first().innerText()).toMatch(/Turia Mobility[\s\S]*Mar 2022 – now/);
	});
});

describe('what cannot be read', () => {
	it('is told in words', async () => {
		await rankFile({ name: 'empty.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
		expect(await page.getByRole('alert').innerText()).toMatch(/The file has no bytes/);
		expect(await roles().count()).toBe(0);
	});

	it('names the field that is wrong', async () => {
		await page.getByText('Options').click();
		await page.getByLabel('Amount').fill('-5');
		await rankFile(nurse);
		expect(await page.getByRole('alert').innerText()).toContain('/options/filters/salary/min');
	});

	it('is asked for where nothing was given', async () => {
		await submit();
		expect(await page.getByRole('alert').innerText()).toBe('Choose a file first.');
	});

	it('says when to come again', async () => {
		await page.route('**/match', (route) =>
			route.fulfill({
				status: 429,
				contentType: 'application/problem+json',
				headers: { 'retry-after': '7' },
				body: JSON.stringify({
					type: 'urn:rolefit:problem:busy',
					title: 'Busy',
					status: 429,
					detail: 'Too much at once.',
				}),
			}),
		);
		await rankFile(nurse);
		expect(await page.getByRole('alert').innerText()).toMatch(/Busy[\s\S]*Try again in 7 seconds/);
	});
});

describe('reading a posting', () => {
	it('shows what is understood, marked in the text, and renders markup as text', async () => {
		await page.getByRole('link', { name: 'Read a posting' }).click();
		await page
			.getByLabel('Text of the posting')
			.fill(
				'Night Nurse <img src=x onerror=alert(1)>\n\nHarbour Clinic, Leeds, UK\n\nRequirements\n- At least 2 years of ward experience\n\n£36,000 - £42,000 per year',
			);
		await page.getByRole('button', { name: 'Read it' }).click();
		await page.getByRole('heading', { name: 'What it asks for' }).waitFor();
		expect(await page.locator('.facts').innerText()).toMatch(/£36,000\s*–\s*£42,000 a year/);
		expect(await page.locator('.marked mark').allInnerTexts()).toContain('At least 2 years of ward experience');
		expect(await page.locator('.marked').innerText()).toContain('<img src=x');
		expect(await page.locator('main img').count()).toBe(0);
	});
});
