import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

const readyMsMax = 30_000;
const usualPort = 8080;

export type Service = {
	readonly origin: string;
	/** Resolves when the service has ended, by Ctrl-C or on its own. */
	readonly ended: Promise<void>;
	readonly stop: () => Promise<void>;
};

/** Runs the service as `npm start` does, on a store in the given folder; resolves when it is ready. */
export async function startService(folder: string): Promise<Service> {
	const port = (await isFree(usualPort)) ? usualPort : await freePort();
	const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'src', 'server.ts')], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: {
			PATH: process.env.PATH,
			ROLEFIT_PORT: String(port),
			ROLEFIT_STORE: `sqlite:${join(folder, 'rolefit.db')}`,
			ROLEFIT_LOG_LEVEL: 'warn',
		},
	});
	const ended = once(child, 'exit').then(() => {});
	// Ctrl-C reaches the child by the terminal; a plain kill of this process must reach it too.
	process.on('SIGINT', () => {});
	process.on('SIGTERM', () => child.kill('SIGTERM'));
	const origin = `http://127.0.0.1:${port}`;
	await ready(origin, () => child.exitCode !== null);
	return {
		origin,
		ended,
		stop: async () => {
			if (child.exitCode === null) child.kill('SIGTERM');
			await ended;
		},
	};
}

async function ready(origin: string, hasEnded: () => boolean): Promise<void> {
	const until = Date.now() + readyMsMax;
	while (Date.now() < until) {
		if (hasEnded()) throw new Error('the service did not start');
		const answer = await fetch(`${origin}/readyz`).catch(() => null);
		if (answer?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error('the service did not become ready');
}

async function isFree(port: number): Promise<boolean> {
	return (await listened(port)) !== null;
}

async function freePort(): Promise<number> {
	const port = await listened(0);
	if (port === null) throw new Error('no port is free');
	return port;
}

/** Listens for a moment: the port that was given, or null where it is taken. */
function listened(port: number): Promise<number | null> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(null));
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : null));
		});
	});
}
