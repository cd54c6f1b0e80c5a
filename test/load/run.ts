import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ingest } from '../durability/ingest.ts';
import { makeDocx } from '../extraction/make-zip.ts';
import { percentile } from '../seeded.ts';
import { startServiceProcess } from '../service-process.ts';

/** Fifty clients that upload files of two pages for a minute, one after the other: 200 and 429 are the only answers. */
const clients = 50;
const seconds = Number(process.env.ROLEFIT_TEST_SECONDS ?? 60);
const roles = 300;
/** A client that is told that the service is busy comes back after this; sooner than it is asked to. */
const impatienceMs = 250;

type Answer = { readonly status: number | string; readonly ms: number };

const folder = mkdtempSync(join(tmpdir(), 'rolefit-load-'));
const service = await startServiceProcess({ store: join(folder, 'rolefit.db') });
try {
	await ingest(
		service.origin,
		Array.from({ length: roles }, (_, i) => i),
	).ended;
	const files = await twoPages();
	await Promise.all(files.map((file) => upload(file)));
	const before = await vitals();
	const answers: Answer[] = [];
	const until = performance.now() + seconds * 1_000;
	await Promise.all(Array.from({ length: clients }, (_, client) => uploadUntil(until, files, client, answers)));
	const passed = report(answers, before, await vitals());
	process.exitCode = passed ? 0 : 1;
} finally {
	await service.end('SIGTERM');
	rmSync(folder, { recursive: true });
}

/** The fixture of two pages as it is, and its text as a DOCX of as many paragraphs. */
async function twoPages(): Promise<readonly Buffer[]> {
	const pdf = readFileSync(join(import.meta.dirname, '../fixtures/files/teacher-two-pages.pdf'));
	const answer = await fetch(`${service.origin}/match?keep=false&include=text`, { method: 'POST', body: pdf });
	const { resume } = (await answer.json()) as { resume: { text: string } };
	const escaped = resume.text.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);
	const paragraphs = escaped.split('\n').map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`);
	return [pdf, Buffer.from(makeDocx(paragraphs.join('')))];
}

async function uploadUntil(until: number, files: readonly Buffer[], client: number, answers: Answer[]): Promise<void> {
	for (let n = client; performance.now() < until; n++) {
		const answer = await upload(files[n % files.length] as Buffer);
		answers.push(answer);
		if (answer.status === 429) await setTimeout(impatienceMs);
	}
}

async function upload(file: Buffer): Promise<Answer> {
	const began = performance.now();
	const form = new FormData();
	form.set('resume', new Blob([new Uint8Array(file)]), 'resume');
	form.set('options', '{"keep": false}');
	const status = await fetch(`${service.origin}/match`, { method: 'POST', body: form }).then(
		async (answer) => {
			await answer.arrayBuffer();
			return answer.status;
		},
		(error: Error) => `${error.name}: ${String(error.cause)}`,
	);
	return { status, ms: performance.now() - began };
}

type Vitals = {
	readonly megabytes: number;
	readonly loopP50Ms: number;
	readonly loopP99Ms: number;
	readonly loopMaxMs: number;
};

/** What the service measured of itself since it was asked before. */
async function vitals(): Promise<Vitals> {
	const text = await (await fetch(`${service.origin}/metrics`)).text();
	const figure = (name: string): number => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]);
	const ms = (name: string): number => Math.round(figure(`nodejs_eventloop_lag_${name}_seconds`) * 1_000);
	return {
		megabytes: Math.round(figure('process_resident_memory_bytes') / 1e6),
		loopP50Ms: ms('p50'),
		loopP99Ms: ms('p99'),
		loopMaxMs: ms('max'),
	};
}

function report(answers: readonly Answer[], before: Vitals, after: Vitals): boolean {
	const byStatus = Object.groupBy(answers, (answer) => String(answer.status));
	console.log(`${clients} clients, ${seconds} s, ${roles} postings: ${answers.length} uploads`);
	for (const [status, those = []] of Object.entries(byStatus)) {
		const ms = those.map((answer) => answer.ms);
		console.log(
			`  ${status}: ${those.length} (${(those.length / seconds).toFixed(1)} a second), median ${percentile(ms, 0.5)} ms, p99 ${percentile(ms, 0.99)} ms, longest ${percentile(ms, 1)} ms`,
		);
	}
	console.log(`  event loop: p50 ${after.loopP50Ms} ms, p99 ${after.loopP99Ms} ms, longest ${after.loopMaxMs} ms`);
	console.log(`  memory of the service: ${before.megabytes} → ${after.megabytes} MB`);
	const unexpected = Object.keys(byStatus).filter((status) => status !== '200' && status !== '429');
	if (unexpected.length > 0) console.log(`  not expected: ${unexpected.join(', ')}`);
	return unexpected.length === 0 && (byStatus['200']?.length ?? 0) > 0;
}
