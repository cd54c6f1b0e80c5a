import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from './service.ts';

type Operation = {
	readonly operationId?: string;
	readonly summary?: string;
	readonly responses: Record<string, unknown>;
};
type Document = {
	readonly paths: Record<string, Record<string, Operation>>;
	readonly components: { readonly schemas: Record<string, unknown> };
};

let service: TestService;
let document: Document;
beforeAll(async () => {
	service = await startTestService();
	document = (await request(service.app.server).get('/openapi.json')).body as Document;
});
afterAll(() => service.close());

describe('the description of the API', () => {
	it('is the one that is committed', async () => {
		await expect(`${JSON.stringify(document, null, '\t')}\n`).toMatchFileSnapshot('../../openapi/openapi.json');
	});

	it('names every operation, tells what it does, and that it may fail', () => {
		const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
			Object.entries(methods).map(([method, operation]) => ({ at: `${method} ${path}`, operation })),
		);
		expect(operations.length).toBeGreaterThan(14);
		const incomplete = operations.filter(({ at, operation }) => {
			const tellsOfProblems = /healthz|metrics|batch/.test(at) || '4XX' in operation.responses;
			return operation.operationId === undefined || operation.summary === undefined || !tellsOfProblems;
		});
		expect(incomplete.map(({ at }) => at)).toEqual([]);
	});

	it('defines nothing that nothing refers to', () => {
		const text = JSON.stringify(document);
		const unused = Object.keys(document.components.schemas).filter(
			(name) => !text.includes(`"#/components/schemas/${name}"`),
		);
		expect(unused).toEqual([]);
	});

	it('answers as any other route where there is nothing', async () => {
		const answer = await request(service.app.server).get('/docs/static/nothing.js');
		expect([answer.status, answer.body.type]).toEqual([404, 'urn:rolefit:problem:not_found']);
	});

	it('can be looked at and tried', async () => {
		const page = await request(service.app.server).get('/docs/');
		expect(page.status).toBe(200);
		expect(page.text).toContain('swagger-ui');
		expect(page.headers['content-security-policy']).toContain("script-src 'self'");
	});
});
