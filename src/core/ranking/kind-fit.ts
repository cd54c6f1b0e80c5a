import { closeness } from './occupations.ts';
import type { HeldWork, Profile } from './profile.ts';
import type { RoleWork } from './role-work.ts';
import { sharedTitleWords } from './title-words.ts';

/** Equal titles make up for a gap in the table of occupations. */
const equalTitles = 0.9;
/** "Manager, Network Operations" has all of "Operations Manager", and is something else: so much must be shared both ways. */
const equalFrom = 0.6;
const almostEqual = 0.98;
/** The most that shared skills show of the kind of work: where the titles tell of two kinds, and where they do not tell. */
const bySkillsMax = { told: 0.55, untold: 0.85 };
/** Nobody's description shows all that is asked for: so much of it is as good as all, where the titles do not tell. */
const enoughShown = 0.6;
/** Asked-for skills of this worth are half of a proof. */
const halfProof = 0.8;

/** How close one job of a person is to a role's kind of work, 0..1; null where nobody can tell. */
export function kindFit(job: HeldWork, work: RoleWork): number | null {
	const known = work.kinds.get(job);
	if (known !== undefined) return known;
	const fit = comparedKind(job, work);
	work.kinds.set(job, fit);
	return fit;
}

function comparedKind(job: HeldWork, work: RoleWork): number | null {
	const shared = sharedTitleWords(work.titleWords, job.titleWords);
	const words = sharedBothWays(shared, sharedTitleWords(job.titleWords, work.titleWords));
	return kindBy(occupationsFit(job.occupations, work.occupations), words, skillFit(job, work));
}

/** What two titles share, by the share of the wanted one's words and that of the held one's. Rises with both. */
export function sharedBothWays(ofWanted: number, ofHeld: number): number {
	return ofHeld >= equalFrom ? ofWanted : Math.min(ofWanted, almostEqual);
}

/** How close the occupations of two titles come; null where one of them names none. */
export function occupationsFit(held: HeldWork['occupations'], wanted: RoleWork['occupations']): number | null {
	return held.length === 0 || wanted.length === 0 ? null : closeness(held, wanted);
}

/** Rises with each of what it is made of. */
export function kindBy(occupations: number, sharedWords: number, bySkills: number): number;
export function kindBy(occupations: number | null, sharedWords: number, bySkills: number): number | null;
export function kindBy(occupations: number | null, sharedWords: number, bySkills: number): number | null {
	if (occupations === null) {
		const byWords = sharedWords > 0.5 ? sharedWords : 0;
		const fit = Math.max(byWords, bySkillsMax.untold * Math.min(1, bySkills / enoughShown));
		return fit > 0 ? fit : null;
	}
	const byTitle = Math.max(occupations, sharedWords >= 0.99 ? equalTitles : 0);
	return Math.max(byTitle, Math.min(bySkillsMax.told, bySkills));
}

/** The closest that a person's jobs come to a role's kind of work as far as that can be told, work of long ago counting less. */
export function bestKindFit(profile: Profile, work: RoleWork): number {
	let best = 0;
	for (const job of profile.works) best = Math.max(best, (kindFit(job, work) ?? 0) * job.recency);
	return best;
}

/**
 * 0..1: how far a person may have done a role's kind of work without any title that says so. A few shared skills show
 * that a little; they must not show it less than none would.
 * @param isCalled whether the role's title names a known occupation
 */
export function kindDoubt({ works }: Profile, isCalled: boolean): number {
	if (!isCalled || works.length === 0) return 1;
	let doubt = 0;
	for (const job of works) if (job.occupations.length === 0) doubt = Math.max(doubt, job.recency);
	return doubt;
}

/** The share of the skills asked for that a job's description shows, less where little is asked for. */
function skillFit(job: HeldWork, work: RoleWork): number {
	let asked = 0;
	let shown = 0;
	for (const { id, worth } of work.skills) {
		asked += worth;
		if (job.skills.has(id)) shown += worth;
	}
	return shownShare(shown, asked);
}

/** Of what is asked for, less where that is little. */
export function shownShare(shown: number, asked: number): number {
	return asked === 0 ? 0 : shown / (asked + halfProof);
}

/** What is shown where the share of it is so large. */
export function shownBy(share: number, asked: number): number {
	return share * (asked + halfProof);
}
