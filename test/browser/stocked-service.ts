import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { startTestService } from '../http/service.ts';

export const demo = join(import.meta.dirname, '../../demo');

const mediaTypes: Readonly<Record<string, string>> = {
	'.txt': 'text/plain',
	'.html': 'text/html',
	'.json': 'application/ld+json',
};

export type StockedService = { readonly origin: string; readonly close: () => Promise<void> };

/** The real service on a free port of this machine, with the sample postings. */
export async function startStockedService(): Promise<StockedService> {
	const { app, close } = await startTestService();
	for (const name of readdirSync(join(demo, 'postings'))) {
		const answer = await app.inject({
			method: 'POST',
			url: '/postings',
			query: { source: 'sample', sourceId: name, url: `https://jobs.example.com/${name}` },
			headers: { 'content-type': mediaTypes[extname(name)] ?? '' },
			payload: readFileSync(join(demo, 'postings', name)),
		});
		if (answer.statusCode !== 201) throw new Error(`${name}: ${answer.body}`);
	}
	return { origin: await app.listen({ port: 0, host: '127.0.0.1' }), close };
}
