import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from './service.ts';

let service: TestService;
beforeAll(async () => {
	service = await startTestService();
});
afterAll(() => service.close());

const canary = 'Zebulon Quistgaard';
const nurse = { text: 'Night Nurse\n\nRequirements\n- Registered Nurse\n- 2 years of ward experience' };

type Case = {
	readonly name: string;
	readonly send: (agent: ReturnType<typeof request>) => request.Test;
	readonly status: number;
	readonly code: string;
	readonly pointer?: string;
};

const cases: readonly Case[] = [
	{
		name: 'an empty JSON body',
		send: (a) => a.post('/postings').set('content-type', 'application/json').send(''),
		status: 400,
		code: 'malformed_body',
	},
	{
		name: 'broken JSON',
		send: (a) => a.post('/postings').set('content-type', 'application/json').send(`{"text": "${canary}`),
		status: 400,
		code: 'malformed_body',
	},
	{ name: 'a posting of no form', send: (a) => a.post('/postings').send({}), status: 400, code: 'invalid_request' },
	{
		name: 'a posting of two forms',
		send: (a) => a.post('/postings').send({ text: 'a', html: 'b' }),
		status: 400,
		code: 'invalid_request',
	},
	{
		name: 'an unknown field',
		send: (a) => a.post('/postings').send({ ...nurse, titel: 'x' }),
		status: 400,
		code: 'invalid_request',
		pointer: '/titel',
	},
	{
		name: 'a wrong field',
		send: (a) => a.post('/postings').send({ ...nurse, workMode: 'sometimes' }),
		status: 400,
		code: 'invalid_request',
		pointer: '/workMode',
	},
	{
		name: 'a wrong inner field',
		send: (a) => a.post('/postings').send({ ...nurse, source: { name: 'x', url: 'javascript:alert(1)' } }),
		status: 400,
		code: 'invalid_request',
		pointer: '/source/url',
	},
	{
		name: 'blank text',
		send: (a) => a.post('/postings').set('content-type', 'text/plain').send(' \n '),
		status: 400,
		code: 'malformed_body',
	},
	{
		name: 'HTML without text',
		send: (a) => a.post('/postings').set('content-type', 'text/html').send('<p><br></p>'),
		status: 422,
		code: 'no_content',
	},
	{
		name: 'JSON-LD without a posting',
		send: (a) => a.post('/postings').set('content-type', 'application/ld+json').send('{"@type":"Recipe"}'),
		status: 422,
		code: 'no_content',
	},
	{
		name: 'broken JSON-LD',
		send: (a) => a.post('/postings').set('content-type', 'application/ld+json').send(`{"x": ${canary}`),
		status: 400,
		code: 'malformed_body',
	},
	{
		name: 'a source id without a source',
		send: (a) => a.post('/postings?sourceId=1').set('content-type', 'text/plain').send('Cook wanted'),
		status: 400,
		code: 'invalid_request',
		pointer: '?source',
	},
	{
		name: 'a posting as XML',
		send: (a) => a.post('/postings').set('content-type', 'application/xml').send('<a/>'),
		status: 415,
		code: 'unsupported_type',
	},
	{
		name: 'a posting beyond the limit',
		send: (a) => a.post('/postings').send({ text: 'x'.repeat(300_000) }),
		status: 413,
		code: 'too_large',
	},
	{ name: 'an unknown posting', send: (a) => a.get('/postings/p_none'), status: 404, code: 'not_found' },
	{
		name: 'an unknown posting to replace',
		send: (a) => a.put('/postings/p_none').send(nurse),
		status: 404,
		code: 'not_found',
	},
	{ name: 'an unknown posting to erase', send: (a) => a.delete('/postings/p_none'), status: 404, code: 'not_found' },
	{ name: 'an unknown role', send: (a) => a.get('/roles/r_none'), status: 404, code: 'not_found' },
	{
		name: 'an unknown role to match',
		send: (a) => a.post('/roles/r_none/match').send({ resume: { text: 'Cook' } }),
		status: 404,
		code: 'not_found',
	},
	{ name: 'an unknown match', send: (a) => a.get('/matches/m_none'), status: 404, code: 'not_found' },
	{ name: 'an unknown match to erase', send: (a) => a.delete('/matches/m_none'), status: 404, code: 'not_found' },
	{ name: 'an unknown path', send: (a) => a.get('/nothing'), status: 404, code: 'not_found' },
	{ name: 'a wrong method', send: (a) => a.patch('/postings/p_1').send({}), status: 405, code: 'method_not_allowed' },
	{ name: 'a wrong method on match', send: (a) => a.get('/match'), status: 405, code: 'method_not_allowed' },
	{
		name: 'a limit out of range',
		send: (a) => a.get('/roles?limit=0'),
		status: 400,
		code: 'invalid_request',
		pointer: '?limit',
	},
	{
		name: 'an unknown query parameter',
		send: (a) => a.get('/roles?colour=red'),
		status: 400,
		code: 'invalid_request',
		pointer: '?colour',
	},
	{ name: 'a cursor of nobody', send: (a) => a.get('/postings?cursor=abc'), status: 400, code: 'invalid_cursor' },
	{ name: 'a match without a body', send: (a) => a.post('/match'), status: 400, code: 'malformed_body' },
	{
		name: 'a match of broken JSON',
		send: (a) => a.post('/match').set('content-type', 'application/json').send(`{"resume": {"text": "${canary}"`),
		status: 400,
		code: 'malformed_body',
	},
	{
		name: 'a match without a résumé',
		send: (a) => a.post('/match').send({ options: {} }),
		status: 400,
		code: 'invalid_request',
		pointer: '/resume',
	},
	{
		name: 'a résumé of two forms',
		send: (a) => a.post('/match').send({ resume: { text: 'a', jsonResume: {} } }),
		status: 400,
		code: 'invalid_request',
		pointer: '/resume',
	},
	{
		name: 'an unknown option',
		send: (a) => a.post('/match').send({ resume: { text: 'Cook' }, options: { limits: 3 } }),
		status: 400,
		code: 'invalid_request',
		pointer: '/options/limits',
	},
	{
		name: 'an option out of range',
		send: (a) => a.post('/match').send({ resume: { text: 'Cook' }, options: { limit: 101 } }),
		status: 400,
		code: 'invalid_request',
		pointer: '/options/limit',
	},
	{
		name: 'a negative weight',
		send: (a) => a.post('/match').send({ resume: { text: 'Cook' }, options: { weights: { text: -1 } } }),
		status: 400,
		code: 'invalid_request',
		pointer: '/options/weights/text',
	},
	{
		name: 'weights that are all zero',
		send: (a) =>
			a.post('/match').send({
				resume: { text: 'Cook' },
				options: { weights: { text: 0, skills: 0, experience: 0, education: 0, title: 0 } },
			}),
		status: 400,
		code: 'invalid_request',
		pointer: '/options/weights',
	},
	{
		name: 'a day that does not exist',
		send: (a) => a.post('/match?asOf=2026-02-30').set('content-type', 'text/plain').send('Cook'),
		status: 400,
		code: 'invalid_request',
		pointer: '?asOf',
	},
	{
		name: 'an empty file',
		send: (a) => a.post('/match').attach('resume', Buffer.alloc(0), 'cv.pdf'),
		status: 422,
		code: 'empty',
	},
	{
		name: 'a form without a file',
		send: (a) => a.post('/match').field('options', '{}'),
		status: 400,
		code: 'invalid_request',
		pointer: '/resume',
	},
	{
		name: 'a form with an unknown part',
		send: (a) => a.post('/match').field('option', '{}'),
		status: 400,
		code: 'invalid_request',
		pointer: '/option',
	},
	{
		name: 'a form with broken options',
		send: (a) => a.post('/match').field('options', '{').attach('resume', Buffer.from('Cook'), 'cv.txt'),
		status: 400,
		code: 'malformed_body',
	},
	{
		name: 'a picture',
		send: (a) =>
			a
				.post('/match')
				.attach(
					'resume',
					Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
					'cv.pdf',
				),
		status: 415,
		code: 'unsupported_type',
	},
	{
		name: 'binary rubbish',
		send: (a) =>
			a
				.post('/match')
				.set('content-type', 'application/octet-stream')
				.send(Buffer.from(Array.from({ length: 2_000 }, (_, i) => (i * 7_919) % 256))),
		status: 415,
		code: 'unsupported_type',
	},
	{
		name: 'a PDF that is cut off',
		send: (a) =>
			a
				.post('/match')
				.set('content-type', 'application/pdf')
				.send(Buffer.from(`%PDF-1.7\n1 0 obj <</Type/Catalog ${canary}`)),
		status: 422,
		code: 'unreadable',
	},
	{
		name: 'a file beyond the limit',
		send: (a) => a.post('/match').attach('resume', Buffer.alloc(600_000, 'x'), 'cv.txt'),
		status: 413,
		code: 'too_large',
	},
	{
		name: 'a raw file beyond the limit',
		send: (a) => a.post('/match').set('content-type', 'text/plain').send('x'.repeat(600_000)),
		status: 413,
		code: 'too_large',
	},
];

describe('bad input', () => {
	it.each(cases)('$name', async ({ send, status, code, pointer }) => {
		const answer = await send(request(service.app.server));
		expect(answer.status).toBe(status);
		expect(answer.headers['content-type']).toContain('application/problem+json');
		expect(answer.headers['x-request-id']).toBeTruthy();
		expect(answer.body).toMatchObject({ type: `urn:rolefit:problem:${code}`, status });
		expect(answer.body.detail.length).toBeGreaterThan(5);
		if (pointer !== undefined)
			expect(answer.body.errors.map((one: { pointer: string }) => one.pointer)).toContain(pointer);
		expect(JSON.stringify(answer.body)).not.toContain(canary);
	});

	it('names the methods that a path does take', async () => {
		const answer = await request(service.app.server).delete('/match');
		expect(answer.headers.allow).toBe('POST');
	});

	it('changed nothing, and left nothing personal in the log', async () => {
		const answer = await request(service.app.server).get('/postings');
		expect(answer.body.items).toEqual([]);
		expect(service.log.length).toBeGreaterThan(cases.length - 1);
		expect(service.log.filter((line) => line.includes('Zebulon') || line.includes('Cook'))).toEqual([]);
	});
});
