import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Visit, visit } from './browser.ts';
import { demo, openStage, type Stage } from './stage.ts';

let stage: Stage;
let seen: Visit;
beforeAll(async () => {
	stage = await openStage({ keysRequired: true });
	seen = await visit(stage.browser, stage.origin);
}, 120_000);
afterAll(async () => {
	await seen?.close();
	await stage?.close();
});

it('where keys are required, a refusal leads to the field for one, and what was chosen is still there', async () => {
	const { page } = seen;
	await page.getByLabel('Choose a file').setInputFiles(join(demo, 'resumes', 'ward-nurse.txt'));
	const rank = page.getByRole('button', { name: 'Rank the roles' });
	await rank.click();
	const refused = page.getByRole('alert');
	await refused.getByText('A key is needed').waitFor();

	await refused.getByRole('link', { name: 'Enter a key' }).click();
	await page.getByRole('button', { name: 'Use this key' }).click();
	await page.getByText('Enter a key first').waitFor();
	const key = (await stage.service.newKey('default', ['match'])).replace('Bearer ', '');
	await page.getByRole('textbox', { name: 'Key' }).fill(key);
	await page.getByRole('button', { name: 'Use this key' }).click();
	await page.getByText('A key is in use.').waitFor();

	await page.locator('.key-form').getByRole('link', { name: 'Rank roles' }).click();
	await rank.click();
	await page.getByRole('heading', { level: 1, name: '23 roles, best fit first' }).waitFor();
	await page.getByRole('button', { name: 'Show more' }).click();
	await page.locator('.role').nth(22).waitFor();

	// It is nowhere but in the page's memory.
	const stored = await page.evaluate(
		'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href])',
	);
	expect(stored).not.toContain('rf_');
	expect(await page.locator('#key').inputValue()).toBe('');
});

it('a key without the scope is told which one it lacks, and can be forgotten', async () => {
	const { page } = seen;
	await page.getByRole('link', { name: 'Read a posting' }).first().click();
	await page.getByLabel('Text of the posting').fill('Cook\n\nNight shifts');
	const read = page.getByRole('button', { name: 'Read it' });
	await read.click();
	await page.getByRole('alert').getByText('postings:write').waitFor();
	await page.getByRole('alert').getByRole('link', { name: 'Enter a key' }).first().click();
	await page.getByRole('button', { name: 'Forget it' }).click();
	await page.getByRole('link', { name: 'Read a posting' }).first().click();
	await read.click();
	await page.getByRole('alert').getByText('A key is needed').waitFor();
	expect(seen.complaints.filter((complaint) => !/status of (401|403)/.test(complaint))).toEqual([]);
	expect([...seen.origins]).toEqual([stage.origin]);
});
