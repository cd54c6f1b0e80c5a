import type { IndexQuery } from '../src/core/model/search.ts';

export type Times = { readonly p50: number; readonly p99: number };

/** Milliseconds of each run; the first runs, in which the compiler is still at work, are left out. */
export function timed(runs: number, warmUp: number, run: (i: number) => void): Times {
	const times: number[] = [];
	for (let i = 0; i < warmUp; i++) run(i);
	for (let i = 0; i < runs; i++) {
		const start = performance.now();
		run(i);
		times.push(performance.now() - start);
	}
	return timesOf(times);
}

export function timesOf(times: number[]): Times {
	times.sort((a, b) => a - b);
	const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
	return { p50: at(0.5), p99: at(0.99) };
}

/** Bytes in use, garbage left out; needs `node --expose-gc`. */
export function bytesInUse(): number {
	globalThis.gc?.();
	// Arrays that the first run found dead are taken off the count by the next.
	globalThis.gc?.();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}

/** The same query as from somebody else: the index remembers what it made of a query's own words. */
export function askedAnew(query: IndexQuery): IndexQuery {
	return { ...query, terms: new Map(query.terms), titleTerms: new Map(query.titleTerms) };
}
