import type { RequirementOf } from '../model/requirement.ts';
import type { Job } from '../model/resume.ts';
import type { Worked, WorkHistory } from '../rules/context.ts';
import { askedWork, type KindOfWork, shareOf, shareOfJob, shareOfLeading } from './asked-work.ts';
import { kindFit } from './kind-fit.ts';
import type { HeldJob, Profile } from './profile.ts';
import { isTool, type RoleWork } from './role-work.ts';

type Years = RequirementOf<'experience'>['years'];

/** Where nobody can tell what kind of work is meant, time in the role's own kind stands in for most of it. */
export const standIn = 0.75;
/** What is left of that for "ten years of offshore installation" where the job speaks of no word of it. */
const neverSpoken = 0.7;
/** Longer phrases are hardly ever said again. */
const sayableWordsMax = 3;
/** Words that begin alike speak of the same: "electrical", "electrician". */
const stemLength = 5;
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
	if (asksForOwnKind(years)) return inRolesKind();
	const found = worked(profile, sharesFor(years, profile, ofKind), `work that counts as “${years.of}”`);
	const ofSkill = monthsOfSkills(years, profile);
	const months = found.months === null ? (ofSkill > 0 ? ofSkill : null) : Math.max(found.months, ofSkill);
	// A line of work that the résumé speaks of without a time: nobody can tell how long.
	const isOnlyNamed = months === 0 && years.skills.some((id) => profile.held.get(id)?.shownBy.months === null);
	const { kinds } = askedWork(years.of);
	if (isOnlyNamed && kinds.every((kind) => kind.occupations.length === 0)) return { ...found, months: null };
	if (tellsKind(years) || months === null || months > 0) return { ...found, months };
	// Nothing tells the kind of work, and what the role's own kind stood in for was none.
	return inRolesKind();
}

/** How much of a job counts as what is asked for. */
export function sharesFor(years: Years, profile: Profile, ofKind: (job: HeldJob) => number): (job: HeldJob) => number {
	const { kinds, isSetting } = askedWork(years.of);
	const tools = years.skills.filter((id) => isTool(id, profile.taxonomy));
	const unseen = shareUnseen(tools, profile);
	return (job) => {
		const showsSkill = years.skills.some((id) => job.skills.has(id));
		const known = tools.some((id) => job.skills.has(id)) ? 1 : unseen;
		const shares = kinds.map((kind) => known * shareOfJob(job, kind, showsSkill));
		const stands = kindStandsIn(years, job) ? standIn * ofKind(job) * ledShare(job, kinds) : 0;
		const stoodIn = stands > 0 && !isSetting && isNeverSpoken(job, kinds) ? stands * neverSpoken : stands;
		return Math.max(stoodIn, kinds.length === 0 && showsSkill ? 1 : 0, ...shares);
	};
}

/** Whether time in the role's kind of work stands in for a job that nothing else can be told of. */
export function kindStandsIn(years: Years, job: HeldJob): boolean {
	return job.occupations.length === 0 || askedWork(years.of).isSetting || !tellsKind(years);
}

/** "Years of experience", and of nothing in particular. */
export function asksForOwnKind({ of, skills }: Years): boolean {
	return skills.length === 0 && askedWork(of).kinds.length === 0;
}

/** Whether skills or occupations say what kind of work is meant; else the role's own kind is. */
function tellsKind({ of, skills }: Years): boolean {
	return skills.length > 0 || askedWork(of).kinds.some((kind) => kind.occupations.length > 0);
}

function ledShare(job: HeldJob, asked: readonly KindOfWork[]): number {
	return job.occupations.length === 0 || asked.length === 0
		? 1
		: Math.max(...asked.map((kind) => shareOfLeading(job, kind)));
}

/** Whether a job speaks of nothing that short phrases name, in its title or in its description. */
function isNeverSpoken({ words, titleWords }: HeldJob, asked: readonly KindOfWork[]): boolean {
	if (asked.length === 0 || asked.some((kind) => kind.words.length > sayableWordsMax)) return false;
	const stems = asked.flatMap((kind) => kind.words.map((word) => word.slice(0, stemLength)));
	const isSpoken = (word: string): boolean => stems.includes(word.slice(0, stemLength));
	return ![...titleWords.keys()].some(isSpoken) && ![...words].some(isSpoken);
}

/** What a job that shows none of the languages, frameworks or tools named still counts. */
function shareUnseen(tools: readonly string[], { held }: Profile): number {
	if (tools.length === 0) return 1;
	const isListed = tools.some((id) => {
		const skill = held.get(id);
		return (skill?.by === 'name' || skill?.by === 'implication') && skill.shownBy.months === null;
	});
	return isListed ? withoutSkill.onlyListed : withoutSkill.shownElsewhere;
}

/** Months of the skills themselves, wherever they were used. */
export function monthsOfSkills({ of, skills }: Years, profile: Profile): number {
	// "Years of sales of IT software" are more than years of the skill "sales".
	const { kinds } = askedWork(of);
	const isMore = kinds.some((kind) => kind.occupations.length > 0 && (kind.qualifiers.length > 0 || kind.leading));
	return isMore ? 0 : Math.max(0, ...skills.map((id) => monthsOfSkill(id, profile)));
}

/** What a skill only suggests was not done for a single month. */
function monthsOfSkill(id: string, { held }: Profile): number {
	const skill = held.get(id);
	return skill === undefined || skill.by === 'suggestion'
		? 0
		: (skill.shownBy.months ?? 0) * (skill.by === 'name' ? 1 : skill.strength);
}

/** Months of jobs by the share that counts. */
function worked(profile: Profile, share: (job: HeldJob) => number, what: string): Worked {
	const { jobs } = profile;
	const shares = jobs.map(share);
	const time = workTime(profile, shares);
	const telling = (): readonly Job[] => tellingFirst(jobs, shares);
	const isDated = jobs.some((job, i) => job.months !== null && (shares[i] as number) > 0);
	return { months: time.most > 0 && !isDated ? null : countedMonths(time), jobs: telling, what };
}

/** Time in a kind of work. */
export type WorkTime = {
	/** Months weighed by the share that counts of them. */
	readonly months: number;
	/** The largest share of any job. */
	readonly most: number;
};

/** @param shares by job; months of two jobs count once, with the larger share */
export function workTime({ jobs, stretches }: Profile, shares: ArrayLike<number>): WorkTime {
	let most = 0;
	for (let job = 0; job < jobs.length; job++) most = Math.max(most, shares[job] as number);
	let months = 0;
	for (const stretch of stretches) {
		let largest = 0;
		for (const job of stretch.jobs) largest = Math.max(largest, shares[job] as number);
		months += stretch.months * largest;
	}
	return { months, most };
}

/** What the time comes to. Rises with both. */
export function countedMonths({ months, most }: WorkTime): number {
	return months * Math.min(1, most / wholeShare);
}

function tellingFirst(jobs: readonly HeldJob[], shares: readonly number[]): readonly Job[] {
	return jobs
		.map(({ job }, i) => ({ job, share: shares[i] as number }))
		.filter((one) => one.share > 0)
		.sort((a, b) => b.share - a.share)
		.map((one) => one.job);
}

function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | null = null;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
