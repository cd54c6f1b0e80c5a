import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visit } from './browser.ts';
import { demo, openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
}, 60_000);
afterAll(() => stage?.close());

describe.each([
	{ colorScheme: 'light', width: 1280 },
	{ colorScheme: 'dark', width: 1280 },
	{ colorScheme: 'light', width: 360 },
	{ colorScheme: 'dark', width: 360 },
] as const)('in $colorScheme at $width px', ({ colorScheme, width }) => {
	it('every view is accessible and fits the width', async () => {
		const seen = await visit(stage.browser, stage.origin, { colorScheme, viewport: { width, height: 800 } });
		const { page } = seen;
		const check = (state: string): Promise<void> => expectAccessible(page, state);

		await page.getByText('Options').click();
		await check('the form');

		await page.getByLabel('Choose a file').setInputFiles(join(demo, 'resume.pdf'));
		await page.getByRole('button', { name: 'Rank the roles' }).click();
		await page.locator('.role').first().getByRole('button').first().click();
		await page.getByText('What was read of the résumé').click();
		await page.getByText('The text as it was read').click();
		await check('the ranking with an open role');

		await page
			.getByLabel('Choose a file')
			.or(page.locator('#resume-file'))
			.setInputFiles({
				name: 'an-empty-file-with-a-name-that-does-not-want-to-end-and-has-no-gaps.pdf',
				mimeType: 'application/pdf',
				buffer: Buffer.alloc(0),
			});
		await page.getByRole('button', { name: 'Rank the roles' }).click();
		await page.getByRole('alert').waitFor();
		await check('a problem');

		await page.getByRole('link', { name: 'Key' }).click();
		await page.getByRole('button', { name: 'Use this key' }).click();
		await check('the key');

		await page.getByRole('link', { name: 'Read a posting' }).click();
		await page
			.getByLabel('Text of the posting')
			.fill(readFileSync(join(demo, 'postings/ward-nurse.hospital.txt'), 'utf8'));
		await page.getByRole('button', { name: 'Read it' }).click();
		await page.getByRole('heading', { name: 'What it asks for' }).waitFor();
		await check('the reading of a posting');
		await seen.close();
		// axe looks at every element, of which an open ranking has thousands.
	}, 180_000);
});

async function expectAccessible(page: Page, state: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
	expect(found, state).toEqual([]);
	const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
	expect(overflow, `${state}: pixels beside the screen`).toBeLessThanOrEqual(0);
}
