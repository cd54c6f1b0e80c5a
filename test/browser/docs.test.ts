import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, visit } from './browser.ts';
import { type StockedService, startStockedService } from './stocked-service.ts';

let service: StockedService;
let browser: Browser;

beforeAll(async () => {
	[service, browser] = await Promise.all([startStockedService(), launchBrowser()]);
}, 60_000);
afterAll(async () => {
	await browser.close();
	await service.close();
});

type Description = { readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>> };

it('lists every operation and runs one', async () => {
	const seen = await visit(browser, `${service.origin}/docs`);
	const { page } = seen;
	const description = (await (await fetch(`${service.origin}/openapi.json`)).json()) as Description;
	const operations = Object.values(description.paths).flatMap((path) => Object.keys(path)).length;
	await page.locator('.opblock').first().waitFor();
	expect(await page.locator('.opblock').count()).toBe(operations);

	const match = page.locator('#operations-Matching-matchResume');
	await match.getByRole('button').first().click();
	await match.getByRole('button', { name: 'Execute' }).click();
	await match.locator('.live-responses-table .response-col_status').first().waitFor();
	expect(await match.locator('.live-responses-table tbody .response-col_status').first().innerText()).toMatch(/^200/);
	expect(await match.locator('.live-responses-table .microlight').first().innerText()).toContain('"roles"');

	expect(seen.complaints).toEqual([]);
	expect([...seen.origins]).toEqual([service.origin]);
	await seen.close();
});
