import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { loadTaxonomy } from '../src/taxonomy.ts';
import { inventor } from './invented.ts';
import { metric, withService } from './service.ts';
import { count, ms, printTable } from './table.ts';

type Run = {
	readonly postings: number;
	readonly seconds: number;
	readonly refused: number;
	readonly cpuMs: number;
	readonly loopMs: number;
	readonly residentMegabytes: number;
};

const lag = 'nodejs_eventloop_lag_p99_seconds';
const cpu = 'process_cpu_seconds_total';

/**
 * How many postings of 4,000 characters a second are read, stored and indexed, each acknowledged after its commit? The
 * first half comes to a service that has read nothing yet, and whose compiler is at work most of the time.
 */
export async function ingest(postings: number): Promise<void> {
	const inventing = inventor(await loadTaxonomy());
	const lines = Array.from({ length: postings }, (_, i) => {
		const { text } = inventing.posting(i);
		return `${JSON.stringify({ text, source: { name: 'bench', id: String(i) } })}\n`;
	});
	const half = Math.ceil(postings / 2);
	const runs = await withService(async ({ origin }) => [
		['the first half', await send(origin, lines.slice(0, half))] as const,
		['the second half', await send(origin, lines.slice(half))] as const,
		['all the same again', await send(origin, lines)] as const,
	]);
	const row = (what: string, run: Run): readonly string[] => [
		what,
		count(Math.round(run.postings / run.seconds)),
		run.refused.toString(),
		ms(run.cpuMs),
		ms(run.loopMs),
		run.residentMegabytes.toFixed(0),
	];
	printTable(
		`${count(postings)} postings through POST /postings/batch`,
		['what', 'a second', 'refused', 'CPU ms each', 'event loop p99 ms', 'resident MB'],
		runs.map(([what, run]) => row(what, run)),
	);
}

function send(origin: string, lines: readonly string[]): Promise<Run> {
	return new Promise((resolve, reject) => {
		void Promise.all([metric(origin, lag), metric(origin, cpu)]).then(([, cpuBefore]) => {
			const start = performance.now();
			let refused = 0;
			const call = request(`${origin}/postings/batch`, {
				method: 'POST',
				headers: { 'content-type': 'application/x-ndjson' },
			});
			call.on('error', reject);
			call.on('response', (answer) => {
				createInterface({ input: answer })
					.on('line', (line) => {
						if ((JSON.parse(line) as { status: number }).status >= 300) refused++;
					})
					.on('close', async () => {
						const seconds = (performance.now() - start) / 1000;
						const loopMs = 1000 * (await metric(origin, lag));
						const cpuMs = (1000 * ((await metric(origin, cpu)) - cpuBefore)) / lines.length;
						const residentMegabytes = (await metric(origin, 'process_resident_memory_bytes')) / 1e6;
						resolve({ postings: lines.length, seconds, refused, cpuMs, loopMs, residentMegabytes });
					});
			});
			void write();
			async function write(): Promise<void> {
				for (const line of lines) {
					if (!call.write(line)) await new Promise((drained) => call.once('drain', drained));
				}
				call.end();
			}
		});
	});
}
