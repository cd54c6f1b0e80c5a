import type { ChildProcess } from 'node:child_process';
import { isAnswer, type TaskResult } from '../child/messages.ts';
import { failure } from '../failure.ts';
import type { ExtractionLimits } from '../limits.ts';
import { watchMemory } from './memory-watchdog.ts';
import { startChild } from './start-child.ts';

export type Worker = {
	/** Reads one file in `msMax` at the most. Only while idle. Never rejects: a child that dies or hangs is a result too. */
	run(bytes: Uint8Array, msMax: number): Promise<TaskResult>;
	/** Ends the child at once and resolves when it is gone. */
	stop(): Promise<void>;
};

export type WorkerEvents = {
	/** The child is warm and waits for a file. */
	readonly onIdle: (worker: Worker) => void;
	/** The child is gone. `wasReady`: it had warmed up before. */
	readonly onGone: (worker: Worker, wasReady: boolean) => void;
};

type Running = { readonly id: number; readonly settle: (result: TaskResult) => void };

/** One warm child and the file it reads at the moment. */
export function startWorker(limits: ExtractionLimits, events: WorkerEvents): Worker {
	const child = startChild(limits);
	const gone = whenGone(child);
	let running: Running | null = null;
	let tasks = 0;
	let ready = false;

	const settle = (result: TaskResult) => {
		const task = running;
		running = null;
		task?.settle(result);
	};
	const worker: Worker = {
		run(bytes, msMax) {
			return new Promise((resolve) => {
				const timer = setTimeout(() => fail('timed_out'), msMax);
				const stopWatching = watchMemory(child, limits.childDataBytesMax, () => fail('died'));
				running = {
					id: ++tasks,
					settle: (result) => {
						clearTimeout(timer);
						stopWatching();
						resolve(result);
					},
				};
				// A child that is gone already is told by its exit.
				child.send({ id: tasks, bytes }, () => {});
			});
		},
		async stop() {
			child.kill('SIGKILL');
			await gone;
		},
	};

	function fail(reason: 'timed_out' | 'died'): void {
		child.kill('SIGKILL');
		settle(reason === 'died' ? failed(failure('unreadable', 'died')) : failed(failure('timed_out')));
	}

	child.on('message', (message) => {
		if (!isAnswer(message)) return fail('died');
		if (message.kind === 'ready') ready = true;
		else {
			if (message.id !== running?.id) return;
			settle(message.result);
			if (message.retire) return void child.kill('SIGKILL');
		}
		events.onIdle(worker);
	});
	void gone.then(() => {
		settle(failed(failure('unreadable', 'died')));
		events.onGone(worker, ready);
	});
	return worker;
}

/** Resolves when the process has ended, or could not be started. */
function whenGone(child: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		child.once('exit', () => resolve());
		child.once('error', () => {
			if (child.pid === undefined) resolve();
		});
	});
}

function failed(error: ReturnType<typeof failure>): TaskResult {
	return { kind: 'failed', code: error.code, detail: error.message };
}
