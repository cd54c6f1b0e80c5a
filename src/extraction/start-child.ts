import { type ChildProcess, type Serializable, type SpawnOptions, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Channel } from '../pool/worker.ts';
import type { ChildSettings } from './child/messages.ts';
import { watchMemory } from './memory-watchdog.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = fileURLToPath(new URL('./child/main.ts', import.meta.url));
const PRLIMIT = ['/usr/bin/prlimit', '/bin/prlimit'].find((path) => process.platform === 'linux' && existsSync(path));
/** Heap of one child; buffers come on top, under the operating system's limit. */
const HEAP_MEGABYTES = 512;

/** Starts a child that may read this project's code and tables and nothing else, with no environment, under a memory limit. */
export function startChild(settings: ChildSettings): Channel {
	const child = spawnChild(settings);
	const gone = whenGone(child);
	const kill = (): void => void child.kill('SIGKILL');
	// Where the operating system sets no limit itself.
	if (PRLIMIT === undefined) watchMemory(child, settings.childDataBytesMax, kill);
	return {
		// A child that is gone already is told by its exit.
		send: (message) => void child.send(message as Serializable, () => {}),
		onMessage: (listener) => void child.on('message', listener),
		kill,
		gone,
	};
}

function whenGone(child: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		child.once('exit', () => resolve());
		child.once('error', () => {
			if (child.pid === undefined) resolve();
		});
	});
}

function spawnChild(settings: ChildSettings): ChildProcess {
	const node = [
		'--permission',
		`--allow-fs-read=${ROOT}src/*`,
		`--allow-fs-read=${ROOT}node_modules/*`,
		`--allow-fs-read=${ROOT}data/*`,
		`--allow-fs-read=${ROOT}package.json`,
		`--max-old-space-size=${HEAP_MEGABYTES}`,
		'--disable-warning=ExperimentalWarning',
		MAIN,
		JSON.stringify(settings),
	];
	const options: SpawnOptions = {
		stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
		serialization: 'advanced',
		env: {},
		cwd: ROOT,
	};
	if (PRLIMIT === undefined) return spawn(process.execPath, node, options);
	const bounds = [`--data=${settings.childDataBytesMax}`, `--cpu=${settings.childCpuSecondsMax}`];
	return spawn(PRLIMIT, [...bounds, process.execPath, ...node], options);
}
