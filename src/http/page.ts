import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** The page's files; nothing else of the folder can be asked for. */
const files = [
	'page.js',
	'api.js',
	'file-field.js',
	'key-view.js',
	'marked-text.js',
	'marks.js',
	'match-view.js',
	'option-fields.js',
	'posting-reading.js',
	'posting-view.js',
	'problem.js',
	'ranking.js',
	'requirements.js',
	'resume-form.js',
	'resume-reading.js',
	'role-detail.js',
	'score-bar.js',
	'welcome.js',
	'wording.js',
	'theme.css',
	'page.css',
	'form.css',
	'welcome.css',
	'ranking.css',
	'requirements.css',
	'reading.css',
	'icon.svg',
	'vendor/htm-preact.js',
] as const;

const mediaTypes: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.svg': 'image/svg+xml',
};

const folder = join(import.meta.dirname, '..', 'web');

/** The page: a client of the API like any other. */
export async function pageRoutes(app: FastifyInstance): Promise<void> {
	const paths = new Map<string, string>([
		['/', 'index.html'],
		...files.map((name) => [`/page/${name}`, name] as const),
	]);
	for (const [path, name] of paths) {
		const content = await readFile(join(folder, name));
		const mediaType = mediaTypes[extname(name)];
		app.get(path, { config: { access: 'public' }, schema: { hide: true } }, async (_request, reply) =>
			reply.header('content-type', mediaType).header('cache-control', 'no-cache').send(content),
		);
	}
}
