import type { RequirementOf } from '../model/requirement.ts';
import { titleTable } from '../model/tables/job-titles.ts';
import type { Worked, WorkHistory } from '../rules/context.ts';
import { kindFit } from './kind-fit.ts';
import { closeness, type occupationsOf, occupationsOfWork } from './occupations.ts';
import type { HeldJob, Profile } from './profile.ts';
import type { RoleWork } from './role-work.ts';
import { titleWords } from './title-words.ts';

type Years = RequirementOf<'experience'>['years'];

/** From this closeness on a job counts in full, below the other not at all, and in part between. */
const fullFrom = 0.85;
const nothingBelow = 0.35;
/** "Sales of IT software": what is left of a job in sales whose description says nothing of IT or software. */
const unqualified = 0.6;
/** A job whose description speaks of the work, without being called so. */
const spokenOf = 0.8;
/** Where nobody can tell what kind of work is meant, time in the role's own kind stands in for most of it. */
const standIn = 0.75;

/** How long a person worked in kinds of work, seen from one role. */
export function workHistory(profile: Profile, work: RoleWork): WorkHistory {
	const inRolesKind = once(() => worked(profile, (job) => shareOf(kindFit(job, work) ?? 0), 'work of this kind'));
	return { inRolesKind, worked: (years) => yearsOf(years, profile, inRolesKind) };
}

function yearsOf(years: Years, profile: Profile, inRolesKind: () => Worked): Worked {
	const asked = titleWords(years.of).filter((word) => !titleTable.vague.has(word));
	const named = occupationsOfWork(asked.join(' '));
	const what = years.of === 'total' ? 'work of this kind' : `work as or in ${years.of}`;
	if (years.of === 'total' || (asked.length === 0 && years.skills.length === 0)) return inRolesKind();
	const found = worked(profile, (job) => shareIn(job, asked, named, years.skills), what);
	const bySkill = Math.max(0, ...years.skills.map((id) => monthsOfSkill(id, profile)));
	const months = found.months === null ? (bySkill > 0 ? bySkill : null) : Math.max(found.months, bySkill);
	if (named.length > 0 || years.skills.length > 0 || months === null || months > 0) return { ...found, months };
	const own = inRolesKind();
	return { ...own, months: own.months === null ? null : own.months * standIn };
}

function monthsOfSkill(id: string, { held }: Profile): number {
	const skill = held.get(id);
	return skill === undefined ? 0 : (skill.shownBy.months ?? 0) * Math.min(1, skill.by === 'name' ? 1 : skill.strength);
}

/** How much of a job counts as the work asked for. */
function shareIn(
	job: HeldJob,
	asked: readonly string[],
	named: ReturnType<typeof occupationsOf>,
	skills: readonly string[],
): number {
	const bySkill = skills.some((id) => job.skills.has(id)) ? 1 : 0;
	const byWords = asked.length > 0 && asked.every((word) => job.words.has(word)) ? spokenOf : 0;
	if (named.length === 0) return Math.max(bySkill, byWords);
	const ofKind = new Set(named.flatMap((one) => one.words));
	const qualifiers = asked.filter((word) => !ofKind.has(word));
	const found = qualifiers.filter((word) => job.words.has(word)).length;
	const qualified = qualifiers.length === 0 ? 1 : unqualified + (1 - unqualified) * (found / qualifiers.length);
	return Math.max(bySkill * qualified, byWords, shareOf(closeness(job.occupations, named)) * qualified);
}

function shareOf(close: number): number {
	return Math.min(1, Math.max(0, (close - nothingBelow) / (fullFrom - nothingBelow)));
}

/** Months of jobs by the share that counts; months of two jobs count once, with the larger share. */
function worked(profile: Profile, share: (job: HeldJob) => number, what: string): Worked {
	const counted = profile.jobs
		.map((job) => ({ job, share: share(job) }))
		.filter((one) => one.share > 0)
		.sort((a, b) => b.share - a.share);
	const jobs = counted.map(({ job }) => job.job);
	const dated = counted.filter(({ job }) => job.months !== null);
	if (counted.length > 0 && dated.length === 0) return { months: null, jobs, what };
	const shares = new Map<number, number>();
	for (const one of dated) {
		const [first, last] = one.job.months ?? [0, -1];
		for (let month = first; month <= last; month++) if (!shares.has(month)) shares.set(month, one.share);
	}
	let months = 0;
	for (const one of shares.values()) months += one;
	return { months, jobs, what };
}

function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | null = null;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
