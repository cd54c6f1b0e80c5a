import type { Statistics } from '../model/search.ts';

/** A cosine at which a text is half-way to a full fit; a whole résumé rarely reaches 0.3. */
const halfCosine = 0.08;
/** Asked-for rarity at which a skill coverage is worth half its word: one common skill proves little. */
const halfAsked = 4;

/**
 * A rough 0..1 by which candidates are chosen for scoring where there are more roles than can be looked at:
 * words and skills count alike, so that a role which is strong in either one is kept.
 */
export function preScore(
	text: number,
	asked: ReadonlyMap<string, number>,
	had: ReadonlyMap<string, number>,
	statistics: Statistics,
): number {
	let sum = 0;
	let covered = 0;
	for (const [id, weight] of asked) {
		const worth = weight * statistics.idfOfSkill(id);
		sum += worth;
		covered += worth * (had.get(id) ?? 0);
	}
	const skills = sum === 0 ? 0 : covered / (sum + halfAsked);
	return (text / (text + halfCosine) + skills) / 2;
}

/** Best first; equals by role id, so that the choice is the same everywhere. */
export function byPreScore<T extends { readonly role: { readonly roleId: string }; readonly rank: number }>(
	candidates: T[],
): readonly T[] {
	return candidates.sort((a, b) => b.rank - a.rank || (a.role.roleId < b.role.roleId ? -1 : 1));
}
