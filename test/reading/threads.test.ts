import { expect, test } from 'vitest';
import type { ResumeReader } from '../../src/matching/ports.ts';
import { threadedReader } from '../../src/reading/threads.ts';
import { resumeReaderContract } from '../contract/resume-reader.contract.ts';

resumeReaderContract('in threads', (charactersMax) => threadedReader({ threadsMax: 1, charactersMax }));

const asOf = '2026-11-20';
const short = 'Robin Vale\nBaker, 3 years';
/** It takes many times as long as its time. */
const endless = 'Cook, Blue Door, March 2019 - April 2020\n'.repeat(100_000);

test('a text that takes too long ends with its thread, and holds up neither the process nor those behind it', {
	timeout: 60_000,
}, async () => {
	const reader = threadedReader({ threadsMax: 1, queueMax: 1, taskMsMax: 700, waitMsMax: 60_000, charactersMax: 1e7 });
	await warm(reader);
	const hung = reader.read(endless, asOf);
	const timedOut = expect(hung).rejects.toMatchObject({ code: 'timed_out' });
	const waiting = reader.read(short, asOf);
	expect(reader.isFull()).toBe(true);
	await expect(reader.read(short, asOf)).rejects.toMatchObject({ code: 'busy' });
	const turns = await turnsOfTheLoopDuring(timedOut);
	expect(turns).toBeGreaterThan(100);
	expect((await waiting).resume.text).toBe(short);
	await reader.close();
	await expect(reader.read(short, asOf)).rejects.toMatchObject({ code: 'busy' });
});

async function warm(reader: ResumeReader): Promise<void> {
	for (;;) {
		const read = await reader.read(short, asOf).catch(() => null);
		if (read !== null) return;
	}
}

async function turnsOfTheLoopDuring(work: Promise<unknown>): Promise<number> {
	let turns = 0;
	let counting = setImmediate(function count() {
		turns++;
		counting = setImmediate(count);
	});
	await work;
	clearImmediate(counting);
	return turns;
}
