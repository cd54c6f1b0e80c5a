import type { FastifyInstance } from 'fastify';
import { defaultTenant, type Ports } from '../matching/ports.ts';
import type { HttpContext } from './context.ts';

declare module 'fastify' {
	interface FastifyRequest {
		/** The world as the caller's tenant sees it; there for every route that works with what is kept. */
		ports: Ports;
	}
}

/** Gives each request the ports of its tenant, and nothing else to work with. */
export function giveTenantPorts(app: FastifyInstance, { tenants }: Pick<HttpContext, 'tenants'>): void {
	app.decorateRequest('ports');
	app.addHook('onRequest', async (request) => {
		request.ports = await tenants.portsOf(defaultTenant);
	});
}
