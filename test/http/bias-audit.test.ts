import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BiasAudit } from '../../src/core/model/bias-audit.ts';
import type { Match } from '../../src/core/model/match.ts';
import { startTestService, type TestService } from './service.ts';

let service: TestService;
let roleId: string;

beforeAll(async () => {
	service = await startTestService();
	const text = 'Baker\n\nRequirements\n- 2 years of experience as a baker\n- Food hygiene certificate';
	roleId = (await send('/postings', { text })).body.roleId;
});
afterAll(() => service.close());

function send(path: string, body: object) {
	return request(service.app.server).post(path).send(body);
}

async function keptMatch(text: string): Promise<Match> {
	const answer = await send('/match', { resume: { text } });
	expect(answer.status).toBe(201);
	return answer.body;
}

const baker = 'EXPERIENCE\nBaker, Blue Door, 2015 - 2024\n- Bread and cakes, food hygiene certificate';
const driver = 'EXPERIENCE\nLorry driver, Red Gate, 2015 - 2024\n- Drove across the country';

describe('POST /audits/bias', () => {
	it('takes the scores of kept matches', async () => {
		const people: object[] = [];
		for (const [text, sex] of [
			[baker, 'female'],
			[driver, 'male'],
		] as const) {
			const match = await keptMatch(text);
			expect(match.roles[0]?.roleId).toBe(roleId);
			people.push({ matchId: match.id, sex, raceEthnicity: 'white' });
		}
		const answer = await send('/audits/bias', { measure: 'scoring', roleId, people });
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		const audit = BiasAudit.parse(answer.body);
		expect(audit.bySex.rows.map((row) => [row.category, row.favoured])).toEqual([
			['female', 1],
			['male', 0],
		]);
		expect(audit.notCounted).toBe(0);
	});

	it('computes the textbook case from decisions alone: 48 of 80 against 21 of 50', async () => {
		const people = [
			...Array.from({ length: 80 }, (_, i) => ({ selected: i < 48, sex: 'male' })),
			...Array.from({ length: 50 }, (_, i) => ({ selected: i < 21, sex: 'female' })),
		];
		const { body } = await send('/audits/bias', { measure: 'selection', people });
		expect(body.bySex.rows[1]).toMatchObject({ category: 'female', rate: 0.42, impactRatio: 0.7, flagged: true });
	});

	it('says who could not be counted: unknown matches, and those whose time is over', async () => {
		const gone = await keptMatch(baker);
		service.setNow(Date.parse(gone.expiresAt ?? '') + 1);
		const people = [{ matchId: gone.id }, { matchId: 'm_none' }, { score: 50, sex: 'female' }];
		const { body } = await send('/audits/bias', { measure: 'selection', minScore: 40, roleId, people });
		expect(body).toMatchObject({ people: 1, favoured: 1, notCounted: 2 });
	});

	it.each([
		['nobody', { measure: 'selection', people: [] }, '/people'],
		['two outcomes', { measure: 'selection', minScore: 5, people: [{ selected: true, score: 5 }] }, '/people/0'],
		['no outcome', { measure: 'selection', people: [{ sex: 'female' }] }, '/people/0'],
		['no role', { measure: 'scoring', people: [{ matchId: 'm_1' }] }, '/roleId'],
		['no bar', { measure: 'selection', people: [{ score: 5 }] }, '/minScore'],
		['a bar for scoring', { measure: 'scoring', minScore: 5, people: [{ score: 5 }] }, '/minScore'],
		['a decision as a score', { measure: 'scoring', people: [{ score: 5 }, { selected: true }] }, '/people/1/selected'],
		['a name', { measure: 'selection', people: [{ selected: true, name: 'Ann' }] }, '/people/0/name'],
		[
			'leaving out too many',
			{ measure: 'selection', leaveOutBelow: 0.5, people: [{ selected: true }] },
			'/leaveOutBelow',
		],
	])('names what is wrong: %s', async (_, body, pointer) => {
		const answer = await send('/audits/bias', body);
		expect(answer.status).toBe(400);
		expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
	});

	it('leaves no category in any log', () => {
		expect(service.log.join('\n')).not.toMatch(/female|white/);
	});
});
