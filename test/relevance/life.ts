import type { EducationEntry, Job, Resume, ResumeQuote, ResumeSkill } from '../../src/core/model/resume.ts';
import type { Quote } from '../../src/core/model/text.ts';
import { nameOf } from './known-skills.ts';

/** The day of every story. */
export const today = '2026-11-20';

export type Life = {
	/** Title, first month, last month (null: until today), what the description says, and the skills that it shows. */
	readonly jobs?: readonly (readonly [
		title: string,
		from: string,
		to: string | null,
		about?: string,
		shows?: readonly string[],
	])[];
	/** Titles of jobs without dates. */
	readonly undated?: readonly string[];
	/** Skill id → months used (null: only listed) and the last month. */
	readonly skills?: Readonly<Record<string, readonly [months: number | null, lastUsed: string | null]>>;
	/** Without an end it was completed long ago. */
	readonly degree?: Pick<EducationEntry, 'level' | 'field'> & { readonly end?: string };
	/** Title, first month, last month (null: until today) of work without pay. */
	readonly unpaid?: readonly (readonly [title: string, from: string, to: string | null])[];
	readonly languages?: readonly (readonly [code: string, name: string])[];
	readonly residence?: string;
	readonly mayWorkIn?: readonly string[];
	/** More text at the end. */
	readonly more?: string;
};

/** A résumé as its reader would give it, with quotes that stand in its text. */
export function resume(life: Life): Resume {
	let text = '';
	const write: Write = (line) => {
		const start = text.length;
		text += `${line}\n`;
		return { start, end: start + line.length, quote: line };
	};
	const shown: Shown = new Map();
	const experience = [...jobsOf(life, write, shown), ...undatedOf(life, write)];
	const skillsFrom = text.length;
	const skills = skillsOf(life, write, shown);
	const skillsTo = text.length;
	const education = educationOf(life, write);
	const activities = activitiesOf(life, write);
	const languages = (life.languages ?? []).map(([code, name]) => ({ code, name, level: null, evidence: write(name) }));
	const mayWorkIn = (life.mayWorkIn ?? []).map((country) => ({ country, evidence: write(`May work in ${country}`) }));
	write(life.more ?? '');
	const nowhere = { start: 0, end: 0, quote: '' };
	return {
		text,
		language: 'en',
		sections: [
			{ kind: 'experience', start: 0, end: skillsFrom },
			{ kind: 'skills', start: skillsFrom, end: skillsTo },
			{ kind: 'education', start: skillsTo, end: text.length },
		],
		experience,
		totalMonths: new Set(experience.flatMap((job) => monthsFrom(job.start ?? today, job.end ?? today))).size,
		seniority: null,
		skills,
		education,
		activities,
		languages,
		residence:
			life.residence === undefined ? null : { city: null, region: null, country: life.residence, evidence: nowhere },
		mayWorkIn,
		personal: [],
		findings: [],
	};
}

/** Writes a line of the résumé; where it stands. */
type Write = (line: string) => Quote;
/** By skill, where a job's description shows it. */
type Shown = Map<string, ResumeQuote[]>;

function jobsOf({ jobs = [] }: Life, write: Write, shown: Shown): Job[] {
	return jobs.map(([title, from, to, about, shows = []]) => {
		const evidence = write(`${title}, ${from} to ${to ?? 'present'}`);
		for (const id of shows) {
			shown.set(id, [...(shown.get(id) ?? []), { ...write(nameOf(id)), section: 'experience' }]);
		}
		const body = write(about ?? '');
		const months = monthOf(to ?? today) - monthOf(from) + 1;
		const dates = { start: from, end: to, current: to === null, months, precision: 'month' as const };
		return { title, company: null, ...dates, span: { start: evidence.start, end: body.end }, evidence };
	});
}

function undatedOf({ undated = [] }: Life, write: Write): Job[] {
	return undated.map((title) => {
		const evidence = write(title);
		const dates = { start: null, end: null, current: false, months: null, precision: null };
		return { title, company: null, ...dates, span: { start: evidence.start, end: evidence.end }, evidence };
	});
}

function skillsOf({ skills: listed = {} }: Life, write: Write, shown: Shown): ResumeSkill[] {
	const skills: ResumeSkill[] = Object.entries(listed).map(([id, [months, lastUsed]]) => {
		const quote: ResumeQuote = { ...write(nameOf(id)), section: 'skills' };
		return { id, name: nameOf(id), months, lastUsed, evidence: [...(shown.get(id) ?? []), quote] };
	});
	for (const [id, evidence] of shown) {
		if (listed[id] === undefined) skills.push({ id, name: nameOf(id), months: 24, lastUsed: null, evidence });
	}
	return skills;
}

function educationOf({ degree }: Life, write: Write): EducationEntry[] {
	if (degree === undefined) return [];
	const evidence = write(`${degree.level} ${degree.field}`);
	const completed = (degree.end ?? '') <= today;
	return [{ year: 2012, start: null, end: null, precision: null, ...degree, completed, evidence }];
}

function activitiesOf({ unpaid = [] }: Life, write: Write): Resume['activities'] {
	return unpaid.map(([title, start, to]) => ({
		kind: 'volunteering',
		title,
		organization: null,
		start,
		end: to,
		current: to === null,
		precision: 'month',
		evidence: write(`${title}, unpaid, ${start}`),
	}));
}

function monthOf(date: string): number {
	return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

function monthsFrom(from: string, to: string): readonly number[] {
	return Array.from({ length: monthOf(to) - monthOf(from) + 1 }, (_, i) => monthOf(from) + i);
}
