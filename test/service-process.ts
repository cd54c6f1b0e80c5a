import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const readyMsMax = 60_000;
const root = join(import.meta.dirname, '..');

export type ServiceProcess = {
	readonly origin: string;
	readonly process: ChildProcess;
	/** From the start of the process until it was ready. */
	readonly readyMs: number;
	/** What it wrote, line by line. */
	readonly log: readonly string[];
	/** Ends it by a signal, with its children; resolves with its exit code, or the signal that ended it. */
	readonly end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<number | string>;
};

export type ServiceOptions = {
	/** Where its database stands. */
	readonly store: string;
	readonly environment?: Readonly<Record<string, string>>;
	/** Another program than the service itself, that says the same lines. */
	readonly program?: string;
};

/** The service as `npm start` runs it, on a free port of this machine; resolves when it is ready. */
export async function startServiceProcess(options: ServiceOptions): Promise<ServiceProcess> {
	const began = performance.now();
	// A process group of its own, so that a signal can reach it with its children, as a service manager does it.
	const child = spawn(process.execPath, [options.program ?? join(root, 'src/server.ts')], {
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: {
			PATH: process.env.PATH,
			ROLEFIT_PORT: '0',
			ROLEFIT_STORE: `sqlite:${options.store}`,
			...options.environment,
		},
	});
	const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
	const log: string[] = [];
	child.stderr?.setEncoding('utf8').on('data', (text: string) => log.push(text));
	const origin = await new Promise<string>((resolve, reject) => {
		const fail = (): void => reject(new Error(`the service did not become ready:\n${log.join('\n')}`));
		const timer = setTimeout(fail, readyMsMax);
		let listening = '';
		createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
			log.push(line);
			listening ||= /listening at (http:[^"]+)/.exec(line)?.[1] ?? '';
			if (!line.includes('"msg":"ready"')) return;
			clearTimeout(timer);
			resolve(listening);
		});
		void ended.then(fail);
	});
	return {
		origin,
		process: child,
		readyMs: performance.now() - began,
		log,
		end: (signal) => {
			if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid as number), signal);
			return ended;
		},
	};
}
