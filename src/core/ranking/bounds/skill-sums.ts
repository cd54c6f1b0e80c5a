import { segmentRolesMax } from '../../search/segment.ts';
import { indexIn } from '../../search/term-lists.ts';
import type { SkillTables } from './person-tables.ts';
import { type SkillColumns, shareUnit, standingStrengthOf, strengthOf } from './skill-columns.ts';

/** What roles of a segment share with the person, at most, added up skill by skill. The arrays are used again. */
export type SkillSums = {
	/** By place, of all roles: the worth of the skills that jobs show. */
	shown(columns: SkillColumns, roles: number): Float32Array;
	/**
	 * By place × 4, of these places: the worth of skills held, that of skills that jobs show, and how much of what is asked
	 * for is met.
	 */
	of(columns: SkillColumns, places: Uint16Array): Float32Array;
};

/** Sums of a thousand numbers kept in float32 are off by less. */
const float32Slack = 1 + 1e-4;

/** For all questions, as are those of `roughestBounds`. */
const kept = {
	isWanted: new Uint8Array(segmentRolesMax),
	shown: new Float32Array(segmentRolesMax),
	sums: new Float32Array(4 * segmentRolesMax),
};

export function skillSums({ worth, strength, openStrength, jobs }: SkillTables): SkillSums {
	const [held, shown]: [number[], number[]] = [[], []];
	for (let skill = 0; skill < worth.length; skill++) {
		const isShown = jobs[skill] !== 0;
		if (isShown) shown.push(skill);
		if (isShown || (openStrength[skill] as number) > 0) held.push(skill);
	}
	return {
		shown({ skills, starts, places, strengths }, roles) {
			const sums = kept.shown.fill(0, 0, roles);
			for (const skill of shown) {
				const list = indexIn(skills, skill);
				if (list < 0) continue;
				const own = (worth[skill] as number) * float32Slack;
				const end = starts[list + 1] as number;
				for (let i = starts[list] as number; i < end; i++) {
					const place = places[i] as number;
					sums[place] = (sums[place] as number) + own * (strengthOf[strengths[i] as number] as number);
				}
			}
			return sums;
		},
		of({ skills, starts, places: placesOf, strengths, shares, openShares }, places) {
			const { sums, isWanted } = kept;
			for (const place of places) {
				isWanted[place] = 1;
				const at = 4 * place;
				sums[at] = sums[at + 1] = sums[at + 2] = 0;
			}
			for (const skill of held) {
				const list = indexIn(skills, skill);
				if (list < 0) continue;
				const own = (worth[skill] as number) * float32Slack;
				const ofHad = own * Math.min(1, strength[skill] as number);
				const ofShown = jobs[skill] === 0 ? 0 : own;
				const ofShares = (strength[skill] as number) * shareUnit * float32Slack;
				const ofOpenShares = (openStrength[skill] as number) * shareUnit * float32Slack;
				const end = starts[list + 1] as number;
				for (let i = starts[list] as number; i < end; i++) {
					const place = placesOf[i] as number;
					if (isWanted[place] === 0) continue;
					const at = 4 * place;
					const byte = strengths[i] as number;
					const met = ofShares * (shares[i] as number) + ofOpenShares * (openShares[i] as number);
					sums[at] = (sums[at] as number) + ofHad * (standingStrengthOf[byte] as number);
					sums[at + 1] = (sums[at + 1] as number) + ofShown * (strengthOf[byte] as number);
					sums[at + 2] = (sums[at + 2] as number) + met;
				}
			}
			for (const place of places) isWanted[place] = 0;
			return sums;
		},
	};
}
