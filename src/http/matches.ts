import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Match } from '../core/model/match.ts';
import { UseCaseError } from '../matching/errors.ts';
import { keptMatch } from '../matching/kept-matches.ts';
import { IdParams, PageQuery, problems } from './schemas.ts';
import { typed } from './typed.ts';

const tags = ['Matching'];

/** Kept rankings, page by page, until their time is over. */
export async function keptMatchRoutes(fastify: FastifyInstance): Promise<void> {
	const app = typed(fastify);

	app.get(
		'/matches/:id',
		{
			config: { access: 'match' },
			schema: {
				operationId: 'getMatch',
				tags,
				summary: 'Get a page of a kept ranking',
				params: IdParams,
				querystring: PageQuery,
				response: { 200: Match, ...problems },
			},
		},
		async ({ ports, params, query }) => keptMatch(ports, params.id, query.cursor ?? null, query.limit),
	);

	app.delete(
		'/matches/:id',
		{
			config: { access: 'match' },
			schema: {
				operationId: 'deleteMatch',
				tags,
				summary: 'Erase a kept ranking at once',
				params: IdParams,
				response: { 204: z.undefined().describe('Erased.'), ...problems },
			},
		},
		async (request, reply) => {
			if (!(await request.ports.store.deleteMatch(request.params.id)))
				throw new UseCaseError('not_found', 'There is no such match, or its time is over.');
			return reply.code(204).send();
		},
	);
}
