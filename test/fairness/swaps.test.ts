import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Match } from '../../src/core/model/match.ts';
import { startTestService, type TestService } from '../http/service.ts';
import { isFullRun } from '../seeded.ts';
import { type Identity, identities } from './identities.ts';
import { type Resume, resumes } from './resumes.ts';

const postings = join(import.meta.dirname, '../../demo/postings');
const resumeCount = isFullRun ? 200 : 4;

let service: TestService;

beforeAll(async () => {
	service = await startTestService();
	for (const name of readdirSync(postings).filter((file) => file.endsWith('.txt'))) {
		const text = readFileSync(join(postings, name), 'utf8');
		const { statusCode } = await service.app.inject({ method: 'POST', url: '/postings', payload: { text } });
		expect(statusCode).toBe(201);
	}
}, 60_000);
afterAll(() => service.close());

async function match(text: string): Promise<Match> {
	const options = { keep: false, limit: 100, include: ['requirements'] };
	const answer = await service.app.inject({ method: 'POST', url: '/match', payload: { resume: { text }, options } });
	expect(answer.statusCode).toBe(200);
	return answer.json();
}

/** Every number of the ranking, to the last bit. Where someone lives or may work decides verdicts without points. */
async function numbers(resume: Resume, identity: Identity): Promise<string> {
	const { roles } = await match(resume(identity));
	return JSON.stringify(
		roles.map(({ roleId, rank, score, parts, limits, requirements }) => ({
			roleId,
			rank,
			score,
			parts: Object.values(parts).map((part) => [part.score, part.weight, part.points]),
			limits: limits.map(({ code, maxScore }) => [code, maxScore]),
			points: requirements.map((one) => [one.requirementId, one.points, one.maxPoints]),
		})),
		null,
		'\t',
	);
}

describe('who someone is moves no score', () => {
	it.each(resumes(resumeCount).map((resume, i) => [i, resume] as const))(
		`résumé %i under ${identities.length} identities`,
		async (_, resume) => {
			const [first, ...others] = identities;
			if (first === undefined) throw new RangeError('there is nobody');
			const expected = await numbers(resume, first);
			for (const other of others) {
				expect(await numbers(resume, other), `${other.first} ${other.last}\n${resume(other)}`).toBe(expected);
			}
		},
	);

	it('says which classes of personal data were taken out, and none of their words', async () => {
		const text = `Mark Grant (he/him)\nDate of birth: 3 May 1990\nNationality: British\nmark.grant@example.com\n\nEXPERIENCE\nCook, Blue Door, 2019 - 2024`;
		expect((await match(text)).resume.dropped).toEqual(['name', 'contact', 'birth_date', 'pronouns', 'nationality']);
	});

	it('and what someone can do does', async () => {
		const [one, another] = resumes(2);
		const [who] = identities;
		if (one === undefined || another === undefined || who === undefined) throw new RangeError('there is nobody');
		expect(await numbers(one, who)).not.toBe(await numbers(another, who));
	});
});
