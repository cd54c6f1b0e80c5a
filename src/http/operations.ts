import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { z } from 'zod';
import type { HttpContext } from './context.ts';
import { ProblemError } from './problem.ts';
import { problems } from './schemas.ts';
import { typed } from './typed.ts';

const Alive = z.object({ status: z.literal('ok') });
const Ready = z.object({
	status: z.literal('ready'),
	/** Of all tenants; null where keys are required, for it is open to everybody. */
	roles: z.int().min(0).max(1_000_000_000).nullable(),
});

/** For those who run the service. */
export async function operationRoutes(
	fastify: FastifyInstance,
	{ world, tenants, keysRequired, phase }: HttpContext,
): Promise<void> {
	const app = typed(fastify);
	const tags = ['Operations'];

	app.get(
		'/healthz',
		{
			config: { access: 'public' },
			schema: { operationId: 'health', tags, summary: 'The process runs', response: { 200: Alive } },
		},
		async () => ({ status: 'ok' as const }),
	);

	app.get(
		'/readyz',
		{
			config: { access: 'public' },
			schema: {
				operationId: 'readiness',
				tags,
				summary: 'The service can answer',
				response: { 200: Ready, ...problems },
			},
		},
		async () => {
			if (phase() !== 'ready')
				throw new ProblemError('not_ready', 'The index is being built, or the service is closing.');
			await world.stores.ping().catch(() => {
				throw new ProblemError('not_ready', 'The store does not answer.');
			});
			return { status: 'ready' as const, roles: keysRequired ? null : tenants.roles() };
		},
	);
}

/** Prometheus figures of every route, by its pattern and never by its path. */
export function measureRequests(app: FastifyInstance): void {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry });
	const seconds = new Histogram({
		name: 'rolefit_http_request_seconds',
		help: 'Time from the first byte of a request to the last byte of its answer.',
		labelNames: ['method', 'route', 'status'] as const,
		buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
		registers: [registry],
	});
	app.addHook('onResponse', async (request, reply) => {
		const route = request.routeOptions.url ?? 'none';
		seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
	});
	app.addHook('onClose', async () => registry.clear());
	app.get(
		'/metrics',
		{
			config: { access: 'admin' },
			schema: { operationId: 'metrics', tags: ['Operations'], summary: 'Prometheus metrics' },
		},
		async (_request, reply) => reply.header('content-type', registry.contentType).send(await registry.metrics()),
	);
}
