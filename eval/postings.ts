import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PostingReading } from '../src/core/model/posting.ts';
import type { Engine } from '../src/matching/engine.ts';
import { accuracy, f1, type Measure, oneOrNot, type Row } from './measure.ts';
import { bare, sameSkill } from './names.ts';

const names = z.array(z.string()).default([]);
const Gold = z.record(
	z.string(),
	z.object({
		min_years: z.number().nullish(),
		education: z.object({ level: z.string(), must: z.boolean(), or_equivalent: z.boolean() }).nullish(),
		salary: z
			.object({
				min: z.number().nullable(),
				max: z.number().nullable(),
				currency: z.string().nullable(),
				period: z.string().nullable(),
			})
			.nullish(),
		work_mode: z.string().nullish(),
		employment_type: z.string().nullish(),
		sponsorship: z.string().nullish(),
		title: z.string().nullish(),
		skills_sure: names,
		skills_maybe: names,
		must_sure: names,
		nice_sure: names,
		any_of_sure: z.array(z.array(z.string())).default([]),
	}),
);
type GoldEntry = z.infer<typeof Gold>[string];

/** Every measure of a set of labelled postings. A key that the labels leave out is not scored. */
export function measurePostings(set: string, folder: string, engine: Engine): readonly Measure[] {
	const gold = Gold.parse(JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')));
	const read = Object.entries(gold).map(([id, wanted]) => {
		const text = readFileSync(join(folder, 'text', `${id}.txt`), 'utf8');
		return { id, wanted, reading: engine.readPosting(text) };
	});
	const compare = (
		name: string,
		key: keyof GoldEntry,
		ours: (r: PostingReading) => unknown,
		wanted: (g: GoldEntry) => unknown,
	): Measure => {
		const scored = read.filter((one) => one.wanted[key] !== undefined);
		const rows = scored.map((one) => {
			const [found, right] = [JSON.stringify(ours(one.reading) ?? null), JSON.stringify(wanted(one.wanted) ?? null)];
			return oneOrNot(one.id, found === right, `ours ${found}, wanted ${right}`);
		});
		return accuracy(set, name, rows);
	};
	const same = sameSkill(engine.taxonomy);
	return [
		compare('years', 'min_years', minYears, (g) => g.min_years),
		compare(
			'education',
			'education',
			education,
			(g) => g.education && [g.education.level, g.education.must, g.education.or_equivalent],
		),
		compare(
			'salary',
			'salary',
			(r) => r.salary && [r.salary.min, r.salary.max, r.salary.currency, r.salary.period],
			(g) => g.salary && [g.salary.min, g.salary.max, g.salary.currency, g.salary.period],
		),
		compare(
			'work mode',
			'work_mode',
			(r) => r.workMode,
			(g) => g.work_mode,
		),
		compare(
			'employment type',
			'employment_type',
			(r) => r.employmentType,
			(g) => g.employment_type,
		),
		compare(
			'sponsorship',
			'sponsorship',
			(r) => r.sponsorship,
			(g) => g.sponsorship,
		),
		compare(
			'title',
			'title',
			(r) => bare(r.title ?? ''),
			(g) => bare(g.title ?? ''),
		),
		f1(
			set,
			'skills F1',
			read.map((one) => skillRow(one.id, one.reading, one.wanted, same)),
		),
		accuracy(
			set,
			'skill importance',
			read.map((one) => importanceRow(one.id, one.reading, one.wanted, same)),
		),
		accuracy(
			set,
			'any-of groups',
			read.map((one) => anyOfRow(one.id, one.reading, one.wanted, same)),
		),
	];
}

function minYears(reading: PostingReading): number | null {
	const years = reading.requirements.flatMap((r) =>
		r.kind === 'experience' && r.importance === 'must' && r.years.min !== null ? [r.years.min] : [],
	);
	return years.length === 0 ? null : Math.max(...years);
}

function education(reading: PostingReading): readonly unknown[] | null {
	const asked = reading.requirements.find((r) => r.kind === 'education');
	return asked?.kind === 'education'
		? [asked.education.level, asked.importance === 'must', asked.education.orEquivalentExperience]
		: null;
}

type Same = (a: string, b: string) => boolean;

function skillRow(id: string, reading: PostingReading, wanted: GoldEntry, same: Same): Row {
	const ours = reading.skills.filter((skill) => skill.importance !== 'context').map((skill) => skill.name);
	const isMaybe = (name: string): boolean => wanted.skills_maybe.some((other) => same(name, other));
	const isSure = (name: string): boolean => wanted.skills_sure.some((other) => same(name, other));
	const counted = ours.filter((name) => isSure(name) || !isMaybe(name));
	const right = counted.filter(isSure);
	const missed = wanted.skills_sure.filter((name) => !ours.some((other) => same(name, other)));
	const wrong = counted.filter((name) => !isSure(name));
	return {
		id,
		counts: [right.length, counted.length, wanted.skills_sure.length - missed.length, wanted.skills_sure.length],
		misses: [...missed.map((name) => `missed: ${name}`), ...wrong.map((name) => `not wanted: ${name}`)],
	};
}

function importanceRow(id: string, reading: PostingReading, wanted: GoldEntry, same: Same): Row {
	const misses: string[] = [];
	let [right, all] = [0, 0];
	for (const [importance, names] of [
		['must', wanted.must_sure],
		['nice', wanted.nice_sure],
	] as const) {
		for (const name of names) {
			const ours = reading.skills.find((skill) => skill.importance !== 'context' && same(skill.name, name));
			if (ours === undefined) continue;
			all++;
			if (ours.importance === importance) right++;
			else misses.push(`${name}: ours ${ours.importance}, wanted ${importance}`);
		}
	}
	return { id, counts: [right, all], misses };
}

function anyOfRow(id: string, reading: PostingReading, wanted: GoldEntry, same: Same): Row {
	const groups = reading.requirements.flatMap((r) =>
		(r.kind === 'skill' || r.kind === 'certification') && r.group.op === 'any'
			? [r.skills.map((skill) => skill.name)]
			: [],
	);
	const isFound = (members: readonly string[]): boolean =>
		groups.some((group) => members.every((member) => group.some((name) => same(name, member))));
	const missed = wanted.any_of_sure.filter((members) => !isFound(members));
	return {
		id,
		counts: [wanted.any_of_sure.length - missed.length, wanted.any_of_sure.length],
		misses: missed.map((members) => `missed: ${members.join(' | ')}`),
	};
}
