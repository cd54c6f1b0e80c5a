import { postingReader } from '../src/core/posting/read.ts';
import { resumeReader } from '../src/core/resume/read.ts';
import { loadTaxonomy } from '../src/taxonomy.ts';
import { inventor } from './invented.ts';
import { today } from './job-market.ts';
import { timesOf } from './measure.ts';
import { count, ms, printTable } from './table.ts';

const textsMax = 300;
/** In the first rounds the compiler is still at work. */
const warmUpRounds = 4;
const rounds = 5;

/** How long does it take to read one posting of 4,000 characters, and one résumé of two pages? In one thread. */
export async function reading(texts: number): Promise<void> {
	const taxonomy = await loadTaxonomy();
	const inventing = inventor(taxonomy);
	const readPosting = postingReader(taxonomy);
	const readResume = resumeReader(taxonomy);
	const ids = Array.from({ length: Math.min(texts, textsMax) }, (_, i) => i);
	const row = (what: string, all: readonly string[], read: (text: string) => unknown): readonly string[] => {
		const { p50, p99 } = timesOf(best(all, read));
		const characters = all.reduce((sum, text) => sum + text.length, 0) / all.length;
		return [what, count(Math.round(characters)), ms(p50), ms(p99)];
	};
	printTable(
		`${count(ids.length)} texts of each sort, read one after the other`,
		['what', 'characters', 'p50 ms', 'p99 ms'],
		[
			row(
				'posting',
				ids.map((i) => inventing.posting(i).text),
				readPosting,
			),
			row('résumé', ids.map(inventing.resume), (text) => readResume(text, today)),
		],
	);
}

/** Of each text the shortest of its times: what others do on the machine adds to a time and never takes from it. */
function best(texts: readonly string[], read: (text: string) => unknown): number[] {
	const times = texts.map(() => Number.POSITIVE_INFINITY);
	for (let round = 0; round < warmUpRounds + rounds; round++) {
		for (const [at, text] of texts.entries()) {
			const start = performance.now();
			read(text);
			if (round >= warmUpRounds) times[at] = Math.min(times[at] as number, performance.now() - start);
		}
	}
	return times;
}
