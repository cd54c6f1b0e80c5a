import { availableParallelism } from 'node:os';
import { ExtractionError, type ReadText, type ResumeReader } from '../matching/ports.ts';
import { createPool } from '../pool/pool.ts';
import { openThread } from './open-thread.ts';
import { readCharactersMax } from './read-text.ts';

export type ThreadSettings = { readonly charactersMax: number };
export type ReadingTask = { readonly text: string; readonly asOf: string };

export type ReadingLimits = {
	/** For a résumé as a whole: what its file took comes off it. */
	readonly taskMsMax: number;
	readonly threadsMax: number;
	/** Texts that wait; one more is `busy`. Most are read in some ten milliseconds. */
	readonly queueMax: number;
	readonly waitMsMax: number;
	/** Of a longer text only the beginning is read. */
	readonly charactersMax: number;
};

/** One core is left for those who ask. */
const threads = Math.max(1, availableParallelism() - 1);
const usual: ReadingLimits = {
	taskMsMax: 5_000,
	threadsMax: threads,
	queueMax: 32 * threads,
	waitMsMax: 5_000,
	charactersMax: readCharactersMax,
};

const program = new URL('./thread.ts', import.meta.url);

/** Reads in threads that know the taxonomy, so that no text holds up the service, however long it is. */
export function threadedReader(options: Partial<ReadingLimits> = {}): ResumeReader {
	const limits = { ...usual, ...options };
	const pool = createPool<ReadingTask, ReadText>({ ...limits, workersMax: limits.threadsMax }, () =>
		openThread(program, { charactersMax: limits.charactersMax } satisfies ThreadSettings),
	);
	return {
		async read(text, asOf, spentMs) {
			const outcome = await pool.run({ text, asOf }, spentMs);
			switch (outcome.kind) {
				case 'done':
					return outcome.result;
				case 'timed_out':
					throw new ExtractionError('timed_out', 'Reading the text took longer than is accepted.');
				case 'busy':
					throw new ExtractionError('busy', 'Too many résumés are being read at this moment. Try again shortly.');
				case 'died':
					throw new ExtractionError('died', 'The reader ended while it read this text.');
			}
		},
		warmUp: () => pool.warmUp(),
		isFull: () => pool.isFull(),
		close: () => pool.close(),
	};
}
