import type { RankedRole, Weights } from '../../src/core/model/match.ts';
import type { Requirement } from '../../src/core/model/requirement.ts';
import type { EducationEntry, Job, Resume, ResumeQuote, ResumeSkill } from '../../src/core/model/resume.ts';
import type { Role } from '../../src/core/model/role.ts';
import type { IndexDocument } from '../../src/core/model/search.ts';
import type { SkillEntry, SkillKind } from '../../src/core/model/skill.ts';
import type { Importance, Seniority } from '../../src/core/model/vocabulary.ts';
import { profileOf } from '../../src/core/ranking/profile.ts';
import { rank } from '../../src/core/ranking/rank.ts';
import { defaultWeights } from '../../src/core/ranking/weights.ts';
import { indexDocument } from '../../src/core/search/index-document.ts';
import { type InvertedIndex, invertedIndex } from '../../src/core/search/inverted-index.ts';
import { queryFor } from '../../src/core/search/query-for.ts';
import { compileTaxonomy } from '../../src/core/skills/taxonomy.ts';

/** The day of every story. */
export const today = '2026-11-20';

const skill = (id: string, name: string, kind: SkillKind, more: Partial<SkillEntry> = {}): SkillEntry => ({
	id,
	name,
	aliases: [],
	kind,
	implies: [],
	resembles: {},
	suggests: {},
	exact: [],
	...more,
});

/** The skills that the stories speak of. */
export const taxonomy = compileTaxonomy([
	{
		domain: 'stories',
		source: 'Invented for the ranking stories.',
		skills: [
			skill('python', 'Python', 'programming_language'),
			skill('kotlin', 'Kotlin', 'programming_language'),
			skill('cobol', 'COBOL', 'programming_language'),
			skill('kubernetes', 'Kubernetes', 'platform'),
			skill('aws', 'AWS', 'cloud'),
			skill('gcp', 'GCP', 'cloud', { resembles: { aws: 0.5 } }),
			skill('eks', 'EKS', 'platform', { implies: ['kubernetes', 'aws'] }),
			skill('mysql', 'MySQL', 'database'),
			skill('grafana', 'Grafana', 'tool'),
			skill('excel', 'Excel', 'tool'),
			skill('ledger', 'General ledger', 'technique'),
			skill('audit', 'Auditing', 'technique'),
			skill('triage', 'Triage', 'technique'),
			skill('wound-care', 'Wound care', 'technique'),
			skill('rn-licence', 'Registered nurse licence', 'licence'),
			skill('driving-licence', "Driver's licence", 'licence'),
			skill('pmp', 'PMP', 'certification'),
			skill('epic', 'Epic', 'platform'),
			skill('cerner', 'Cerner', 'platform', { resembles: { epic: 0.6 } }),
			skill('quickbooks', 'QuickBooks', 'tool'),
			skill('xero', 'Xero', 'tool', { resembles: { quickbooks: 0.6 } }),
			skill('tally', 'Tally', 'tool', { suggests: { ledger: 0.6 } }),
			skill('month-end', 'Month-end close', 'technique', { implies: ['ledger'] }),
			skill('icu', 'Intensive care', 'technique', { implies: ['wound-care'] }),
			skill('tig', 'TIG welding', 'technique', { implies: ['welding'] }),
			skill('mig', 'MIG welding', 'technique', { resembles: { tig: 0.5 } }),
			skill('welding', 'Welding', 'technique'),
			skill('haccp', 'HACCP', 'method'),
			skill('menu', 'Menu planning', 'technique'),
			skill('journeyman', 'Journeyman licence', 'licence'),
			skill('bar', 'Bar admission', 'licence'),
			skill('cdl', 'Commercial driving licence', 'licence'),
		],
	},
]);

type Asked = { readonly importance?: Importance };
export type Ask = (id: string) => Requirement;

function common(id: string, text: string, importance: Importance = 'must') {
	return { id, importance, text, evidence: { start: 0, end: text.length, quote: text }, confidence: 1 };
}

const nameOf = (id: string): string => taxonomy.skills.get(id)?.name ?? id;
const refs = (ids: readonly string[]) => ids.map((id) => ({ id, name: nameOf(id) }));

/** Requirements as a posting's reader would give them. */
export const ask = {
	all:
		(skills: readonly string[], { importance }: Asked = {}): Ask =>
		(id) => ({
			...common(id, skills.map(nameOf).join(' and '), importance),
			kind: 'skill',
			skills: refs(skills),
			group: { op: 'all', min: skills.length, open: false },
		}),
	anyOf:
		(skills: readonly string[], { importance }: Asked = {}): Ask =>
		(id) => ({
			...common(id, skills.map(nameOf).join(' or '), importance),
			kind: 'skill',
			skills: refs(skills),
			group: { op: 'any', min: 1, open: false },
		}),
	/** Some of a list, which may name examples only. */
	some:
		(
			skills: readonly string[],
			{ min, open, importance }: Asked & { readonly min: number; readonly open: boolean },
		): Ask =>
		(id) => ({
			...common(id, `${min} of ${skills.map(nameOf).join(', ')}`, importance),
			kind: 'skill',
			skills: refs(skills),
			group: { op: 'any', min, open },
		}),
	years:
		(min: number, of: string, { importance }: Asked = {}): Ask =>
		(id) => ({
			...common(id, `${min}+ years of ${of}`, importance),
			kind: 'experience',
			years: { min, max: null, of, skills: [] },
		}),
	yearsWith:
		(min: number, of: string, skills: readonly string[]): Ask =>
		(id) => ({
			...common(id, `${min}+ years of ${of}`),
			kind: 'experience',
			years: { min, max: null, of, skills: [...skills] },
		}),
	yearsBetween:
		(min: number, max: number, of: string): Ask =>
		(id) => ({
			...common(id, `${min} to ${max} years of ${of}`),
			kind: 'experience',
			years: { min, max, of, skills: [] },
		}),
	yearsUpTo:
		(max: number, of: string): Ask =>
		(id) => ({
			...common(id, `Up to ${max} years of ${of}`),
			kind: 'experience',
			years: { min: null, max, of, skills: [] },
		}),
	yearsOf:
		(min: number, skill: string): Ask =>
		(id) => ({
			...common(id, `${min}+ years of ${nameOf(skill)}`),
			kind: 'experience',
			years: { min, max: null, of: nameOf(skill), skills: [skill] },
		}),
	degree:
		(
			level: 'highschool' | 'bachelor' | 'master',
			orEquivalentExperience: boolean,
			fields: readonly string[] = [],
		): Ask =>
		(id) => ({
			...common(id, `${level} degree`),
			kind: 'education',
			education: { level, fields, orEquivalentExperience },
		}),
	licence:
		(skill: string): Ask =>
		(id) => ({
			...common(id, nameOf(skill)),
			kind: 'certification',
			skills: refs([skill]),
			group: { op: 'all', min: 1, open: false },
		}),
	language:
		(code: string, name: string): Ask =>
		(id) => ({
			...common(id, `Fluent ${name}`),
			kind: 'language',
			language: { code, name },
		}),
	livingIn:
		(country: string): Ask =>
		(id) => ({
			...common(id, `Must live in ${country}`),
			kind: 'location',
			location: { countries: [country], places: [] },
		}),
	livingNear:
		(place: string, text = `Must live in ${place}`): Ask =>
		(id) => ({ ...common(id, text), kind: 'location', location: { countries: [], places: [place] } }),
	citizenOf:
		(country: string): Ask =>
		(id) => ({
			...common(id, `Citizens of ${country} only`),
			kind: 'authorisation',
			authorisation: { of: 'citizenship', countries: [country] },
		}),
	permit:
		(country: string): Ask =>
		(id) => ({
			...common(id, `Right to work in ${country}`),
			kind: 'authorisation',
			authorisation: { of: 'work_permit', countries: [country] },
		}),
} satisfies Record<string, (...asked: never[]) => Ask>;

export type Advert = {
	readonly title: string;
	/** The words of the posting's body. */
	readonly text?: string;
	readonly seniority?: Seniority;
	readonly asks?: readonly Ask[];
};

/** A role of one posting; its id is its name in the story. */
export function role(id: string, { title, seniority, asks = [] }: Advert): Role {
	const requirements = asks.map((make, i) => make(`r${i + 1}`));
	const skills = requirements.flatMap((one) =>
		one.kind === 'skill'
			? one.skills.map((ref) => ({ ...ref, weight: 1, importance: one.importance, evidence: [] }))
			: [],
	);
	return {
		id,
		language: 'en',
		title,
		company: 'Larchmont & Daughters',
		team: null,
		locations: [],
		workMode: null,
		remoteWithin: [],
		employmentType: null,
		seniority: seniority ?? null,
		salary: null,
		sponsorship: null,
		onCall: null,
		postedAt: null,
		requirements,
		skills: skills.filter((one, i) => skills.findIndex((other) => other.id === one.id) === i),
		fieldSources: { title: `p-${id}`, requirements: `p-${id}` },
		requirementSources: Object.fromEntries(requirements.map((one) => [one.id, `p-${id}`])),
		conflicts: [],
		postings: [{ id: `p-${id}`, source: null, url: null }],
		updatedAt: '2026-11-01T00:00:00.000Z',
	};
}

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
	const write = (line: string): { start: number; end: number; quote: string } => {
		const start = text.length;
		text += `${line}\n`;
		return { start, end: start + line.length, quote: line };
	};
	const shown = new Map<string, ResumeQuote[]>();
	const experience: Job[] = (life.jobs ?? []).map(([title, from, to, about, shows = []]) => {
		const evidence = write(`${title}, ${from} to ${to ?? 'present'}`);
		for (const id of shows) {
			shown.set(id, [...(shown.get(id) ?? []), { ...write(nameOf(id)), section: 'experience' }]);
		}
		const body = write(about ?? '');
		const months = monthOf(to ?? today) - monthOf(from) + 1;
		const dates = { start: from, end: to, current: to === null, months, precision: 'month' as const };
		return { title, company: null, ...dates, span: { start: evidence.start, end: body.end }, evidence };
	});
	for (const title of life.undated ?? []) {
		const evidence = write(title);
		const dates = { start: null, end: null, current: false, months: null, precision: null };
		experience.push({ title, company: null, ...dates, span: { start: evidence.start, end: evidence.end }, evidence });
	}
	const skillsFrom = text.length;
	const skills: ResumeSkill[] = Object.entries(life.skills ?? {}).map(([id, [months, lastUsed]]) => {
		const quote: ResumeQuote = { ...write(nameOf(id)), section: 'skills' };
		return { id, name: nameOf(id), months, lastUsed, evidence: [...(shown.get(id) ?? []), quote] };
	});
	for (const [id, evidence] of shown) {
		if (life.skills?.[id] === undefined) skills.push({ id, name: nameOf(id), months: 24, lastUsed: null, evidence });
	}
	const skillsTo = text.length;
	const education: EducationEntry[] =
		life.degree === undefined
			? []
			: [
					{
						year: 2012,
						start: null,
						end: null,
						precision: null,
						...life.degree,
						completed: (life.degree.end ?? '') <= today,
						evidence: write(`${life.degree.level} ${life.degree.field}`),
					},
				];
	const activities = (life.unpaid ?? []).map(([title, start, to]) => ({
		kind: 'volunteering' as const,
		title,
		organization: null,
		start,
		end: to,
		current: to === null,
		precision: 'month' as const,
		evidence: write(`${title}, unpaid, ${start}`),
	}));
	const languages = (life.languages ?? []).map(([code, name]) => ({ code, name, level: null, evidence: write(name) }));
	const mayWorkIn = (life.mayWorkIn ?? []).map((country) => ({ country, evidence: write(`May work in ${country}`) }));
	write(life.more ?? '');
	const worked = new Set(experience.flatMap((job) => monthsFrom(job.start ?? today, job.end ?? today)));
	return {
		text,
		language: 'en',
		sections: [
			{ kind: 'experience', start: 0, end: skillsFrom },
			{ kind: 'skills', start: skillsFrom, end: skillsTo },
			{ kind: 'education', start: skillsTo, end: text.length },
		],
		experience,
		totalMonths: worked.size,
		seniority: null,
		skills,
		education,
		activities,
		languages,
		residence:
			life.residence === undefined
				? null
				: { city: null, region: null, country: life.residence, evidence: { start: 0, end: 0, quote: '' } },
		mayWorkIn,
		personal: [],
		findings: [],
	};
}

/** The cast as roles, and as an index takes them. */
export function documentsOf(adverts: Readonly<Record<string, Advert>>): {
	readonly roles: readonly Role[];
	readonly documents: readonly IndexDocument[];
} {
	const roles = Object.entries(adverts).map(([id, advert]) => role(id, advert));
	const documents = roles.map((one) => {
		const advert = adverts[one.id];
		const text = [advert?.text ?? '', ...one.requirements.map((requirement) => requirement.text)].join('\n');
		return indexDocument(one, [{ text, sections: [] }]);
	});
	return { roles, documents };
}

/** The cast in an index. */
export function indexed(adverts: Readonly<Record<string, Advert>>): {
	readonly roles: readonly Role[];
	readonly index: InvertedIndex;
} {
	const { roles, documents } = documentsOf(adverts);
	const index = invertedIndex();
	for (const one of documents) index.upsert(one);
	return { roles, index };
}

/** The cast, ranked for a person: the whole way from words to places. */
export function rankedFor(
	person: Resume,
	adverts: Readonly<Record<string, Advert>>,
	more: { readonly weights?: Weights; readonly gates?: readonly Requirement['kind'][] } = {},
): readonly RankedRole[] {
	const { roles, index } = indexed(adverts);
	const { hits } = index.search(queryFor(person, taxonomy, { filters: {}, limit: roles.length }));
	const { weights = defaultWeights, gates = [] } = more;
	const statistics = index.statistics();
	return rank({ roles, hits, profile: profileOf(person, taxonomy, today), weights, gates, statistics });
}

/** The roles' names in their order. */
export function orderFor(person: Resume, adverts: Readonly<Record<string, Advert>>): readonly string[] {
	return rankedFor(person, adverts).map((one) => one.roleId);
}

/** The score of one role among the cast. */
export function scoreOf(ranked: readonly RankedRole[], id: string): number {
	return ranked.find((one) => one.roleId === id)?.score ?? Number.NaN;
}

function monthOf(date: string): number {
	return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

function monthsFrom(from: string, to: string): readonly number[] {
	return Array.from({ length: monthOf(to) - monthOf(from) + 1 }, (_, i) => monthOf(from) + i);
}
