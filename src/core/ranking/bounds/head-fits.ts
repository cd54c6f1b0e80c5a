import { kindBy } from '../kind-fit.ts';
import { titleFit } from '../part-title.ts';
import type { Profile } from '../profile.ts';
import { type ScoreInput, shownKind } from '../score-role.ts';
import { type Fit, type JobComparison, jobComparison } from './job-comparison.ts';
import type { KnownNames } from './known-names.ts';
import { jobBits } from './person-tables.ts';

/** What a title shares with those held, before any skill. */
export type TitleFit = { readonly title: number; readonly kind: number; readonly words: number };

/** How the titles that a person held compare with the titles of an index. */
export type HeadFits = Pick<JobComparison, 'compare'> & {
	ofHead(head: number): TitleFit;
	/** Of a title that shares no word with those held. */
	ofCalling(calling: number): TitleFit;
	/** The title part and the closeness of the work, at most. @param bySkills at least that of every job */
	titleAtMost(fit: TitleFit, calling: number, bySkills: number): number;
	kindAtMost(fit: TitleFit, calling: number, bySkills: number): number;
	/** Whether some job's kind can be told apart from such a title, whatever else is known. */
	isTold(calling: number): boolean;
	/** The numbers of the words of titles held. */
	readonly words: readonly number[];
};

export function headFits({ profile }: ScoreInput, known: KnownNames): HeadFits {
	const { compare, compareCalling, told, untold } = jobComparison(profile, known);
	const noSkills = new Float64Array(jobBits);
	const fitOf = ({ title, kind, words }: Fit): TitleFit => ({ title, kind: kind ?? 0, words });
	const ofCallings: TitleFit[] = [];
	/** The closeness that skills show; that of titles and that of skills join by the larger one. */
	const kindBySkills = (calling: number, bySkills: number): number => {
		const ofTold = told[calling] === true ? kindBy(0, 0, bySkills) : 0;
		return untold[calling] === true ? Math.max(ofTold, kindBy(null, 0, bySkills) ?? 0) : ofTold;
	};
	return {
		compare,
		ofHead: (head) => fitOf(compare(head, noSkills)),
		ofCalling(calling) {
			ofCallings[calling] ??= fitOf(compareCalling(calling, noSkills));
			return ofCallings[calling];
		},
		titleAtMost: ({ title, words }, calling, bySkills) =>
			Math.max(title, titleFit(words, kindBySkills(calling, bySkills))),
		kindAtMost: ({ kind }, calling, bySkills) => Math.max(kind, kindBySkills(calling, bySkills)),
		isTold: (calling) => told[calling] === true,
		words: heldWords(profile, known),
	};
}

/**
 * How close the work is when what else is shared is counted, at most.
 * @param isTold whether the kind of some job can surely be told
 */
export function shownAtMost(kind: number | null, isTold: boolean, shared: number): number {
	const byKind = shownKind(kind, shared);
	return isTold ? byKind : Math.max(byKind, shownKind(null, shared));
}

function heldWords({ works }: Profile, known: KnownNames): readonly number[] {
	const words = new Set(works.flatMap((job) => [...job.titleWords.keys()]));
	return [...words].flatMap((word) => known.heads.wordNumber(word) ?? []);
}
