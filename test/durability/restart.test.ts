import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { isFullRun, percentile, seeded } from '../seeded.ts';
import { type ServiceProcess, spawnService, startServiceProcess } from '../service-process.ts';
import { ingest, postingLine } from './ingest.ts';

const restarts = isFullRun ? 20 : 4;
const clients = 6;
const folder = mkdtempSync(join(tmpdir(), 'rolefit-restart-'));
afterAll(() => rmSync(folder, { recursive: true }));
const pdf = readFileSync(join(import.meta.dirname, '../fixtures/files/engineer.pdf'));
const random = seeded(11);

type Tally = { answered: number; notAccepted: number; readonly failed: string[] };

test(`${restarts} restarts under load: no accepted request fails`, async () => {
	const tally: Tally = { answered: 0, notAccepted: 0, failed: [] };
	const endMs: number[] = [];
	for (let i = 0; i < restarts; i++) {
		const service = await startServiceProcess({ store: join(folder, 'rolefit.db') });
		const load = Array.from({ length: clients }, (_, client) => callUntilRefused(service, client, tally));
		await setTimeout(500 + random() * 500);
		// A batch whose lines are all on their way is answered to its end.
		const batch = ingest(
			service.origin,
			Array.from({ length: 40 }, (_, n) => 10_000 * (i + 1) + n),
		);
		await batch.accepted;
		await setTimeout(100);
		const began = performance.now();
		expect(await service.end('SIGTERM')).toBe(0);
		endMs.push(performance.now() - began);
		await Promise.all(load);
		await batch.ended;
		expect(batch.acknowledged.size).toBe(40);
		expect(service.log.filter((line) => /unforeseen|"level":[56]0/.test(line))).toEqual([]);
	}
	console.log(
		`${restarts} restarts: ${tally.answered} requests answered, ${tally.failed.length} failed, ${tally.notAccepted} connections not accepted; ended after ${percentile(endMs, 0.5)} ms (median), ${percentile(endMs, 1)} ms (longest)`,
	);
	expect(tally.failed).toEqual([]);
	expect(tally.answered).toBeGreaterThan(restarts * clients);
}, 1_200_000);

test('told to end while it starts, it ends in peace', async () => {
	for (const afterMs of [0, 5, 20, 50]) {
		const service = spawnService({ store: join(folder, 'rolefit.db') });
		// Its index is being built now.
		await service.says('listening at');
		await setTimeout(afterMs);
		service.process.kill('SIGTERM');
		expect(await service.ended).toBe(0);
		expect(service.log.filter((line) => /Error|"level":[56]0/.test(line))).toEqual([]);
	}
});

/** One client that sends one request after the other, half of them over a connection that stays open. */
async function callUntilRefused(service: ServiceProcess, client: number, tally: Tally): Promise<void> {
	const agent = new Agent({ keepAlive: client % 2 === 0, maxSockets: 1 });
	for (let n = 0; ; n++) {
		const result = await callOnce(service.origin, agent, client, n);
		if (result === 'refused') break;
		if (result === 'answered') tally.answered++;
		else tally.failed.push(result);
	}
	tally.notAccepted++;
	agent.destroy();
}

/** What became of a request: `refused` where no connection was made for it. */
function callOnce(origin: string, agent: Agent, client: number, n: number): Promise<string> {
	const kinds = [
		{ method: 'POST', path: '/match?keep=false', type: 'application/pdf', body: pdf },
		{ method: 'POST', path: '/postings', type: 'application/json', body: postingLine(client * 1_000_000 + n) },
		{ method: 'GET', path: '/roles', type: '', body: '' },
	] as const;
	const { method, path, type, body } = kinds[(client + n) % kinds.length] ?? kinds[2];
	return new Promise((resolve) => {
		const headers = type === '' ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(body) };
		const call = request(`${origin}${path}`, { method, agent, headers }, (answer) => {
			const status = answer.statusCode ?? 0;
			answer.resume();
			answer.on('error', (error) => resolve(`${method} ${path}: ${error.message} in the answer`));
			// Busy is an answer: six clients may be more than two readers and their queue.
			answer.on('end', () => resolve(status < 300 || status === 429 ? 'answered' : `${method} ${path}: ${status}`));
		});
		call.on('error', (error: NodeJS.ErrnoException) => {
			const isNew = !call.reusedSocket;
			if (error.code === 'ECONNREFUSED') resolve('refused');
			// The system had made the connection, but the service had stopped taking any.
			else if (isNew && error.code === 'ECONNRESET' && call.socket?.bytesRead === 0) resolve('refused');
			else resolve(`${method} ${path}: ${error.code} ${error.message}`);
		});
		call.end(body);
	});
}
