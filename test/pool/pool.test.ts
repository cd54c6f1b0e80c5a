import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPool } from '../../src/pool/pool.ts';
import type { Channel } from '../../src/pool/worker.ts';

// Whether time is shared out rightly cannot be seen on a real clock: these workers are here, and so is the clock.
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const limits = { workersMax: 1, queueMax: 2, taskMsMax: 3_000, waitMsMax: 60_000 };

/** A worker that is ready at once, answers the task "quick", and does any other for ever. */
function worker(): Channel {
	const gone = Promise.withResolvers<void>();
	let say = (_message: unknown): void => {};
	return {
		send: (message) => {
			const { id, task } = message as { id: number; task: string };
			if (task === 'quick') say({ kind: 'done', id, result: {}, retire: false });
		},
		onMessage: (listener) => {
			say = listener;
			queueMicrotask(() => say({ kind: 'ready' }));
		},
		kill: () => gone.resolve(),
		gone: gone.promise,
	};
}

/** Runs a task; what became of it, and when. */
function timed(run: Promise<{ readonly kind: string }>): Promise<readonly [string, number]> {
	const began = performance.now();
	return run.then(({ kind }) => [kind, Math.round(performance.now() - began)]);
}

async function warmPool(more: Partial<typeof limits> = {}) {
	const pool = createPool<string, object>({ ...limits, ...more }, worker);
	expect(await pool.run('quick')).toEqual({ kind: 'done', result: {} });
	return pool;
}

test('a task that hangs has its whole time', async () => {
	const pool = await warmPool();
	const hung = timed(pool.run('hang'));
	await vi.advanceTimersByTimeAsync(10_000);
	expect(await hung).toEqual(['timed_out', 3_000]);
});

test('what it waits over half a second comes off its time, and it is not to blame for what it lacked', async () => {
	const pool = await warmPool();
	const hung = timed(pool.run('hang'));
	await vi.advanceTimersByTimeAsync(1_000);
	const waited = timed(pool.run('hang'));
	await vi.advanceTimersByTimeAsync(10_000);
	expect(await hung).toEqual(['timed_out', 3_000]);
	expect(await waited).toEqual(['busy', 3_500]);
});

test('what waited no longer than half a second has its whole time, and is to blame', async () => {
	const pool = await warmPool();
	const hung = timed(pool.run('hang'));
	await vi.advanceTimersByTimeAsync(2_600);
	const waited = timed(pool.run('hang'));
	await vi.advanceTimersByTimeAsync(10_000);
	expect(await hung).toEqual(['timed_out', 3_000]);
	expect(await waited).toEqual(['timed_out', 3_400]);
});

test('however long it waited, it has a quarter of a second', async () => {
	const pool = await warmPool();
	const both = [timed(pool.run('hang')), timed(pool.run('hang')), timed(pool.run('hang'))];
	await vi.advanceTimersByTimeAsync(10_000);
	expect(await Promise.all(both)).toEqual([
		['timed_out', 3_000],
		['busy', 3_500],
		['busy', 3_750],
	]);
});

test('what was spent on the same request before comes off its time', async () => {
	const pool = await warmPool();
	const hung = timed(pool.run('hang', 2_000));
	await vi.advanceTimersByTimeAsync(10_000);
	expect(await hung).toEqual(['busy', 1_500]);
});

test('nobody waits for ever', async () => {
	const pool = await warmPool({ waitMsMax: 200 });
	const hung = timed(pool.run('hang'));
	const waiting = timed(pool.run('quick'));
	await vi.advanceTimersByTimeAsync(10_000);
	expect(await waiting).toEqual(['busy', 200]);
	expect(await hung).toEqual(['timed_out', 3_000]);
});

test('a worker that cannot even start is tried again, later each time', async () => {
	const startedAt: number[] = [];
	const began = performance.now();
	const pool = createPool<string, object>(limits, () => {
		startedAt.push(performance.now() - began);
		return { ...worker(), onMessage: () => {}, gone: Promise.resolve() };
	});
	pool.warmUp();
	await vi.advanceTimersByTimeAsync(40_000);
	expect(startedAt).toEqual([0, 250, 750, 1_750, 3_750, 7_750, 15_750, 25_750, 35_750]);
	await pool.close();
	await vi.advanceTimersByTimeAsync(40_000);
	expect(startedAt).toHaveLength(9);
});
