import type { Match, MatchOptions, MatchTerms, RankedRole, ResumeSummary } from '../core/model/match.ts';
import { PersonalClass } from '../core/model/resume.ts';
import type { Warning } from '../core/model/text.ts';
import type { BestRoles } from '../core/ranking/best-roles.ts';
import { profileOf } from '../core/ranking/profile.ts';
import { encodeOffset } from './cursor.ts';
import type { Engine } from './engine.ts';
import { UseCaseError } from './errors.ts';
import { thinkingInTurns } from './give-way.ts';
import { dayFor, hashOf, weightsFor } from './options.ts';
import type { Answered, Ports } from './ports.ts';
import { rankInTurns } from './rank-in-turns.ts';
import { noCandidate, type ReadResume, type ResumeInput, readResumeInput } from './resume-input.ts';
import { remembering, sealStatistics } from './sealed-statistics.ts';
import { withoutCopies } from './without-copies.ts';

export type MatchLimits = {
	/** So many of the first roles are explained and kept. */
	readonly keptRolesMax: number;
	/** How long a kept match stands, in milliseconds. */
	readonly retentionMs: number;
};

/** The main story: a résumé against all roles. `answered` is committed together with the kept ranking. */
export async function matchResume(
	engine: Engine,
	ports: Ports,
	limits: MatchLimits,
	input: ResumeInput,
	options: MatchOptions,
	answered?: (id: string) => Answered,
): Promise<Match> {
	// 1. Read the résumé.
	const now = ports.clock();
	const asOf = dayFor(options, now);
	const whole = await readResumeInput(engine, ports, input, asOf);
	const { read, copied } = await withoutCopies(ports, whole, asOf);
	// 2. Ask the index for the best of all roles.
	const person = {
		profile: profileOf(read.resume, engine.taxonomy, asOf, read.words),
		weights: weightsFor(engine, options.weights),
		gates: options.gates,
	};
	const question = {
		...person,
		query: { ...read.query, filters: options.filters, limit: 0, counted: options.keep },
		limit: options.keep || options.minScore > 0 ? limits.keptRolesMax : options.limit,
		minScore: options.minScore,
	};
	const answer = await ports.index.best(question, thinkingInTurns());
	// 3. Judge these once more, in words.
	const statistics = remembering(answer.statistics);
	const hits = answer.roles.map(({ hit }) => hit);
	const judged = await rankInTurns(
		ports.store,
		{ hits, statistics },
		{ ...person, scores: answer.scores },
		hits.length,
	);
	const ranked = judged.best.filter((role) => role.score >= options.minScore).map((role) => trimmed(role, options));
	// 4. Answer, and keep the ranking where the caller wants it kept.
	// What is made of a kept person does not outlive them.
	const expiresAt = Math.min(now + limits.retentionMs, read.candidate?.expiresAt ?? Number.POSITIVE_INFINITY);
	const match: Match = {
		id: options.keep ? ports.newId('m') : null,
		...(read.candidate === null ? {} : { candidateId: read.candidate.id }),
		createdAt: new Date(now).toISOString(),
		expiresAt: options.keep ? new Date(expiresAt).toISOString() : null,
		asOf,
		engine: {
			version: engine.version,
			taxonomy: engine.taxonomy.hash,
			statistics: answer.statistics.id,
			weightsHash: hashOf(person.weights),
		},
		terms: { ...termsOf(options, limits), ...(copied.length === 0 ? {} : { copied: [...copied] }) },
		weights: person.weights,
		total: answer.reached,
		next: null,
		excluded: answer.excluded,
		resume: summary(read, options.include.includes('text')),
		roles: [],
		warnings: warnings(read, answer),
	};
	if (match.id !== null) {
		if (answer.counted === null) throw new RangeError('an index that is asked for its counts tells them');
		const { text: _neverKept, ...resume } = match.resume;
		const sealed = sealStatistics({ statistics, counted: answer.counted }, read.resume.text, match.id);
		const kept = { match: { ...match, resume }, roles: ranked, sealed, expiresAt };
		const isKept = await ports.store.saveMatch(kept, answered?.(match.id));
		if (!isKept) throw new UseCaseError('not_found', noCandidate);
	}
	const next = match.id !== null && ranked.length > options.limit ? encodeOffset(options.limit) : null;
	return { ...match, next, roles: ranked.slice(0, options.limit) };
}

/** What an answer says of a résumé. */
export function summary(read: ReadResume, withText: boolean): ResumeSummary {
	const { resume } = read;
	return {
		sha256: read.sha256,
		language: resume.language,
		totalMonths: resume.totalMonths,
		seniority: resume.seniority,
		...(withText ? { text: resume.text } : {}),
		skills: resume.skills,
		experience: resume.experience,
		education: resume.education,
		dropped: PersonalClass.options.filter((one) => resume.personal.some((span) => span.class === one)),
		warnings: read.findings.map((finding) => ({ code: finding.code, detail: `${finding.detail} ${finding.advice}` })),
	};
}

function termsOf({ minScore, filters, gates, weights }: MatchOptions, { keptRolesMax }: MatchLimits): MatchTerms {
	return { minScore, filters, gates, ...(weights === undefined ? {} : { weights }), keptRolesMax };
}

function trimmed(role: RankedRole, options: MatchOptions): RankedRole {
	return {
		...role,
		requirements: options.include.includes('requirements') ? role.requirements : [],
		gaps: options.include.includes('gaps') ? role.gaps : [],
	};
}

function warnings(read: ReadResume, answer: Pick<BestRoles, 'considered' | 'excluded'>): Warning[] {
	const found: Warning[] = [];
	if (answer.considered + answer.excluded === 0)
		found.push({ code: 'no_roles', detail: 'There are no roles yet: add postings first.' });
	else if (answer.considered === 0)
		found.push({ code: 'all_excluded', detail: `The filters leave out all ${answer.excluded} roles.` });
	if (read.resume.skills.length === 0 && read.resume.experience.length === 0) {
		found.push({
			code: 'nothing_recognised',
			detail: 'No skill and no job was recognised in the résumé: the ranking rests on its words alone.',
		});
	}
	return found;
}
