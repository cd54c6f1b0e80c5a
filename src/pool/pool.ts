import { startCrew } from './crew.ts';
import type { Channel, Outcome, Worker } from './worker.ts';

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

/** A task may wait so long without losing time, and always has so much of it. */
const WAIT_GRACE_MS = 500;
const TASK_MS_MIN = 250;
/** While the first workers warm up, a task may wait this much longer without losing time. */
const WARM_UP_MS_MAX = 5_000;

/** So many warm workers, once they are wanted, and a bounded queue before them. A task that kills its worker fails alone. */
export function createPool<T, R>(limits: PoolLimits, open: () => Channel): Pool<T, R> {
	const queue: Waiting<T, R>[] = [];
	const crew = startCrew<T, R>(limits.workersMax, open, (worker) => {
		const next = queue.shift();
		next?.start(worker);
		return next !== undefined;
	});
	let closed = false;

	function isFull(): boolean {
		// Workers that still warm up are as good as free ones: tasks may wait for each of them.
		const warming = crew.wasEverReady() ? 0 : limits.workersMax;
		return !crew.hasIdle() && queue.length >= limits.queueMax + warming;
	}

	const warmUpMs = (): number => (crew.wasEverReady() ? 0 : WARM_UP_MS_MAX);

	/** Null where it is too busy. */
	function nextWorker(): Promise<Worker<T, R> | null> {
		if (closed || isFull()) return Promise.resolve(null);
		const free = crew.takeIdle();
		if (free !== undefined) return Promise.resolve(free);
		return new Promise((resolve) => {
			const settle = (worker: Worker<T, R> | null): void => {
				clearTimeout(timer);
				resolve(worker);
			};
			const waiting: Waiting<T, R> = { start: settle, giveUp: () => settle(null) };
			const leave = (): void => {
				queue.splice(queue.indexOf(waiting), 1);
				waiting.giveUp();
			};
			const timer = setTimeout(leave, limits.waitMsMax + warmUpMs());
			queue.push(waiting);
		});
	}

	return {
		warmUp: crew.warmUp,
		async run(task, spentMs = 0) {
			crew.warmUp();
			const until = performance.now() + limits.taskMsMax - spentMs + WAIT_GRACE_MS + warmUpMs();
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
			await crew.close();
		},
	};
}
