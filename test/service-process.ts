import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const readyMsMax = 60_000;
const root = join(import.meta.dirname, '..');

export type ServiceProcess = {
	readonly origin: string;
	readonly pid: number;
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

export type Spawned = {
	readonly process: ChildProcess;
	readonly log: readonly string[];
	/** Its exit code, or the signal that ended it. */
	readonly ended: Promise<number | string>;
	/** The first line it writes that holds this. Rejects where it ends before, or takes too long. */
	readonly says: (text: string) => Promise<string>;
};

/** The service as `npm start` runs it, on a free port of this machine. */
export function spawnService({ store, environment, program }: ServiceOptions): Spawned {
	// A process group of its own, so that a signal can reach it with its children, as a service manager does it.
	const child = spawn(process.execPath, [program ?? join(root, 'src/start.ts')], {
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { PATH: process.env.PATH, ROLEFIT_PORT: '0', ROLEFIT_STORE: `sqlite:${store}`, ...environment },
	});
	// A test that is broken off leaves nothing behind.
	const leave = (): void => void (child.pid !== undefined && child.exitCode === null && child.kill('SIGKILL'));
	process.once('exit', leave);
	child.once('exit', () => process.off('exit', leave));
	const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
	const log: string[] = [];
	child.stderr.setEncoding('utf8').on('data', (text: string) => log.push(text));
	const output = createInterface({ input: child.stdout }).on('line', (line) => log.push(line));
	const says = (text: string): Promise<string> =>
		new Promise((resolve, reject) => {
			const known = log.find((line) => line.includes(text));
			if (known !== undefined) return resolve(known);
			const fail = (): void => reject(new Error(`the service did not say ${text}:\n${log.join('\n')}`));
			const timer = setTimeout(fail, readyMsMax);
			output.on('line', (line) => {
				if (!line.includes(text)) return;
				clearTimeout(timer);
				resolve(line);
			});
			void ended.then(fail);
		});
	return { process: child, log, ended, says };
}

/** Resolves when it is ready. */
export async function startServiceProcess(options: ServiceOptions): Promise<ServiceProcess> {
	const began = performance.now();
	const { process: child, log, ended, says } = spawnService(options);
	const listening = await says('listening at');
	await says('"msg":"ready"');
	return {
		origin: /http:[^"]+/.exec(listening)?.[0] ?? '',
		pid: child.pid ?? 0,
		readyMs: performance.now() - began,
		log,
		end: (signal) => {
			if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid as number), signal);
			return ended;
		},
	};
}
