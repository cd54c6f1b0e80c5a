import type { FastifyInstance } from 'fastify';
import { Verification } from '../core/model/verification.ts';
import { verifyMatch } from '../matching/verify-match.ts';
import type { HttpContext } from './context.ts';
import { acceptResumes, forMatching, resumeRequest } from './resume-body.ts';
import { IdParams, problems } from './schemas.ts';
import { typed } from './typed.ts';

/** Whether a kept ranking can be had again. */
export async function verifyRoutes(fastify: FastifyInstance, context: HttpContext): Promise<void> {
	const app = typed(fastify);
	const { engine, limits } = context;
	await acceptResumes(app, context);

	app.post(
		'/matches/:id/verify',
		{
			bodyLimit: limits.resumeBytesMax,
			config: { access: 'match' },
			schema: {
				operationId: 'verifyMatch',
				tags: ['Matching'],
				summary: 'Compute a kept ranking again from the same résumé, and say whether it is equal or what differs',
				description: 'Options beside the résumé are not looked at: those of the match hold. Nothing is kept.',
				params: IdParams,
				response: { 200: Verification.describe('Equal, or what differs.'), ...problems },
			},
		},
		async (request) => {
			const { input } = await resumeRequest(request, limits, forMatching);
			return verifyMatch(engine, request.ports, request.params.id, input);
		},
	);
}
