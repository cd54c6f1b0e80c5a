import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { isFullRun, percentile, seeded } from '../seeded.ts';
import { type ServiceProcess, startServiceProcess } from '../service-process.ts';
import { audit } from './audit.ts';
import { ingest } from './ingest.ts';

const rounds = isFullRun ? 200 : 8;
/** A store is used for so many rounds, so that what is looked through each time stays small. */
const roundsPerStore = 25;
/** So many lines of one stream are acknowledged before a kill, at the most; then it comes within so long. */
const acknowledgedMax = 60;
const killedWithinMs = 60;
const random = seeded(20_261_120);

test(`${rounds} kills during ingest: nothing acknowledged is lost, nothing is there twice`, async () => {
	const readyMs: number[] = [];
	let acknowledgedInAll = 0;
	for (let round = 0; round < rounds; round += roundsPerStore) {
		const folder = mkdtempSync(join(tmpdir(), 'rolefit-kill-'));
		try {
			acknowledgedInAll += await killAgainAndAgain(folder, Math.min(roundsPerStore, rounds - round), readyMs);
		} finally {
			rmSync(folder, { recursive: true });
		}
	}
	console.log(
		`${rounds} kills, ${acknowledgedInAll} postings acknowledged, 0 lost, 0 twice; ready after ${percentile(readyMs, 0.5)} ms (median), ${percentile(readyMs, 1)} ms (longest)`,
	);
}, 3_600_000);

/** How many were acknowledged. */
async function killAgainAndAgain(folder: string, times: number, readyMs: number[]): Promise<number> {
	const store = join(folder, 'rolefit.db');
	const acknowledged = new Map<number, string>();
	let service: ServiceProcess = await startServiceProcess({ store });
	try {
		for (let round = 0; round < times; round++) {
			// What was not acknowledged before is sent again, by two at once.
			const from = acknowledged.size;
			const waiting = Array.from({ length: from + 600 }, (_, i) => i).filter((number) => !acknowledged.has(number));
			const streams = [ingest(service.origin, waiting), ingest(service.origin, waiting.slice(0, 50))];
			// A slow machine moves the kill, so that there is always something that could be lost.
			await streams[0]?.acknowledges(1 + Math.floor(random() * acknowledgedMax));
			await setTimeout(random() * killedWithinMs);
			await service.end('SIGKILL');
			await Promise.all(streams.map((stream) => stream.ended));
			for (const stream of streams) {
				expect(stream.refused).toEqual([]);
				for (const [number, id] of stream.acknowledged) {
					expect(acknowledged.get(number) ?? id).toBe(id);
					acknowledged.set(number, id);
				}
			}
			service = await startServiceProcess({ store });
			readyMs.push(service.readyMs);
			expect(audit(store, acknowledged)).toMatchObject({ integrity: 'ok', duplicates: 0, torn: 0, lost: [] });
		}
		const answer = await fetch(`${service.origin}/postings/${[...acknowledged.values()].at(-1)}`);
		expect(answer.status).toBe(200);
		return acknowledged.size;
	} finally {
		await service.end('SIGKILL');
	}
}
