import { isAnswer, type Task } from './messages.ts';

/** The way to a worker: a child process or a thread, which says `ready` when it is warm. */
export type Channel = {
	readonly send: (message: unknown) => void;
	readonly onMessage: (listener: (message: unknown) => void) => void;
	/** Ends it at once, whatever it does. */
	readonly kill: () => void;
	/** Resolves when it has ended, or could not be started. */
	readonly gone: Promise<void>;
};

/** What became of a task. A worker that dies or hangs is a result too. */
export type Outcome<R> =
	| { readonly kind: 'done'; readonly result: R }
	| { readonly kind: 'timed_out' }
	| { readonly kind: 'died' };

export type Worker<T, R> = {
	/** Does one task in `msMax` at the most. Only while idle. Never rejects. */
	run(task: T, msMax: number): Promise<Outcome<R>>;
	/** Ends the worker at once and resolves when it is gone. */
	stop(): Promise<void>;
};

export type WorkerEvents<T, R> = {
	/** It is warm and waits for a task. */
	readonly onIdle: (worker: Worker<T, R>) => void;
	/** It is gone. `wasReady`: it had warmed up before. */
	readonly onGone: (worker: Worker<T, R>, wasReady: boolean) => void;
};

type Running<R> = { readonly id: number; readonly settle: (outcome: Outcome<R>) => void };

/** One warm worker and the task it does at the moment. */
export function startWorker<T, R>(channel: Channel, events: WorkerEvents<T, R>): Worker<T, R> {
	let running: Running<R> | null = null;
	let tasks = 0;
	let ready = false;

	const settle = (outcome: Outcome<R>) => {
		const task = running;
		running = null;
		task?.settle(outcome);
	};
	const worker: Worker<T, R> = {
		run(task, msMax) {
			return new Promise((resolve) => {
				const timer = setTimeout(() => fail('timed_out'), msMax);
				running = {
					id: ++tasks,
					settle: (outcome) => {
						clearTimeout(timer);
						resolve(outcome);
					},
				};
				channel.send({ id: tasks, task } satisfies Task<T>);
			});
		},
		async stop() {
			channel.kill();
			await channel.gone;
		},
	};

	function fail(kind: 'timed_out' | 'died'): void {
		channel.kill();
		settle({ kind });
	}

	channel.onMessage((message) => {
		if (!isAnswer<R>(message)) return fail('died');
		if (message.kind === 'ready') ready = true;
		else {
			if (message.id !== running?.id) return;
			settle({ kind: 'done', result: message.result });
			if (message.retire) return channel.kill();
		}
		events.onIdle(worker);
	});
	void channel.gone.then(() => {
		settle({ kind: 'died' });
		events.onGone(worker, ready);
	});
	return worker;
}
