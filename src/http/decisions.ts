import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AuditEntry, AuditReport } from '../core/model/audit.ts';
import { auditPage, verifyAudit } from '../matching/audit.ts';
import { PageQuery, pageOf, problems } from './schemas.ts';
import { typed } from './typed.ts';

const tags = ['Operations'];

const Anchor = z
	.strictObject({
		seq: z.coerce.number().int().min(1).optional(),
		hash: z
			.string()
			.regex(/^[0-9a-f]{64}$/)
			.optional(),
	})
	.refine(({ seq, hash }) => (seq === undefined) === (hash === undefined), 'seq and hash belong together');

/** What was decided, by whom, and whether the record of it is whole. */
export async function decisionRoutes(fastify: FastifyInstance): Promise<void> {
	const app = typed(fastify);

	app.get(
		'/audit',
		{
			config: { access: 'admin' },
			schema: {
				operationId: 'listDecisions',
				tags,
				summary: 'List the decisions of the tenant, the first one first; ids and hashes only',
				querystring: PageQuery,
				response: { 200: pageOf(AuditEntry).describe('One page.'), ...problems },
			},
		},
		async ({ ports, query: { cursor, limit } }) => auditPage(ports, { cursor: cursor ?? null, limit }),
	);

	app.get(
		'/audit/verify',
		{
			config: { access: 'admin' },
			schema: {
				operationId: 'verifyDecisions',
				tags,
				summary: 'Whether all decisions are there as they were written',
				description:
					'Finds any entry that was altered, dropped, added or swapped, and a tail that was cut off. Note the head elsewhere, and give its seq and hash the next time: so a former state of the whole store, put back, is found too.',
				querystring: Anchor,
				response: { 200: AuditReport, ...problems },
			},
		},
		async ({ ports, query: { seq, hash } }) =>
			verifyAudit(ports, seq === undefined || hash === undefined ? null : { seq, hash }),
	);
}
