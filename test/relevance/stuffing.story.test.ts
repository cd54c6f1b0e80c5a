import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestService, type TestService } from '../http/service.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const postings = readdirSync(join(fixtures, 'postings')).filter((name) => name.endsWith('.txt'));
const textOf = (path: string): string => readFileSync(join(fixtures, path), 'utf8');
const engineer = textOf('resumes/senior-platform-engineer.txt');

type Ranked = { readonly scores: ReadonlyMap<string, number>; readonly warnings: readonly string[] };

let service: TestService;
/** Role ids by the names of their postings. */
const roleOf = new Map<string, string>();

beforeAll(async () => {
	service = await startTestService();
	for (const name of postings) {
		const added = await request(service.app.server)
			.post('/postings')
			.send({ text: textOf(`postings/${name}`) });
		expect(added.status).toBe(201);
		roleOf.set(name, (added.body as { roleId: string }).roleId);
	}
}, 60_000);
afterAll(() => service.close());

async function ranked(text: string, type = 'text/plain'): Promise<Ranked> {
	const answer = await request(service.app.server)
		.post('/match?keep=false&limit=100&include=')
		.set('content-type', type)
		.send(text);
	expect(answer.status).toBe(200);
	const { roles, resume } = answer.body as {
		roles: { roleId: string; score: number }[];
		resume: { warnings: { code: string }[] };
	};
	return {
		scores: new Map(roles.map(({ roleId, score }) => [roleId, score])),
		warnings: resume.warnings.map(({ code }) => code),
	};
}

describe('a skill that stands there five thousand times counts as it does once', () => {
	const often = 5_000;
	const list = (skill: string): string => engineer.replace(/^(.*Kubernetes)/m, `$1, ${skill}`);
	const places: readonly (readonly [string, (words: string) => string])[] = [
		['in the list of skills', list],
		['in a sentence', (words) => `${engineer}\n- Worked with ${words} day by day.\n`],
		['at the foot', (words) => `${engineer}\n\n${words}`],
		['at the head', (words) => `${words}\n\n${engineer}`],
	];
	test.each(places)('%s', async (_, put) => {
		for (const skill of ['Python', 'welding', 'wound care']) {
			const once = await ranked(put(skill));
			const stuffed = await ranked(put(Array.from({ length: often }, () => skill).join(' ')));
			expect(stuffed.warnings).toContain('very_long');
			expect(movedBy(once, stuffed)).toBeLessThanOrEqual(0.02);
		}
	});

	test('on lines of its own', async () => {
		const once = await ranked(`${engineer}\n- Python\n`);
		const stuffed = await ranked(`${engineer}\n${'- Python\n'.repeat(often)}`);
		expect(stuffed.warnings).toContain('repeated_words');
		expect(movedBy(once, stuffed)).toBeLessThanOrEqual(0.02);
	});

	test('where no reader sees it, it does not count at all', async () => {
		const lines = engineer.split('\n').map((line) => `<p>${line.replaceAll('&', '&amp;')}</p>`);
		const page = (more: string): string => `<html><body>${lines.join('\n')}${more}</body></html>`;
		const without = await ranked(page(''), 'text/html');
		const hidden = await ranked(page(`<p style="display:none">${'welding '.repeat(often)}</p>`), 'text/html');
		expect(hidden.scores).toEqual(without.scores);
		expect(hidden.warnings).toContain('hidden_text');
	});
});

/** The largest move of any role, as a share of its score. */
function movedBy(before: Ranked, after: Ranked): number {
	const moves = [...before.scores].map(
		([id, score]) => Math.abs((after.scores.get(id) ?? 0) - score) / Math.max(score, 1),
	);
	return Math.max(...moves);
}

describe('a posting that is pasted into a résumé is flagged and gains no points', () => {
	const ways: readonly (readonly [string, (lines: readonly string[]) => readonly string[]])[] = [
		['whole', (lines) => lines],
		['the first half', (lines) => lines.slice(0, Math.ceil(lines.length / 2))],
		['the second half', (lines) => lines.slice(Math.floor(lines.length / 2))],
		['its lines shuffled', (lines) => lines.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))],
		['in one paragraph', (lines) => [lines.join(' ')]],
	];
	const pasted = ['data-scientist.txt', 'bank-nurse.txt', 'site-manager.txt', 'welder.txt', 'cost-accountant.txt'];
	test.each(ways)('%s', async (_, way) => {
		const own = await ranked(engineer);
		for (const name of pasted) {
			const lines = textOf(`postings/${name}`).split('\n');
			const copying = await ranked(`${engineer}\n\n${way(lines).join('\n')}`);
			expect(copying.warnings, name).toContain('copied_posting');
			expect(risen(own, copying), name).toEqual([]);
		}
	});

	test('two sentences of it, and half of it under the references', async () => {
		const own = await ranked(engineer);
		for (const name of pasted) {
			const posting = textOf(`postings/${name}`).split('\n');
			const long = posting.filter((line) => line.split(' ').length >= 14).slice(0, 2);
			const half = posting.slice(0, Math.ceil(posting.length / 2));
			for (const lines of [long, ['REFERENCES', 'On request', ...half]]) {
				const copying = await ranked(`${engineer}\n\n${lines.join('\n')}`);
				if (lines.length >= 2) expect(copying.warnings, `${name}: ${lines.join('|')}`).toContain('copied_posting');
				expect(risen(own, copying), name).toEqual([]);
			}
		}
	});

	test('and two of them', async () => {
		const own = await ranked(engineer);
		const [first = '', second = ''] = pasted.map((name) => textOf(`postings/${name}`));
		const copying = await ranked(`${engineer}\n\n${first}\n\n${second}`);
		expect(risen(own, copying)).toEqual([]);
	});

	test('while a résumé in own words is not suspected', async () => {
		for (const name of readdirSync(join(fixtures, 'resumes')))
			expect((await ranked(textOf(`resumes/${name}`))).warnings).not.toContain('copied_posting');
	}, 60_000);
});

/**
 * The postings whose role gains by more than half a point, the pasted one's among them. Its place may change all the same:
 * a word of the résumé's own that the copied passage has too goes with it, and roles that rested on that word fall.
 */
function risen(before: Ranked, after: Ranked): readonly string[] {
	return [...roleOf].flatMap(([name, id]) => {
		const gained = (after.scores.get(id) ?? Number.NaN) - (before.scores.get(id) ?? Number.NaN);
		return gained <= 0.5 ? [] : [name];
	});
}

test('a kept match of a copying résumé can be computed again', async () => {
	const text = `${engineer}\n\n${textOf('postings/welder.txt')}`;
	const agent = request(service.app.server);
	const kept = await agent.post('/match').set('content-type', 'text/plain').send(text);
	const { id } = kept.body as { id: string };
	const verified = await agent.post(`/matches/${id}/verify`).set('content-type', 'text/plain').send(text);
	expect(verified.body).toMatchObject({ equal: true });
});
