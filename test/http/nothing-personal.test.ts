import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ExtractionError, StorageError, type Store, type TextExtractor } from '../../src/matching/ports.ts';
import { startTestService, type TestService } from './service.ts';

const canary = 'Quistgaardine';
const person = `Zebulon ${canary}\nz.${canary}@example.com\n\nEXPERIENCE\nBaker, ${canary} Ltd, 2019 - 2024\n- ${canary} bread`;
const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../fixtures/files', name));
const fail = (error: Error) => async (): Promise<never> => {
	throw error;
};
/** What an engine or a parser might say of what it was given. */
const telling = (name: string): Error => Object.assign(new Error(`cannot take ${person}`), { name, code: 'X' });

let service: TestService;
beforeAll(async () => {
	service = await startTestService();
});
afterAll(() => service.close());

const agent = () => request(service.app.server);
const sendText = (path: string, more: object = {}) =>
	agent()
		.post(path)
		.send({ resume: { text: person }, ...more });
const sendFile = (path: string, bytes: Buffer = Buffer.from(person)) =>
	agent().post(path).attach('resume', bytes, `${canary}.pdf`);

/** The same service with another extractor or store for the length of one request. */
async function withExtractor(one: Partial<TextExtractor>, send: () => request.Test): Promise<request.Response> {
	const { extractor } = service.world;
	const before = { ...extractor };
	try {
		Object.assign(extractor, one);
		return await send();
	} finally {
		Object.assign(extractor, before);
	}
}

async function withStore(one: Partial<Store>, send: () => request.Test): Promise<request.Response> {
	const { stores } = service.world;
	const { of } = stores;
	try {
		Object.assign(stores, { of: (tenant: string, by: string | null) => ({ ...of(tenant, by), ...one }) });
		return await send();
	} finally {
		Object.assign(stores, { of });
	}
}

const failing = (error: Error): Partial<Store> => ({ saveMatch: fail(error), saveCandidate: fail(error) });
const paths = ['/match', '/candidates'] as const;

const cases: readonly (readonly [string, number, (path: string) => Promise<request.Response>])[] = [
	['taken in', 201, async (path) => sendText(path)],
	['taken in as a file', 201, async (path) => sendFile(path)],
	['unreadable', 422, async (path) => sendFile(path, Buffer.from(`%PDF-1.7\n1 0 obj <</Type/Catalog ${person}`))],
	['too large', 413, async (path) => sendFile(path, Buffer.from(person.repeat(6_000)))],
	[
		'too long',
		413,
		async (path) =>
			agent()
				.post(path)
				.send({ resume: { text: person.repeat(2_500) } }),
	],
	['encrypted', 422, async (path) => sendFile(path, fixture('encrypted.pdf'))],
	['without text', 422, async (path) => sendFile(path, fixture('scan-image-only.pdf'))],
	['of another type', 415, async (path) => sendFile(path, fixture('old-word.doc'))],
	['with wrong options', 400, async (path) => sendText(path, { options: { [canary]: person } })],
	[
		'with wrong fields',
		400,
		async (path) =>
			agent()
				.post(path)
				.send({ resume: { text: person, [canary]: person } }),
	],
	['as broken JSON', 400, async (path) => agent().post(path).type('json').send(`{"resume":{"text":"${canary}`)],
	['as a wrong part', 400, async (path) => agent().post(path).field(canary, person)],
	['to nobody', 404, async () => agent().get(`/candidates/${canary}`)],
	['to no path', 404, async () => agent().get(`/${canary}?q=${canary}`)],
	['while busy', 429, (path) => withExtractor({ isFull: () => true }, () => sendFile(path))],
	[
		'taking too long',
		422,
		(path) => withExtractor({ extract: fail(new ExtractionError('timed_out', 'Too long.')) }, () => sendFile(path)),
	],
	[
		'to a reader that breaks',
		500,
		(path) => withExtractor({ extract: fail(telling(canary.slice(0, 3))) }, () => sendFile(path)),
	],
	[
		'to a store that fails',
		503,
		(path) => withStore(failing(new StorageError('failed', telling('SqliteError'))), () => sendText(path)),
	],
	[
		'to a store that is full',
		507,
		(path) => withStore(failing(new StorageError('full', telling('SqliteError'))), () => sendText(path)),
	],
	['to a store that breaks', 500, (path) => withStore(failing(telling('TypeError')), () => sendText(path))],
];

it.each(cases)('a résumé %s (%i) leaves nothing of itself in any log or error', async (_name, status, send) => {
	for (const path of paths) {
		const answer = await send(path);
		expect(answer.status, JSON.stringify(answer.body)).toBe(status);
		if (status >= 400) expect(JSON.stringify(answer.body)).not.toContain('Zebulon');
		if (status >= 400 && status !== 400) expect(JSON.stringify(answer.body)).not.toContain(canary);
	}
	expect(service.log.length).toBeGreaterThan(1);
	expect(service.log.filter((line) => /Zebulon|Quistgaardine/i.test(line))).toEqual([]);
});
