import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from './service.ts';

let service: TestService;
beforeAll(async () => {
	service = await startTestService();
});
afterAll(() => service.close());

const resume = { resume: { text: 'Cook, Blue Door, 2019 - 2024' } };

describe('headers', () => {
	it('let no cache keep what is told of persons, nor the problems of such requests', async () => {
		const agent = request(service.app.server);
		const answers = [
			await agent.post('/match').send(resume),
			await agent.post('/resumes/parse').send(resume),
			await agent.post('/match').send({}),
			await agent.get('/matches/m_unknown'),
			await agent.get('/roles'),
			await agent.get('/postings'),
		];
		expect(answers.map((answer) => [answer.status, answer.headers['cache-control']])).toEqual(
			[201, 200, 400, 404, 200, 200].map((status) => [status, 'no-store']),
		);
	});

	it.each(['/', '/docs', '/roles', '/healthz', '/nowhere'])('allow %s nothing but its own files', async (path) => {
		const { headers } = await request(service.app.server).get(path);
		const policy = new Map(
			String(headers['content-security-policy'])
				.split(';')
				.map((directive) => {
					const [name = '', ...sources] = directive.trim().split(' ');
					return [name, sources] as const;
				}),
		);
		expect(policy.get('default-src')).toEqual(["'none'"]);
		expect(policy.get('script-src')).toEqual(["'self'"]);
		expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
		// The page to try the API writes one style sheet, told by its hash.
		if (path === '/docs')
			policy.set('style-src', policy.get('style-src')?.filter((one) => !one.startsWith("'sha256-")) ?? []);
		expect([...policy.values()].flat().filter((source) => !["'self'", "'none'", 'data:'].includes(source))).toEqual([]);
		expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
		expect(headers['x-powered-by']).toBeUndefined();
	});
});
