import { randomBytes } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newKeyText } from '../../src/access/key-text.ts';
import { Scope } from '../../src/core/model/access.ts';
import { startTestService, type TestService } from './service.ts';

type Operation = { readonly at: string; readonly method: string; readonly path: string; readonly scopes: string[] };

let service: TestService;
let operations: readonly Operation[];
let whole: string;
/** Something of acme for each kind of thing that a path can name. */
const ids = new Map<string, string>();
const resume = { resume: { text: 'Night Baker\n\nEXPERIENCE\nBaker, Blue Door, 2019 - 2024' } };
const bodies: Readonly<Record<string, object>> = {
	'post /match': resume,
	'post /roles/{id}/match': resume,
	'post /matches/{id}/verify': resume,
	'post /resumes/parse': resume,
	'post /candidates': resume,
	'post /audits/bias': { measure: 'selection', people: [{ selected: true }] },
	'post /postings': { text: 'Cook\n\nNight shifts' },
	'post /postings/parse': { text: 'Cook\n\nNight shifts' },
	'put /postings/{id}': { text: 'Cook\n\nNight shifts' },
};

beforeAll(async () => {
	service = await startTestService(undefined, { keysRequired: true });
	whole = await service.newKey('acme', Scope.options);
	const posting = await send({ method: 'post', path: '/postings' }, whole, {
		text: 'Night Baker\n\n2 years with ovens',
	});
	const match = await send({ method: 'post', path: '/match' }, whole, resume);
	const candidate = await send({ method: 'post', path: '/candidates' }, whole, resume);
	ids.set('postings', posting.body.id).set('roles', posting.body.roleId).set('matches', match.body.id);
	ids.set('candidates', candidate.body.id);
	const { paths } = (await request(service.app.server).get('/openapi.json')).body;
	operations = Object.entries<Record<string, { security: Record<string, string[]>[] }>>(paths).flatMap(
		([path, methods]) =>
			Object.entries(methods).flatMap(([method, { security }]) => {
				const [one] = security;
				return one === undefined ? [] : [{ at: `${method} ${path}`, method, path, scopes: one.key ?? [] }];
			}),
	);
});
afterAll(() => service.close());

/** As a caller who knows what acme has. */
function send(operation: Pick<Operation, 'method' | 'path'>, authorization: string | null, body?: object) {
	const path = operation.path.replace('{id}', () => {
		const id = ids.get(operation.path.split('/')[1] ?? '');
		if (id === undefined) throw new Error(`make something of the kind that ${operation.path} names`);
		return id;
	});
	const call = request(service.app.server)[operation.method as 'get'](path);
	if (authorization !== null) call.set('authorization', authorization);
	if (operation.path === '/postings/batch')
		return call.set('content-type', 'application/x-ndjson').send('{"text":"Cook"}\n');
	return call.send(body ?? bodies[`${operation.method} ${operation.path}`]);
}

/** All that acme has, as acme sees it. */
async function all(): Promise<unknown> {
	const see = async (path: string) => (await request(service.app.server).get(path).set('authorization', whole)).body;
	const own = [await see(`/matches/${ids.get('matches')}`), await see(`/candidates/${ids.get('candidates')}`)];
	return [await see('/postings'), await see('/roles'), await see('/candidates'), ...own];
}

describe('every route of the OpenAPI document but health and readiness', () => {
	it('is closed', async () => {
		const { paths } = (await request(service.app.server).get('/openapi.json')).body;
		const open = Object.keys(paths).filter((path) => !operations.some((operation) => operation.path === path));
		expect(open.sort()).toEqual(['/healthz', '/readyz']);
		expect(operations.length).toBeGreaterThan(14);
	});

	it('refuses whoever brings no key or none that is good, and nothing changes', async () => {
		const before = await all();
		const revoked = await service.newKey('acme', Scope.options);
		await service.world.stores.keys.revoke(revoked.split('_')[1] ?? '', 1);
		const [scheme = '', good = ''] = whole.split(' ');
		const typo = `${good.slice(0, 20)}${good[20] === 'a' ? 'b' : 'a'}${good.slice(21)}`;
		const bad: Readonly<Record<string, string | null>> = {
			none: null,
			malformed: 'Bearer secret',
			'another scheme': `Basic ${Buffer.from(good).toString('base64')}`,
			mistyped: `${scheme} ${typo}`,
			unknown: `Bearer ${newKeyText(randomBytes).text}`,
			'right id, wrong secret': `Bearer ${forged(good)}`,
			revoked,
			expired: await service.newKey('acme', Scope.options, 1),
		};
		for (const operation of operations) {
			for (const [kind, authorization] of Object.entries(bad)) {
				const answer = await send(operation, authorization);
				expect([answer.status, answer.body.type], `${operation.at}, ${kind}`).toEqual([
					401,
					'urn:rolefit:problem:unauthenticated',
				]);
				expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
				const challenge = kind === 'none' ? 'Bearer realm="rolefit"' : 'Bearer realm="rolefit", error="invalid_token"';
				expect(answer.headers['www-authenticate']).toBe(challenge);
			}
		}
		expect(await all()).toEqual(before);
	});

	it('refuses a key that has all scopes but the one that is needed, and names it', async () => {
		const before = await all();
		const scoped = operations.filter(({ scopes }) => scopes.length > 0);
		expect(scoped.length).toBeGreaterThan(9);
		for (const operation of scoped) {
			const [needed = ''] = operation.scopes;
			const others = Scope.options.filter((scope) => scope !== needed);
			const answer = await send(operation, await service.newKey('acme', others));
			expect([answer.status, answer.body.type], operation.at).toEqual([403, 'urn:rolefit:problem:forbidden']);
			expect(answer.body.detail).toContain(needed);
			expect(answer.headers['www-authenticate']).toContain(`error="insufficient_scope", scope="${needed}"`);
		}
		expect(await all()).toEqual(before);
	});

	it('lets a key in that has the one scope alone', async () => {
		for (const operation of operations.filter(
			({ method, path }) => method !== 'delete' && !path.startsWith('/postings/{'),
		)) {
			const scopes = operation.scopes.length > 0 ? operation.scopes.map((scope) => Scope.parse(scope)) : [];
			const answer = await send(operation, await service.newKey('visitor', scopes));
			expect([401, 403], operation.at).not.toContain(answer.status);
		}
	});

	it('shows another tenant nothing, by id or in lists, and lets it change nothing', async () => {
		const before = await all();
		const globex = await service.newKey('globex', Scope.options);
		for (const operation of operations.filter(({ path }) => path.includes('{id}'))) {
			const answer = await send(operation, globex);
			expect([answer.status, answer.body.type], operation.at).toEqual([404, 'urn:rolefit:problem:not_found']);
		}
		for (const path of ['/postings', '/roles', '/candidates']) {
			const answer = await send({ method: 'get', path }, globex);
			expect(answer.body.items, path).toEqual([]);
		}
		const match = await send({ method: 'post', path: '/match' }, globex);
		expect([match.status, match.body.total]).toEqual([201, 0]);
		expect(await all()).toEqual(before);
	});
});

describe('a kept candidate', () => {
	it('cannot be looked at by matching, without the scope for candidates', async () => {
		const body = { resume: { candidateId: ids.get('candidates') } };
		const matchOnly = await service.newKey('acme', ['match']);
		for (const path of ['/match', '/roles/{id}/match', '/resumes/parse', '/matches/{id}/verify']) {
			const answer = await send({ method: 'post', path }, matchOnly, body);
			expect([answer.status, answer.body.type], path).toEqual([403, 'urn:rolefit:problem:forbidden']);
			expect(answer.body.detail).toContain('candidates');
			const both = await send({ method: 'post', path }, await service.newKey('acme', ['match', 'candidates']), body);
			expect(both.status, path).toBeLessThan(300);
			const other = await send({ method: 'post', path }, await service.newKey('globex', ['match', 'candidates']), body);
			expect(other.status, path).toBe(404);
		}
	});
});

describe('what is open', () => {
	it.each(['/healthz', '/readyz', '/openapi.json', '/docs/', '/', '/page/page.js'])('%s needs no key', async (path) => {
		expect((await request(service.app.server).get(path)).status).toBe(200);
	});

	it('a path that is not there is 404 with or without a key', async () => {
		expect((await request(service.app.server).get('/nothing')).status).toBe(404);
		expect((await request(service.app.server).patch('/postings')).status).toBe(405);
	});
});

/** The id of a key with a secret of one's own, and a checksum that fits. */
function forged(key: string): string {
	const letters = '0123456789abcdefghjkmnpqrstvwxyz';
	const id = key.split('_')[1] ?? '';
	let calls = 0;
	return newKeyText((size) => (calls++ === 0 ? Uint8Array.from(id, (one) => letters.indexOf(one)) : randomBytes(size)))
		.text;
}
