import type { RequirementOf } from '../model/requirement.ts';
import { titleTable } from '../model/tables/job-titles.ts';
import type { Worked, WorkHistory } from '../rules/context.ts';
import { type AskedWork, askedWork, shareOf, shareOfJob, shareOfLeading } from './asked-work.ts';
import { kindFit } from './kind-fit.ts';
import type { HeldJob, Profile } from './profile.ts';
import { isTool, type RoleWork } from './role-work.ts';

type Years = RequirementOf<'experience'>['years'];

/** Where nobody can tell what kind of work is meant, time in the role's own kind stands in for most of it. */
export const standIn = 0.75;
/** What is left of a job for "years of PHP development" that shows none of the skills named, where other jobs do or
 * nothing does; and where the skill only stands in a list, so that nobody can tell where it was used. */
const withoutSkill = { shownElsewhere: 0.5, onlyListed: 0.8 };
/** Ten years next door do not add up to three years in it: below this share of the closest job, time counts less still. */
const wholeShare = 0.7;

/** How long a person worked in kinds of work, seen from one role. */
export function workHistory(profile: Profile, work: RoleWork): WorkHistory {
	return historyBy(profile, (job) => shareOf(kindFit(job, work) ?? 0));
}

/** @param shareOfKind 0..1: how much of a job counts as work of the role's kind */
export function historyBy(profile: Profile, shareOfKind: (job: HeldJob) => number): WorkHistory {
	const inRolesKind = once(() => worked(profile, shareOfKind, 'work of this kind'));
	return { inRolesKind, worked: (years) => yearsOf(years, profile, inRolesKind, shareOfKind) };
}

function yearsOf(years: Years, profile: Profile, inRolesKind: () => Worked, ofKind: (job: HeldJob) => number): Worked {
	const asked = years.of === 'total' ? [] : askedWork(years.of);
	if (asked.length === 0 && years.skills.length === 0) return inRolesKind();
	const tools = years.skills.filter((id) => isTool(id, profile.taxonomy));
	const unseen = shareUnseen(tools, profile);
	const isTold = years.skills.length > 0 || asked.some((kind) => kind.occupations.length > 0);
	// "In a food manufacturing environment" names where the work was done, and not what it was.
	const isSetting = titleTable.settings.some((word) => ` ${years.of.toLowerCase()} `.includes(` ${word} `));
	const share = (job: HeldJob): number => {
		const showsSkill = years.skills.some((id) => job.skills.has(id));
		const known = tools.some((id) => job.skills.has(id)) ? 1 : unseen;
		const shares = asked.map((kind) => known * shareOfJob(job, kind, showsSkill));
		return Math.max(standsIn(job), asked.length === 0 && showsSkill ? 1 : 0, ...shares);
	};
	const standsIn = (job: HeldJob): number => {
		if (job.occupations.length === 0) return standIn * ofKind(job);
		return isSetting || !isTold ? standIn * ofKind(job) * ledShare(job, asked) : 0;
	};
	const found = worked(profile, share, `work that counts as “${years.of}”`);
	// "Years of sales of IT software" are more than years of the skill "sales".
	const isMore = asked.some((kind) => kind.occupations.length > 0 && (kind.qualifiers.length > 0 || kind.leading));
	const ofSkill = isMore ? 0 : Math.max(0, ...years.skills.map((id) => monthsOfSkill(id, profile)));
	const months = found.months === null ? (ofSkill > 0 ? ofSkill : null) : Math.max(found.months, ofSkill);
	// A line of work that the résumé speaks of without a time: nobody can tell how long.
	const isOnlyNamed = months === 0 && years.skills.some((id) => profile.held.get(id)?.shownBy.months === null);
	if (isOnlyNamed && asked.every((kind) => kind.occupations.length === 0)) return { ...found, months: null };
	if (isTold || months === null || months > 0) return { ...found, months };
	const own = inRolesKind();
	return { ...own, months: own.months === null ? null : own.months * standIn };
}

function ledShare(job: HeldJob, asked: readonly AskedWork[]): number {
	return asked.length === 0 ? 1 : Math.max(...asked.map((kind) => shareOfLeading(job, kind)));
}

/** What a job that shows none of the languages, frameworks or tools named still counts. */
function shareUnseen(tools: readonly string[], { held }: Profile): number {
	if (tools.length === 0) return 1;
	const isListed = tools.some((id) => {
		const skill = held.get(id);
		return skill !== undefined && skill.by !== 'resemblance' && skill.shownBy.months === null;
	});
	return isListed ? withoutSkill.onlyListed : withoutSkill.shownElsewhere;
}

function monthsOfSkill(id: string, { held }: Profile): number {
	const skill = held.get(id);
	return skill === undefined ? 0 : (skill.shownBy.months ?? 0) * (skill.by === 'name' ? 1 : skill.strength);
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
	const first = Math.min(...dated.map(({ job }) => job.months?.[0] ?? 0));
	const shares: number[] = [];
	for (const one of dated) {
		const [from, to] = one.job.months ?? [0, -1];
		for (let month = from - first; month <= to - first; month++) shares[month] ??= one.share;
	}
	let months = 0;
	for (const one of shares) months += one ?? 0;
	return { months: months * Math.min(1, (counted[0]?.share ?? 0) / wholeShare), jobs, what };
}

function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | null = null;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
