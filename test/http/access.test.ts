import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from './service.ts';

describe('where keys are required', () => {
	let service: TestService;
	beforeAll(async () => {
		service = await startTestService(undefined, {
			keysRequired: true,
			limits: { requestsPerMinuteMax: 5, refusalsPerMinuteMax: 3 },
		});
	});
	afterAll(() => service.close());
	const roles = (authorization?: string) => {
		const call = request(service.app.server).get('/roles');
		return authorization === undefined ? call : call.set('authorization', authorization);
	};

	it('each key may ask so often in a minute, whatever the others do, and is told what is left', async () => {
		const [one, other] = [await service.newKey('acme', []), await service.newKey('acme', [])];
		const left: string[] = [];
		for (let i = 0; i < 5; i++) left.push((await roles(one)).headers['ratelimit-remaining'] ?? '');
		expect(left).toEqual(['4', '3', '2', '1', '0']);
		const refused = await roles(one);
		expect([refused.status, refused.body.type]).toEqual([429, 'urn:rolefit:problem:rate_limited']);
		expect(refused.headers['content-type']).toMatch(/^application\/problem\+json/);
		expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
		expect(refused.headers.ratelimit).toMatch(/^"requests";r=0;t=\d+$/);
		expect(refused.headers['ratelimit-policy']).toBe('"requests";q=5;w=60');
		expect((await roles(other)).status).toBe(200);
	});

	it('an address without a good key is refused a few times, then turned away; a good key still comes in', async () => {
		const answers: number[] = [];
		for (const bad of [undefined, 'Bearer x', 'Basic y', undefined, 'Bearer x'])
			answers.push((await roles(bad)).status);
		expect(answers).toEqual([401, 401, 401, 429, 429]);
		expect((await roles(await service.newKey('acme', []))).status).toBe(200);
	});

	it('open routes count by address', async () => {
		const answers: number[] = [];
		for (let i = 0; i < 6; i++) answers.push((await request(service.app.server).get('/healthz')).status);
		expect(answers).toEqual([200, 200, 200, 200, 200, 429]);
	});
});

describe('where keys are not required', () => {
	let service: TestService;
	beforeAll(async () => {
		service = await startTestService();
	});
	afterAll(() => service.close());

	it('what is not there needs no key to say so', async () => {
		expect((await request(service.app.server).get('/nowhere')).status).toBe(404);
	});

	it('who does not say whom it asks is not answered', async () => {
		const origin = new URL(await service.app.listen({ port: 0, host: '127.0.0.1' }));
		const call = connect(Number(origin.port), '127.0.0.1', () => call.write('GET /roles HTTP/1.0\r\n\r\n'));
		expect(await text(call)).toMatch(/^HTTP\/1\.1 403 /);
	});

	it('this machine needs none and is the tenant default; a key that is sent still counts', async () => {
		const posted = await request(service.app.server).post('/postings').send({ text: 'Baker\n\nNight shifts' });
		expect(posted.status).toBe(201);
		const mine = (authorization: string) =>
			request(service.app.server).get(`/postings/${posted.body.id}`).set('authorization', authorization);
		expect((await mine(await service.newKey('default', []))).status).toBe(200);
		expect((await mine(await service.newKey('acme', []))).status).toBe(404);
		expect((await mine('Bearer rubbish')).status).toBe(401);
	});

	it.each([
		['another site’s page', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
		['a form of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
		['another port’s page', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
		['a name that was bent to this machine', { host: 'evil.example.com:8080' }],
	])('%s gets nothing', async (_who, headers) => {
		const answer = await request(service.app.server)
			.post('/postings')
			.set({ 'content-type': 'text/plain', ...headers })
			.send('Baker');
		expect([answer.status, answer.body.type]).toEqual([403, 'urn:rolefit:problem:forbidden']);
	});

	it('its own page, and a link from elsewhere, do', async () => {
		const see = (headers: Record<string, string>) => request(service.app.server).get('/roles').set(headers);
		expect((await see({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
		expect((await see({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).status).toBe(200);
		expect((await see({ host: 'localhost' })).status).toBe(200);
		expect((await see({ host: '[::1]:8080' })).status).toBe(200);
	});
});

describe('a route that does not say who may use it', () => {
	it('ends the start, and is nobody’s', async () => {
		const service = await startTestService(undefined, {
			routes: (app) => void app.get('/forgotten', async () => 'secrets'),
		}).catch((error: Error) => error);
		expect(service).toBeInstanceOf(Error);
		expect(String(service)).toContain('GET /forgotten');
	});
});
