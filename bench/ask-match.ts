import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTaxonomy } from '../src/taxonomy.ts';
import { bootstrapped, type Texts } from './bootstrapped.ts';
import { inventor } from './invented.ts';
import { timesOf } from './measure.ts';
import { metric, withService } from './service.ts';
import { count, ms, printTable } from './table.ts';

const questions = 100;
/** So many résumés go before a row; the compiler is still at work then. */
const warmUp = 40;
/** …and so many before the row of a service that has served for some minutes. */
const warmFor = 500;
/** More of them wait for each other. */
const clients = 2;
const postingsAtOnce = 500;

type Ask = (i: number) => Promise<Response>;

/**
 * What does `POST /match` take from end to end, at a service with so many postings?
 * @param data a folder of labelled sets, whose texts take the place of invented ones
 */
export async function askMatch(postings: number, data?: string): Promise<void> {
	const texts: Texts = data === undefined ? inventor(await loadTaxonomy()) : bootstrapped(data);
	const pdf = readFileSync(join(import.meta.dirname, '../test/fixtures/files/teacher-two-pages.pdf'));
	const rows = await withService(async ({ origin }) => {
		await fill(origin, texts, postings);
		const text =
			(keep: boolean): Ask =>
			(i) =>
				post(origin, { resume: { text: texts.resume(i) }, options: { keep } });
		const file: Ask = () => fetch(`${origin}/match?keep=false`, { method: 'POST', body: pdf });
		return [
			await row('text of two pages, nothing kept, a new process', origin, text(false)),
			await row('the same, once it is warm', origin, text(false), warmFor),
			await row('…, the best 100 kept', origin, text(true)),
			await row('PDF of two pages, nothing kept', origin, file),
		];
	});
	printTable(
		`POST /match over ${count(postings)} ${data === undefined ? 'invented' : 'bootstrapped'} postings, 20 roles with every reason`,
		['what', 'p50 ms', 'p99 ms', `a second, ${clients} clients`, 'CPU ms each', 'event loop p99 ms'],
		rows,
	);
}

async function row(what: string, origin: string, ask: Ask, before = warmUp): Promise<readonly string[]> {
	// With other résumés than those that are timed, where there are as many.
	for (let i = 0; i < before; i++) await answered(ask(2 * questions + i));
	// 1. One after the other.
	const times: number[] = [];
	for (let i = 0; i < questions; i++) {
		const start = performance.now();
		await answered(ask(i));
		times.push(performance.now() - start);
	}
	// 2. As fast as it goes.
	await metric(origin, 'nodejs_eventloop_lag_p99_seconds');
	const cpu = await metric(origin, 'process_cpu_seconds_total');
	const start = performance.now();
	const client = async (from: number): Promise<void> => {
		for (let i = from; i < questions; i += clients) await answered(ask(questions + i));
	};
	await Promise.all(Array.from({ length: clients }, (_, from) => client(from)));
	const seconds = (performance.now() - start) / 1000;
	const loopMs = 1000 * (await metric(origin, 'nodejs_eventloop_lag_p99_seconds'));
	const cpuMs = (1000 * ((await metric(origin, 'process_cpu_seconds_total')) - cpu)) / questions;
	const { p50, p99 } = timesOf(times);
	return [what, ms(p50), ms(p99), (questions / seconds).toFixed(1), ms(cpuMs), ms(loopMs)];
}

async function answered(asked: Promise<Response>): Promise<void> {
	const answer = await asked;
	await answer.arrayBuffer();
	if (!answer.ok) throw new Error(`POST /match was answered with ${answer.status}`);
}

async function fill(origin: string, { posting }: Texts, postings: number): Promise<void> {
	for (let from = 0; from < postings; from += postingsAtOnce) {
		const lines = Array.from({ length: Math.min(postingsAtOnce, postings - from) }, (_, n) => {
			const { text } = posting(from + n);
			return JSON.stringify({ text, source: { name: 'bench', id: String(from + n) } });
		});
		const headers = { 'content-type': 'application/x-ndjson' };
		const answer = await fetch(`${origin}/postings/batch`, { method: 'POST', headers, body: lines.join('\n') });
		await answer.arrayBuffer();
	}
}

function post(origin: string, body: unknown): Promise<Response> {
	const headers = { 'content-type': 'application/json' };
	return fetch(`${origin}/match`, { method: 'POST', headers, body: JSON.stringify(body) });
}
