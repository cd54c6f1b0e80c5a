import { afterAll, expect, test } from 'vitest';
import { createEngine } from '../../src/matching/engine.ts';
import { preparePosting } from '../../src/matching/prepare-posting.ts';
import { postingThreads } from '../../src/reading/posting-threads.ts';
import { loadTaxonomy } from '../../src/taxonomy.ts';

const engine = createEngine(await loadTaxonomy(), 'test');
const here: string[] = [];
const watched = {
	readPosting: (...asked: Parameters<typeof engine.readPosting>) => {
		here.push(asked[0]);
		return engine.readPosting(...asked);
	},
};
const threads = postingThreads(watched, 2);
afterAll(() => threads.close());

test('read as the caller would itself, in the order given, however many', { timeout: 60_000 }, async () => {
	const contents = Array.from({ length: 21 }, (_, i) => ({
		text: `Baker ${i}\n\nRequirements\n- ${1 + (i % 9)} years of experience\n- Rye and sourdough${', oven'.repeat(i * 4)}`,
		known: i % 2 === 0 ? { company: `Crumb ${i} Ltd` } : {},
		page: { headings: [`Baker ${i}`], stated: {} },
	}));
	const [some, others] = await Promise.all([threads.prepare(contents), threads.prepare(contents.slice(3, 5))]);
	const expected = contents.map((content) => preparePosting(engine, content));
	expect(some).toEqual(expected);
	expect(others).toEqual(expected.slice(3, 5));
	expect(await threads.prepare([])).toEqual([]);
	// What came first was read here while the threads warmed up; in the end they read it all.
	expect(here.length).toBeGreaterThan(0);
	let before = -1;
	while (here.length !== before) {
		before = here.length;
		expect(await threads.prepare(contents)).toEqual(expected);
	}
});

test('are read here, too, while more wait for the threads than these take on, unless a text is long', {
	timeout: 60_000,
}, async () => {
	const contents = (size: number, filling: string) =>
		Array.from({ length: size }, (_, i) => ({
			text: `Baker ${i}\n\nRequirements\n- Rye and sourdough${filling}`,
			known: {},
			page: { headings: [], stated: {} },
		}));
	const expected = contents(4, '').map((content) => preparePosting(engine, content));
	const before = here.length;
	const short = await Promise.all(Array.from({ length: 20 }, () => threads.prepare(contents(4, ''))));
	for (const prepared of short) expect(prepared).toEqual(expected);
	const readHere = here.length - before;
	expect(readHere).toBeGreaterThan(0);
	expect(readHere).toBeLessThan(80);
	await Promise.all(Array.from({ length: 8 }, () => threads.prepare(contents(1, ', oven'.repeat(4_000)))));
	expect(here.length - before).toBe(readHere);
});
