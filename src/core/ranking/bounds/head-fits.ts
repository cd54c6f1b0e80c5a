import { kindBy, occupationsFit } from '../kind-fit.ts';
import { levelHeld } from '../level-fit.ts';
import { maxOfKind, pressed } from '../limits.ts';
import { titleFit } from '../part-title.ts';
import type { Profile } from '../profile.ts';
import { type ScoreInput, shownKind } from '../score-role.ts';
import { sharedShare } from '../title-words.ts';
import { partOrder } from '../weights.ts';
import type { KnownNames, ReadHead } from './known-names.ts';
import { jobBits } from './person-tables.ts';

/** How the titles that a person held compare with the titles of an index. */
export type HeadFits = {
	/** At least the score of any role with such a title, whatever else it says; by the number of a head. */
	readonly most: Float64Array;
	/** @param bySkills by job, see `kindBy` */
	compare(head: ReadHead, bySkills: Float64Array): Fit;
	/** How close the work is when what else is shared is counted, at most. */
	shownAtMost(head: ReadHead, kind: number | null, shared: number): number;
	/** The level held with no month, and with every month, in the role's kind of work. */
	readonly levels: readonly [low: number, high: number];
};

/** Sums run in another order than the score's own; this is far above what that can make out, and below what shows. */
export const rounding = 1e-7;

type Fit = {
	/** The title part before skills and level are weighed, at most. */
	readonly title: number;
	/** How close the work is, at most; null where nobody can tell. */
	readonly kind: number | null;
};

/** @param months of all jobs */
export function headFits(person: ScoreInput, known: KnownNames, months: number): HeadFits {
	const { profile } = person;
	const jobs = profile.jobs;
	const heldWords = wordMasks(profile, known);
	// By calling × job: how close the occupations come; −1 where one of them names none.
	const closeness = new Float64Array(known.callings.length * jobs.length);
	known.callings.forEach((occupations, calling) => {
		jobs.forEach((job, i) => {
			closeness[calling * jobs.length + i] = occupationsFit(job.occupations, occupations) ?? -1;
		});
	});
	const shared = new Float64Array(Math.max(1, jobs.length));
	/** The share of a title's words that each job's title has. */
	const share = ({ words, weights, mass }: ReadHead): void => {
		shared.fill(0);
		for (let i = 0; i < words.length; i++) {
			let bits = heldWords[words[i] ?? 0] ?? 0;
			for (; bits !== 0; bits &= bits - 1) {
				const job = 31 - Math.clz32(bits & -bits);
				shared[job] = (shared[job] ?? 0) + (weights[i] ?? 0);
			}
		}
		for (let job = jobs.length - 1; job >= 0; job--) {
			shared[job] = Math.min(1, sharedShare(shared[Math.min(job, jobBits - 1)] ?? 0, mass));
		}
	};
	const close = (head: ReadHead, job: number): number | null => {
		const fit = closeness[head.calling * jobs.length + job] ?? -1;
		return fit < 0 ? null : fit;
	};
	const compare = (head: ReadHead, bySkills: Float64Array): Fit => {
		share(head);
		let best = 0;
		let kind: number | null = null;
		for (let i = 0; i < jobs.length; i++) {
			const own = shared[i] ?? 0;
			const recency = jobs[i]?.recency ?? 1;
			const occupations = close(head, i);
			const one = kindBy(occupations, own, bySkills[Math.min(i, jobBits - 1)] ?? 0);
			// Where nobody can tell the kind, words alone count, and that may be more.
			const byTitle = occupations === null ? Math.max(titleFit(own, one), own) : titleFit(own, one);
			best = Math.max(best, byTitle * recency);
			if (one !== null) kind = Math.max(kind ?? 0, one * recency);
			else if (occupations !== null) kind ??= 0;
		}
		return { title: best, kind };
	};
	// By calling: whether its kind can be told from some job's.
	const told = known.callings.map((_, calling) =>
		jobs.some((_job, i) => (closeness[calling * jobs.length + i] ?? -1) >= 0),
	);
	const shownAtMost = (head: ReadHead, kind: number | null, sharedMost: number): number => {
		const byKind = shownKind(kind, sharedMost);
		return told[head.calling] === true ? byKind : Math.max(byKind, shownKind(null, sharedMost));
	};
	const anySkills = new Float64Array(jobBits).fill(1);
	const most = Float64Array.from(known.heads, (head) => {
		const isSpoken = head.title !== null && head.words.length > 0;
		const { title, kind } = compare(head, anySkills);
		return pressed(rawAtMost(person, isSpoken ? title : 1), maxOfKind(shownAtMost(head, kind, 1))) + rounding;
	});
	return { most, compare, shownAtMost, levels: [levelHeld(profile, 0), levelHeld(profile, months)] };
}

/** What the weighed parts give where all but the title fit in full. */
function rawAtMost({ weights }: ScoreInput, title: number): number {
	let others = 0;
	for (const name of partOrder) if (name !== 'title') others += weights[name];
	const all = others + weights.title;
	return all === 0 ? 0 : 100 * (others / all) + 100 * (weights.title / all) * title;
}

/** By the number of a word: one bit for each job whose title has it. */
function wordMasks(profile: Profile, known: KnownNames): Uint32Array {
	const masks = new Uint32Array(known.words);
	profile.jobs.forEach((job, i) => {
		for (const word of job.titleWords.keys()) {
			const number = known.wordNumber(word);
			if (number !== undefined) masks[number] = (masks[number] ?? 0) | (1 << Math.min(i, jobBits - 1));
		}
	});
	return masks;
}
