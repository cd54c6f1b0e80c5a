import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestService, type TestService } from './service.ts';

/** Many times as long as the pause between two pieces of `trickle`, so that a busy machine does not make it silent. */
const requestMsMax = 1_200;

let service: TestService;
let port: number;
beforeAll(async () => {
	service = await startTestService(undefined, {
		limits: { headersMsMax: 800, requestMsMax, handlerMsMax: 1_600, connectionsMax: 20 },
	});
	port = Number(new URL(await service.app.listen({ port: 0, host: '127.0.0.1' })).port);
});
afterAll(() => service.close());

async function open(): Promise<Socket> {
	const socket = connect(port, '127.0.0.1');
	await once(socket, 'connect');
	socket.on('error', () => {});
	return socket;
}

/** All that comes until the other side ends the connection. */
async function untilClosed(socket: Socket): Promise<string> {
	const parts: Buffer[] = [];
	socket.on('data', (part: Buffer) => parts.push(part));
	if (!socket.closed) await once(socket, 'close');
	return Buffer.concat(parts).toString();
}

/** Sends so many pieces, one at a time, and stops where nobody listens any more. */
async function trickle(socket: Socket, piece: string, times: number): Promise<void> {
	for (let i = 0; i < times && !socket.destroyed; i++) {
		socket.write(piece);
		await setTimeout(100);
	}
}

/** How long is waited for what comes soon on a machine that is not busy. */
const patience = { timeout: 15_000, interval: 100 };

const head = (path: string, more: string): string => `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${more}\r\n\r\n`;

test('a head that does not end is cut off', async () => {
	const socket = await open();
	socket.write('POST /match HTTP/1.1\r\nhost: x\r\n');
	const [answer] = await Promise.all([untilClosed(socket), trickle(socket, 'x-more: 1\r\n', 60)]);
	expect(answer).toContain('HTTP/1.1 408 ');
});

test('a body that trickles in is cut off with its reason, and not counted against the service', async () => {
	const socket = await open();
	socket.write(head('/match', 'content-type: application/pdf\r\ncontent-length: 100000'));
	const [answer] = await Promise.all([untilClosed(socket), trickle(socket, '%PDF', 60)]);
	expect(answer).toContain('HTTP/1.1 408 ');
	expect(answer).toContain('urn:rolefit:problem:timeout');
	expect(service.log.filter((line) => line.includes('unforeseen'))).toEqual([]);
});

test('who was refused at once cannot hold the connection with the rest of a body', async () => {
	const socket = await open();
	socket.write(head('/match', 'content-type: application/pdf\r\ncontent-length: 100000').replace('127.0.0.1', 'x'));
	const [answer] = await Promise.all([untilClosed(socket), trickle(socket, '%PDF', 60)]);
	expect(answer).toContain('HTTP/1.1 403 ');
});

test('a batch may take as long as it goes on, and no longer', async () => {
	const socket = await open();
	const closed = untilClosed(socket);
	socket.write(head('/postings/batch', 'content-type: application/x-ndjson\r\ntransfer-encoding: chunked'));
	const line = `${JSON.stringify({ text: 'Cook\n\nRequirements\n- 2 years in a kitchen' })}\n`;
	const chunk = `${line.length.toString(16)}\r\n${line}\r\n`;
	const began = performance.now();
	while (performance.now() - began < 2 * requestMsMax) await trickle(socket, chunk, 1);
	expect(socket.destroyed).toBe(false);
	// It falls silent in the middle of its body.
	await closed;
});

test('more connections than are accepted are closed at once', async () => {
	const sockets = await Promise.all(Array.from({ length: 30 }, open));
	await expect.poll(() => sockets.filter((socket) => !socket.closed).length, patience).toBeLessThanOrEqual(20);
	for (const socket of sockets) socket.destroy();
	const health = () => fetch(`http://127.0.0.1:${port}/healthz`).then(({ status }) => status);
	await expect.poll(() => health().catch(() => 'none taken'), patience).toBe(200);
});

test('while the process cannot keep up, requests are turned away, but for those of operations; then it goes on', async () => {
	const pressed = await startTestService(undefined, { limits: { loopDelayMsMax: 60 } });
	const origin = await pressed.app.listen({ port: 0, host: '127.0.0.1' });
	let isBusy = true;
	const burn = (): void => {
		for (const until = performance.now() + 150; performance.now() < until; );
		if (isBusy) setImmediate(burn);
	};
	burn();
	await setTimeout(1_200);
	const turnedAway = await fetch(`${origin}/roles`);
	isBusy = false;
	expect(turnedAway.status).toBe(503);
	expect(turnedAway.headers.get('retry-after')).toMatch(/^\d+$/);
	expect(await turnedAway.json()).toMatchObject({ type: 'urn:rolefit:problem:overloaded' });
	expect((await fetch(`${origin}/healthz`)).status).toBe(200);
	await expect.poll(async () => (await fetch(`${origin}/roles`)).status, patience).toBe(200);
	await pressed.close();
});

test('what takes too long is ended with its reason', async () => {
	const slow = await startTestService(undefined, { limits: { handlerMsMax: 1 } });
	const origin = await slow.app.listen({ port: 0, host: '127.0.0.1' });
	const answer = await fetch(`${origin}/match`, {
		method: 'POST',
		headers: { 'content-type': 'text/plain' },
		body: 'Cook, Blue Door, 2019 - 2024\n'.repeat(200),
	});
	expect(answer.status).toBe(503);
	expect(await answer.json()).toMatchObject({ type: 'urn:rolefit:problem:overloaded' });
	await slow.close();
});
