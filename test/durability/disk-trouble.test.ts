import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type ServiceProcess, startServiceProcess } from '../service-process.ts';
import { audit } from './audit.ts';
import { canMakeDisks, makeDisk } from './disk.ts';
import { ingest, postingLine } from './ingest.ts';

type Answer = { readonly status: number; readonly type: string; readonly id: string };

async function call(service: ServiceProcess, method: string, path: string, body?: string): Promise<Answer> {
	const answer = await fetch(`${service.origin}${path}`, {
		method,
		...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
	});
	const text = await answer.text();
	const { type = '', id = '' } = (text === '' ? {} : JSON.parse(text)) as Partial<Answer>;
	return { status: answer.status, type, id };
}

const post = (service: ServiceProcess, number: number): Promise<Answer> =>
	call(service, 'POST', '/postings', postingLine(number));
const match = (service: ServiceProcess, keep: boolean): Promise<Answer> =>
	call(service, 'POST', '/match', JSON.stringify({ resume: { text: 'Baker, 3 years' }, options: { keep } }));

const storage = (status: number, code: string) => ({ status, type: `urn:rolefit:problem:${code}` });
const full = storage(507, 'storage_full');
const failed = storage(503, 'storage_failed');

async function serviceOn(store: string, environment: Readonly<Record<string, string>> = {}): Promise<ServiceProcess> {
	const service = await startServiceProcess({ store, environment });
	// Awaited, because nothing can be unmounted under it.
	onTestFinished(async () => void (await service.end('SIGKILL')));
	return service;
}

function folderOfTest(): string {
	const folder = mkdtempSync(join(tmpdir(), 'rolefit-disk-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
}

describe.runIf(canMakeDisks)('a disk that', () => {
	test.each([
		['has no space left', 'ENOSPC', full],
		['fails', 'EIO', failed],
	] as const)('%s: writes are refused, reads go on, and it comes back by itself', async (_name, how, problem) => {
		const { store, environment, fail } = makeDisk(folderOfTest());
		const service = await serviceOn(store, environment);
		const before = await post(service, 0);
		const kept = await match(service, true);
		expect([before.status, kept.status]).toEqual([201, 201]);

		fail(how);
		const writes = [
			await post(service, 1),
			await call(service, 'PUT', `/postings/${before.id}`, postingLine(9)),
			await call(service, 'DELETE', `/postings/${before.id}`),
			await match(service, true),
			await call(service, 'DELETE', `/matches/${kept.id}`),
		];
		expect(writes).toMatchObject(writes.map(() => problem));
		const batch = ingest(service.origin, [2, 3, 4]);
		await batch.ended;
		expect(batch.refused).toMatchObject([2, 3, 4].map(() => ({ status: problem.status, problem })));
		const reads = [
			await call(service, 'GET', `/postings/${before.id}`),
			await call(service, 'GET', '/roles'),
			await call(service, 'GET', `/matches/${kept.id}`),
			await match(service, false),
			await call(service, 'GET', '/readyz'),
		];
		expect(reads.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);

		fail(null);
		expect(await post(service, 1)).toMatchObject({ status: 201 });
		expect(await call(service, 'DELETE', `/matches/${kept.id}`)).toMatchObject({ status: 204 });
		expect(audit(store, new Map([[0, before.id]]))).toMatchObject({ integrity: 'ok', postings: 2, torn: 0, lost: [] });
		// Nothing of this was unforeseen.
		expect(service.log.filter((line) => line.includes('unforeseen'))).toEqual([]);
	});
});

const small = canMount();
if (!small) console.log('not root, or no mounting here: the test on a real full disk is skipped');

test.runIf(small)('a real file system runs full and gets space again', async () => {
	const folder = folderOfTest();
	const disk = join(folder, 'disk');
	mkdirSync(disk);
	expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]).status).toBe(0);
	onTestFinished(() => void spawnSync('umount', [disk]));
	const store = join(disk, 'rolefit.db');
	const service = await serviceOn(store);
	const { bavail, bsize } = statfsSync(disk);
	writeFileSync(join(disk, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - 700_000)));

	const numbers = Array.from({ length: 420 }, (_, i) => i);
	const fitting = ingest(service.origin, numbers.slice(0, 20));
	await fitting.ended;
	expect(fitting.acknowledged.size).toBe(20);
	// Lines that arrive together are stored together or not at all: of these, some or none.
	const stream = ingest(service.origin, numbers.slice(20));
	await stream.ended;
	expect(stream.refused.length).toBeGreaterThan(0);
	expect(stream.refused).toMatchObject(stream.refused.map(() => ({ status: 507, problem: full })));
	const acknowledged = new Map([...fitting.acknowledged, ...stream.acknowledged]);
	const [first] = acknowledged.values();
	expect(await call(service, 'GET', `/postings/${first}`)).toMatchObject({ status: 200 });
	expect(await match(service, false)).toMatchObject({ status: 200 });

	rmSync(join(disk, 'ballast'));
	expect(await post(service, 1_000)).toMatchObject({ status: 201 });
	expect(audit(store, acknowledged)).toMatchObject({ integrity: 'ok', duplicates: 0, torn: 0, lost: [] });
});

function canMount(): boolean {
	const folder = mkdtempSync(join(tmpdir(), 'rolefit-mount-'));
	const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0;
	if (mounted) spawnSync('umount', [folder]);
	rmSync(folder, { recursive: true });
	return mounted;
}
