import { kindBy, kindDoubt } from '../kind-fit.ts';
import { titleFit } from '../part-title.ts';
import type { Profile } from '../profile.ts';
import type { ScoreInput } from '../score-role.ts';
import { type JobComparison, jobComparison } from './job-comparison.ts';
import type { KnownNames } from './known-names.ts';
import { jobBits } from './person-tables.ts';

/** What a title shares with those held, before any skill. */
type TitleFit = { readonly title: number; readonly kind: number };

/** How the titles that a person held compare with the titles of an index. */
export type HeadFits = Pick<JobComparison, 'compare'> & {
	/** At most. @param words at least the share of the title's words that any title held has */
	ofCalling(calling: number, words: number): TitleFit;
	/** The closeness of the work that skills show, at most. @param bySkills above 0, at least that of every job */
	kindBySkills(calling: number, bySkills: number): number;
	/** The title part by the share of words and the closeness of the work. */
	titleBy(words: number, kind: number): number;
	/** See `kindDoubt`, by whether a title names a known occupation: 0 or 1. */
	readonly doubts: readonly [number, number];
	/** 1 where it does. */
	isCalled(calling: number): 0 | 1;
	/** The numbers of the words of titles held. */
	readonly words: readonly number[];
};

export function headFits({ profile }: ScoreInput, known: KnownNames): HeadFits {
	const { compare, compareCalling, told, untold } = jobComparison(profile, known);
	const noSkills = new Float64Array(jobBits);
	/** The closeness of titles and that of skills join by the larger one. */
	const kindBySkills = (calling: number, bySkills: number): number => {
		const ofTold = told[calling] === true ? kindBy(0, 0, bySkills) : 0;
		// Where any skill is shown, it can be told.
		return untold[calling] === true ? Math.max(ofTold, kindBy(null, 0, bySkills) as number) : ofTold;
	};
	return {
		compare,
		ofCalling(calling, words) {
			const { title, kind } = compareCalling(calling, words, noSkills);
			return { title, kind };
		},
		kindBySkills,
		titleBy: titleFit,
		doubts: [kindDoubt(profile, false), kindDoubt(profile, true)],
		isCalled: (calling) => (known.heads.occupations[calling]?.length === 0 ? 0 : 1),
		words: heldWords(profile, known),
	};
}

function heldWords({ works }: Profile, known: KnownNames): readonly number[] {
	const words = new Set(works.flatMap((job) => [...job.titleWords.keys()]));
	return [...words].flatMap((word) => known.heads.wordNumber(word) ?? []);
}
