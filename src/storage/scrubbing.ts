import { setTimeout } from 'node:timers/promises';
import { StorageError } from '../matching/ports.ts';
import type { Dialect } from './dialect.ts';
import type { WriteQueue } from './write-queue.ts';

/** A scrub that a reader holds back (a backup that runs, a shell) is tried again so often, and so many times. */
const retryMs = 50;
const triesMax = 100;

export type Scrubbing = {
	/** Something is deleted: its bytes are owed a scrub. */
	readonly owe: () => void;
	/** Tries once; whether nothing is owed any more. */
	readonly attempt: () => Promise<boolean>;
	/** Resolves when nothing is owed; throws `StorageError` where a reader holds on for too long. */
	readonly done: () => Promise<void>;
};

/** Erasure after deleting. What could not be scrubbed stays owed, and the next to ask makes up for it. */
export function scrubbing(queue: WriteQueue, { scrub }: Dialect): Scrubbing {
	let owed = false;

	async function attempt(): Promise<boolean> {
		await queue.between(async () => {
			if (owed && (await scrub())) owed = false;
		});
		return !owed;
	}

	async function done(): Promise<void> {
		for (let tries = 0; owed && !(await attempt()); tries++) {
			if (tries >= triesMax) throw new StorageError('failed');
			await setTimeout(retryMs);
		}
	}

	return {
		owe: () => {
			owed = true;
		},
		attempt,
		done,
	};
}
