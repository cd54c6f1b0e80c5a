import { type Channel, type Outcome, startWorker, type Worker } from './worker.ts';

export type PoolLimits = {
	/** Warm workers. */
	readonly workersMax: number;
	/** Tasks that wait for a worker; one more is `busy`. */
	readonly queueMax: number;
	/** From the moment a worker has the task until it is killed. */
	readonly taskMsMax: number;
	/** How long a task may wait for a free worker; what it waits over half a second comes off its time. */
	readonly waitMsMax: number;
};

export type Pool<T, R> = {
	/** Starts the workers, so that they are warm when the first task comes; else that one does. */
	warmUp(): void;
	/**
	 * `busy`: no worker is free and the queue is full, or the wait is too long. Never rejects.
	 * @param spentMs what was needed for the same request before: it comes off this task's time
	 */
	run(task: T, spentMs?: number): Promise<Outcome<R> | { readonly kind: 'busy' }>;
	/** Whether no worker is free and no more may wait. */
	isFull(): boolean;
	close(): Promise<void>;
};

type Waiting<T, R> = { readonly start: (worker: Worker<T, R>) => void; readonly giveUp: () => void };

/** A worker that cannot even start is tried again after this long, doubled each time up to the second figure. */
const RESTART_MS = 250;
const RESTART_MS_MAX = 10_000;
/** A task may wait so long without losing time, and always has so much of it. */
const WAIT_GRACE_MS = 500;
const TASK_MS_MIN = 250;
/** While the first workers warm up, a task may wait this much longer. */
const WARM_UP_MS_MAX = 5_000;

/** So many warm workers, once they are wanted, and a bounded queue before them. A task that kills its worker fails alone. */
export function createPool<T, R>(limits: PoolLimits, open: () => Channel): Pool<T, R> {
	const workers = new Set<Worker<T, R>>();
	const idle: Worker<T, R>[] = [];
	const queue: Waiting<T, R>[] = [];
	let restartMs = RESTART_MS;
	let started = false;
	let everReady = false;
	let closed = false;

	function start(): void {
		if (closed) return;
		workers.add(
			startWorker<T, R>(open(), {
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

	function warmUp(): void {
		if (started) return;
		started = true;
		for (let i = 0; i < limits.workersMax; i++) start();
	}

	function isFull(): boolean {
		// Workers that still warm up are as good as free ones: tasks may wait for each of them.
		const warming = everReady ? 0 : limits.workersMax;
		return idle.length === 0 && queue.length >= limits.queueMax + warming;
	}

	/** Null where it is too busy. */
	function nextWorker(): Promise<Worker<T, R> | null> {
		if (closed || isFull()) return Promise.resolve(null);
		const free = idle.pop();
		if (free !== undefined) return Promise.resolve(free);
		return new Promise((resolve) => {
			const settle = (worker: Worker<T, R> | null): void => {
				clearTimeout(timer);
				resolve(worker);
			};
			const waiting: Waiting<T, R> = { start: settle, giveUp: () => settle(null) };
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

	return {
		warmUp,
		async run(task, spentMs = 0) {
			warmUp();
			const until = performance.now() + limits.taskMsMax - spentMs + WAIT_GRACE_MS + (everReady ? 0 : WARM_UP_MS_MAX);
			const worker = await nextWorker();
			if (worker === null) return { kind: 'busy' };
			// What a task waited over the grace comes off its time, so that every answer comes in time.
			const left = until - performance.now();
			if (left >= limits.taskMsMax) return worker.run(task, limits.taskMsMax);
			const outcome = await worker.run(task, Math.max(left, TASK_MS_MIN));
			// Less than its due time says nothing of the task: it may be tried again.
			return outcome.kind === 'timed_out' ? { kind: 'busy' } : outcome;
		},
		isFull,
		async close() {
			closed = true;
			for (const waiting of queue.splice(0)) waiting.giveUp();
			await Promise.all([...workers].map((worker) => worker.stop()));
		},
	};
}
