import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Linux with a C compiler; elsewhere nothing can stand between the service and its disk. */
export const canMakeDisks = process.platform === 'linux' && spawnSync('gcc', ['--version']).status === 0;

export type Disk = {
	readonly store: string;
	/** Given to the service, it writes on this disk. */
	readonly environment: Readonly<Record<string, string>>;
	/** After the service was killed: forgets everything that was not synced, as a power cut does. */
	readonly cutPower: () => void;
	readonly fail: (how: 'ENOSPC' | 'EIO' | null) => void;
};

/** A disk in a folder that can lose power and fail; see disk.c. */
export function makeDisk(folder: string): Disk {
	const library = join(folder, 'disk.so');
	const source = join(import.meta.dirname, 'disk.c');
	const built = spawnSync('gcc', ['-shared', '-fPIC', '-O2', '-Wall', '-o', library, source, '-ldl']);
	if (built.status !== 0) throw new Error(built.stderr.toString());
	const data = join(folder, 'data');
	const kept = join(folder, 'kept');
	const fault = join(folder, 'fault');
	mkdirSync(data);
	mkdirSync(kept);
	const store = join(data, 'rolefit.db');
	return {
		store,
		environment: {
			LD_PRELOAD: library,
			ROLEFIT_TEST_DISK_STORE: store,
			ROLEFIT_TEST_DISK_KEPT: kept,
			ROLEFIT_TEST_DISK_FAULT: fault,
		},
		cutPower: () => {
			// Kept indexes too: a start does without.
			for (const name of readdirSync(data)) rmSync(join(data, name), { recursive: true });
			for (const name of readdirSync(kept).filter((one) => !one.endsWith('.part')))
				copyFileSync(join(kept, name), join(data, name));
		},
		fail: (how) => {
			if (how !== null) writeFileSync(fault, how);
			else if (existsSync(fault)) rmSync(fault);
		},
	};
}
