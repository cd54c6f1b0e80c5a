import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Runs a file of this folder in a process of its own, so that no other's garbage is in its way; its last line is JSON. */
export function inChild<T>(file: string, args: readonly (string | number)[]): T {
	const path = join(import.meta.dirname, file);
	const flags = ['--expose-gc', '--max-old-space-size=16000', '--disable-warning=ExperimentalWarning'];
	const output = execFileSync(process.execPath, [...flags, path, ...args.map(String)], {
		encoding: 'utf8',
		maxBuffer: 2 ** 28,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	// Both ends are ours: what the file prints is what its caller asks for.
	return JSON.parse(output.trim().split('\n').at(-1) ?? '') as T;
}
