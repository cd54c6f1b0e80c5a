import { seniorityWords } from '../model/tables/seniority-words.ts';
import type { Seniority } from '../model/vocabulary.ts';
import { fold } from '../text/fold.ts';
import type { JobReading } from './jobs.ts';

/** The level of the latest titled job; where its title tells none, of the months worked. Null without any dated job. */
export function seniorityOf(jobs: readonly JobReading[], totalMonths: number): Seniority | null {
	const titled = jobs.filter((job) => job.title !== null && job.range !== null);
	const latest = titled.reduce<JobReading | null>(
		(best, job) => (best === null || isLater(job, best) ? job : best),
		null,
	);
	if (latest === null || latest.title === null) return null;
	const told = levelOf(latest.title);
	if (told !== null) return told;
	if (totalMonths < seniorityWords.years.junior) return 'junior';
	return totalMonths < seniorityWords.years.senior ? 'mid' : 'senior';
}

function isLater(a: JobReading, b: JobReading): boolean {
	if (a.current !== b.current) return a.current;
	return (a.range?.last ?? 0) > (b.range?.last ?? 0);
}

function levelOf(title: string): Seniority | null {
	const words = ` ${(fold(title.replace(/\([^)]*\)?/g, ' ')).match(/[a-z0-9-]+/g) ?? []).join(' ')} `;
	for (const { level, words: list } of seniorityWords.titles) {
		const word = list.find((one) => words.includes(` ${one} `));
		if (word === undefined) continue;
		const isOfThing =
			level === 'manager' && seniorityWords.ofThings.some((thing) => words.includes(` ${thing} ${word} `));
		if (!isOfThing) return level;
	}
	return null;
}
