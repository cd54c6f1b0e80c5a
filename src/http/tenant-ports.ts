import type { FastifyInstance } from 'fastify';
import type { Ports } from '../matching/ports.ts';
import type { HttpContext } from './context.ts';
import { ProblemError } from './problem.ts';

declare module 'fastify' {
	interface FastifyRequest {
		/** The world as the caller's tenant sees it; there for every route that works with what is kept. */
		ports: Ports;
	}
}

/** Gives each request the ports of its tenant, and nothing else to work with. */
export function giveTenantPorts(
	app: FastifyInstance,
	{ tenants, world }: Pick<HttpContext, 'tenants' | 'world'>,
): void {
	app.decorateRequest('ports');
	app.addHook('onRequest', async (request) => {
		// Public routes are registered elsewhere: whoever came as far as this has a tenant.
		if (request.caller === null) throw new ProblemError('unauthenticated', 'This needs a key.');
		const { tenant, keyId } = request.caller;
		request.ports = { ...(await tenants.portsOf(tenant)), store: world.stores.of(tenant, keyId) };
	});
}
