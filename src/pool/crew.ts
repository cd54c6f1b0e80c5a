import { type Channel, startWorker, type Worker } from './worker.ts';

/** A worker that cannot even start is tried again after this long, doubled each time up to the second figure. */
const RESTART_MS = 250;
const RESTART_MS_MAX = 10_000;

/** So many warm workers: one that goes is replaced. */
export type Crew<T, R> = {
	/** Starts the workers, where that was not done before. */
	warmUp(): void;
	/** A worker that has nothing to do; who takes it gives it a task. */
	takeIdle(): Worker<T, R> | undefined;
	hasIdle(): boolean;
	/** Whether a worker has ever been warm. */
	wasEverReady(): boolean;
	/** Ends all workers, and starts no more. */
	close(): Promise<void>;
};

/** @param employ gives a worker that became idle a task, and says whether there was one */
export function startCrew<T, R>(
	workersMax: number,
	open: () => Channel,
	employ: (worker: Worker<T, R>) => boolean,
): Crew<T, R> {
	const workers = new Set<Worker<T, R>>();
	const idle: Worker<T, R>[] = [];
	let restartMs = RESTART_MS;
	let started = false;
	let everReady = false;
	let closed = false;

	function onIdle(worker: Worker<T, R>): void {
		everReady = true;
		restartMs = RESTART_MS;
		if (!employ(worker)) idle.push(worker);
	}

	function onGone(worker: Worker<T, R>, wasReady: boolean): void {
		workers.delete(worker);
		const at = idle.indexOf(worker);
		if (at >= 0) idle.splice(at, 1);
		if (wasReady) start();
		else startLater();
	}

	function startLater(): void {
		setTimeout(start, restartMs).unref();
		restartMs = Math.min(2 * restartMs, RESTART_MS_MAX);
	}

	function start(): void {
		if (!closed) workers.add(startWorker<T, R>(open(), { onIdle, onGone }));
	}

	return {
		warmUp() {
			if (started) return;
			started = true;
			for (let i = 0; i < workersMax; i++) start();
		},
		takeIdle: () => idle.pop(),
		hasIdle: () => idle.length > 0,
		wasEverReady: () => everReady,
		async close() {
			closed = true;
			await Promise.all([...workers].map((worker) => worker.stop()));
		},
	};
}
