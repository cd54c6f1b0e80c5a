import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './errors.ts';
import { type Problem, problem } from './problem.ts';

declare module 'fastify' {
	interface FastifyContextConfig {
		/** The body is worked on while it arrives: it may take any time, as long as something goes on. */
		readonly streams?: true;
	}
}

export type TimeLimits = {
	/** From the head of a request until its body is there. */
	readonly requestMsMax: number;
	/** From then until its answer begins. */
	readonly handlerMsMax: number;
};

/**
 * Cuts clients that send too slowly, and ends what takes too long. Node's own limit on requests knows no exception for
 * bodies that are streams, so that limit is off and this one stands in its place.
 */
export function limitTime(app: FastifyInstance, { requestMsMax, handlerMsMax }: TimeLimits): void {
	app.addHook('onRequest', async (request, reply) => {
		if (request.routeOptions.config.streams === true) return limitSilence(request, reply, requestMsMax);
		const inTime = (ms: number, late: () => Problem): NodeJS.Timeout => setTimeout(() => cut(reply, late()), ms);
		let timer = hasBody(request) ? inTime(requestMsMax, tooSlow) : inTime(handlerMsMax, tooLong);
		request.raw.once('end', () => {
			clearTimeout(timer);
			timer = inTime(handlerMsMax, tooLong);
			if (reply.raw.closed) clearTimeout(timer);
		});
		reply.raw.once('close', () => {
			clearTimeout(timer);
			if (hasBody(request) && !request.raw.readableEnded) endUnread(request, requestMsMax);
		});
	});
}

/** Who was answered before the body was there may send the rest of it, but not for ever. */
function endUnread({ raw }: FastifyRequest, msMax: number): void {
	const timer = setTimeout(() => raw.destroy(), msMax);
	raw.once('end', () => clearTimeout(timer));
	raw.socket.once('close', () => clearTimeout(timer));
}

function limitSilence({ raw }: FastifyRequest, reply: FastifyReply, msMax: number): void {
	const end = (): void => void raw.socket.destroy();
	raw.socket.setTimeout(msMax).once('timeout', end);
	reply.raw.once('close', () => raw.socket.setTimeout(0).off('timeout', end));
}

function hasBody({ headers }: FastifyRequest): boolean {
	return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function tooSlow(): Problem {
	return problem('timeout', 'The body did not arrive in time.');
}

function tooLong(): Problem {
	return problem('overloaded', 'The request could not be carried out in time. Try again later.');
}

function cut(reply: FastifyReply, late: Problem): void {
	if (reply.raw.headersSent) reply.raw.destroy();
	else void sendProblem(reply.header('connection', 'close'), late);
}
