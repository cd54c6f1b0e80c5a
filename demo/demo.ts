import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, relative } from 'node:path';
import type { Match } from '../src/core/model/match.ts';
import { startService } from './service.ts';
import { printRanking } from './table.ts';

const folder = import.meta.dirname;
const resumeFile = join(folder, 'resume.pdf');

/** Starts the service on a store of its own, fills it, matches a résumé, and shows what came out. */
async function main(): Promise<void> {
	const once = process.argv.includes('--once');
	const store = mkdtempSync(join(tmpdir(), 'rolefit-demo-'));
	const service = await startService(store);
	try {
		const { origin } = service;
		const loaded = await load(origin);
		console.log(`\n${loaded} sample postings loaded into ${join(store, 'rolefit.db')}.`);
		const match = await matchSample(origin);
		const shown = relative(process.cwd(), resumeFile);
		console.log(`Matched ${shown} against ${match.total} roles:\n`);
		printRanking(match);
		if (once) return;
		console.log(`\nThe service goes on running; stop it with Ctrl-C.\n`);
		console.log(`  the page        ${origin}/`);
		console.log(`  the API to try  ${origin}/docs`);
		console.log(`  from a shell    curl -s -F resume=@${shown} ${origin}/match\n`);
		await service.ended;
	} finally {
		await service.stop();
		rmSync(store, { recursive: true, force: true });
	}
}

/** Posts every sample as one NDJSON stream; how many were taken. */
async function load(origin: string): Promise<number> {
	const samples = join(folder, 'postings');
	const lines: string[] = [];
	for (const name of (await readdir(samples)).sort()) {
		const content = await readFile(join(samples, name), 'utf8');
		const source = { name: 'sample', id: name };
		if (extname(name) === '.html') lines.push(JSON.stringify({ html: content, source }));
		else if (extname(name) === '.json') lines.push(JSON.stringify({ jsonld: JSON.parse(content), source }));
		else lines.push(JSON.stringify({ text: content, source }));
	}
	const answer = await fetch(`${origin}/postings/batch`, {
		method: 'POST',
		headers: { 'content-type': 'application/x-ndjson' },
		body: lines.join('\n'),
	});
	const results = (await answer.text())
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as { status: number });
	const taken = results.filter((result) => result.status < 300).length;
	if (taken !== lines.length) throw new Error(`${lines.length - taken} of the sample postings were refused`);
	return taken;
}

async function matchSample(origin: string): Promise<Match> {
	const form = new FormData();
	form.set('resume', new Blob([await readFile(resumeFile)], { type: 'application/pdf' }), 'resume.pdf');
	form.set('options', JSON.stringify({ limit: 10 }));
	const answer = await fetch(`${origin}/match`, { method: 'POST', body: form });
	if (!answer.ok) throw new Error(`POST /match answered ${answer.status}: ${await answer.text()}`);
	// The service's own answer, checked by its schema before it was sent.
	return (await answer.json()) as Match;
}

await main();
