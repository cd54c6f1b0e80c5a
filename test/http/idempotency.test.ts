import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Scope } from '../../src/core/model/access.ts';
import { startTestService, type TestService } from './service.ts';

let service: TestService;
beforeAll(async () => {
	service = await startTestService();
	for (const title of ['Night Baker', 'Pastry Chef'])
		await send('/postings', { text: `${title}\n\n- 2 years with ovens` });
});
afterAll(() => service.close());

let keys = 0;
const newKey = (): string => `key-${keys++}`;
function send(path: string, body: object | string, key?: string, authorization?: string) {
	const call = request(service.app.server).post(path);
	if (key !== undefined) call.set('idempotency-key', key);
	if (authorization !== undefined) call.set('authorization', authorization);
	if (typeof body === 'string') call.set('content-type', 'application/x-ndjson');
	return call.send(body);
}
const told = ({ status, body, headers }: request.Response) => ({ status, body, location: headers.location });
const postings = async (): Promise<number> =>
	(await request(service.app.server).get('/postings?limit=100')).body.items.length;
const resume = (text: string, options: object = {}) => ({ resume: { text }, options });

describe('the same request under the same key', () => {
	it('adds a posting once and answers the same again, also after a restart', async () => {
		const [key, body] = [newKey(), { text: 'Cook\n\nNight shifts' }];
		const before = await postings();
		const first = await send('/postings', body, key);
		expect([first.status, first.headers['idempotent-replayed']]).toEqual([201, undefined]);
		const again = await send('/postings', body, key);
		expect(told(again)).toEqual(told(first));
		expect(again.headers['idempotent-replayed']).toBe('true');
		service = await service.restarted();
		expect(told(await send('/postings', body, key))).toEqual(told(first));
		expect(await postings()).toBe(before + 1);
	});

	it('says 200 again where the posting was known', async () => {
		const body = { text: 'Cook\n\nDay shifts', source: { name: 'board', id: '1' } };
		const made = await send('/postings', body);
		const key = newKey();
		const known = await send('/postings', body, key);
		expect([made.status, known.status]).toEqual([201, 200]);
		const again = await send('/postings', body, key);
		expect(told(again)).toEqual(told(known));
		expect(again.headers['idempotent-replayed']).toBe('true');
	});

	it('ranks a résumé once and answers the same page again, with the text where it is wanted', async () => {
		const key = newKey();
		const body = resume('Baker\n\nEXPERIENCE\nBaker, Blue Door, 2019 - 2024', { limit: 1, include: ['text', 'gaps'] });
		const first = await send('/match', body, key);
		expect([first.status, typeof first.body.next, first.body.resume.text]).toEqual([201, 'string', body.resume.text]);
		const again = await send('/match', body, key);
		expect(told(again)).toEqual(told(first));
		expect(again.headers['idempotent-replayed']).toBe('true');
	});

	it('keeps a candidate once', async () => {
		const [key, body] = [newKey(), { resume: { text: 'Baker for 5 years' } }];
		const first = await send('/candidates', body, key);
		const again = await send('/candidates', body, key);
		expect([first.status, again.headers['idempotent-replayed']]).toEqual([201, 'true']);
		expect(told(again)).toEqual(told(first));
		await request(service.app.server).delete(`/candidates/${first.body.id}`);
		expect((await send('/candidates', body, key)).body).toMatchObject({
			status: 410,
			type: 'urn:rolefit:problem:gone',
		});
	});

	it('does so for a form whose boundary is another each time', async () => {
		const key = newKey();
		const upload = () =>
			request(service.app.server)
				.post('/match')
				.set('idempotency-key', key)
				.attach('resume', Buffer.from('Baker for 3 years'), 'cv.txt')
				.field('options', '{"limit":2}');
		const first = await upload();
		expect(first.status).toBe(201);
		expect(told(await upload())).toEqual(told(first));
	});

	it('carries on with a stream that broke off, line by line', async () => {
		const [key, lines] = [newKey(), ['Miller', 'Brewer', 'Butcher'].map((title) => JSON.stringify({ text: title }))];
		const before = await postings();
		const part = await send('/postings/batch', lines.slice(0, 2).join('\n'), key);
		const whole = await send('/postings/batch', lines.join('\n'), key);
		expect(whole.text.startsWith(part.text)).toBe(true);
		expect(whole.text.match(/"status":201/g)?.length).toBe(3);
		expect(await postings()).toBe(before + 3);
		const other = await send('/postings/batch', JSON.stringify({ text: 'Fishmonger' }), key);
		expect(JSON.parse(other.text)).toMatchObject({ line: 1, status: 422 });
	});

	it('is new for another tenant', async () => {
		const [key, body] = [newKey(), { text: 'Cook\n\nEvery shift' }];
		const [acme, globex] = [await service.newKey('acme', Scope.options), await service.newKey('globex', Scope.options)];
		const first = await send('/postings', body, key, acme);
		const second = await send('/postings', body, key, globex);
		expect([first.status, second.status, second.headers['idempotent-replayed']]).toEqual([201, 201, undefined]);
		expect(second.body.id).not.toBe(first.body.id);
	});

	it('is new when its time is over', async () => {
		const [key, body] = [newKey(), { text: 'Cook\n\nNo shifts' }];
		const first = await send('/postings', body, key);
		service.setNow(Date.parse('2026-11-21T12:00:01Z'));
		const later = await send('/postings', body, key);
		expect([later.status, later.body.id === first.body.id]).toEqual([201, false]);
		expect(await service.world.stores.sweep(Date.parse('2027-01-01T00:00:00Z'))).toBeGreaterThan(0);
		service.setNow(Date.parse('2026-11-20T12:00:00Z'));
		expect((await send('/postings', body, key)).body.id).not.toBe(later.body.id);
	});
});

describe('is refused', () => {
	it('another body, other options or another operation under the key: 422, and nothing changes', async () => {
		const key = newKey();
		const body = resume('Baker for 2 years');
		const { body: first } = await send('/match', body, key);
		const before = await postings();
		for (const [path, other] of [
			['/match', resume('Baker for 3 years')],
			['/match', resume('Baker for 2 years', { limit: 3 })],
			['/postings', { text: 'Baker for 2 years' }],
		] as const) {
			const answer = await send(path, other, key);
			expect([answer.status, answer.body.type]).toEqual([422, 'urn:rolefit:problem:repeat_differs']);
		}
		expect(await postings()).toBe(before);
		expect((await send('/match', body, key)).body.id).toBe(first.id);
	});

	it('the same while the first is being worked on: 409, and what is made is made once', async () => {
		const [key, body] = [newKey(), { text: `Cook\n\n${'Night shifts and early shifts. '.repeat(300)}` }];
		const before = await postings();
		const answers = await Promise.all(Array.from({ length: 6 }, () => send('/postings', body, key)));
		const statuses = answers.map((answer) => answer.status);
		expect(statuses).toContain(201);
		expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
		const refused = answers.find((answer) => answer.status === 409);
		if (refused !== undefined) expect(refused.body.type).toBe('urn:rolefit:problem:repeat_in_flight');
		expect(new Set(answers.filter((answer) => answer.status === 201).map((answer) => answer.body.id)).size).toBe(1);
		expect(await postings()).toBe(before + 1);
	});

	it('what was made is gone: 410', async () => {
		const [key, body] = [newKey(), resume('Baker for 4 years')];
		const match = await send('/match', body, key);
		await request(service.app.server).delete(`/matches/${match.body.id}`);
		expect((await send('/match', body, key)).body).toMatchObject({ status: 410, type: 'urn:rolefit:problem:gone' });
		const [other, posting] = [newKey(), { text: 'Cook\n\nGone shifts' }];
		const made = await send('/postings', posting, other);
		await request(service.app.server).delete(`/postings/${made.body.id}`);
		expect((await send('/postings', posting, other)).status).toBe(410);
	});

	it.each(['', 'with blanks', 'x'.repeat(256)])('the key “%s”: 400', async (key) => {
		for (const [path, body] of [
			['/postings', { text: 'Cook' }],
			['/match', resume('Cook')],
			['/postings/batch', '{"text":"Cook"}'],
		] as const) {
			const answer = await send(path, body, key);
			expect([answer.status, answer.body.errors?.[0]?.pointer], path).toEqual([400, 'Idempotency-Key']);
		}
	});
});

describe('what did not come about', () => {
	it('is tried anew', async () => {
		const key = newKey();
		const failed = await send('/postings', { html: '<p></p>' }, key);
		expect(failed.status).toBe(422);
		expect((await send('/postings', { text: 'Cook' }, key)).status).toBe(201);
	});

	it('a match that is not kept creates nothing, and the key says nothing', async () => {
		const [key, body] = [newKey(), resume('Cook', { keep: false })];
		for (let i = 0; i < 2; i++) {
			const answer = await send('/match', body, key);
			expect([answer.status, answer.headers['idempotent-replayed']]).toEqual([200, undefined]);
		}
		expect((await send('/match', resume('Another', { keep: false }), key)).status).toBe(200);
	});
});

it('neither the key nor a word of the request is in the record', async () => {
	const [key, text] = ['Canary-key-4711', 'Robin Canaryvale\n\nEXPERIENCE\nBaker, Xylofarm, 2019 - 2024'];
	await send('/match', resume(text), key);
	const file = join(service.folder, 'rolefit.db');
	const db = new DatabaseSync(file, { readOnly: true });
	const rows = db.prepare('select * from answered').all();
	db.close();
	expect(rows.length).toBeGreaterThan(5);
	for (const row of rows) {
		expect(Object.keys(row).sort()).toEqual([
			'answered_at',
			'body_mac',
			'expires_at',
			'id',
			'key_mac',
			'status',
			'tenant',
		]);
		expect([row.body_mac, row.key_mac].join()).toMatch(/^[0-9a-f]{64},[0-9a-f]{64}$/);
	}
	for (const name of readdirSync(service.folder))
		expect(readFileSync(join(service.folder, name)).includes(key)).toBe(false);
	expect(service.log.join('\n')).not.toContain(key);
});

it('law: however often requests come under however few keys, each key makes one thing', async () => {
	const step = fc.record({ key: fc.integer({ min: 0, max: 2 }), job: fc.integer({ min: 0, max: 2 }) });
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
			const round = newKey();
			const made = new Map<number, { readonly job: number; readonly id: string }>();
			for (const { key, job } of steps) {
				const answer = await send('/postings', { text: `Job ${job}\n\nof ${round}` }, `${round}-${key}`);
				const known = made.get(key);
				if (known === undefined) made.set(key, { job, id: answer.body.id });
				else expect(answer.status === 201 ? answer.body.id : answer.status).toBe(known.job === job ? known.id : 422);
			}
			expect(new Set([...made.values()].map(({ id }) => id)).size).toBe(made.size);
		}),
		{ numRuns: 8 },
	);
});
