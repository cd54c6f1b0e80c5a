import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** The page's files by path; nothing else of the folder can be asked for. */
const files = {
	'/': ['index.html', 'text/html; charset=utf-8'],
	'/page/page.js': ['page.js', 'text/javascript; charset=utf-8'],
	'/page/ranking.js': ['ranking.js', 'text/javascript; charset=utf-8'],
	'/page/page.css': ['page.css', 'text/css; charset=utf-8'],
	'/page/vendor/htm-preact.js': ['vendor/htm-preact.js', 'text/javascript; charset=utf-8'],
} as const;

const folder = join(import.meta.dirname, '..', 'web');

/** The page: a client of the API like any other. */
export async function pageRoutes(app: FastifyInstance): Promise<void> {
	for (const [path, [name, mediaType]] of Object.entries(files)) {
		const content = await readFile(join(folder, name));
		app.get(path, { schema: { hide: true } }, async (_request, reply) =>
			reply.header('content-type', mediaType).send(content),
		);
	}
}
