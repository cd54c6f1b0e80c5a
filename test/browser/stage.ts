import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Browser } from 'playwright-core';
import { Scope } from '../../src/core/model/access.ts';
import { startTestService, type TestService, type TestServiceOptions } from '../http/service.ts';
import { launchBrowser } from './browser.ts';

export const demo = join(import.meta.dirname, '../../demo');

const mediaTypes: Readonly<Record<string, string>> = {
	'.txt': 'text/plain',
	'.html': 'text/html',
	'.json': 'application/ld+json',
};

export type Stage = {
	readonly origin: string;
	readonly browser: Browser;
	readonly service: TestService;
	readonly close: () => Promise<void>;
};

/** The real service on a free port of this machine, with the sample postings, and a browser to look at it. */
export async function openStage(options: TestServiceOptions = {}): Promise<Stage> {
	const service = await startTestService(undefined, options);
	try {
		const key = await service.newKey('default', Scope.options);
		await addSamples(service.app, key);
		const origin = await service.app.listen({ port: 0, host: '127.0.0.1' });
		const browser = await launchBrowser();
		const close = async (): Promise<void> => {
			await browser.close();
			await service.close();
		};
		return { origin, browser, service, close };
	} catch (error) {
		await service.close();
		throw error;
	}
}

async function addSamples(app: FastifyInstance, authorization: string): Promise<void> {
	for (const name of readdirSync(join(demo, 'postings'))) {
		const answer = await app.inject({
			method: 'POST',
			url: '/postings',
			query: { source: 'sample', sourceId: name, url: `https://jobs.example.com/${name}` },
			headers: { authorization, 'content-type': mediaTypes[extname(name)] ?? '' },
			payload: readFileSync(join(demo, 'postings', name)),
		});
		if (answer.statusCode !== 201) throw new Error(`${name}: ${answer.body}`);
	}
}
