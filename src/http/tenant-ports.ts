import type { FastifyInstance } from 'fastify';
import type { Caller } from '../access/authenticate.ts';
import type { Ports } from '../matching/ports.ts';
import type { HttpContext } from './context.ts';

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
		const { tenant, keyId } = request.caller as Caller;
		request.ports = { ...(await tenants.portsOf(tenant)), store: world.stores.of(tenant, keyId) };
	});
}
