import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { askMatch } from './ask-match.ts';
import { changes } from './changes.ts';
import { ingest } from './ingest.ts';
import { reading } from './reading.ts';
import { textSearch } from './text-search.ts';
import { wholeScore } from './whole-score.ts';

const usage =
	'npm run bench -- [--roles 10000,100000] [--only text-search|whole-score|changes|ingest|reading|match] [--data <folder>]';

/** Every question at every size. Engines and sizes share the run, so that their ratios hold on a busy machine too. */
async function main(): Promise<void> {
	const { values } = parseArgs({
		options: { roles: { type: 'string', default: '10000' }, only: { type: 'string' }, data: { type: 'string' } },
	});
	const sizes = values.roles.split(',').map(Number);
	const questions = Object.entries({
		'text-search': textSearch,
		'whole-score': wholeScore,
		changes,
		ingest,
		reading,
		match: (postings: number) => askMatch(postings, values.data),
	}).filter(([name]) => values.only === undefined || name === values.only);
	if (questions.length === 0 || sizes.some((size) => !(size > 0))) {
		console.error(`usage: ${usage}`);
		process.exit(1);
	}
	console.log(
		`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, one thread each`,
	);
	for (const roles of sizes) for (const [, ask] of questions) await ask(roles);
}

await main();
