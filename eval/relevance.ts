import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { MatchOptions, partNames, type Weights } from '../src/core/model/match.ts';
import type { Posting } from '../src/core/model/posting.ts';
import type { Resume } from '../src/core/model/resume.ts';
import type { Role } from '../src/core/model/role.ts';
import { profileOf } from '../src/core/ranking/profile.ts';
import { rank } from '../src/core/ranking/rank.ts';
import { mergeRole } from '../src/core/roles/merge.ts';
import { indexDocument } from '../src/core/search/index-document.ts';
import { queryFor } from '../src/core/search/query-for.ts';
import type { Engine } from '../src/matching/engine.ts';
import type { IndexAnswer } from '../src/matching/ports.ts';
import { inProcessIndex } from '../src/search-index/in-process.ts';
import { accuracy, type Measure, oneOrNot, type Row } from './measure.ts';

const asOf = '2026-11-20';
const top = 10;

const Grades = z.record(
	z.string(),
	z.record(z.string(), z.object({ judge1: z.number(), judge2: z.number(), why1: z.string().optional() })),
);
const Line = z.object({ id: z.string(), title: z.string().nullish(), text: z.string() });
const Facts = z.record(
	z.string(),
	z.object({
		total_months_experience: z.number(),
		total_months_range: z.tuple([z.number(), z.number()]),
		jobs: z.array(
			z.object({
				title: z.string(),
				company: z.string(),
				start: z.string().nullable(),
				end: z.string().nullable(),
				precision: z.string().optional(),
			}),
		),
	}),
);

type Ranked = { readonly id: string; readonly score: number; readonly grade: number };

/** Ranking and reading of a set of résumés with graded postings. Every posting is in the index; the pools are scored. */
export async function measureRelevance(set: string, folder: string, engine: Engine): Promise<readonly Measure[]> {
	const grades = Grades.parse(JSON.parse(readFileSync(join(folder, 'grades.json'), 'utf8')));
	const roles = rolesOf(folder, engine);
	const index = inProcessIndex();
	await index.apply(
		roles.map(({ role, posting }) => indexDocument(role, [posting])),
		[],
	);
	const resumes = readdirSync(join(folder, 'resumes'))
		.filter((name) => name.endsWith('.txt'))
		.map((name) => name.slice(0, -4));
	const cases: Case[] = [];
	for (const name of resumes) {
		const resume = engine.readResume(readFileSync(join(folder, 'resumes', `${name}.txt`), 'utf8'), asOf);
		const answer = await index.search(queryFor(resume, engine.taxonomy, { filters: {}, limit: roles.length }));
		cases.push({ name, resume, answer, grades: grades[name] ?? {} });
	}
	const all = roles.map(({ role }) => role);
	const both = (label: string, weights: Weights): readonly Measure[] => {
		const ranked = cases.map((one) => ({ name: one.name, pool: rankedPool(engine, all, one, weights) }));
		return [
			accuracy(
				set,
				`nDCG@10 ${label}`,
				ranked.map(({ name, pool }) => ndcgRow(name, pool)),
			),
			accuracy(
				set,
				`pairwise ${label}`,
				ranked.map(({ name, pool }) => pairRow(name, pool)),
			),
		];
	};
	const alone = partNames.flatMap((part) =>
		both(`${part} alone`, { text: 0, skills: 0, experience: 0, education: 0, title: 0, [part]: 1 }),
	);
	const without = partNames.flatMap((part) => both(`without ${part}`, { ...engine.weights, [part]: 0 }));
	return [...both('whole score', engine.weights), ...alone, ...without, ...factMeasures(set, folder, cases)];
}

type Case = {
	readonly name: string;
	readonly resume: Resume;
	readonly answer: IndexAnswer;
	readonly grades: z.infer<typeof Grades>[string];
};

function rolesOf(folder: string, engine: Engine): readonly { readonly role: Role; readonly posting: Posting }[] {
	const lines = readFileSync(join(folder, 'postings.jsonl'), 'utf8').trim().split('\n');
	return lines.map((line) => {
		const { id, text } = Line.parse(JSON.parse(line));
		const posting: Posting = {
			id,
			roleId: id,
			source: null,
			contentHash: id,
			receivedAt: `${asOf}T00:00:00.000Z`,
			...engine.readPosting(text),
		};
		return { role: mergeRole(id, [posting]), posting };
	});
}

function rankedPool(engine: Engine, roles: readonly Role[], one: Case, weights: Weights): readonly Ranked[] {
	const { gates } = MatchOptions.parse({});
	const ranking = rank({
		roles,
		hits: one.answer.hits,
		profile: profileOf(one.resume, engine.taxonomy, asOf),
		weights,
		gates,
		statistics: one.answer.statistics,
	});
	return ranking.flatMap((role) => {
		const grade = one.grades[role.roleId];
		return grade === undefined
			? []
			: [{ id: role.roleId, score: role.score, grade: (grade.judge1 + grade.judge2) / 2 }];
	});
}

/** nDCG at 10 with gain 2^grade − 1 (Burges et al., 2005). */
function ndcgRow(id: string, pool: readonly Ranked[]): Row {
	const gain = (ordered: readonly Ranked[]): number =>
		ordered.slice(0, top).reduce((sum, one, at) => sum + (2 ** one.grade - 1) / Math.log2(at + 2), 0);
	const ideal = [...pool].sort((a, b) => b.grade - a.grade);
	const poor = pool
		.slice(0, top)
		.filter((one) => one.grade < 2)
		.map((one) => `posting ${one.id} among the first ten with grade ${one.grade}, score ${one.score.toFixed(1)}`);
	const low = pool
		.slice(top)
		.filter((one) => one.grade >= 3)
		.map((one) => `posting ${one.id} with grade ${one.grade} below the first ten, score ${one.score.toFixed(1)}`);
	return { id, counts: [gain(pool) / gain(ideal), 1], misses: [...poor, ...low] };
}

/** Pairs whose grades differ by one or more; a tie in score counts half. */
function pairRow(id: string, pool: readonly Ranked[]): Row {
	let [right, all] = [0, 0];
	for (const a of pool) {
		for (const b of pool) {
			if (a.grade - b.grade < 1) continue;
			all++;
			right += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
		}
	}
	return { id, counts: [right / all, 1], misses: [] };
}

function factMeasures(set: string, folder: string, cases: readonly Case[]): readonly Measure[] {
	const facts = Facts.parse(JSON.parse(readFileSync(join(folder, 'resumes.json'), 'utf8')));
	const total = cases.map(({ name, resume }) => {
		const wanted = facts[name];
		const [low, high] = wanted?.total_months_range ?? [0, 0];
		return oneOrNot(
			name,
			resume.totalMonths >= low - 2 && resume.totalMonths <= high + 2,
			`ours ${resume.totalMonths}, wanted ${low}–${high}`,
		);
	});
	const jobs = cases.map(({ name, resume }): Row => {
		const wanted = facts[name]?.jobs ?? [];
		const missed = wanted.filter((job) => {
			const precise = job.precision === 'year' ? 4 : 7;
			return !resume.experience.some((ours) => {
				const endFits =
					job.end === 'present' ? ours.current : ours.end?.slice(0, precise) === job.end?.slice(0, precise);
				return endFits && ours.start?.slice(0, precise) === job.start?.slice(0, precise);
			});
		});
		return {
			id: name,
			counts: [wanted.length - missed.length, wanted.length],
			misses: missed.map((job) => `missed: ${job.title}, ${job.start} to ${job.end}`),
		};
	});
	return [accuracy(set, 'total months within 2', total), accuracy(set, 'job dates', jobs)];
}
