import type { PartName, Weights } from '../model/match.ts';
import type { Importance } from '../model/vocabulary.ts';

/** How much each part counts. Chosen by leaving whole sets of people out; see docs/decisions/0003. */
export const defaultWeights: Weights = { text: 0.4, skills: 0.16, experience: 0.07, education: 0.02, title: 0.35 };

/** The numbers of the score, each with its reason. Those of single rules are in core/rules/rule-weights.ts. */
export const scoreNumbers = {
	/** Requirements within a part: a nice-to-have never outweighs a must. */
	importance: { must: 1, nice: 0.3, context: 0.15 } satisfies Record<Importance, number>,
	text: {
		/** Cosine at which 63 % of the words' share is reached: a whole résumé against a posting of its trade has about as much. */
		cosine: 0.1,
		/** Share of the text part that words give; what the posting says of skills without asking for them gives the rest. */
		words: 0.6,
		/** A skill that would be nice to have counts this much of one that the posting needs or speaks of. */
		wish: 0.3,
	},
	skills: {
		/** What every posting asks for still counts this much of what a rare skill does. */
		commonWorth: 0.4,
		/** Whatever would be nice to have weighs less than the commonest must. */
		wishMax: 0.35,
		/** idf from which on a skill counts in full: one role in 150. */
		rareIdf: 5,
		/** So much asked for is worth half of the part's weight: one common skill says little of a person. */
		halfAsked: 1,
	},
	/** What nobody's first job asks for: credit without any time in this kind of work, and the years that fill it up. */
	firstJob: { credit: 0.4, helpingYears: 0.5 },
	level: {
		/** Levels are read off titles and years, good to about three quarters of a step. */
		tolerance: 0.75,
		/** Lost of the experience and title parts a step below, and above (over-qualified is a mild loss). */
		lossBelow: 0.22,
		lossAbove: 0.16,
		/** Apprentices, trainees and interns learn the work: who does it already loses half as much again. */
		trainingBelow: 1,
		lossAboveTraining: 0.24,
		lossMax: 0.6,
	},
	title: {
		/** The kind of work counts more than the words for it. */
		kind: 0.7,
		/** What is left of the part where the title names a skill that is not there: "PHP developer". */
		withoutItsSkill: 0.35,
		/** A skill of the title that only stands in a list is half of what its daily use is. */
		onlyListed: 0.5,
	},
	kind: {
		/** How far shared words and skills alone show that the kind of work is the same. */
		evidence: 0.25,
		/** What is assumed where no title tells, and how far shared words and skills show more. */
		untold: 0.2,
		evidenceUntold: 0.5,
	},
	limits: {
		/** The recruiter's "weak": without any of the years asked for, and with two fifths of them. */
		farTooFewYears: [32, 55],
		/** The credit for two fifths of the years. From there on the limit fades, until a good half counts as partly met. */
		farTooFewBelow: 0.16,
		/** Lacking one year of two is no reason to hold a score down. */
		fewYearsFrom: 2,
		missingLicence: 30,
		missingLanguage: 45,
		otherProfession: 18,
		/** Closeness of the kinds of work below which they are two professions, and above which they are one. */
		otherKindBelow: 0.15,
		sameKindFrom: 0.5,
		/** Below this share of a limit a score stands as it is; what is above is pressed together, so that order is kept. */
		knee: 0.5,
	},
} as const;

/** The parts in the order in which their points are added up. */
export const partOrder: readonly PartName[] = ['text', 'skills', 'experience', 'education', 'title'];
