import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Match, type RankedRole } from '../../src/core/model/match.ts';
import type { Posting } from '../../src/core/model/posting.ts';
import { startTestService, type TestService } from './service.ts';

const demo = join(import.meta.dirname, '../../demo');
const resume = (name: string): string => readFileSync(join(demo, 'resumes', name), 'utf8');

let service: TestService;
const agent = () => request(service.app.server);

beforeAll(async () => {
	service = await startTestService();
	for (const name of readdirSync(join(demo, 'postings'))) {
		const content = readFileSync(join(demo, 'postings', name), 'utf8');
		const type = name.endsWith('.html') ? 'text/html' : name.endsWith('.json') ? 'application/ld+json' : 'text/plain';
		const answer = await agent()
			.post(`/postings?source=sample&sourceId=${name}`)
			.set('content-type', type)
			.send(content);
		expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).toBe(201);
	}
}, 60_000);
afterAll(() => service.close());

async function match(text: string, options: object = {}): Promise<Match> {
	const answer = await agent()
		.post('/match')
		.send({ resume: { text }, options: { include: ['text', 'requirements', 'gaps'], limit: 100, ...options } });
	expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
	return Match.parse(answer.body);
}

describe('the right role comes first, and other trades far below', () => {
	it.each([
		['streaming-data-engineer.txt', /streaming/i],
		['ward-nurse.txt', /ward/i],
		['senior-accountant.txt', /accountant/i],
		['junior-front-end-developer.txt', /front.?end/i],
	])('%s', async (name, title) => {
		const { roles } = await match(resume(name));
		const [first, ...others] = roles;
		expect(first?.title).toMatch(title);
		expect(first?.score).toBeGreaterThan(60);
		const chef = others.find((role) => /chef/i.test(role.title ?? ''));
		expect(chef?.score).toBeLessThan(30);
	});

	it('puts the nurse and the junior far below the senior for the senior’s role', async () => {
		const scoreOf = async (name: string): Promise<number> => {
			const { roles } = await match(resume(name));
			return roles.find((role) => /streaming/i.test(role.title ?? ''))?.score ?? Number.NaN;
		};
		const [senior, junior, nurse] = [
			await scoreOf('streaming-data-engineer.txt'),
			await scoreOf('junior-front-end-developer.txt'),
			await scoreOf('ward-nurse.txt'),
		];
		expect(senior - junior).toBeGreaterThan(40);
		expect(senior - nurse).toBeGreaterThan(50);
	});
});

describe('every number has its reason', () => {
	let ranking: Match;
	const texts = new Map<string, string>();
	beforeAll(async () => {
		ranking = await match(resume('ward-nurse.txt'));
		for (const role of ranking.roles) {
			for (const { id } of role.postings) texts.set(id, ((await agent().get(`/postings/${id}`)).body as Posting).text);
		}
	});
	const each = (check: (role: RankedRole) => void): void => {
		expect(ranking.roles.length).toBeGreaterThan(15);
		for (const role of ranking.roles) check(role);
	};

	it('points of the parts add up to the score', () => {
		each((role) => {
			const sum = Object.values(role.parts).reduce((total, part) => total + part.points, 0);
			expect(Math.abs(sum - role.score)).toBeLessThan(0.05);
		});
	});

	it('points of a requirement never exceed what it could have brought', () => {
		each((role) => {
			for (const one of role.requirements) expect(one.points).toBeLessThanOrEqual(one.maxPoints + 1e-9);
		});
	});

	it('quotes stand at their offsets in both texts', () => {
		let quotes = 0;
		each((role) => {
			for (const { evidence } of role.requirements) {
				const { start, end, quote, postingId } = evidence.posting;
				expect(texts.get(postingId)?.slice(start, end)).toBe(quote);
				for (const one of evidence.resume) expect(ranking.resume.text?.slice(one.start, one.end)).toBe(one.quote);
				quotes += evidence.resume.length;
			}
		});
		expect(quotes).toBeGreaterThan(10);
	});

	it('what is met is proven by the résumé', () => {
		each((role) => {
			for (const one of role.requirements) {
				if (one.status === 'met' && one.importance === 'must')
					expect(one.evidence.resume, `${role.title}: ${one.text}`).not.toEqual([]);
				if (one.status === 'unknown') expect(one.ask, `${role.title}: ${one.text}`).toBeTruthy();
			}
		});
	});

	it('a gap says what the score would be, and never less', () => {
		each((role) => {
			for (const gap of role.gaps) {
				expect(gap.scoreIfMet).toBeGreaterThanOrEqual(role.score - 1e-9);
				expect(gap.rankIfMet).toBeLessThanOrEqual(role.rank);
			}
		});
	});
});

describe('kept rankings', () => {
	it('page through to the end, without a role twice or none', async () => {
		const first = await agent()
			.post('/match')
			.send({ resume: { text: resume('ward-nurse.txt') }, options: { limit: 4 } });
		expect(first.status).toBe(201);
		expect(first.headers.location).toBe(`/matches/${first.body.id}`);
		const ids: string[] = first.body.roles.map((role: RankedRole) => role.roleId);
		for (let next = first.body.next; next !== null; ) {
			const page = await agent().get(`/matches/${first.body.id}?limit=4&cursor=${next}`);
			expect(page.status).toBe(200);
			ids.push(...page.body.roles.map((role: RankedRole) => role.roleId));
			next = page.body.next;
		}
		expect(ids.length).toBe(first.body.total);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('never hold the résumé’s text, and end when their time is over', async () => {
		const kept = await agent()
			.post('/match')
			.send({ resume: { text: resume('ward-nurse.txt') }, options: { include: ['text'] } });
		expect(kept.body.resume.text).toBeTruthy();
		const again = await agent().get(`/matches/${kept.body.id}`);
		expect(again.body.resume.text).toBeUndefined();
		service.setNow(Date.parse('2026-11-22T00:00:00Z'));
		expect((await agent().get(`/matches/${kept.body.id}`)).status).toBe(404);
		service.setNow(Date.parse('2026-11-20T12:00:00Z'));
	});

	it('are erased when asked', async () => {
		const kept = await agent()
			.post('/match')
			.send({ resume: { text: 'Cook for 3 years' } });
		expect((await agent().delete(`/matches/${kept.body.id}`)).status).toBe(204);
		expect((await agent().get(`/matches/${kept.body.id}`)).status).toBe(404);
	});

	it('are not kept when not wanted', async () => {
		const answer = await agent()
			.post('/match')
			.send({ resume: { text: 'Cook' }, options: { keep: false } });
		expect(answer.status).toBe(200);
		expect(answer.body.id).toBeNull();
	});
});

describe('one role', () => {
	it('scores the same alone as among all', async () => {
		const [first] = (await match(resume('ward-nurse.txt'))).roles;
		const alone = await agent()
			.post(`/roles/${first?.roleId}/match`)
			.send({ resume: { text: resume('ward-nurse.txt') } });
		expect(alone.status).toBe(200);
		expect(alone.body.role.score).toBe(first?.score);
		expect(alone.body.role.requirements.map((one: { status: string }) => one.status)).toEqual(
			first?.requirements.map((one) => one.status),
		);
	});
});

describe('two postings of one job', () => {
	it('are one role, and two again without the one', async () => {
		const roles = await agent().get('/roles?q=platform reliability&limit=100');
		expect(roles.body.items.map((role: { postings: unknown[] }) => role.postings.length)).toEqual([2]);
	});
});

describe('similar roles', () => {
	it('are of the same trade, and never the role itself', async () => {
		const nurse = (await agent().get('/roles?q=ward')).body.items[0];
		const near = await agent().get(`/roles/${nurse.id}/similar?limit=3`);
		expect(near.status).toBe(200);
		const titles = near.body.items.map((one: { role: { title: string } }) => one.role.title);
		expect(titles).toHaveLength(3);
		expect(titles[0]).toMatch(/nurse/i);
		expect(titles).not.toContain(nurse.title);
		expect((await agent().get('/roles/r_none/similar')).status).toBe(404);
	});
});

describe('filters', () => {
	it('leave out what does not fit, and say how many', async () => {
		const all = await match(resume('streaming-data-engineer.txt'));
		const some = await match(resume('streaming-data-engineer.txt'), { filters: { workMode: 'remote' } });
		expect(some.roles.length).toBeGreaterThan(0);
		expect(some.roles.every((role) => role.workMode === 'remote')).toBe(true);
		expect(some.total + some.excluded).toBe(all.total);
		const none = await match(resume('streaming-data-engineer.txt'), { filters: { company: 'Nobody & Sons' } });
		expect(none.roles).toEqual([]);
		expect(none.warnings.map((warning) => warning.code)).toContain('all_excluded');
	});
});

describe('a restart', () => {
	it('changes no bit of any score', async () => {
		const before = await match(resume('streaming-data-engineer.txt'));
		service = await service.restarted();
		const after = await match(resume('streaming-data-engineer.txt'));
		expect(after.roles).toEqual(before.roles);
		expect(after.engine).toEqual(before.engine);
	});
});
