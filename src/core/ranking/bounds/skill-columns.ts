import { Importance } from '../../model/vocabulary.ts';
import type { Segment } from '../../search/segment.ts';
import { standingOf } from '../part-text.ts';

/**
 * Skill → the roles of a segment that speak of it: their places, and how strongly, in a byte. Its low bit says that the
 * skill would only be nice to have; the rest is the weight in steps of 1/127, rounded up.
 */
export type SkillColumns = {
	/** Ascending; list `i` is that of `skills[i]`. */
	readonly skills: Uint32Array;
	readonly starts: Uint32Array;
	readonly places: Uint16Array;
	readonly strengths: Uint8Array;
};

/** By the byte: the weight; and the same, less where it is only a wish. */
export const weightOf = Float64Array.from({ length: 256 }, (_, byte) => (byte >>> 1) / 127);
export const standingWeightOf = weightOf.map((weight, byte) => weight * standingOf((byte & 1) === 1 ? 'nice' : 'must'));

const remembered = new WeakMap<Segment, SkillColumns>();

/** A segment never changes, so its columns are made once. */
export function skillColumns(segment: Segment): SkillColumns {
	const known = remembered.get(segment);
	if (known !== undefined) return known;
	const made = madeColumns(segment);
	remembered.set(segment, made);
	return made;
}

function madeColumns({ skills: bySkill, asked, importances }: Segment): SkillColumns {
	const { values } = bySkill;
	// 1. How long the list of each skill is, and where it starts.
	const counts = new Uint32Array(values.reduce((most, skill) => Math.max(most, skill + 1), 0));
	for (const skill of values) counts[skill] = (counts[skill] as number) + 1;
	const skills = Uint32Array.from(counts.keys()).filter((skill) => (counts[skill] as number) > 0);
	const starts = new Uint32Array(skills.length + 1);
	const next = counts;
	skills.forEach((skill, list) => {
		const start = starts[list] as number;
		starts[list + 1] = start + (counts[skill] as number);
		next[skill] = start;
	});
	// 2. The entries, role after role.
	const places = new Uint16Array(values.length);
	const strengths = new Uint8Array(values.length);
	const nice = Importance.options.indexOf('nice');
	for (let place = 0; place < bySkill.starts.length - 1; place++) {
		const end = bySkill.starts[place + 1] as number;
		for (let i = bySkill.starts[place] as number; i < end; i++) {
			const skill = values[i] as number;
			const at = next[skill] as number;
			next[skill] = at + 1;
			places[at] = place;
			strengths[at] = 2 * Math.min(127, Math.ceil(127 * (asked.values[i] as number))) + Number(importances[i] === nice);
		}
	}
	return { skills, starts, places, strengths };
}
