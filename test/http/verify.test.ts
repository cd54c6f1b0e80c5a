import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Match } from '../../src/core/model/match.ts';
import { Verification } from '../../src/core/model/verification.ts';
import { startTestService, type TestService } from './service.ts';

const demo = join(import.meta.dirname, '../../demo');
const nurse = readFileSync(join(demo, 'resumes/ward-nurse.txt'), 'utf8');
const pdf = readFileSync(join(demo, 'resume.pdf'));

let service: TestService;
const agent = () => request(service.app.server);

/** A posting of the demo under a source of its own; its id. */
async function add(name: string, source = 'sample', more = ''): Promise<string> {
	const text = readFileSync(join(demo, 'postings', name), 'utf8') + more;
	const answer = await agent()
		.post(`/postings?source=${source}&sourceId=${name}`)
		.set('content-type', 'text/plain')
		.send(text);
	expect(answer.status).toBeLessThan(300);
	return answer.body.id;
}

async function match(text: string, options: object = {}): Promise<Match> {
	const answer = await agent()
		.post('/match')
		.send({ resume: { text }, options: { limit: 100, ...options } });
	expect(answer.status, JSON.stringify(answer.body)).toBe(201);
	return answer.body;
}

async function verified(id: string | null, text: string): Promise<Verification> {
	const answer = await agent().post(`/matches/${id}/verify`).send({ resume: { text } });
	expect(answer.status, JSON.stringify(answer.body)).toBe(200);
	return Verification.parse(answer.body);
}

const names = readdirSync(join(demo, 'postings')).filter((name) => name.endsWith('.txt'));
const [late = '', ...early] = names;

beforeAll(async () => {
	service = await startTestService();
	for (const name of early) await add(name);
}, 60_000);
afterAll(() => service.close());

describe('a kept match, computed again from the same résumé', () => {
	it('is equal, with nothing that differs', async () => {
		const kept = await match(nurse);
		const answer = await verified(kept.id, nurse);
		expect(answer).toMatchObject({ equal: true, differences: [], statistics: { used: 'kept' } });
		expect(answer.roles.map((role) => role.kept.score)).toEqual(kept.roles.map((role) => role.score));
		expect(answer.roles.every((role) => role.equal && role.postings === 'same')).toBe(true);
	});

	it('is equal from a file, under the options of the match', async () => {
		const options = {
			asOf: '2025-02-03',
			weights: { text: 0.9, title: 0 },
			gates: ['experience', 'education'],
			minScore: 1,
			keep: true,
		};
		const kept = await agent().post('/match').attach('resume', pdf, 'cv.pdf').field('options', JSON.stringify(options));
		expect(kept.body.terms).toMatchObject({ gates: options.gates, minScore: 1, weights: options.weights });
		const answer = await agent().post(`/matches/${kept.body.id}/verify`).attach('resume', pdf, 'cv.pdf');
		expect(answer.body).toMatchObject({ equal: true, differences: [] });
		expect(answer.body.roles.length).toBeGreaterThan(3);
	});

	it('is equal when the statistics have moved on, which alone would change its scores', async () => {
		const kept = await match(nurse);
		const added = await add(late);
		const again = await match(nurse);
		const scoreOf = new Map(again.roles.map((role) => [role.roleId, role.score]));
		expect(kept.roles.filter((role) => scoreOf.get(role.roleId) !== role.score).length).toBeGreaterThan(5);
		const answer = await verified(kept.id, nurse);
		expect(answer).toMatchObject({ equal: true, differences: [], statistics: { used: 'kept' } });
		expect(answer.statistics.now).not.toBe(answer.statistics.kept);
		expect((await agent().delete(`/postings/${added}`)).status).toBe(204);
	});

	it('is equal after a restart', async () => {
		const kept = await match(nurse);
		service = await service.restarted();
		expect(await verified(kept.id, nurse)).toMatchObject({ equal: true, differences: [] });
	});
});

it('a match that an older release kept is verified by the statistics of now', async () => {
	const kept = await match(nurse);
	const db = new DatabaseSync(join(service.folder, 'rolefit.db'));
	const { document } = db.prepare('select document from matches where id = ?').get(kept.id) as { document: string };
	const { terms: _terms, ...older } = JSON.parse(document).match;
	db.prepare('update matches set document = ? where id = ?').run(JSON.stringify(older), kept.id);
	db.close();
	expect(await verified(kept.id, nurse)).toMatchObject({ equal: true, statistics: { used: 'now' } });
	expect((await agent().get(`/matches/${kept.id}`)).body.roles).toEqual(kept.roles.slice(0, 20));
});

describe('what differs is named', () => {
	it('another résumé', async () => {
		const kept = await match(nurse);
		const other = nurse.replaceAll('ward', 'garden');
		const answer = await verified(kept.id, other);
		expect(answer.equal).toBe(false);
		expect(answer.differences.map(({ what }) => what)).toEqual(['resume', 'scores']);
		const difference = answer.differences[0];
		expect(difference?.kept).toBe(kept.resume.sha256);
		expect(difference?.now).toMatch(/^[0-9a-f]{64}$/);
	});

	it('another résumé and other statistics', async () => {
		const kept = await match(nurse);
		const added = await add(late);
		const answer = await verified(kept.id, `${nurse}\n`);
		expect(answer.differences.map(({ what }) => what)).toEqual(['resume', 'statistics', 'scores']);
		expect(answer.statistics.used).toBe('now');
		await agent().delete(`/postings/${added}`);
	});

	it('a posting that was changed, and one that is gone; all other scores are equal', async () => {
		const [changed = '', removed = ''] = early;
		const kept = await match(nurse);
		const changedId = await add(
			changed,
			'sample',
			'\n\nRequirements\n- Forklift licence required\n- 12 years of welding',
		);
		const removedId = await add(removed);
		expect((await agent().delete(`/postings/${removedId}`)).status).toBe(204);
		const answer = await verified(kept.id, nurse);
		expect(answer.equal).toBe(false);
		expect(answer.differences.map(({ what }) => what)).toEqual(['postings', 'scores']);
		const of = (id: string) => answer.roles.find((one) => one.roleId === roleOf(kept, id));
		expect(of(changedId)).toMatchObject({ postings: 'changed' });
		expect(of(removedId)).toMatchObject({ postings: 'gone', now: null, equal: false });
		const others = answer.roles.filter((role) => role.postings === 'same');
		expect(others.length).toBe(kept.roles.length - 2);
		expect(others.every((role) => role.equal)).toBe(true);
	});
});

it('is not there for an unknown match, and no longer when its time is over', async () => {
	const body = { resume: { text: nurse } };
	expect((await agent().post('/matches/m_none/verify').send(body)).status).toBe(404);
	const kept = await match(nurse);
	service.setNow(Date.parse('2026-11-22T00:00:00Z'));
	expect((await agent().post(`/matches/${kept.id}/verify`).send(body)).status).toBe(404);
});

function roleOf(kept: Match, postingId: string): string | undefined {
	return kept.roles.find((role) => role.postings.some((posting) => posting.id === postingId))?.roleId;
}
