import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Candidate, CandidateRanking } from '../../src/core/model/candidate.ts';
import type { Match, RankedRole } from '../../src/core/model/match.ts';
import { startTestService, type TestService } from './service.ts';

const demo = join(import.meta.dirname, '../../demo');
const files = readdirSync(join(demo, 'resumes')).filter((name) => name.endsWith('.txt'));
const resume = (name: string): string => readFileSync(join(demo, 'resumes', name), 'utf8');
const nurse = resume('ward-nurse.txt');
const pdf = readFileSync(join(demo, 'resume.pdf'));
const startOfTests = Date.parse('2026-11-20T12:00:00Z');
const day = 86_400_000;

let service: TestService;
let nurseRole = '';
const agent = () => request(service.app.server);

beforeAll(async () => {
	service = await startTestService();
	for (const name of readdirSync(join(demo, 'postings')).filter((one) => one.endsWith('.txt'))) {
		const text = readFileSync(join(demo, 'postings', name), 'utf8');
		await agent().post(`/postings?source=sample&sourceId=${name}`).set('content-type', 'text/plain').send(text);
	}
	nurseRole = (await agent().get('/roles?q=ward')).body.items[0].id;
}, 60_000);
afterAll(() => service.close());

async function keep(text: string, options: object = {}): Promise<Candidate> {
	const answer = await agent().post('/candidates').send({ resume: { text }, options });
	expect(answer.status, JSON.stringify(answer.body)).toBe(201);
	expect(answer.headers.location).toBe(`/candidates/${answer.body.id}`);
	return Candidate.parse(answer.body);
}

async function match(candidateId: string, options: object = {}): Promise<Match> {
	const answer = await agent().post('/match').send({ resume: { candidateId }, options });
	expect(answer.status, JSON.stringify(answer.body)).toBe(201);
	return answer.body;
}

const status = async (path: string): Promise<number> => (await agent().get(path)).status;
const erase = (id: string) => agent().delete(`/candidates/${id}`);

describe('a kept candidate', () => {
	it('comes back as it was read, from text, JSON, a form or raw bytes', async () => {
		const kept = await keep(nurse);
		expect(kept.resume.text).toBe(nurse);
		expect(Date.parse(kept.expiresAt) - startOfTests).toBe(30 * day);
		expect((await agent().get(`/candidates/${kept.id}`)).body).toEqual(kept);
		const jsonResume = { basics: { name: 'Robin Vale' }, work: [{ position: 'Baker', startDate: '2020-01' }] };
		const answers = [
			await agent().post('/candidates').send({ resume: { jsonResume } }),
			await agent().post('/candidates').attach('resume', pdf, 'cv.pdf').field('options', '{"retention":"2h"}'),
			await agent().post('/candidates?retention=2h').set('content-type', 'application/pdf').send(pdf),
		];
		expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
		expect(answers.map((answer) => answer.body.mediaType)).toEqual([
			'application/json',
			'application/pdf',
			'application/pdf',
		]);
		expect(Date.parse(answers[1]?.body.expiresAt) - startOfTests).toBe(2 * 3_600_000);
		expect(answers[2]?.body.expiresAt).toBe(answers[1]?.body.expiresAt);
		const listed = await agent().get('/candidates?limit=4');
		const ids = [kept.id, ...answers.map((answer) => answer.body.id)];
		expect(listed.body.items.map((one: Candidate) => one.id).sort()).toEqual(ids.sort());
		expect((await agent().get('/candidates?limit=3')).body.next).not.toBeNull();
		for (const id of ids) expect((await erase(id)).status).toBe(204);
		expect((await agent().get('/candidates')).body.items).toEqual([]);
	});

	it('is matched like the résumé itself, against all roles and against one', async () => {
		const kept = await keep(nurse);
		const sent = await agent()
			.post('/match')
			.send({ resume: { text: nurse } });
		const made = await match(kept.id);
		expect(made.roles).toEqual(sent.body.roles);
		expect(made.candidateId).toBe(kept.id);
		const body = { resume: { candidateId: kept.id } };
		const alone = await agent().post(`/roles/${nurseRole}/match`).send(body);
		expect(alone.body.role.score).toBe(made.roles.find((role) => role.roleId === nurseRole)?.score);
		// The match was made of the candidate's text, so the file's text verifies it too.
		for (const again of [body, { resume: { text: nurse } }])
			expect((await agent().post(`/matches/${made.id}/verify`).send(again)).body.equal).toBe(true);
		const listed = await agent().get(`/candidates/${kept.id}/matches`);
		expect(listed.body.items.map((one: Match) => one.id)).toEqual([made.id]);
		await erase(kept.id);
	});

	it('takes everything with it when it is erased', async () => {
		const kept = await keep(nurse);
		const made = await match(kept.id);
		expect((await erase(kept.id)).status).toBe(204);
		expect((await erase(kept.id)).status).toBe(404);
		const paths = [`/candidates/${kept.id}`, `/candidates/${kept.id}/matches`, `/matches/${made.id}`];
		for (const path of paths) expect(await status(path)).toBe(404);
		const body = { resume: { candidateId: kept.id } };
		for (const path of ['/match', `/roles/${nurseRole}/match`, '/resumes/parse', `/matches/${made.id}/verify`])
			expect((await agent().post(path).send(body)).status).toBe(404);
	});

	it('and what was made of it end when its time is over', async () => {
		const kept = await keep(nurse, { retention: '90m' });
		const made = await match(kept.id);
		expect(made.expiresAt).toBe(kept.expiresAt);
		service.setNow(startOfTests + 90 * 60_000);
		expect(await status(`/candidates/${kept.id}`)).toBe(404);
		expect(await status(`/matches/${made.id}`)).toBe(404);
		expect((await agent().get('/candidates')).body.items).toEqual([]);
		service.setNow(startOfTests);
		await erase(kept.id);
	});

	it('is read anew in another month: who still works there has worked there longer', async () => {
		const kept = await keep('Robin Vale\n\nEXPERIENCE\nBaker, Blue Door\nMarch 2020 - present\n- Sourdough bread');
		service.setNow(Date.parse('2026-12-02T00:00:00Z'));
		const later = (await agent().get(`/candidates/${kept.id}`)).body;
		expect(later.resume.totalMonths).toBe(kept.resume.totalMonths + 1);
		service.setNow(startOfTests);
		await erase(kept.id);
	});
});

const pasted = readFileSync(join(demo, 'postings/ward-nurse.hospital.txt'), 'utf8');
/** Résumés over few jobs and skills, so that some fit and some do not; some hold a part of a posting, word for word. */
const person = fc
	.record({
		jobs: fc.subarray([
			'Ward Nurse, Ashmill Hospital, 2019 - present\n- Medication rounds and wound care',
			'Payroll Clerk, Blue Door, March 2012 - May 2018\n- Monthly payroll for 300 people in Sage',
			'Electrician, Larchmont & Daughters, 2008 - 2012\n- Wired new houses',
		]),
		skills: fc.subarray(['Triage', 'Microsoft Excel', 'Python', 'Kubernetes', 'Driving licence']),
		copied: fc.nat({ max: 1_200 }),
	})
	.map(
		({ jobs, skills, copied }) =>
			`Robin Vale\n\nEXPERIENCE\n${jobs.join('\n\n')}\n\nSKILLS\n${skills.join(', ')}\n\n${pasted.slice(0, copied)}`,
	);

describe('the candidates for a role', () => {
	it('are ranked by the same score and for the same reasons as one by one, in pages', async () => {
		const kept = [];
		for (const name of files) kept.push((await keep(resume(name))).id);
		const ranking = CandidateRanking.parse((await agent().get(`/roles/${nurseRole}/candidates`)).body);
		expect(ranking.total).toBe(files.length);
		expect(ranking.candidates[0]?.candidateId).toBe(kept[files.indexOf('ward-nurse.txt')]);
		const scores = ranking.candidates.map((one) => one.score);
		expect(scores).toEqual([...scores].sort((a, b) => b - a));
		for (const { candidateId, rank: _place, ...one } of ranking.candidates) {
			const alone = await agent().post(`/roles/${nurseRole}/match`).send({ resume: { candidateId } });
			const { score, confidence, verdict, parts, limits, requirements }: RankedRole = alone.body.role;
			expect(one).toEqual({ score, confidence, verdict, parts, limits, requirements });
		}
		const paged: string[] = [];
		for (let next: string | null = ''; next !== null; ) {
			const page = await agent().get(`/roles/${nurseRole}/candidates?limit=2${next === '' ? '' : `&cursor=${next}`}`);
			paged.push(...page.body.candidates.map((one: { candidateId: string }) => one.candidateId));
			next = page.body.next;
		}
		expect(paged).toEqual(ranking.candidates.map((one) => one.candidateId));
		const gated = await agent().get(`/roles/${nurseRole}/candidates?gates=skill,certification,education`);
		const verdicts = gated.body.candidates.map((one: RankedRole) => one.verdict === 'ineligible');
		expect(verdicts).toContain(true);
		expect(verdicts).toEqual([...verdicts].sort());
		for (const id of kept) await erase(id);
	});

	it('have the score that POST /match gives each of them, to the last bit, also where a posting was pasted in', async () => {
		const ids: string[] = (await agent().get('/roles?limit=100')).body.items.map((role: { id: string }) => role.id);
		await fc.assert(
			fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 3 }), fc.nat(), async (texts, n) => {
				const roleId = ids[n % ids.length];
				const kept = [];
				for (const text of texts) kept.push((await keep(text)).id);
				const { candidates } = CandidateRanking.parse((await agent().get(`/roles/${roleId}/candidates`)).body);
				const matched = new Map<string, number | undefined>();
				for (const candidateId of kept) {
					const options = { keep: false, limit: 100 };
					const answer = await agent().post('/match').send({ resume: { candidateId }, options });
					const { roles }: Match = answer.body;
					matched.set(candidateId, roles.find((role) => role.roleId === roleId)?.score);
				}
				expect(new Map(candidates.map((one) => [one.candidateId, one.score]))).toEqual(matched);
				for (const id of kept) await erase(id);
			}),
			{ numRuns: 15 },
		);
	});

	it('are ranked as of any day', async () => {
		const kept = await keep(nurse);
		const ranking = (await agent().get(`/roles/${nurseRole}/candidates?asOf=2026-10-01`)).body;
		expect(ranking).toMatchObject({ asOf: '2026-10-01', total: 1, warnings: [] });
		await erase(kept.id);
	});

	it('are none where none is kept, and the role has to be there', async () => {
		const answer = await agent().get(`/roles/${nurseRole}/candidates`);
		expect(answer.body).toMatchObject({ total: 0, candidates: [], next: null });
		expect(await status('/roles/r_none/candidates')).toBe(404);
	});
});

describe('the audit log', () => {
	it('tells every decision by ids alone, and that nothing of it was touched', async () => {
		const secret = 'Zebulon Quistgaard';
		const kept = await keep(`${secret}\n\nEXPERIENCE\nBaker, ${secret} Ltd, 2019 - 2024`);
		const made = await match(kept.id);
		await agent()
			.post(`/matches/${made.id}/verify`)
			.send({ resume: { candidateId: kept.id } });
		await erase(kept.id);
		const entries = [];
		for (let next: string | null = ''; next !== null; ) {
			const page: request.Response = await agent().get(`/audit?limit=20${next === '' ? '' : `&cursor=${next}`}`);
			entries.push(...page.body.items);
			next = page.body.next;
		}
		const own = entries.slice(-4).map((one) => [one.action, one.subjects.id]);
		expect(own).toEqual([
			['candidate_kept', kept.id],
			['match_kept', made.id],
			['match_verified', made.id],
			['candidate_deleted', kept.id],
		]);
		expect(JSON.stringify(entries)).not.toContain('Quistgaard');
		const verified = (await agent().get('/audit/verify')).body;
		expect(verified).toMatchObject({ intact: true, entries: entries.length, head: { seq: entries.length } });
		const { seq, hash } = verified.head;
		expect((await agent().get(`/audit/verify?seq=${seq}&hash=${hash}`)).body.intact).toBe(true);
		const other = await agent().get(`/audit/verify?seq=${seq}&hash=${'0'.repeat(64)}`);
		expect(other.body).toMatchObject({ intact: false, findings: [{ code: 'anchor', seq }] });
		expect((await agent().get(`/audit/verify?seq=${seq}`)).status).toBe(400);
	});
});

describe('bad input', () => {
	it.each([
		[{ resume: { text: 'Baker' }, options: { retention: '31d' } }, '/options/retention'],
		[{ resume: { text: 'Baker' }, options: { retention: 'long' } }, '/options/retention'],
		[{ resume: { text: 'Baker' }, options: { keep: true } }, '/options/keep'],
		[{ resume: { candidateId: 'c_1' } }, '/resume'],
		[{ options: {} }, '/resume'],
	])('%j', async (body, pointer) => {
		const answer = await agent().post('/candidates').send(body);
		expect(answer.status).toBe(400);
		expect(answer.body.errors.map((one: { pointer: string }) => one.pointer)).toContain(pointer);
	});

	it('in queries names the parameter', async () => {
		const raw = await agent().post('/candidates?retention=31d').set('content-type', 'text/plain').send('Baker');
		expect(raw.body.errors[0].pointer).toBe('?retention');
		for (const gates of ['nothing', 'A;B']) {
			const answer = await agent().get(`/roles/${nurseRole}/candidates?gates=${gates}`);
			expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, '?gates']);
		}
		const cursor = await agent().get(`/roles/${nurseRole}/candidates?cursor=abc`);
		expect(cursor.body.type).toBe('urn:rolefit:problem:invalid_cursor');
		expect((await agent().get('/candidates')).body.items).toEqual([]);
	});
});
