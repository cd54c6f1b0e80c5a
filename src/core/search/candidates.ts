/** A cosine at which a text is half-way to a full fit; a whole résumé rarely reaches 0.3. */
const halfCosine = 0.08;
/** Asked-for rarity at which a skill coverage is worth half its word: one common skill proves little. */
const halfAsked = 4;

/**
 * A rough 0..1 by which candidates are chosen for scoring where there are more roles than can be looked at:
 * words and skills count alike, so that a role which is strong in either one is kept.
 */
export function preScore(cosine: number, skills: number): number {
	return (cosine / (cosine + halfCosine) + skills) / 2;
}

/** The least cosine with which such skills reach a rank, but for the last bits; Infinity where none does. */
export function cosineNeeded(rank: number, skills: number): number {
	const ofWords = 2 * rank - skills;
	if (ofWords <= 0) return 0;
	return ofWords >= 1 ? Number.POSITIVE_INFINITY : (halfCosine * ofWords) / (1 - ofWords);
}

/**
 * How far a role's skills are had, 0..1.
 *
 * @param asked sum of weight × rarity over the skills that the role asks for
 * @param covered the same, times how far each is had
 */
export function skillFit(asked: number, covered: number): number {
	return asked === 0 ? 0 : covered / (asked + halfAsked);
}
