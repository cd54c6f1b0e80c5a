import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes, garbage left out. */
export async function heapInUse(): Promise<number> {
	setFlagsFromString('--expose-gc');
	// A new context has what the flags of now give it.
	const collect = runInNewContext('gc') as () => void;
	await setTimeout(1);
	collect();
	return process.memoryUsage().heapUsed;
}
