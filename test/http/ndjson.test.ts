import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ndjsonLines } from '../../src/http/ndjson.ts';

async function windowsOf(chunks: readonly string[]): Promise<readonly (readonly unknown[])[]> {
	const stream = (async function* () {
		for (const chunk of chunks) yield Buffer.from(chunk);
	})();
	const windows = [];
	for await (const window of ndjsonLines(stream, 1_000)) windows.push(window);
	return windows;
}

test('lines come in order and numbered, a few dozen together at the most, however they are cut into chunks', async () => {
	await fc.assert(
		fc.asyncProperty(fc.integer({ min: 1, max: 150 }), fc.integer({ min: 1, max: 400 }), async (lines, chunkLength) => {
			const text = Array.from({ length: lines }, (_, i) => `{"number":${i}}\n`).join('');
			const chunks = text.match(new RegExp(`[^]{1,${chunkLength}}`, 'g')) ?? [];
			const windows = await windowsOf(chunks);
			expect(windows.flat()).toEqual(Array.from({ length: lines }, (_, i) => ({ line: i + 1, value: { number: i } })));
			expect(windows.every((window) => window.length > 0 && window.length <= 32)).toBe(true);
		}),
		{ numRuns: 50 },
	);
});
