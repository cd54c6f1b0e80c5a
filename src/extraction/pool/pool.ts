import type { TaskResult } from '../child/messages.ts';
import { failure } from '../failure.ts';
import type { ExtractionLimits } from '../limits.ts';
import { startWorker, type Worker } from './worker.ts';

export type Pool = {
	/** Throws `ExtractionError` `busy` where no child is free and the queue is full, or the wait is too long. */
	run(bytes: Uint8Array): Promise<TaskResult>;
	/** Whether no child is free and no more may wait. */
	isFull(): boolean;
	close(): Promise<void>;
};

type Waiting = { readonly start: (worker: Worker) => void; readonly giveUp: () => void };

/** A child that cannot even start is tried again after this long, doubled each time up to the second figure. */
const RESTART_MS = 250;
const RESTART_MS_MAX = 10_000;
/** A file may wait so long without losing reading time, and always has so much of it. */
const WAIT_GRACE_MS = 500;
const TASK_MS_MIN = 250;
/** While the first children warm up, a file may wait this much longer. */
const WARM_UP_MS_MAX = 5_000;

/** As many warm children as cores and a bounded queue before them. A task that kills its child fails alone. */
export function createPool(limits: ExtractionLimits): Pool {
	const workers = new Set<Worker>();
	const idle: Worker[] = [];
	const queue: Waiting[] = [];
	let restartMs = RESTART_MS;
	let everReady = false;
	let closed = false;

	function start(): void {
		if (closed) return;
		workers.add(
			startWorker(limits, {
				onIdle(worker) {
					everReady = true;
					restartMs = RESTART_MS;
					const next = queue.shift();
					if (next === undefined) idle.push(worker);
					else next.start(worker);
				},
				onGone(worker, wasReady) {
					workers.delete(worker);
					const at = idle.indexOf(worker);
					if (at >= 0) idle.splice(at, 1);
					if (wasReady) return start();
					setTimeout(start, restartMs).unref();
					restartMs = Math.min(2 * restartMs, RESTART_MS_MAX);
				},
			}),
		);
	}

	function isFull(): boolean {
		// Children that still warm up are as good as free ones: files may wait for each of them.
		const warming = everReady ? 0 : limits.childrenMax;
		return idle.length === 0 && queue.length >= limits.queueMax + warming;
	}

	function nextWorker(): Promise<Worker> {
		if (closed || isFull()) return Promise.reject(failure('busy'));
		const free = idle.pop();
		if (free !== undefined) return Promise.resolve(free);
		return new Promise((resolve, reject) => {
			const waiting: Waiting = {
				start: (worker) => {
					clearTimeout(timer);
					resolve(worker);
				},
				giveUp: () => {
					clearTimeout(timer);
					reject(failure('busy'));
				},
			};
			const timer = setTimeout(
				() => {
					queue.splice(queue.indexOf(waiting), 1);
					waiting.giveUp();
				},
				limits.waitMsMax + (everReady ? 0 : WARM_UP_MS_MAX),
			);
			queue.push(waiting);
		});
	}

	for (let i = 0; i < limits.childrenMax; i++) start();
	return {
		async run(bytes) {
			const until = performance.now() + limits.taskMsMax + WAIT_GRACE_MS + (everReady ? 0 : WARM_UP_MS_MAX);
			const worker = await nextWorker();
			// What a file waited over the grace comes off its time, so that every answer comes in time.
			const left = until - performance.now();
			if (left >= limits.taskMsMax) return worker.run(bytes, limits.taskMsMax);
			const result = await worker.run(bytes, Math.max(left, TASK_MS_MIN));
			// Less than its due time says nothing of the file: it may be tried again.
			if (result.kind === 'failed' && result.code === 'timed_out') throw failure('busy');
			return result;
		},
		isFull,
		async close() {
			closed = true;
			for (const waiting of queue.splice(0)) waiting.giveUp();
			await Promise.all([...workers].map((worker) => worker.stop()));
		},
	};
}
