import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { defaultTenant } from '../../src/matching/ports.ts';
import { sqliteStores } from '../../src/storage/sqlite.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolefit-queue-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Tells how often the event loop came round. */
function turns(): { readonly now: () => number; readonly stop: () => void } {
	let count = 0;
	let next = setImmediate(turn);
	function turn(): void {
		count++;
		next = setImmediate(turn);
	}
	return { now: () => count, stop: () => clearImmediate(next) };
}

test('however many write at once, the event loop comes round between any two, in work and in answers', async () => {
	const stores = await sqliteStores(join(folder, 'store.db'));
	const store = stores.of(defaultTenant);
	const loop = turns();
	const worked: number[] = [];
	const answered: number[] = [];
	const write = async (): Promise<void> => {
		await store.write(async () => void worked.push(loop.now()));
		answered.push(loop.now());
	};
	await Promise.all(Array.from({ length: 10 }, write));
	loop.stop();
	await stores.close();
	expect(new Set(worked).size).toBe(10);
	expect(new Set(answered).size).toBe(10);
});
