import type { Requirement } from '../src/core/model/requirement.ts';
import type { Job, Resume } from '../src/core/model/resume.ts';
import type { Role } from '../src/core/model/role.ts';
import type { IndexDocument, IndexQuery } from '../src/core/model/search.ts';
import { occupationTable } from '../src/core/model/tables/occupations.ts';
import type { Taxonomy } from '../src/core/model/taxonomy.ts';
import { drawn, resumeQuery, roleDocument, roleIdOf, trades } from './corpus.ts';
import { random } from './random.ts';

/**
 * The roles and résumés of `corpus.ts` with all that a whole score reads: titles of the table of occupations (common
 * ones more often, with levels and a made-up speciality), skills of the taxonomy by trade, and some six requirements.
 */
export type JobMarket = {
	role(i: number): Role;
	document(i: number): IndexDocument;
	resume(i: number): { readonly resume: Resume; readonly query: IndexQuery };
};

const { occupations } = occupationTable;
const levels = ['', '', '', 'Senior ', 'Senior ', 'Junior ', 'Lead ', 'Principal '];
/** The day of every question. */
export const today = '2026-11-20';

export function jobMarket(taxonomy: Taxonomy): JobMarket {
	const skillIds = [...taxonomy.skills.keys()].sort();
	const licences = skillIds.filter((id) => taxonomy.skills.get(id)?.kind === 'licence');
	const nameOf = (id: string): string => taxonomy.skills.get(id)?.name ?? id;
	/** A line of work uses some hundred skills, common ones more often, and now and then any other. */
	const skillOf = (next: () => number, occupation: number): string => {
		const at = next() < 0.85 ? occupation * 37 + Math.floor(120 * next() ** 2) : Math.floor(skillIds.length * next());
		return skillIds[at % skillIds.length] ?? '';
	};
	const someSkills = (next: () => number, occupation: number, count: number): readonly string[] => {
		const ids = new Set<string>();
		while (ids.size < count) ids.add(skillOf(next, occupation));
		return [...ids];
	};

	const requirementsOf = (next: () => number, occupation: number): readonly Requirement[] => {
		const made: Requirement[] = [];
		const add = (make: (own: ReturnType<typeof common>) => Requirement): void => {
			made.push(make(common(made.length, next)));
		};
		for (let n = Math.floor(2 + 4 * next()); n > 0; n--) {
			const skills = someSkills(next, occupation, Math.floor(1 + 3 * next())).map((id) => ({ id, name: nameOf(id) }));
			const isAny = next() < 0.4;
			const group = isAny ? { op: 'any', min: 1, open: next() < 0.5 } : { op: 'all', min: skills.length, open: false };
			// The two shapes of a group.
			add((own) => ({
				...own,
				kind: 'skill',
				skills,
				group: group as { op: 'any' | 'all'; min: number; open: boolean },
			}));
		}
		if (next() < 0.7) {
			const of = next() < 0.4 ? 'total' : (occupations[occupation]?.work[0] ?? titleOf(next, occupation).toLowerCase());
			const min = Math.floor(1 + 9 * next() ** 1.5);
			add((own) => ({ ...own, kind: 'experience', years: { min, max: null, of, skills: [] } }));
		}
		if (next() < 0.45) {
			const level = pick(next, ['bachelor', 'bachelor', 'master', 'associate'] as const);
			const education = { level, fields: [pick(next, fields)], orEquivalentExperience: next() < 0.5 };
			add((own) => ({ ...own, kind: 'education', education }));
		}
		if (next() < 0.05) add((own) => ({ ...own, kind: 'language', language: { code: 'de', name: 'German' } }));
		if (next() < 0.04) {
			const id = pick(next, licences);
			const skills = [{ id, name: nameOf(id) }];
			add((own) => ({ ...own, kind: 'certification', skills, group: { op: 'all', min: 1, open: false } }));
		}
		if (next() < 0.15) {
			add((own) => ({ ...own, kind: 'authorisation', authorisation: { of: 'work_permit', countries: ['US'] } }));
		}
		return made;
	};

	const role = (i: number): Role => {
		const next = random(i * 2 + 7_000_003);
		const occupation = occupationOf(next);
		const title = `${pick(next, levels)}${titleOf(next, occupation)}${next() < 0.4 ? ` – ${speciality(next)}` : ''}`;
		const mentions = someSkills(next, occupation, 11).map((id) => ({
			id,
			name: nameOf(id),
			weight: Math.round((0.2 + 0.8 * next()) * 20) / 20,
			importance: 'must' as const,
			evidence: [],
		}));
		return {
			...plainRole,
			id: roleIdOf(i),
			title,
			skills: mentions,
			requirements: requirementsOf(next, occupation),
		};
	};
	const document = (i: number): IndexDocument => {
		const { title, seniority, requirements, skills } = role(i);
		const plain = roleDocument(i, occupationOf(random(i * 2 + 7_000_003)) % trades);
		const terms = { ...plain.terms, title: counted(title ?? '') };
		const facts = { ...plain.facts, skills: new Map(skills.map(({ id, weight }) => [id, weight])) };
		return { roleId: plain.roleId, terms, facts, asked: { title, seniority, requirements, skills } };
	};
	const resume = (i: number): { readonly resume: Resume; readonly query: IndexQuery } => {
		const next = random(i * 2 + 9_000_011);
		const occupation = occupationOf(next);
		return personOf(next, occupation, i);
	};

	const personOf = (next: () => number, occupation: number, i: number): { resume: Resume; query: IndexQuery } => {
		let text = '';
		const write = (line: string): { start: number; end: number; quote: string } => {
			const start = text.length;
			text += `${line}\n`;
			return { start, end: start + line.length, quote: line };
		};
		const experience: Job[] = [];
		let year = 2026;
		for (let n = Math.floor(2 + 4 * next()); n > 0; n--) {
			const from = year - Math.floor(1 + 5 * next());
			const own = next() < 0.75 ? occupation : occupationOf(next);
			const title = `${pick(next, levels)}${titleOf(next, own)}`;
			const evidence = write(`${title}, ${from}-03 to ${year}-02`);
			const body = write([...drawn(next, own % trades, 60).keys()].join(' '));
			const dates = { start: `${from}-03`, end: `${year}-02`, current: false, months: (year - from) * 12 };
			const span = { start: evidence.start, end: body.end };
			experience.push({ title, company: null, ...dates, precision: 'month', span, evidence });
			year = from;
		}
		const skills = someSkills(next, occupation, 40).map((id) => {
			const job = pick(next, experience);
			const quote = { ...job.evidence, section: 'experience' as const };
			return { id, name: nameOf(id), months: Math.floor(90 * next()), lastUsed: job.end, evidence: [quote] };
		});
		const months = (2026 - year) * 12;
		const evidence = write('Bachelor');
		const education = [
			{
				level: 'bachelor' as const,
				field: pick(next, fields),
				year: 2010,
				start: null,
				end: null,
				precision: null,
				completed: true,
				evidence,
			},
		];
		const resume: Resume = { ...plainResume, text, experience, skills, education, totalMonths: months };
		const titleTerms = counted(experience.map((job) => job.title).join(' '));
		const query = { ...resumeQuery(i, 20, occupation % trades), titleTerms };
		return { resume, query };
	};
	return { role, document, resume };
}

const fields = ['computer science', 'nursing', 'engineering', 'accounting', 'business', 'physics', 'a related field'];

const plainRole: Omit<Role, 'id' | 'title' | 'skills' | 'requirements'> = {
	language: 'en',
	company: 'Larchmont & Daughters',
	team: null,
	locations: [],
	workMode: null,
	remoteWithin: [],
	employmentType: null,
	seniority: null,
	salary: null,
	sponsorship: null,
	onCall: null,
	postedAt: null,
	fieldSources: {},
	requirementSources: {},
	conflicts: [],
	postings: [{ id: 'p', source: null, url: null }],
	updatedAt: '2026-11-01T00:00:00.000Z',
};

const plainResume: Omit<Resume, 'text' | 'experience' | 'skills' | 'education' | 'totalMonths'> = {
	language: 'en',
	sections: [],
	seniority: null,
	activities: [],
	languages: [],
	residence: null,
	mayWorkIn: [],
	personal: [],
	findings: [],
};

function common(at: number, next: () => number) {
	const importance = pick(next, ['must', 'must', 'nice'] as const);
	return {
		id: `r${at + 1}`,
		importance,
		text: 'As asked',
		evidence: { start: 0, end: 8, quote: 'As asked' },
		confidence: 1,
	};
}

/** Common occupations are a hundred times as common as rare ones. */
function occupationOf(next: () => number): number {
	return Math.floor(occupations.length * next() ** 2.2);
}

/** One of the ways in which an occupation is called. */
function titleOf(next: () => number, occupation: number): string {
	const phrase = pick(next, occupations[occupation]?.titles ?? ['clerk']);
	const words = phrase.split(' ').map((choice) => pick(next, choice.split('|')));
	return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

function speciality(next: () => number): string {
	return [...drawn(next, 0, 2).keys()].join(' ');
}

function counted(title: string): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const word of title.toLowerCase().split(/[^\p{L}]+/u)) {
		if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return counts;
}

function pick<T>(next: () => number, values: readonly T[]): T {
	// An index below the length of a list that is never empty.
	return values[Math.floor(next() * values.length)] as T;
}
