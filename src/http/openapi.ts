import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { ProblemError } from './problem.ts';

/** Swagger UI writes one style sheet into its page, which is told by its hash. */
const swaggerStyle = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";
const passedOn = ['content-type', 'location', 'cache-control', 'etag', 'last-modified'] as const;

/**
 * The API's description at /openapi.json, and a page to try it at /docs. What makes them is a third of all code that the
 * service would load, and is loaded when somebody first looks.
 */
export function describeApi(app: FastifyInstance, version: string): void {
	const routes: RouteOptions[] = [];
	let describing: Promise<FastifyInstance> | null = null;
	app.addHook('onRoute', (route) => {
		if (route.method !== 'HEAD' && route.schema?.hide !== true) routes.push(route);
	});
	app.addHook('onClose', async () => (await describing)?.close());

	async function show(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
		describing ??= import('./openapi-document.ts').then(({ describingApp }) => describingApp(routes, version));
		const { url, headers } = request;
		const answer = await (await describing).inject({ url, headers });
		if (answer.statusCode === 404) throw new ProblemError('not_found', 'There is no such file.');
		for (const name of passedOn) if (answer.headers[name] !== undefined) reply.header(name, answer.headers[name]);
		return reply.code(answer.statusCode).send(answer.rawPayload);
	}

	const isHidden = { config: { access: 'public' }, schema: { hide: true } } as const;
	app.get('/openapi.json', isHidden, show);
	for (const path of ['/docs', '/docs/*'])
		app.get(path, isHidden, (request, reply) => {
			const policy = String(reply.getHeader('content-security-policy'));
			reply.header('content-security-policy', policy.replace("style-src 'self'", `style-src 'self' ${swaggerStyle}`));
			return show(request, reply);
		});
}
