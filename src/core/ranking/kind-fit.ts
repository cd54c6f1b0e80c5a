import { closeness } from './occupations.ts';
import type { HeldJob, Profile } from './profile.ts';
import type { RoleWork } from './role-work.ts';
import { sharedTitleWords } from './title-words.ts';

/** How close one job of a person is to a role's kind of work, 0..1; null where nobody can tell from the titles. */
export function kindFit(job: HeldJob, work: RoleWork): number | null {
	const shared = sharedTitleWords(work.titleWords, job.titleWords);
	if (work.occupations.length === 0 || job.occupations.length === 0) return shared > 0.5 ? shared : null;
	const close = closeness(job.occupations, work.occupations);
	// Equal words make up for a gap in the table of occupations.
	return Math.max(close, shared >= 0.99 ? 0.9 : 0);
}

/** The closest that a person's jobs come to a role's kind of work, work of long ago counting less; null: no telling. */
export function bestKindFit(profile: Profile, work: RoleWork): number | null {
	let best: number | null = null;
	for (const job of profile.jobs) {
		const fit = kindFit(job, work);
		if (fit !== null) best = Math.max(best ?? 0, fit * job.recency);
	}
	return best;
}
