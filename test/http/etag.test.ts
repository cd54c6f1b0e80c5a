import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from './service.ts';

let service: TestService;
let paths: { readonly posting: string; readonly role: string; readonly match: string };
beforeAll(async () => {
	service = await startTestService();
});
afterAll(() => service.close());
beforeEach(async () => {
	const posting = await call('post', '/postings').send({ text: 'Night Baker\n\n- 2 years with ovens' });
	const match = await call('post', '/match').send({ resume: { text: 'Baker' } });
	paths = {
		posting: `/postings/${posting.body.id}`,
		role: `/roles/${posting.body.roleId}`,
		match: `/matches/${match.body.id}`,
	};
});
const call = (method: 'get' | 'put' | 'post' | 'delete' | 'head', path: string) =>
	request(service.app.server)[method](path);
const tagOf = async (path: string): Promise<string> => (await call('get', path)).headers.etag ?? '';
const changed = { status: 412, type: 'urn:rolefit:problem:changed' };

describe.each(['posting', 'role', 'match'] as const)('a %s', (kind) => {
	it('has a strong tag, the same until it changes, and is not sent to who has it', async () => {
		const path = paths[kind];
		const tag = await tagOf(path);
		expect(tag).toMatch(/^"[\w-]{27}"$/);
		expect(await tagOf(path)).toBe(tag);
		for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
			const answer = await call('get', path).set('if-none-match', known);
			expect([answer.status, answer.text, answer.headers.etag]).toEqual([304, '', tag]);
		}
		for (const other of ['"other"', 'rubbish', `${tag.slice(0, -2)}"`])
			expect((await call('get', path).set('if-none-match', other)).status).toBe(200);
		expect((await call('head', path).set('if-none-match', tag)).status).toBe(304);
	});

	it('that is not there is 404 whatever is known', async () => {
		expect((await call('get', `${paths[kind]}x`).set('if-none-match', '*')).status).toBe(404);
	});
});

describe('a change', () => {
	it('of a posting happens only to what If-Match says', async () => {
		const first = await tagOf(paths.posting);
		const put = (tag: string, text: string) => call('put', paths.posting).set('if-match', tag).send({ text });
		for (const wrong of ['"other"', `W/${first}`, 'rubbish'])
			expect((await put(wrong, 'Day Baker')).body).toMatchObject(changed);
		expect(await tagOf(paths.posting)).toBe(first);
		const done = await put(`"x", ${first}`, 'Day Baker');
		expect(done.status).toBe(200);
		const second = await tagOf(paths.posting);
		expect([done.headers.etag, second === first]).toEqual([second, false]);
		// Also where the content would be the same.
		expect((await put(first, 'Day Baker')).body).toMatchObject(changed);
		expect((await put('*', 'Day Baker')).status).toBe(200);
		expect((await call('delete', paths.posting).set('if-match', first)).body).toMatchObject(changed);
		expect((await call('delete', paths.posting).set('if-match', await tagOf(paths.posting))).status).toBe(204);
		expect((await call('delete', paths.posting).set('if-match', '*')).status).toBe(404);
	});

	it('made by two at a time happens once', async () => {
		const tag = await tagOf(paths.posting);
		const answers = await Promise.all(
			['Day Baker', 'Noon Baker', 'Dawn Baker'].map((text) =>
				call('put', paths.posting).set('if-match', tag).send({ text }),
			),
		);
		expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412]);
	});

	it('erases a match only where it is the one that is meant, whichever page its tag is from', async () => {
		const tag = await tagOf(`${paths.match}?limit=1`);
		expect((await call('delete', paths.match).set('if-match', '"other"')).body).toMatchObject(changed);
		expect((await call('get', paths.match)).status).toBe(200);
		expect((await call('delete', paths.match).set('if-match', tag)).status).toBe(204);
		expect((await call('delete', paths.match).set('if-match', tag)).status).toBe(404);
	});
});
