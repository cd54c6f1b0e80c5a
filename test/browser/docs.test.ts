import { afterAll, beforeAll, expect, it } from 'vitest';
import { visit } from './browser.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
	stage = await openStage();
}, 60_000);
afterAll(() => stage?.close());

type Description = { readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>> };

it('lists every operation and runs one', async () => {
	const seen = await visit(stage.browser, `${stage.origin}/docs`);
	const { page } = seen;
	const description = (await (await fetch(`${stage.origin}/openapi.json`)).json()) as Description;
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
	expect([...seen.origins]).toEqual([stage.origin]);
	await seen.close();
});
