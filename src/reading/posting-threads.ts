import { availableParallelism } from 'node:os';
import type { Engine } from '../matching/engine.ts';
import { ExtractionError } from '../matching/ports.ts';
import {
	type PostingContent,
	type PostingReader,
	type PreparedPosting,
	prepareInTurns,
} from '../matching/prepare-posting.ts';
import { createPool, type Pool } from '../pool/pool.ts';
import { openThread } from './open-thread.ts';

/** Postings a thread reads in one go: of a few kilobytes each, what comes in one chunk. Between any two goes it waits for us. */
const postingsPerTask = 16;
/** With so many tasks for each thread, more are read here too, as long as none of their texts is long. */
const tasksPerThread = 2;
const charactersHereMax = 20_000;
/** Most postings are read in some ten milliseconds. */
const taskMsMax = 30_000;
const waitMsMax = 60_000;

const program = new URL('./posting-program.ts', import.meta.url);

type Prepared = PreparedPosting | ExtractionError;

/** One core is left for those who ask, and for storing what was read. */
const threads = Math.max(1, availableParallelism() - 1);

/**
 * Reads a few postings here, in turns with what else the service does. Whoever sends more before the first are read is
 * worth threads: they read beside the event loop from when they are warm.
 */
export function postingThreads(engine: Pick<Engine, 'readPosting'>, threadsMax = threads): PostingReader {
	let pool: Pool<readonly PostingContent[], readonly PreparedPosting[]> | null = null;
	let isWarm = false;
	let askedFor = 0;
	let inThreadsNow = 0;
	let isReadingHere = false;
	// Each stream of postings bounds how many of its own wait.
	const limits = { workersMax: threadsMax, queueMax: Number.POSITIVE_INFINITY, taskMsMax, waitMsMax };

	function start(): void {
		pool = createPool(limits, () => openThread(program));
		void pool.run([]).then(({ kind }) => {
			isWarm = kind === 'done';
		});
	}

	async function inThread(contents: readonly PostingContent[]): Promise<readonly Prepared[]> {
		const outcome = (await pool?.run(contents)) ?? { kind: 'died' };
		if (outcome.kind === 'done') return outcome.result;
		// What one of them did to the thread must not be laid to the others.
		if (outcome.kind !== 'busy' && contents.length > 1)
			return (await Promise.all(contents.map((one) => inThread([one])))).flat();
		return contents.map(() => failed(outcome.kind));
	}

	async function inThreads(contents: readonly PostingContent[]): Promise<readonly Prepared[]> {
		const tasks = [];
		for (let from = 0; from < contents.length; from += postingsPerTask)
			tasks.push(whereThereIsTime(contents.slice(from, from + postingsPerTask)));
		return (await Promise.all(tasks)).flat();
	}

	/** The event loop waits for the threads most of its time: one task at a time it reads itself, posting by posting. */
	async function whereThereIsTime(contents: readonly PostingContent[]): Promise<readonly Prepared[]> {
		const areShort = contents.every(({ text }) => text.length <= charactersHereMax);
		if (inThreadsNow >= tasksPerThread * threadsMax && !isReadingHere && areShort) {
			isReadingHere = true;
			return prepareInTurns(engine, contents).finally(() => {
				isReadingHere = false;
			});
		}
		inThreadsNow++;
		return inThread(contents).finally(() => {
			inThreadsNow--;
		});
	}

	return {
		async prepare(contents) {
			if (pool === null && askedFor > 0) start();
			askedFor++;
			try {
				return await (isWarm ? inThreads(contents) : prepareInTurns(engine, contents));
			} finally {
				askedFor--;
			}
		},
		close: async () => pool?.close(),
	};
}

function failed(kind: 'busy' | 'timed_out' | 'died'): ExtractionError {
	switch (kind) {
		case 'busy':
			return new ExtractionError('busy', 'Too many postings are being read at this moment. Try again shortly.');
		case 'timed_out':
			return new ExtractionError('timed_out', 'Reading the posting took longer than is accepted.');
		case 'died':
			return new ExtractionError('died', 'The reader ended while it read this posting.');
	}
}
