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
		look({ skills, asked, importances }, place) {
			let [had, mentioned] = [0, 0];
			all = 0;
			const end = skills.starts[place + 1] ?? 0;
			for (let i = skills.starts[place] ?? 0; i < end; i++) {
				const skill = skills.values[i] ?? 0;
				const worth = (asked.values[i] ?? 0) * (tables.worth[skill] ?? 0);
				const standing = standings[importances[i] ?? 0] ?? 1;
				all += worth;
				mentioned += worth * standing;
				had += worth * standing * Math.min(1, tables.strength[skill] ?? 0);
			}
			share = mentioned === 0 ? null : had / mentioned;
		},
		byJob({ skills, asked }, place) {
			jobs.fill(0);
			const end = skills.starts[place + 1] ?? 0;
			for (let i = skills.starts[place] ?? 0; i < end; i++) {
				const skill = skills.values[i] ?? 0;
				const worth = (asked.values[i] ?? 0) * (tables.worth[skill] ?? 0);
				for (let bits = tables.jobs[skill] ?? 0; bits !== 0; bits &= bits - 1) {
					const job = 31 - Math.clz32(bits & -bits);
					jobs[job] = (jobs[job] ?? 0) + worth;
				}
			}
			for (let job = 0; job < jobs.length; job++) jobs[job] = shownShare(jobs[job] ?? 0, all);
			return jobs;
		},
	};
}
