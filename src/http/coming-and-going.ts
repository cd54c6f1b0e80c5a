import { Server } from 'node:net';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { HttpContext } from './context.ts';
import { ProblemError } from './problem.ts';

/** Connections that stand open have so long to send what is on its way. */
const lingerMs = 300;
const idleCheckEveryMs = 50;

/** A half-built index would rank half of the roles, and a posting that comes meanwhile could be lost from it. */
export function refuseUntilReady(app: FastifyInstance, { phase }: Pick<HttpContext, 'phase'>): void {
	app.addHook('onRequest', async () => {
		if (phase() === 'starting') throw new ProblemError('not_ready', 'The index is being built.');
	});
}

/** Ends without failing any request that was accepted: each is answered, and told to use its connection no more. */
export function closeGently(app: FastifyInstance, { phase }: Pick<HttpContext, 'phase'>): void {
	let idleCheck: NodeJS.Timeout | undefined;
	app.addHook('onSend', async (_request, reply) => {
		if (phase() === 'closing') reply.header('connection', 'close');
	});
	app.addHook('preClose', async () => {
		if (phase() !== 'closing') return;
		// 1. Take in the connections that the system has made already: closing would cut them off.
		await setImmediate();
		await setImmediate();
		// 2. Take no more; http's own close would also end connections whose request is on its way.
		Server.prototype.close.call(app.server);
		await setTimeout(lingerMs);
		// 3. Fastify closes what is idle now and waits for the rest, whose connections become idle one by one.
		idleCheck = setInterval(() => app.server.closeIdleConnections(), idleCheckEveryMs);
	});
	app.addHook('onClose', async () => clearInterval(idleCheck));
}
