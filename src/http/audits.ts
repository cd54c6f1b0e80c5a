import type { FastifyInstance } from 'fastify';
import { BiasAudit, BiasAuditRequest } from '../core/model/bias-audit.ts';
import { auditBias } from '../matching/audit-bias.ts';
import { problems } from './schemas.ts';
import { typed } from './typed.ts';

const bodyBytesMax = 4_194_304;

/** Whether groups of people fare alike. */
export async function auditRoutes(fastify: FastifyInstance): Promise<void> {
	const app = typed(fastify);

	app.post(
		'/audits/bias',
		{
			bodyLimit: bodyBytesMax,
			config: { access: 'admin' },
			schema: {
				operationId: 'auditBias',
				tags: ['Audits'],
				summary: 'Compute selection or scoring rates and impact ratios of groups; nothing is stored',
				body: BiasAuditRequest,
				response: { 200: BiasAudit, ...problems },
			},
		},
		async (request) => auditBias(request.ports, request.body),
	);
}
