import type { Job, Resume } from '../model/resume.ts';
import type { Taxonomy } from '../model/taxonomy.ts';
import { type HeldSkill, heldSkills } from '../rules/held-skills.ts';
import { monthNumber } from '../rules/months.ts';
import { words } from '../search/words.ts';
import { isStopWord } from '../text/stop-words.ts';
import { wordOfTerms } from '../text/terms.ts';
import { ledShown } from './leading.ts';
import { type Level, leads } from './level.ts';
import { type Named, occupationsOfWork } from './occupations.ts';
import { readTitle } from './read-title.ts';
import { skillsOfWork, withSkillsOfWork } from './skills-of-work.ts';
import { singular } from './title-words.ts';

/** Something that a person did, ready to be compared with roles by its kind. */
export type HeldWork = {
	/** What it is called; a field of study too. */
	readonly title: string | null;
	readonly titleWords: ReadonlyMap<string, number>;
	readonly occupations: readonly Named[];
	/** 0..1: less for work of long ago and of a few weeks. */
	readonly recency: number;
	/** Ids of the skills that its description shows, and of those that the work itself is, with what they imply. */
	readonly skills: ReadonlySet<string>;
};

/** One job of a person. */
export type HeldJob = HeldWork & {
	readonly job: Job;
	readonly level: Level;
	/** First and last month, counted from year 0; null without dates. */
	readonly months: readonly [number, number] | null;
	/** 0..1: how far its description tells of having led people. */
	readonly led: number;
	/** Telling words of its description, in the singular. */
	readonly words: ReadonlySet<string>;
};

/** Months in a row through which the same jobs were held, by their places in `jobs`; at least one. */
type Stretch = { readonly months: number; readonly jobs: readonly number[] };

/** A person as the ranking sees one: made once a résumé. */
export type Profile = {
	readonly resume: Resume;
	readonly taxonomy: Taxonomy;
	readonly asOf: string;
	readonly held: ReadonlyMap<string, HeldSkill>;
	/** Latest first. */
	readonly jobs: readonly HeldJob[];
	/** The jobs, and behind them what tells of a kind of work without being time in it: unpaid work, a recent study. */
	readonly works: readonly HeldWork[];
	/** The months of its jobs, each month once. */
	readonly stretches: readonly Stretch[];
	/** The résumé's own word for a term, which is a stem. */
	readonly wordOf: (term: string) => string;
};

/** What a person did eight years ago says little of what they do now: so much of its closeness is left, see decision 3. */
const freshMonths = 18;
const staleMonths = 96;
const staleRecency = 0.3;
const longMonths = 30;
const shortRecency = 0.55;

/** @param words the résumé's words for all terms that will be told, where they differ; null leaves them for later */
export function profileOf(
	resume: Resume,
	taxonomy: Taxonomy,
	asOf: string,
	words: ReadonlyMap<string, string> | null = null,
): Profile {
	const jobs = withPromotions(resume.experience.map((job) => heldJob(job, resume, taxonomy, asOf)));
	const held = withSkillsOfWork(heldSkills(resume, taxonomy, asOf), jobs, { resume, taxonomy });
	const works = [...jobs, ...unpaidWork(resume, asOf), ...studies(resume, asOf), ...schoolLeft(resume, asOf)];
	return {
		resume,
		taxonomy,
		asOf,
		held,
		jobs,
		works,
		stretches: stretchesOf(jobs),
		wordOf: wordFinder(resume.text, words),
	};
}

/** How surely a title that names no work ("Team Lead", "Shift Supervisor") goes on with that of the job before it there. */
const promoted = 0.85;

/** A leader whose title tells of no work leads what the same employer had them do before. */
function withPromotions(jobs: readonly HeldJob[]): readonly HeldJob[] {
	return jobs.map((job, at) => {
		const { company } = job.job;
		if (job.occupations.length > 0 || job.level.steps < leads || company === null) return job;
		const before = jobs.slice(at + 1).find((one) => one.job.company === company && one.occupations.length > 0);
		const named = before?.occupations ?? [];
		return { ...job, occupations: named.map((one) => ({ ...one, sureness: one.sureness * promoted })) };
	});
}

function stretchesOf(jobs: readonly Pick<HeldJob, 'months'>[]): readonly Stretch[] {
	const edges = [...new Set(jobs.flatMap(({ months }) => (months === null ? [] : [months[0], months[1] + 1])))];
	edges.sort((a, b) => a - b);
	return edges.flatMap((from, i) => {
		const held = jobs.flatMap(({ months }, job) =>
			months !== null && months[0] <= from && from <= months[1] ? [job] : [],
		);
		// The last edge is an end of jobs, where none is held any more.
		return held.length === 0 ? [] : [{ months: (edges[i + 1] as number) - from, jobs: held }];
	});
}

/** The words are looked up when the first reason is told, and not for those who only want numbers. */
function wordFinder(text: string, known: ReadonlyMap<string, string> | null): Profile['wordOf'] {
	let words = known;
	return (term) => {
		words ??= wordOfTerms(text);
		return words.get(term) ?? term;
	};
}

function heldJob(job: Job, resume: Resume, taxonomy: Taxonomy, asOf: string): HeldJob {
	const title = readTitle(job.title ?? '');
	const months = monthsOf(job, asOf);
	const isInJob = (place: { readonly start: number }): boolean =>
		job.span.start <= place.start && place.start < job.span.end;
	const shown = resume.skills.filter((skill) => skill.evidence.some(isInJob));
	const named = [...shown.map(({ id }) => id), ...skillsOfWork(title.occupations, taxonomy)];
	const said = words(resume.text, job.span);
	return {
		job,
		title: job.title,
		titleWords: title.words,
		occupations: title.occupations.filter((named) => !leavingSchool.some((one) => one.occupation === named.occupation)),
		level: title.level,
		recency: recencyOf(months, asOf),
		months,
		skills: new Set(named.flatMap((id) => [id, ...(taxonomy.implied.get(id) ?? [])])),
		led: ledShown(said),
		words: new Set(said.filter((word) => !isStopWord(word)).map(singular)),
	};
}

/** What was done unpaid shows the kind of work, and less of it than a job. */
const unpaidShare = 0.7;

function unpaidWork({ activities }: Resume, asOf: string): readonly HeldWork[] {
	return activities.flatMap(({ kind, title, start, end, current }) => {
		if (kind !== 'volunteering' || title === null) return [];
		const { words: titleWords, occupations } = readTitle(title);
		const last = current || end === null ? monthNumber(asOf) : monthNumber(end);
		const recency = unpaidShare * recencyOf([monthNumber(start), last], asOf);
		return [{ title, titleWords, occupations, recency, skills: none }];
	});
}

/** Who still studies, or has just done so, looks for work of that field; after three years the jobs since then tell. */
const studyShare = 0.7;
const studyTells = { fullMonths: 12, noneMonths: 36 };

function studies({ education }: Resume, asOf: string): readonly HeldWork[] {
	return education.flatMap((study) => {
		const { field } = study;
		const fresh = freshnessOf(study, asOf);
		if (field === null || fresh === 0) return [];
		const { words: titleWords } = readTitle(field);
		return [
			{ title: field, titleWords, occupations: occupationsOfWork(field), recency: studyShare * fresh, skills: none },
		];
	});
}

function freshnessOf({ end, completed }: Resume['education'][number], asOf: string): number {
	if (completed && end === null) return 0;
	const ago = end === null ? 0 : monthNumber(asOf) - monthNumber(end);
	const { fullMonths, noneMonths } = studyTells;
	return Math.min(1, Math.max(0, (noneMonths - ago) / (noneMonths - fullMonths)));
}

const leavingSchool = occupationsOfWork('leaving school');

/** Who has just left school without a trade may learn any: an apprenticeship in it is what they look for. */
function schoolLeft({ education }: Resume, asOf: string): readonly HeldWork[] {
	if (education.some(({ level, field }) => field !== null || (level !== null && level !== 'highschool'))) return [];
	const fresh = Math.max(0, ...education.map((study) => freshnessOf(study, asOf)));
	const leaver = {
		title: 'leaving school',
		titleWords: noWords,
		occupations: leavingSchool,
		recency: fresh,
		skills: none,
	};
	return fresh === 0 ? [] : [leaver];
}

const none: ReadonlySet<string> = new Set();
const noWords: ReadonlyMap<string, number> = new Map();

function monthsOf(job: Job, asOf: string): readonly [number, number] | null {
	const today = monthNumber(asOf);
	if (job.start === null) return null;
	const start = monthNumber(job.start);
	const end = job.current
		? today
		: job.end === null
			? start + Math.max(0, (job.months ?? 1) - 1)
			: monthNumber(job.end);
	return end < start ? null : [start, Math.min(end, Math.max(start, today))];
}

function recencyOf(months: HeldJob['months'], asOf: string): number {
	if (months === null) return 1;
	const ago = monthNumber(asOf) - months[1];
	const stale = Math.min(1, Math.max(0, (ago - freshMonths) / (staleMonths - freshMonths)));
	// A first month in a new job already is that job; a short one of before was perhaps only tried.
	const long = ago <= 0 ? 1 : Math.min(1, (months[1] - months[0] + 1) / longMonths);
	return (shortRecency + (1 - shortRecency) * long) * (1 - (1 - staleRecency) * stale);
}
