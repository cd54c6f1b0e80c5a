import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	copyFileSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startServiceProcess } from '../service-process.ts';
import { audit } from './audit.ts';
import { ingest } from './ingest.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolefit-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));
const store = join(folder, 'rolefit.db');
const program = join(import.meta.dirname, '../../src/backup.ts');

function backUp(...parameters: readonly string[]): { readonly status: number | null; readonly said: string } {
	const run = spawnSync(process.execPath, [program, ...parameters], {
		encoding: 'utf8',
		env: { PATH: process.env.PATH, ROLEFIT_STORE: `sqlite:${store}` },
	});
	return { status: run.status, said: run.stdout + run.stderr };
}

test('a copy made while the service writes is whole, and a service on it has what was acknowledged before', async () => {
	const service = await startServiceProcess({ store });
	try {
		const before = ingest(
			service.origin,
			Array.from({ length: 120 }, (_, i) => i),
		);
		await before.ended;
		const meanwhile = ingest(
			service.origin,
			Array.from({ length: 400 }, (_, i) => 1_000 + i),
		);
		const copies = [1, 2, 3].map((i) => join(folder, `copy-${i}.db`));
		for (const copy of copies) expect(backUp(copy)).toMatchObject({ status: 0 });
		await meanwhile.ended;
		expect(meanwhile.acknowledged.size).toBe(400);

		for (const copy of copies) {
			const found = audit(copy, before.acknowledged);
			expect(found).toMatchObject({ integrity: 'ok', duplicates: 0, torn: 0, lost: [] });
			expect(statSync(copy).mode & 0o077).toBe(0);
		}
		await restored(copies[2] ?? '', before.acknowledged);
	} finally {
		await service.end('SIGTERM');
	}
});

async function restored(copy: string, acknowledged: ReadonlyMap<number, string>): Promise<void> {
	const file = join(folder, 'restored.db');
	copyFileSync(copy, file);
	const service = await startServiceProcess({ store: file });
	try {
		for (const id of [...acknowledged.values()].slice(0, 10))
			expect((await fetch(`${service.origin}/postings/${id}`)).status).toBe(200);
		const more = ingest(service.origin, [0, 5_000]);
		await more.ended;
		// Known from before, and new.
		expect(more.acknowledged.get(0)).toBe(acknowledged.get(0));
		expect(more.acknowledged.size).toBe(2);
	} finally {
		await service.end('SIGTERM');
	}
}

test('it replaces no file, and leaves none where it cannot be made', () => {
	const taken = join(folder, 'taken.db');
	writeFileSync(taken, 'mine');
	expect(backUp(taken)).toMatchObject({ status: 1, said: expect.stringContaining('never replaces') as unknown });
	expect(statSync(taken).size).toBe(4);
	expect(backUp(join(folder, 'no-such-folder', 'copy.db')).status).toBe(1);
	expect(backUp()).toMatchObject({ status: 1, said: expect.stringContaining('Usage') as unknown });
	expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
});

test('a damaged store gives no copy', () => {
	const copy = join(folder, 'of-damaged.db');
	copyFileSync(store, `${store}.whole`);
	chmodSync(store, 0o600);
	const bytes = Buffer.alloc(statSync(store).size, 0x5a);
	writeFileSync(store, bytes);
	expect(backUp(copy).status).toBe(1);
	expect(existsSync(copy)).toBe(false);
});
