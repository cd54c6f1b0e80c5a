import { inChild } from './child.ts';
import type { EngineRun } from './run-engine.ts';
import { bytes, count, ms, percent, printTable, times } from './table.ts';

/** How large a corpus each engine is asked with, and how often; the slow ones would take hours. */
const engines: readonly { readonly name: string; readonly rolesMax: number; readonly queries: number }[] = [
	{ name: 'rolefit', rolesMax: 1_000_000, queries: 200 },
	{ name: 'plain-scan', rolesMax: 1_000_000, queries: 100 },
	{ name: 'flexsearch', rolesMax: 100_000, queries: 20 },
	{ name: 'sqlite-fts5', rolesMax: 100_000, queries: 10 },
	{ name: 'minisearch', rolesMax: 10_000, queries: 10 },
	{ name: 'natural', rolesMax: 10_000, queries: 5 },
];

/** How fast are the 20 roles nearest to a résumé's words found, and are they the nearest? */
export function textSearch(roles: number): void {
	const runs = engines
		.filter((engine) => roles <= engine.rolesMax)
		.map(({ name, queries }) => ({ name, run: inChild<EngineRun>('run-engine.ts', [name, roles, queries]) }));
	const ours = runs[0]?.run;
	printTable(
		`Nearest 20 by words among ${count(roles)} roles`,
		['engine', 'p50 ms', 'p99 ms', 'ours is', 'same 20', 'MB', 'build s'],
		runs.map(({ name, run }) => [
			name,
			ms(run.times.p50),
			ms(run.times.p99),
			times(run.times.p50 / (ours?.times.p50 ?? 1)),
			percent(agreement(run, ours)),
			bytes(run.bytes),
			run.addSeconds.toFixed(1),
		]),
	);
}

/** The share of the exact roles that an engine finds, over the queries that both were asked. */
function agreement(run: EngineRun, exact: EngineRun | undefined): number {
	const shares = run.found.map((ids, i) => {
		const right = new Set(exact?.found[i]);
		return ids.filter((id) => right.has(id)).length / right.size;
	});
	return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
