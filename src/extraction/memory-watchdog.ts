import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';

const INTERVAL_MS = 50;
const PAGE_BYTES = 4_096;

/** Calls `onOver` once the child's resident set passes `bytesMax`, as long as it lives; where the system tells it. */
export function watchMemory(child: ChildProcess, bytesMax: number, onOver: () => void): void {
	if (process.platform !== 'linux') return;
	const timer = setInterval(async () => {
		if ((await residentBytes(child.pid)) > bytesMax) onOver();
	}, INTERVAL_MS);
	child.once('exit', () => clearInterval(timer));
}

async function residentBytes(pid: number | undefined): Promise<number> {
	const statm = await readFile(`/proc/${pid}/statm`, 'latin1').catch(() => '0 0');
	return Number(statm.split(' ')[1]) * PAGE_BYTES;
}
