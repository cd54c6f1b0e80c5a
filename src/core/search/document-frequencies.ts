import type { Statistics } from '../model/search.ts';
import { fingerprint } from './fingerprint.ts';
import type { StoredRole } from './stored-role.ts';
import { idf } from './tf-idf.ts';

/** How many roles there are and how many ask for each skill; named by all that idf is made of. */
export type DocumentFrequencies = {
	/** Counts a role in (+1) or out (−1). */
	count(role: StoredRole, by: 1 | -1): void;
	readonly roles: number;
	/** A snapshot: later changes do not show in it. */
	statistics(): Statistics;
};

export function documentFrequencies(): DocumentFrequencies {
	const ofSkill = new Map<string, number>();
	const name = fingerprint();
	let roles = 0;
	let snapshot: Statistics | null = null;
	return {
		count(role, by) {
			roles += by;
			snapshot = null;
			for (const key of role.keys) name.add(key, by);
			for (const id of role.facts.skills.keys()) {
				name.add(`skill:${id}`, by);
				ofSkill.set(id, (ofSkill.get(id) ?? 0) + by);
			}
		},
		get roles() {
			return roles;
		},
		statistics() {
			snapshot ??= statisticsOf(`${roles}-${name.read()}`, roles, ofSkill);
			return snapshot;
		},
	};
}

function statisticsOf(id: string, roles: number, ofSkill: ReadonlyMap<string, number>): Statistics {
	// A skill that no role asks for is as rare as one that a single role asks for.
	const unasked = idf(1, Math.max(1, roles));
	const known = new Map([...ofSkill].map(([skillId, df]) => [skillId, df > 0 ? idf(df, roles) : unasked]));
	return { id, roles, idfOfSkill: (skillId) => known.get(skillId) ?? unasked };
}
