import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest } from '../durability/ingest.ts';
import { percentile } from '../seeded.ts';
import { type ServiceProcess, startServiceProcess } from '../service-process.ts';
import type { Seed } from './mutants.ts';

/** Every answer has to come within this, as long as service and test are let run. */
const answerMsMax = 6_000;

export type Shot = {
	readonly name: string;
	readonly status: number;
	/** `ok`, or the code of its problem. */
	readonly code: string;
	readonly ms: number;
	/** So much of that the service, or this process, was ready to run and had no processor: others had them, its own readers too. */
	readonly heldUpMs: number;
	readonly body: string;
};

export type Vitals = { readonly memoryMegabytes: number; readonly loopP99Ms: number };

export type Stand = {
	readonly service: ServiceProcess;
	readonly shoot: (name: string, bytes: Uint8Array, path?: string) => Promise<Shot>;
	/** What the service itself measured since it was asked before. */
	readonly vitals: () => Promise<Vitals>;
	readonly close: () => Promise<void>;
};

/** A running service with some postings, to be shot at. */
export async function openStand(): Promise<Stand> {
	const folder = mkdtempSync(join(tmpdir(), 'rolefit-hostile-'));
	const service = await startServiceProcess({ store: join(folder, 'rolefit.db') });
	await ingest(
		service.origin,
		Array.from({ length: 60 }, (_, i) => i),
	).ended;
	// Once every reader is warm, each file has its time for itself.
	const good = Buffer.from('Robin Vale\nBaker, 3 years');
	await Promise.all(
		Array.from({ length: availableParallelism() }, (_, i) => shoot(service, `warm ${i}`, good, '/match?keep=false')),
	);
	return {
		service,
		shoot: (name, bytes, path = '/match?keep=false') => shoot(service, name, bytes, path),
		vitals: () => vitals(service.origin),
		close: async () => {
			await service.end('SIGTERM');
			rmSync(folder, { recursive: true });
		},
	};
}

async function shoot(service: ServiceProcess, name: string, bytes: Uint8Array, path: string): Promise<Shot> {
	// Both may wait at the same time, which a sum would count twice.
	const waited = [service.pid, process.pid].map(waiting);
	const began = performance.now();
	const answer = await fetch(`${service.origin}${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/octet-stream' },
		body: Buffer.from(bytes),
	});
	const body = await answer.text();
	const ms = performance.now() - began;
	const shot = { name, status: answer.status, ms, heldUpMs: Math.max(...waited.map((soFar) => soFar())), body };
	if (answer.ok) return { ...shot, code: 'ok' };
	const { type } = JSON.parse(body) as { type: string };
	return { ...shot, code: type.replace('urn:rolefit:problem:', '') };
}

/** Tells for how many milliseconds from now on the main thread of a process was ready to run and did not. */
function waiting(pid: number): () => number {
	const before = waitedMs(pid);
	return () => waitedMs(pid) - before;
}

/** The same since its start; 0 where the system does not tell. */
function waitedMs(pid: number): number {
	const file = `/proc/${pid}/schedstat`;
	return existsSync(file) ? Number(readFileSync(file, 'latin1').split(' ')[1]) / 1e6 : 0;
}

/** Those that came too late, the wait for a processor not counted. */
export function late(shots: readonly Shot[]): readonly Omit<Shot, 'body'>[] {
	return shots.filter(({ ms, heldUpMs }) => ms - heldUpMs > answerMsMax).map(({ body: _body, ...shot }) => shot);
}

async function vitals(origin: string): Promise<Vitals> {
	const text = await (await fetch(`${origin}/metrics`)).text();
	const figure = (name: string): number => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]);
	return {
		memoryMegabytes: Math.round(figure('process_resident_memory_bytes') / 1e6),
		loopP99Ms: Math.round(figure('nodejs_eventloop_lag_p99_seconds') * 1_000),
	};
}

/** So many at a time, in order. */
export async function inTurn<T, R>(items: Iterable<T>, atOnce: number, work: (item: T) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	const waiting = items[Symbol.iterator]();
	const run = async (): Promise<void> => {
		for (let next = waiting.next(); !next.done; next = waiting.next()) results.push(await work(next.value));
	};
	await Promise.all(Array.from({ length: atOnce }, run));
	return results;
}

export function figures(title: string, shots: readonly Shot[], before: Vitals, after: Vitals): string {
	const codes = Object.entries(Object.groupBy(shots, (shot) => shot.code)).map(
		([code, those]) => `${those?.length} ${code}`,
	);
	const ms = shots.map((shot) => shot.ms);
	return [
		`${title}: ${shots.length} files: ${codes.sort().join(', ')}`,
		`  answers: median ${percentile(ms, 0.5)} ms, p99 ${percentile(ms, 0.99)} ms, longest ${percentile(ms, 1)} ms`,
		`  event loop p99 ${after.loopP99Ms} ms; memory of the server ${before.memoryMegabytes} → ${after.memoryMegabytes} MB`,
	].join('\n');
}

/** The project's own résumé files. */
export function seedFiles(): readonly Seed[] {
	const folder = join(import.meta.dirname, '../fixtures/files');
	return readdirSync(folder)
		.filter((name) => name !== 'README.md')
		.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}
