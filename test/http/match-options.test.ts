import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, type TestService } from './service.ts';

let service: TestService;
beforeAll(async () => {
	service = await startTestService();
});
afterAll(() => service.close());

const baker = { text: 'Robin Vale\n\nEXPERIENCE\nBaker, Blue Door, March 2019 - present\n- Sourdough' };
/** Words, and no job nor skill that is known. */
const words = { text: 'Whoever reads this may ring at noon.' };

type Answer = { readonly warnings: readonly { readonly code: string; readonly detail: string }[] };

async function match(resume: object, options: object = {}) {
	const answer = await request(service.app.server)
		.post('/match')
		.send({ resume, options: { keep: false, ...options } });
	expect(answer.status).toBe(200);
	const { total, excluded, warnings } = answer.body as Answer & { readonly total: number; readonly excluded: number };
	return { total, excluded, warnings: warnings.map((warning) => warning.code) };
}

const zeros = { text: 0, skills: 0, experience: 0, education: 0, title: 0 };
const bad: readonly (readonly [options: Readonly<Record<string, unknown>>, pointer: string])[] = [
	[{ limit: 0 }, 'limit'],
	[{ limit: 101 }, 'limit'],
	[{ limit: 1.5 }, 'limit'],
	[{ limit: '5' }, 'limit'],
	[{ minScore: -1 }, 'minScore'],
	[{ minScore: 101 }, 'minScore'],
	[{ weights: { text: -0.1 } }, 'weights/text'],
	[{ weights: { title: 1.1 } }, 'weights/title'],
	[{ weights: { skills: null } }, 'weights/skills'],
	[{ weights: { luck: 1 } }, 'weights/luck'],
	[{ weights: zeros }, 'weights'],
	[{ gates: ['luck'] }, 'gates/0'],
	[{ include: ['everything'] }, 'include/0'],
	[{ filters: { workMode: 'sometimes' } }, 'filters/workMode'],
	[{ asOf: '2026-13-01' }, 'asOf'],
];

describe('an option that is not one is a problem that names it', () => {
	it.each(bad)('%j in JSON and in a form', async (options, pointer) => {
		const agent = request(service.app.server);
		const answers = [
			await agent.post('/match').send({ resume: baker, options }),
			await agent.post('/match').field('options', JSON.stringify(options)).attach('resume', Buffer.from(baker.text)),
		];
		for (const { status, body } of answers) {
			expect([status, body.type]).toEqual([400, 'urn:rolefit:problem:invalid_request']);
			expect(body.errors.map((one: { readonly pointer: string }) => one.pointer)).toContain(`/options/${pointer}`);
		}
	});

	it.each(['limit=0', 'limit=101', 'limit=many', 'minScore=101', 'minScore=-1', 'colour=red'])(
		'?%s beside a raw résumé',
		async (query) => {
			const call = request(service.app.server).post(`/match?${query}`).set('content-type', 'text/plain');
			const { status, body } = await call.send(baker.text);
			expect([status, body.type]).toEqual([400, 'urn:rolefit:problem:invalid_request']);
			expect(body.errors[0].pointer).toBe(`?${query.split('=')[0]}`);
		},
	);

	it('in the query of a form or of JSON, which have options of their own', async () => {
		const agent = request(service.app.server);
		const answers = [
			await agent.post('/match?limit=1').send({ resume: baker }),
			await agent.post('/match?limit=1').attach('resume', Buffer.from(baker.text)),
		];
		for (const { status, body } of answers) {
			expect([status, body.type]).toEqual([400, 'urn:rolefit:problem:invalid_request']);
			expect(body.errors[0].pointer).toBe('?limit');
		}
	});

	it('while the ends of what is allowed are taken', async () => {
		await match(baker, { limit: 1, minScore: 0, weights: { ...zeros, text: 0.01 } });
		await match(baker, { limit: 100, minScore: 100, weights: { ...zeros, title: 1 } });
	});
});

describe('warnings say what a ranking cannot tell', () => {
	it('no_roles while there are none, whatever the filters', async () => {
		const none = { total: 0, excluded: 0, warnings: ['no_roles'] };
		expect(await match(baker)).toEqual(none);
		expect(await match(baker, { filters: { workMode: 'remote' } })).toEqual(none);
	});

	it('all_excluded where the filters leave nothing, and only then', async () => {
		const posting = await request(service.app.server).post('/postings').send({
			text: 'Baker\n\nRequirements\n- 2 years as a baker',
			workMode: 'onsite',
		});
		expect(posting.status).toBe(201);
		expect(await match(baker, { filters: { workMode: 'remote' } })).toEqual({
			total: 0,
			excluded: 1,
			warnings: ['all_excluded'],
		});
		expect(await match(baker, { filters: { workMode: 'onsite' } })).toEqual({ total: 1, excluded: 0, warnings: [] });
		// A score that nothing reaches is no filter.
		expect(await match(baker, { minScore: 100 })).toMatchObject({ total: 0, excluded: 0, warnings: [] });
	});

	it('nothing_recognised where there is neither a job nor a skill, beside the others', async () => {
		expect(await match(words)).toEqual({ total: 1, excluded: 0, warnings: ['nothing_recognised'] });
		expect(await match({ text: 'Robin Vale\n\nSKILLS\nMicrosoft Excel, Python' })).toMatchObject({ warnings: [] });
		expect(await match(words, { filters: { workMode: 'remote' } })).toMatchObject({
			warnings: ['all_excluded', 'nothing_recognised'],
		});
	});
});
