import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Match } from '../../src/core/model/match.ts';
import { startTestService, type TestService } from '../http/service.ts';

const url = process.env.ROLEFIT_TEST_POSTGRES;
if (url === undefined) throw new Error('run this by: npm run test:postgres');
const database = 'same_bits';
const demo = join(import.meta.dirname, '../../demo');
const resumes = readdirSync(join(demo, 'resumes'));

let services: readonly [sqlite: TestService, postgres: TestService];

beforeAll(async () => {
	// A database of its own: the contracts empty theirs.
	const client = new Client({ connectionString: url });
	await client.connect();
	await client.query(`DROP DATABASE IF EXISTS ${database}`);
	await client.query(`CREATE DATABASE ${database}`);
	await client.end();
	const own = url?.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${database}`) ?? '';
	services = [await startTestService(), await startTestService(undefined, { postgres: own })];
	for (const service of services) await fill(service);
}, 120_000);
afterAll(async () => {
	for (const service of services) await service.close();
});

async function fill({ app }: TestService): Promise<void> {
	for (const name of readdirSync(join(demo, 'postings')).filter((file) => file.endsWith('.txt'))) {
		const answer = await request(app.server)
			.post(`/postings?source=sample&sourceId=${name}`)
			.set('content-type', 'text/plain')
			.send(readFileSync(join(demo, 'postings', name), 'utf8'));
		expect(answer.status, name).toBe(201);
	}
}

async function matched({ app }: TestService, name: string): Promise<Match> {
	const text = readFileSync(join(demo, 'resumes', name), 'utf8');
	const options = { limit: 100 };
	const answer = await request(app.server).post('/match').send({ resume: { text }, options });
	expect(answer.status).toBe(201);
	return Match.parse((await request(app.server).get(`/matches/${answer.body.id}?limit=100`)).body);
}

/** Every number of a kept ranking; ids are random, so that postings stand for their roles. */
function numbers({ engine, weights, total, roles }: Match): unknown {
	return {
		engine,
		weights,
		total,
		roles: roles.map((role) => ({
			sources: role.postings.map(({ source }) => source),
			title: role.title,
			rank: role.rank,
			score: role.score,
			confidence: role.confidence,
			parts: role.parts,
			limits: role.limits,
			points: role.requirements.map((one) => [one.text, one.status, one.points, one.maxPoints]),
			gaps: role.gaps.map((gap) => [gap.scoreIfMet, gap.rankIfMet]),
		})),
	};
}

describe('a ranking is the same to the last bit', () => {
	it.each(resumes)('on SQLite and on PostgreSQL: %s', async (name) => {
		const [sqlite, postgres] = services;
		const expected = numbers(await matched(sqlite, name));
		expect(numbers(await matched(postgres, name))).toEqual(expected);
	});

	it('on PostgreSQL after a restart', async () => {
		const [sqlite, before] = services;
		const [name = ''] = resumes;
		const expected = numbers(await matched(before, name));
		const after = await before.restarted();
		services = [sqlite, after];
		expect(numbers(await matched(after, name))).toEqual(expected);
	});
});
