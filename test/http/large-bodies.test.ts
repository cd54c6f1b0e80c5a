import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestService, type TestService } from './service.ts';

let service: TestService;
let origin: string;
beforeAll(async () => {
	service = await startTestService();
	origin = await service.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => service.close());

const tooLarge = 'urn:rolefit:problem:too_large';

async function post(path: string, type: string, body: string | Buffer): Promise<unknown> {
	const answer = await fetch(`${origin}${path}`, { method: 'POST', headers: { 'content-type': type }, body });
	return { status: answer.status, type: ((await answer.json()) as { type?: string }).type };
}

test.each(['application/pdf', 'application/json', 'text/plain'])(
	'who sends far too much as %s is told so, not cut off',
	async (type) => {
		expect(await post('/match', type, Buffer.alloc(20_000_000, 0x20))).toEqual({ status: 413, type: tooLarge });
	},
);

test('a file that is too large within a form', async () => {
	const form = new FormData();
	form.set('resume', new Blob([Buffer.alloc(5_000_000, 0x61)], { type: 'text/plain' }), 'resume.txt');
	const answer = await fetch(`${origin}/match`, { method: 'POST', body: form });
	expect(answer.status).toBe(413);
});

test.each(['text', 'jsonResume'])('more characters than are accepted, as %s in JSON', async (kind) => {
	const long = 'nurse '.repeat(50_000);
	const resume = kind === 'text' ? { text: long } : { jsonResume: { basics: { summary: long } } };
	expect(await post('/resumes/parse', 'application/json', JSON.stringify({ resume }))).toEqual({
		status: 413,
		type: tooLarge,
	});
});
