import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { indexFiles } from '../../src/search-index/index-files.ts';
import { keptIndexesContract } from '../contract/kept-indexes.contract.ts';

const root = mkdtempSync(join(tmpdir(), 'rolefit-index-files-'));
afterAll(() => rmSync(root, { recursive: true }));

keptIndexesContract('files', (release = 'one') => indexFiles(join(root, 'not', 'there', 'yet'), release));

const decision = { seq: 1, hash: 'a' };
let folders = 0;

async function written(): Promise<{ readonly folder: string; readonly path: string; readonly bytes: Buffer }> {
	const folder = join(root, String(folders++));
	await indexFiles(folder, 'one').write('acme', decision, () => [Buffer.from('Larchmont bakes at night')]);
	const path = join(folder, readdirSync(folder)[0] ?? '');
	return { folder, path, bytes: readFileSync(path) };
}

test('a file that is spoiled anywhere, cut short or longer is as good as none', async () => {
	const { folder, path, bytes } = await written();
	const read = () => indexFiles(folder, 'one').read('acme');
	for (let at = 0; at < bytes.length; at++) {
		const spoiled = Buffer.from(bytes);
		spoiled[at] = (spoiled[at] ?? 0) ^ 4;
		writeFileSync(path, spoiled);
		expect(await read()).toBeNull();
	}
	for (const other of [bytes.subarray(0, -1), bytes.subarray(0, 5), Buffer.of(), Buffer.concat([bytes, bytes])]) {
		writeFileSync(path, other);
		expect(await read()).toBeNull();
	}
	writeFileSync(path, bytes);
	expect((await read())?.decision).toEqual(decision);
});

test('what an end in the middle of a write left is gone with the next read', async () => {
	const { folder, path } = await written();
	writeFileSync(`${path}.new`, 'Larchmont');
	await indexFiles(folder, 'one').read('acme');
	expect(readdirSync(folder)).toHaveLength(1);
});

test('a folder that cannot be written costs the next start time, and nothing else', async () => {
	const { path } = await written();
	expect(await indexFiles(join(path, 'below a file'), 'one').write('acme', decision, () => [])).toBe(false);
	expect(await indexFiles(join(path, 'below a file'), 'one').read('acme')).toBeNull();
});
