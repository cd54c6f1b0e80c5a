import { Importance } from '../../model/vocabulary.ts';
import type { Segment } from '../../search/segment.ts';
import { shownShare } from '../kind-fit.ts';
import { standingOf } from '../part-text.ts';
import { jobBits, type SkillTables } from './person-tables.ts';

/** What a person shares of the skills that the role looked at speaks of. */
export type SharedSkills = {
	look(segment: Segment, place: number): void;
	/** The share that is had; null where the role speaks of none. */
	readonly share: number | null;
	/** What each job shows of the role looked at. The array is used again. */
	byJob(segment: Segment, place: number): Float64Array;
};

/** What a mention counts, by the place of its importance in `Importance.options`. */
export const standings = Float64Array.from(Importance.options, standingOf);

export function sharedSkills(tables: SkillTables): SharedSkills {
	const jobs = new Float64Array(jobBits);
	let all = 0;
	let share: number | null = null;
	return {
		get share() {
			return share;
		},
		look({ skills, mentions }, place) {
			const { ways, strengths, importances } = mentions;
			let [had, mentioned] = [0, 0];
			all = 0;
			const end = skills.starts[place + 1] as number;
			for (let i = skills.starts[place] as number; i < end; i++) {
				const skill = skills.values[i] as number;
				const way = ways[i] as number;
				const worth = (strengths[way] as number) * (tables.worth[skill] as number);
				const standing = standings[importances[way] as number] as number;
				all += worth;
				mentioned += worth * standing;
				had += worth * standing * Math.min(1, tables.strength[skill] as number);
			}
			share = mentioned === 0 ? null : had / mentioned;
		},
		byJob({ skills, mentions: { ways, strengths } }, place) {
			jobs.fill(0);
			const end = skills.starts[place + 1] as number;
			for (let i = skills.starts[place] as number; i < end; i++) {
				const skill = skills.values[i] as number;
				const worth = (strengths[ways[i] as number] as number) * (tables.worth[skill] as number);
				for (let bits = tables.jobs[skill] as number; bits !== 0; bits &= bits - 1) {
					const job = 31 - Math.clz32(bits & -bits);
					jobs[job] = (jobs[job] as number) + worth;
				}
			}
			for (let job = 0; job < jobs.length; job++) jobs[job] = shownShare(jobs[job] as number, all);
			return jobs;
		},
	};
}
