import { once } from 'node:events';
import { connect } from 'node:net';
import { availableParallelism } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endlessPdf } from '../extraction/endless-pdf.ts';
import { openStand, type Stand } from './stand.ts';

let stand: Stand;
beforeAll(async () => {
	stand = await openStand();
});
afterAll(() => stand.close());

/** As many as are read at a time, and as many as may wait for that. */
const readers = availableParallelism();
const queue = 2 * readers;
const endless = endlessPdf();
/**
 * By the clock: the hung readers are what the service waits for, so that its waiting cannot be left out. Five seconds on a
 * machine that does nothing else, and room for one that does; without its limits no answer would ever come.
 */
const answerMsMax = 30_000;

test('where all readers hang, every answer comes in time, and who cannot wait is told so before its body is read', async () => {
	const shots = Array.from({ length: readers + queue }, (_, i) => stand.shoot(`endless ${i}`, endless));
	const early = await answerWithoutBody(new URL(stand.service.origin), '/match?keep=false');
	expect(early).toMatch(/^HTTP\/1\.1 429 /);
	expect(early).toMatch(/\r\nretry-after: \d+\r\n/i);
	// Text in JSON needs no reader.
	const json = await fetch(`${stand.service.origin}/match`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ resume: { text: 'Baker, 3 years' }, options: { keep: false } }),
	});
	expect(json.status).toBe(200);

	const answers = await Promise.all(shots);
	console.log(`all readers hung: ${answers.map((shot) => `${shot.code} ${Math.round(shot.ms)} ms`).join(', ')}`);
	// What was read for its whole time is to blame; what was cut short for others' sake may come again.
	expect(answers.filter((shot) => shot.code === 'timed_out').length).toBeGreaterThanOrEqual(readers);
	expect(answers.filter((shot) => !['timed_out', 'busy'].includes(shot.code))).toEqual([]);
	expect(Math.max(...answers.map((shot) => shot.ms))).toBeLessThan(answerMsMax);
});

test('and then it reads on', async () => {
	for (let tries = 0; tries < 50; tries++) {
		const shot = await stand.shoot('good', Buffer.from('Robin Vale\nBaker, 3 years'));
		if (shot.status === 200) return;
		expect(shot.code).toBe('busy');
		await setTimeout(200);
	}
	throw new Error('the readers did not come back');
});

/**
 * Sends the head of a large request and not one byte of its body, again and again until that alone is answered:
 * while there is room, the service waits for the body.
 */
async function answerWithoutBody(origin: URL, path: string): Promise<string> {
	const head = `POST ${path} HTTP/1.1\r\nhost: ${origin.host}\r\ncontent-type: application/pdf\r\ncontent-length: 4000000\r\n\r\n`;
	for (;;) {
		const socket = connect(Number(origin.port), origin.hostname).setEncoding('latin1');
		socket.write(head);
		const answer = await Promise.race([once(socket, 'data'), setTimeout(500, ['', ''])]);
		socket.destroy();
		if (answer[0] !== '') return answer[0] as string;
	}
}
