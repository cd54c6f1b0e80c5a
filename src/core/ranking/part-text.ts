import type { ScorableRole } from '../model/role.ts';
import type { IndexHit, Statistics } from '../model/search.ts';
import type { Importance } from '../model/vocabulary.ts';
import { type PartFit, unspoken } from './part.ts';
import type { Profile } from './profile.ts';
import type { RoleWork } from './role-work.ts';
import { scoreNumbers } from './weights.ts';

const { text: numbers } = scoreNumbers;
const wordsMax = 6;

/** What the two texts share: words by rarity, and the skills that the posting speaks of anywhere. */
export function textPart(
	role: ScorableRole,
	hit: IndexHit | null,
	statistics: Statistics,
	work: RoleWork,
	{ held, wordOf }: Pick<Profile, 'held' | 'wordOf'>,
): PartFit {
	// Of a single role, every word is in every role: rarity says nothing yet.
	if (hit === null || statistics.roles < 2) return unspoken('There are no other roles to compare its words with.');
	const score = textScore(wordsScore(hit.text), sharedSkills(role, work, held));
	const reason = (): string => {
		const told = hit.terms.slice(0, wordsMax).map((one) => wordOf(one.term));
		return told.length === 0 ? 'No telling word is in both texts.' : `Both texts say: ${told.join(', ')}.`;
	};
	return { score, spoken: 1, factor: 1, rows: [], scoreBy: () => score, reason };
}

/**
 * 0..1, rising. Any two texts share some words, so that a little in common tells less than its share: a Weibull curve of
 * shape 1.5, whose power is made of a product and a root, which have the same bits everywhere.
 */
export function wordsScore(cosine: number): number {
	const share = cosine / numbers.cosine;
	return 1 - Math.exp(-share * Math.sqrt(share));
}

/** @param skills the share of them that is had; null where the role speaks of none */
export function textScore(words: number, skills: number | null): number {
	return skills === null ? words : numbers.words * words + (1 - numbers.words) * skills;
}

/** What a mention counts by how it is asked for. */
export function standingOf(importance: Importance): number {
	return importance === 'nice' ? numbers.wish : 1;
}

function sharedSkills({ skills }: ScorableRole, work: RoleWork, held: Profile['held']): number | null {
	let all = 0;
	let shared = 0;
	work.skills.forEach(({ id, worth: told }, i) => {
		// They stand in the order of the role.
		const { importance } = skills[i] as ScorableRole['skills'][number];
		const worth = told * standingOf(importance);
		all += worth;
		shared += worth * Math.min(1, held.get(id)?.strength ?? 0);
	});
	return all === 0 ? null : shared / all;
}
