import { Worker } from 'node:worker_threads';
import { threadEnvironment } from '../pool/compiled-code.ts';
import type { Channel } from '../pool/worker.ts';

const heapMegabytesMax = 512;

/** Starts a program as a thread with memory of its own and nothing of the service's environment. */
export function openThread(program: URL, workerData?: unknown): Channel {
	const thread = new Worker(program, {
		workerData,
		env: threadEnvironment(),
		resourceLimits: { maxOldGenerationSizeMb: heapMegabytesMax },
	});
	// What it fails of is told by its end.
	thread.on('error', () => {});
	return {
		send: (message) => thread.postMessage(message),
		onMessage: (listener) => void thread.on('message', listener),
		kill: () => void thread.terminate(),
		gone: new Promise((resolve) => thread.once('exit', () => resolve())),
	};
}
