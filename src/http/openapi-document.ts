import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyContextConfig, type FastifyInstance, type RouteOptions } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { keyScheme, refusalsOf, securityOf } from './openapi-access.ts';
import { requestBodies, streamedAnswers } from './openapi-bodies.ts';
import { conditionalAnswersOf, headersOf } from './openapi-conditions.ts';
import { zodCompilers } from './typed.ts';

type Json = { [key: string]: unknown };
type Document = { paths?: Json; components?: { schemas?: Json } };

const tags = [
	{ name: 'Matching', description: 'A résumé in, ranked roles with their reasons out.' },
	{ name: 'Postings', description: 'Job advertisements: read, kept, changed, erased.' },
	{ name: 'Roles', description: 'The jobs behind the postings; several postings of one job are one role.' },
	{ name: 'Résumés', description: 'What is understood of a résumé.' },
	{ name: 'Candidates', description: 'People that are kept for some time, ranked for roles, and erased.' },
	{ name: 'Audits', description: 'Whether groups of people fare alike.' },
	{ name: 'Operations', description: 'For those who run the service.' },
];

/**
 * An app that describes routes of another one, and carries none of them out: the description at /openapi.json, and a page
 * to try it at /docs.
 */
export async function describingApp(routes: readonly RouteOptions[], version: string): Promise<FastifyInstance> {
	const app = Fastify({ schemaController: zodCompilers, routerOptions: { ignoreTrailingSlash: true } });
	const declared = new Map<string, FastifyContextConfig>();
	await app.register(swagger, {
		openapi: {
			openapi: '3.1.0',
			info: {
				title: 'rolefit',
				version,
				description: 'Which of these roles fits this person, and why? Errors are problem documents (RFC 9457).',
				license: { name: 'MIT', identifier: 'MIT' },
			},
			servers: [{ url: '/' }],
			components: { securitySchemes: { key: keyScheme } },
			tags,
		},
		transform: (input) => {
			const { schema, url } = jsonSchemaTransform(input);
			declared.set(String(schema.operationId), input.route.config ?? {});
			return { schema: { ...schema, security: securityOf(input.route.config?.access) }, url };
		},
		transformObject: (input) =>
			completed(jsonSchemaTransformObject(input) as Document, declared) as ReturnType<typeof jsonSchemaTransformObject>,
	});
	await app.register(swaggerUi, {
		routePrefix: '/docs',
		uiConfig: { tryItOutEnabled: true, deepLinking: true, displayRequestDuration: true },
	});
	app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) => reply.send(app.swagger()));
	for (const { method, url, schema, config } of routes) {
		app.route({ method, url, ...(schema && { schema }), ...(config && { config }), handler: async () => null });
	}
	return app;
}

/** Adds the bodies that Fastify does not check by schema, and drops what nothing refers to. */
function completed(document: Document, declared: ReadonlyMap<string, FastifyContextConfig>): Document {
	for (const path of Object.values(document.paths ?? {}) as Json[]) {
		for (const operation of Object.values(path) as Json[]) {
			const id = String(operation.operationId);
			const body = requestBodies[id];
			if (body !== undefined) operation.requestBody = body;
			const config = declared.get(id) ?? {};
			const headers = headersOf(config);
			if (headers.length > 0)
				operation.parameters = [...((operation.parameters as Json[] | undefined) ?? []), ...headers];
			const responses = { ...(operation.responses as Json), ...refusalsOf(operation), ...conditionalAnswersOf(config) };
			operation.responses = responses;
			if (streamedAnswers[id] !== undefined)
				operation.responses = { ...(operation.responses as Json), ...streamedAnswers[id] };
		}
	}
	const schemas = document.components?.schemas ?? {};
	for (let dropped = true; dropped; ) {
		dropped = false;
		const text = JSON.stringify({ paths: document.paths, schemas });
		for (const name of Object.keys(schemas)) {
			if (text.includes(`"#/components/schemas/${name}"`)) continue;
			delete schemas[name];
			dropped = true;
		}
	}
	return document;
}
