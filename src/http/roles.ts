import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Role } from '../core/model/role.ts';
import { Country, EmploymentType, Seniority, WorkMode } from '../core/model/vocabulary.ts';
import { UseCaseError } from '../matching/errors.ts';
import { similarRoles } from '../matching/similar-roles.ts';
import { etagOf } from './etag.ts';
import { IdParams, PageQuery, pageOf, problems } from './schemas.ts';
import { typed } from './typed.ts';

const tags = ['Roles'];

const RoleQuery = PageQuery.extend({
	q: z.string().trim().min(1).max(200).optional(),
	country: Country.optional(),
	workMode: WorkMode.optional(),
	employmentType: EmploymentType.optional(),
	seniority: Seniority.optional(),
	skill: z.string().min(1).max(200).optional(),
	minSalary: z.coerce.number().min(0).optional(),
});

const SimilarRoles = z.object({ items: z.array(z.object({ similarity: z.number().min(0).max(1), role: Role })) });

/** The jobs behind the postings. */
export async function roleRoutes(fastify: FastifyInstance): Promise<void> {
	const app = typed(fastify);

	app.get(
		'/roles',
		{
			config: { access: 'any key' },
			schema: {
				operationId: 'listRoles',
				tags,
				summary: 'List roles, newest first',
				querystring: RoleQuery,
				response: { 200: pageOf(Role).describe('One page.'), ...problems },
			},
		},
		async ({ ports, query: { cursor, limit, ...filter } }) => {
			const stated = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
			return ports.store.listRoles(stated, { cursor: cursor ?? null, limit });
		},
	);

	app.get(
		'/roles/:id',
		{
			config: { access: 'any key', conditional: 'read' },
			schema: {
				operationId: 'getRole',
				tags,
				summary: 'Get a role: each field with the posting it came from',
				params: IdParams,
				response: { 200: Role, ...problems },
			},
		},
		async ({ ports, params: { id } }, reply) => {
			const [role] = await ports.store.roles([id]);
			if (role === undefined) throw new UseCaseError('not_found', 'There is no such role.');
			return reply.header('etag', etagOf(role)).send(role);
		},
	);

	app.get(
		'/roles/:id/similar',
		{
			config: { access: 'any key' },
			schema: {
				operationId: 'similarRoles',
				tags,
				summary: 'List the roles that are nearest to one by words and skills',
				params: IdParams,
				querystring: PageQuery.pick({ limit: true }),
				response: { 200: SimilarRoles.describe('The nearest first.'), ...problems },
			},
		},
		async ({ ports, params, query }) => ({ items: await similarRoles(ports, params.id, query.limit) }),
	);
}
