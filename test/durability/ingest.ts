import { request } from 'node:http';
import type { Readable } from 'node:stream';

const titles = ['Baker', 'Night Nurse', 'Electrician', 'Payroll Clerk', 'Data Analyst', 'Forklift Operator', 'Chef'];
const cities = ['Leeds', 'Bristol', 'Cardiff', 'Glasgow', 'York'];

/** A posting line of that number, always the same. Every third tells the job of the one before it, on another board. */
export function postingLine(number: number): string {
	const job = number % 3 === 2 ? number - 1 : number;
	const title = titles[job % titles.length];
	const text = `${title}\n\nCompany ${job % 41} Ltd, ${cities[job % cities.length]}, UK\n\nRequirements\n- ${1 + (job % 9)} years of experience as a ${title}\n- Driving licence, reference number ${job}\n\n£${24 + (job % 20)},000 per year, full-time`;
	const source = { name: number % 3 === 2 ? 'aggregator' : 'board', id: String(number) };
	return `${JSON.stringify({ text, title, company: `Company ${job % 41} Ltd`, source })}\n`;
}

export type Ingest = {
	/** Posting ids by line number, as they were acknowledged. */
	readonly acknowledged: ReadonlyMap<number, string>;
	/** Lines that were answered with anything else than 200 or 201. */
	readonly refused: readonly unknown[];
	/** Resolves when the service has taken the request up, or never will. */
	readonly accepted: Promise<void>;
	/** Resolves when so many are acknowledged, or no more will be. */
	readonly acknowledges: (count: number) => Promise<void>;
	/** Resolves when the answer has ended or broken off. */
	readonly ended: Promise<void>;
};

/** Streams those postings as one batch; a service that dies meanwhile just ends it. */
export function ingest(origin: string, numbers: readonly number[]): Ingest {
	const acknowledged = new Map<number, string>();
	const refused: unknown[] = [];
	const waiting = new Map<() => void, number>();
	const call = request(`${origin}/postings/batch`, {
		method: 'POST',
		headers: { 'content-type': 'application/x-ndjson', expect: '100-continue' },
	});
	call.flushHeaders();
	const accepted = new Promise<void>((resolve) => call.once('continue', resolve).once('close', resolve));
	const ended = new Promise<void>((resolve) => {
		call.on('error', () => resolve());
		call.on('response', (answer) => {
			answer.on('error', () => resolve());
			answer.on('close', () => resolve());
			lines(answer, (line) => {
				const result = JSON.parse(line) as { line: number; status: number; id: string };
				const number = numbers[result.line - 1];
				if (result.status < 300 && number !== undefined) acknowledged.set(number, result.id);
				else refused.push(result);
				for (const [resolve, count] of waiting) if (acknowledged.size >= count) resolve();
			});
		});
	});
	void write();
	return { acknowledged, refused, accepted, acknowledges, ended };

	async function acknowledges(count: number): Promise<void> {
		const reached = new Promise<void>((resolve) => waiting.set(resolve, count));
		await Promise.race([acknowledged.size >= count ? null : reached, ended]);
	}

	async function write(): Promise<void> {
		for (const number of numbers) {
			if (call.destroyed) return;
			if (!call.write(postingLine(number)))
				await new Promise((resolve) => call.once('drain', resolve).once('close', resolve));
		}
		call.end();
	}
}

/** Whole lines only: one that broke off acknowledges nothing. */
function lines(stream: Readable, onLine: (line: string) => void): void {
	let rest = '';
	stream.setEncoding('utf8').on('data', (text: string) => {
		const parts = (rest + text).split('\n');
		rest = parts.pop() ?? '';
		for (const line of parts) onLine(line);
	});
}
