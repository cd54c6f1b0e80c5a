import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ChildSettings } from '../child/messages.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const MAIN = fileURLToPath(new URL('../child/main.ts', import.meta.url));
const PRLIMIT = ['/usr/bin/prlimit', '/bin/prlimit'].find((path) => process.platform === 'linux' && existsSync(path));
/** Heap of one child; buffers come on top, under the operating system's limit. */
const HEAP_MEGABYTES = 512;

/** Whether the operating system bounds a child's memory; without it only the watchdog does. */
export const HAS_MEMORY_LIMIT = PRLIMIT !== undefined;

/** Starts a child that may read this project's code and tables and nothing else, with no environment, under a memory limit. */
export function startChild(settings: ChildSettings): ChildProcess {
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
