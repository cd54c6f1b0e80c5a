import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine } from '../src/matching/engine.ts';
import { loadTaxonomy } from '../src/taxonomy.ts';
import { interval, type Measure, sums } from './measure.ts';
import { measurePostings } from './postings.ts';
import { measureRelevance } from './relevance.ts';
import { measureResumes } from './resumes.ts';
import { measureSkillSpans } from './skillspan.ts';

const usage = 'npm run eval -- --data <folder> [--only <part of a set or measure>] [--misses]';

/** Measures reading and ranking over a folder of labelled sets, and prints one table. */
async function main(): Promise<void> {
	const { values } = parseArgs({
		options: { data: { type: 'string' }, only: { type: 'string' }, misses: { type: 'boolean', default: false } },
	});
	if (values.data === undefined || !existsSync(values.data)) {
		console.error(`usage: ${usage}`);
		process.exit(1);
	}
	const engine = createEngine(await loadTaxonomy(), 'eval');
	console.log(
		`${'set'.padEnd(16)}  ${'measure'.padEnd(28)}  ${'value'.padStart(6)}  ${'count'.padStart(6)}  95 % interval`,
	);
	for (const set of readdirSync(values.data).sort()) {
		const folder = join(values.data, set);
		const sets: Readonly<Record<string, () => readonly Measure[] | Promise<readonly Measure[]>>> = {
			postings: () => measurePostings(set, folder, engine),
			resumes: () => measureResumes(set, folder, engine),
			skillspan: () => measureSkillSpans(set, folder, engine),
			relevance: () => measureRelevance(set, folder, engine),
		};
		const measures = await sets[set.split('-')[0] ?? '']?.();
		for (const measure of measures ?? []) {
			if (`${measure.set} ${measure.name}`.includes(values.only ?? '')) print(measure, values.misses);
		}
	}
}

function print(measure: Measure, withMisses: boolean): void {
	const total = sums(measure.rows);
	const [low, high] = interval(measure);
	const figure = (value: number): string => value.toFixed(3).padStart(6);
	console.log(
		`${measure.set.padEnd(16)}  ${measure.name.padEnd(28)}  ${figure(measure.figure(total))}  ${String(measure.count(total)).padStart(6)}  ${figure(low)} – ${figure(high)}`,
	);
	if (!withMisses) return;
	for (const row of measure.rows) for (const miss of row.misses) console.log(`    ${row.id}: ${miss}`);
}

await main();
