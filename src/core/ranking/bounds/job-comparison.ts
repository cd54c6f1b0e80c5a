import { shareOf } from '../asked-work.ts';
import { kindBy, occupationsFit, sharedBothWays } from '../kind-fit.ts';
import { titleFit } from '../part-title.ts';
import type { Profile } from '../profile.ts';
import { sharedShare } from '../title-words.ts';
import type { KnownNames } from './known-names.ts';
import { jobBits } from './person-tables.ts';

/** Sums run in another order than the score's own; this is far above what that can make out, and below what shows. */
export const rounding = 1e-7;

/** What a title shares with the jobs held. */
export type Fit = {
	/** The title part before skills and level are weighed, at most. */
	readonly title: number;
	/** How close the work is as far as that can be told, at most. */
	readonly kind: number;
	/** How much of each job counts as work of that kind, at most. The array is used again. */
	readonly shares: Float64Array;
};

/** The titles that a person held, beside those of an index. */
export type JobComparison = {
	/** @param bySkills by job, see `kindBy` */
	compare(head: number, bySkills: Float64Array): Fit;
	/** The same for all titles that share no more of their words with any title held, at most. */
	compareCalling(calling: number, words: number, bySkills: Float64Array): Fit;
	/** By the number of a calling: whether some job's kind can be told apart from it, and whether some job's cannot. */
	readonly told: readonly boolean[];
	readonly untold: readonly boolean[];
};

export function jobComparison(profile: Profile, known: KnownNames): JobComparison {
	const jobs = profile.works;
	const heldWords = wordMasks(profile, known);
	const fits = known.heads.occupations.map((calling) => jobs.map((job) => occupationsFit(job.occupations, calling)));
	const shared = new Float64Array(Math.max(1, jobs.length));
	const sharedOfHeld = new Float64Array(jobs.length);
	const heldMasses = Float64Array.from(jobs, ({ titleWords }) => massOf(titleWords));
	const shares = new Float64Array(jobs.length);
	const recencies = Float64Array.from(jobs, (job) => job.recency);
	const { starts, words, wordWeights, masses, callings } = known.heads;
	const share = (head: number): void => {
		shared.fill(0);
		const end = starts[head + 1] as number;
		for (let i = starts[head] as number; i < end; i++) {
			const word = words[i] as number;
			let bits = heldWords[word] as number;
			for (; bits !== 0; bits &= bits - 1) {
				const job = 31 - Math.clz32(bits & -bits);
				shared[job] = (shared[job] as number) + (wordWeights[word] as number);
			}
		}
		const mass = masses[head] as number;
		for (let job = jobs.length - 1; job >= 0; job--) {
			const own = shared[Math.min(job, jobBits - 1)] as number;
			shared[job] = Math.min(1, sharedShare(own, mass));
			sharedOfHeld[job] = sharedShare(own, heldMasses[job] as number) + rounding;
		}
	};
	const compareShared = (calling: number, bySkills: Float64Array): Fit => {
		const closeness = fits[calling];
		let title = 0;
		let kind = 0;
		for (let i = 0; i < jobs.length; i++) {
			const own = shared[i] as number;
			const recency = recencies[i] as number;
			const occupations = closeness?.[i] ?? null;
			const ofSkills = bySkills[Math.min(i, jobBits - 1)] as number;
			const one = kindBy(occupations, sharedBothWays(own, sharedOfHeld[i] as number), ofSkills);
			// Where nobody can tell the kind, words alone count, and that may be more.
			const byTitle = occupations === null ? Math.max(titleFit(own, one), own) : titleFit(own, one);
			title = Math.max(title, byTitle * recency);
			kind = Math.max(kind, (one ?? 0) * recency);
			shares[i] = shareOf((one ?? 0) + rounding);
		}
		return { title, kind, shares };
	};
	return {
		compare(head, bySkills) {
			share(head);
			return compareShared(callings[head] as number, bySkills);
		},
		compareCalling(calling, words, bySkills) {
			shared.fill(words);
			sharedOfHeld.fill(1);
			return compareShared(calling, bySkills);
		},
		told: fits.map((byJob) => byJob.some((fit) => fit !== null)),
		untold: fits.map((byJob) => byJob.some((fit) => fit === null)),
	};
}

function massOf(words: ReadonlyMap<string, number>): number {
	return [...words.values()].reduce((sum, weight) => sum + weight, 0);
}

/** By the number of a word: one bit for each job whose title has it. */
function wordMasks(profile: Profile, known: KnownNames): Uint32Array {
	const masks = new Uint32Array(known.heads.wordCount);
	profile.works.forEach((job, i) => {
		for (const word of job.titleWords.keys()) {
			const number = known.heads.wordNumber(word);
			if (number !== undefined) masks[number] = (masks[number] as number) | (1 << Math.min(i, jobBits - 1));
		}
	});
	return masks;
}
