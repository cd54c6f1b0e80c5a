/** Numbers of the rules, each with its reason. How requirements weigh against each other is in core/ranking. */
export const ruleWeights = {
	skill: {
		/** A skill that only stands in a list is had; use in jobs and lately makes it surer. */
		listed: 0.8,
		usedLong: 0.12,
		usedLately: 0.08,
		/** Beyond three years, more of the same says little. */
		longMonths: 36,
		/** Fresh for two years, stale after ten. */
		freshMonths: 24,
		staleMonths: 120,
		/** Whoever runs EKS runs Kubernetes; the word itself would be a little surer. */
		implied: 0.95,
		/** Of an any-of list, the share that one member brings; the rest is for a second one. */
		firstOfAny: 0.97,
	},
	status: {
		/** From this credit on, a requirement reads as met. */
		met: 0.75,
		/** From this credit on, as partly met. */
		partial: 0.3,
	},
	years: {
		/** Below half of the years asked for, the rule "far too few" holds. */
		farShortRatio: 0.5,
		/** What half of the years is worth, and what no fully reached minimum goes below. */
		creditAtHalf: 0.25,
		/** Counting months off a résumé is good to about two months in three years. */
		toleratedRatio: 0.94,
		/** Twice the largest number of years asked for costs this much: over-qualified is a mild loss. */
		overMaxLoss: 0.15,
	},
	education: {
		/** Years in the kind of work that stand in for a degree where the posting allows it. */
		equivalentYears: { highschool: 1, associate: 2, bachelor: 4, master: 6, doctorate: 8 },
		byExperience: 0.92,
		/** A degree of the level in an unrelated field, and in one that the résumé does not name. */
		otherField: 0.65,
		unnamedField: 0.85,
		unfinished: 0.5,
		oneLevelShort: 0.4,
	},
	language: { basic: 0.5 },
	/** What is not known is neither held against the person nor counted as shown. */
	unknown: 0.5,
} as const;
