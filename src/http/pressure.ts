import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem.ts';

const sampledEveryMs = 500;
const resolutionMs = 10;
const nanosecondsPerMs = 1e6;

/** Turns requests away while the event loop is late by more than `loopDelayMsMax` on the average of half a second. */
export function refuseUnderPressure(
	app: FastifyInstance,
	{ loopDelayMsMax }: { readonly loopDelayMsMax: number },
): void {
	const delay = monitorEventLoopDelay({ resolution: resolutionMs });
	delay.enable();
	let lateMs = 0;
	const sampling = setInterval(() => {
		// Of no sample at all the mean is not a number: then nothing was late.
		lateMs = Math.max(0, delay.mean / nanosecondsPerMs - resolutionMs) || 0;
		delay.reset();
	}, sampledEveryMs);
	sampling.unref();
	app.addHook('onClose', async () => {
		clearInterval(sampling);
		delay.disable();
	});
	app.addHook('onRequest', async () => {
		if (lateMs > loopDelayMsMax) throw new ProblemError('overloaded', 'There is too much to do. Try again shortly.');
	});
}
