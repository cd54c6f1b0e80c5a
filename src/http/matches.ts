import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Match } from '../core/model/match.ts';
import { UseCaseError } from '../matching/errors.ts';
import { keptMatch } from '../matching/kept-matches.ts';
import { etagOf, ifMatch } from './etag.ts';
import { IdParams, PageQuery, problems } from './schemas.ts';
import { typed } from './typed.ts';

const tags = ['Matching'];

/** Kept rankings, page by page, until their time is over. */
export async function keptMatchRoutes(fastify: FastifyInstance): Promise<void> {
	const app = typed(fastify);

	app.get(
		'/matches/:id',
		{
			config: { access: 'match', conditional: 'read' },
			schema: {
				operationId: 'getMatch',
				tags,
				summary: 'Get a page of a kept ranking',
				params: IdParams,
				querystring: PageQuery,
				response: { 200: Match, ...problems },
			},
		},
		async ({ ports, params, query }, reply) => {
			const match = await keptMatch(ports, params.id, query.cursor ?? null, query.limit);
			return reply.header('etag', matchTag(match)).send(match);
		},
	);

	app.delete(
		'/matches/:id',
		{
			config: { access: 'match', conditional: 'change' },
			schema: {
				operationId: 'deleteMatch',
				tags,
				summary: 'Erase a kept ranking at once',
				params: IdParams,
				response: { 204: z.undefined().describe('Erased.'), ...problems },
			},
		},
		async (request, reply) => {
			const { ports, params } = request;
			if (request.headers['if-match'] !== undefined) {
				const { roles: _roles, next: _next, ...head } = await keptMatch(ports, params.id, null, 1);
				if (!ifMatch(request)(head)) throw new UseCaseError('changed', 'It is another match than the request says.');
			}
			if (!(await ports.store.deleteMatch(params.id)))
				throw new UseCaseError('not_found', 'There is no such match, or its time is over.');
			return reply.code(204).send();
		},
	);
}

/** A kept ranking never changes, so that one tag stands for all of its pages. */
function matchTag({ roles: _roles, next: _next, ...head }: Match): string {
	return etagOf(head);
}
