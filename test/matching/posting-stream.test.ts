import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addPosting, type PostingPorts } from '../../src/matching/add-postings.ts';
import type { PostingDraft } from '../../src/matching/draft.ts';
import { createEngine } from '../../src/matching/engine.ts';
import { newId } from '../../src/matching/new-id.ts';
import type { Ports, Stores } from '../../src/matching/ports.ts';
import { postingStream } from '../../src/matching/posting-stream.ts';
import { type PostingReader, preparePosting } from '../../src/matching/prepare-posting.ts';
import { inProcessIndex } from '../../src/search-index/in-process.ts';
import { noIndexFiles } from '../../src/search-index/index-files.ts';
import { sqliteStores } from '../../src/storage/sqlite.ts';
import { loadTaxonomy } from '../../src/taxonomy.ts';
import { seeded } from '../seeded.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolefit-stream-'));
const engine = createEngine(await loadTaxonomy(), 'test');
const opened: Stores[] = [];
afterAll(async () => {
	for (const stores of opened) await stores.close();
	rmSync(folder, { recursive: true });
});

/** Answers in an order that has nothing to do with the order of the questions. */
const postingReader = (next: () => number): PostingReader => ({
	prepare: async (contents) => {
		await new Promise((resolve) => setTimeout(resolve, next() * 20));
		return contents.map((content) => preparePosting(engine, content));
	},
	close: async () => {},
});

type World = PostingPorts & Pick<Ports, 'postingReader'>;

async function world(seed: number): Promise<World> {
	const stores = await sqliteStores(join(folder, `${opened.length}.db`));
	opened.push(stores);
	return {
		extractor: { readHtml: () => Promise.reject(new Error('no pages here')) },
		postingReader: postingReader(seeded(seed)),
		store: stores.of('default'),
		index: inProcessIndex(),
		keptIndexes: noIndexFiles,
		clock: Date.now,
		newId: newId(Date.now, randomBytes),
	};
}

const trades = ['Baker', 'Night Nurse', 'Electrician'];

/** Few jobs on two boards, told again and again, sometimes in other words, so that twins, repeats and changes meet. */
function draftOf(next: () => number): PostingDraft {
	const job = Math.floor(next() * 6);
	const board = next() < 0.5 ? 'board' : 'aggregator';
	const company = `Company ${job % 2} Ltd`;
	const text =
		next() < 0.05
			? ' '
			: `${trades[job % 3]}\n\n${company}, Leeds, UK\n\nRequirements\n- ${1 + Math.floor(next() * 3)} years of experience`;
	const id = next() < 0.9 ? String(job) : null;
	return { content: { form: 'text', text }, source: { name: board, id, url: null }, known: { company } };
}

test.each([1, 2, 3])('many at once come out as one after the other would, seed %i', async (seed) => {
	const next = seeded(seed);
	const drafts = Array.from({ length: 70 }, () => draftOf(next));
	const [one, many] = [await world(seed), await world(seed)];
	// 1. The obvious way: one after the other.
	const expected: string[] = [];
	for (const draft of drafts) {
		expected.push(
			await addPosting(engine, one, draft).then(
				({ outcome }) => outcome,
				(error: Error) => error.message,
			),
		);
	}
	// 2. The same as a stream of windows that overlap.
	const add = postingStream(many);
	const windows = [];
	for (let from = 0; from < drafts.length; ) {
		const size = 1 + Math.floor(next() * 12);
		windows.push(add(drafts.slice(from, from + size)));
		from += size;
		if (next() < 0.3) await windows.at(-1);
	}
	const results = (await Promise.all(windows)).flat();
	expect(results.map((result) => ('error' in result ? (result.error as Error).message : result.outcome))).toEqual(
		expected,
	);
	// 3. The same postings in the same roles are in the store, and the index knows as many.
	expect(await rolesOf(many)).toEqual(await rolesOf(one));
	expect(many.index.statistics().roles).toBe(one.index.statistics().roles);
	expect(many.index.statistics().idfOfSkill('none')).toBe(one.index.statistics().idfOfSkill('none'));
	// 4. Each decision is in the audit log, in the order of the lines.
	expect(await decisionsOf(many)).toEqual(await decisionsOf(one));
});

async function decisionsOf({ store }: World): Promise<readonly unknown[]> {
	const entries = await store.auditEntries(0, 1_000);
	return entries.map(({ action, subjects }) => [action, subjects.contentHash]);
}

/** Each role as the postings that it is made of and what it says, in an order of their own. */
async function rolesOf({ store }: World): Promise<readonly string[]> {
	const told: string[] = [];
	for await (const batch of store.revisions()) {
		const ids = batch.map(({ id }) => id);
		const postings = await store.postingsOfRoles(ids);
		for (const role of await store.roles(ids)) {
			const members = (postings.get(role.id) ?? [])
				.map(({ source, contentHash, text }) => JSON.stringify({ source, contentHash, text }))
				.sort();
			told.push(JSON.stringify({ title: role.title, requirements: role.requirements.length, members }));
		}
	}
	return told.sort();
}
