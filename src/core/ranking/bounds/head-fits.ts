import { kindBy } from '../kind-fit.ts';
import { levelHeld } from '../level-fit.ts';
import { maxOfKind, pressed } from '../limits.ts';
import { titleFit } from '../part-title.ts';
import { type ScoreInput, shownKind } from '../score-role.ts';
import { partOrder } from '../weights.ts';
import { type JobComparison, jobComparison } from './job-comparison.ts';
import type { KnownNames, ReadHead } from './known-names.ts';
import { jobBits } from './person-tables.ts';

/** How the titles that a person held compare with the titles of an index. */
export type HeadFits = Pick<JobComparison, 'compare'> & {
	/** At least the score of any role with such a title, whatever else it says; by the number of a head. */
	readonly most: Float64Array;
	/** The title part and the closeness of the work, at most. @param bySkills at least that of every job */
	titleAtMost(head: number, bySkills: number): number;
	kindAtMost(head: number, bySkills: number): number;
	/** How close the work is when what else is shared is counted, at most. */
	shownAtMost(head: ReadHead, kind: number | null, shared: number): number;
	/** The level held with no month, and with every month, in the role's kind of work. */
	readonly levels: readonly [low: number, high: number];
};

/** Sums run in another order than the score's own; this is far above what that can make out, and below what shows. */
export const rounding = 1e-7;

/** @param months of all jobs */
export function headFits(person: ScoreInput, known: KnownNames, months: number): HeadFits {
	const { heads } = known;
	const { compare, told, untold } = jobComparison(person.profile, known);
	// What titles alone give, without any skill.
	const titles = new Float64Array(heads.length);
	const kinds = new Float64Array(heads.length);
	const words = new Float64Array(heads.length);
	const noSkills = new Float64Array(jobBits);
	heads.forEach((head, i) => {
		const fit = compare(head, noSkills);
		titles[i] = fit.title;
		kinds[i] = fit.kind ?? 0;
		words[i] = fit.words;
	});
	/** The closeness that skills show; that of titles and that of skills join by the larger one. */
	const kindBySkills = (head: number, bySkills: number): number => {
		const calling = heads[head]?.calling ?? 0;
		const ofTold = told[calling] === true ? (kindBy(0, 0, bySkills) ?? 0) : 0;
		return untold[calling] === true ? Math.max(ofTold, kindBy(null, 0, bySkills) ?? 0) : ofTold;
	};
	const titleAtMost = (head: number, bySkills: number): number =>
		Math.max(titles[head] ?? 1, titleFit(words[head] ?? 1, kindBySkills(head, bySkills)));
	const kindAtMost = (head: number, bySkills: number): number =>
		Math.max(kinds[head] ?? 1, kindBySkills(head, bySkills));
	const shownAtMost = (head: ReadHead, kind: number | null, shared: number): number => {
		const byKind = shownKind(kind, shared);
		return told[head.calling] === true ? byKind : Math.max(byKind, shownKind(null, shared));
	};
	const most = Float64Array.from(heads, (head, i) => {
		const isSpoken = head.title !== null && head.words.length > 0;
		const raw = rawAtMost(person, isSpoken ? titleAtMost(i, 1) : 1);
		return pressed(raw, maxOfKind(shownAtMost(head, kindAtMost(i, 1), 1))) + rounding;
	});
	const levels = [levelHeld(person.profile, 0), levelHeld(person.profile, months)] as const;
	return { most, compare, titleAtMost, kindAtMost, shownAtMost, levels };
}

/** What the weighed parts give where all but the title fit in full. */
function rawAtMost({ weights }: ScoreInput, title: number): number {
	let others = 0;
	for (const name of partOrder) if (name !== 'title') others += weights[name];
	const all = others + weights.title;
	return all === 0 ? 0 : 100 * (others / all) + 100 * (weights.title / all) * title;
}
