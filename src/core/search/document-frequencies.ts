import type { Statistics } from '../model/search.ts';
import { countedNames } from './counted-names.ts';
import { type Dimension, nameOf } from './field-terms.ts';
import { fingerprint } from './fingerprint.ts';
import type { Counted, Segment } from './segment.ts';
import type { Names } from './stored-role.ts';
import { idf } from './tf-idf.ts';

/** How many roles there are and how many say each word and ask for each skill; named by all that idf is made of. */
export type DocumentFrequencies = {
	/** Counts all roles of a segment in, each word once: none of them is gone. */
	countIn(segment: Pick<Segment, 'terms' | 'skills' | 'live'>): void;
	countOut(role: Counted): void;
	readonly roles: number;
	/** Roles that have the dimension. */
	of(dimension: Dimension): number;
	/** A snapshot: later changes do not show in it. */
	snapshot(): Snapshot;
	/** What another can go on from. */
	counts(): Counts;
};

export type Snapshot = {
	readonly statistics: Statistics;
	/** idf by the number of the skill. */
	readonly idfOfSkills: Float64Array;
};

/** By the number of a dimension, and of a skill. */
export type Counts = {
	readonly roles: number;
	readonly ofDimensions: Uint32Array;
	readonly ofSkills: Uint32Array;
	readonly fingerprint: Uint32Array;
};

export function documentFrequencies(names: Names, from?: Counts): DocumentFrequencies {
	const name = fingerprint(from?.fingerprint);
	const ofDimensions = countedNames((dimension) => nameOf(dimension, names.terms), name, from?.ofDimensions);
	const ofSkills = countedNames((skill) => `skill:${names.skills.nameOf(skill)}`, name, from?.ofSkills);
	let roles = from?.roles ?? 0;
	let taken: Snapshot | null = null;
	return {
		countIn({ terms: { dimensions, starts }, skills, live }) {
			roles += live;
			taken = null;
			ofDimensions.count(dimensions, 1, starts);
			ofSkills.count(skills.values, 1);
		},
		countOut({ dimensions, skills }) {
			roles--;
			taken = null;
			ofDimensions.count(dimensions, -1);
			ofSkills.count(skills, -1);
		},
		get roles() {
			return roles;
		},
		of: ofDimensions.of,
		snapshot() {
			taken ??= snapshotOf(`${roles}-${name.read()}`, roles, ofSkills.all(), names.skills.find);
			return taken;
		},
		counts: () => ({
			roles,
			ofDimensions: ofDimensions.all(),
			ofSkills: ofSkills.all(),
			fingerprint: name.lanes(),
		}),
	};
}

function snapshotOf(
	id: string,
	roles: number,
	counts: Uint32Array,
	find: (skillId: string) => number | undefined,
): Snapshot {
	// A skill that no role asks for is as rare as one that a single role asks for.
	const unasked = idf(1, Math.max(1, roles));
	const idfOfSkills = Float64Array.from(counts, (df) => (df > 0 ? idf(df, roles) : unasked));
	const idfOfSkill = (skillId: string): number => idfOfSkills[find(skillId) ?? -1] ?? unasked;
	return { statistics: { id, roles, idfOfSkill }, idfOfSkills };
}
