import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Job, Resume } from '../src/core/model/resume.ts';
import { nameKey } from '../src/core/skills/atoms.ts';
import { skillRecogniser } from '../src/core/skills/recognise.ts';
import type { Engine } from '../src/matching/engine.ts';
import { type LabelledResume, labelledResume } from './labelled-resume.ts';
import { accuracy, f1, type Measure, type Row } from './measure.ts';
import * as named from './named.ts';
import { statedRange } from './stated-range.ts';

const asOf = '2020-01-01';

/**
 * Every measure of a set of labelled résumés. Each F1 takes its precision over what we read and its recall over the
 * labels, in both each thing once a résumé; what counts as the same thing is said at each rule in `named.ts`. The second
 * of two lines, "labelled", leaves out résumés without a single label of the kind: nobody went over them for it.
 */
export function measureResumes(set: string, folder: string, engine: Engine): readonly Measure[] {
	const read = readdirSync(folder)
		.filter((name) => name.endsWith('.xml'))
		.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
		.map((name) => {
			const labelled = labelledResume(readFileSync(join(folder, name), 'utf8'));
			return { id: name, labelled, resume: engine.readResume(labelled.text, asOf) };
		});
	const measures = (
		title: string,
		labels: readonly string[],
		row: (one: Read, wanted: readonly string[]) => Row,
	): readonly Measure[] => {
		const rows = read.map((one) => row(one, namesOf(one.labelled, labels)));
		const labelled = rows.filter(({ counts: [, , , wanted = 0] }) => wanted > 0);
		return [f1(set, `${title} F1`, rows), f1(set, `${title} F1, labelled`, labelled)];
	};
	const recognise = skillRecogniser(engine.taxonomy);
	const idOf = (name: string): string | undefined => engine.taxonomy.byName.get(nameKey(name));
	return [
		accuracy(
			set,
			'dates, start and end',
			read.map(({ id, labelled, resume }) => dateRow(id, labelled, rangesRead(resume))),
		),
		accuracy(
			set,
			'dates, of jobs alone',
			read.map(({ id, labelled, resume }) => dateRow(id, labelled, resume.experience)),
		),
		...measures('job titles', ['Designation'], ({ id, resume }, wanted) =>
			named.namedRow(
				id,
				wanted.map(named.bareName),
				resume.experience.map((job) => named.bareName(job.title)),
				named.alike,
			),
		),
		...measures('companies', ['Companies worked at'], ({ id, labelled, resume }, wanted) => {
			// The labels file a university under this name alone, whether someone studied or worked there.
			const schools = namesOf(labelled, ['College Name']).map((name) => named.bareName(name).value);
			return named.namedRow(
				id,
				wanted.map(named.bareName),
				resume.experience.map((job) => named.bareName(job.company)),
				named.alike,
				(ours) => schools.some((school) => named.alike(school, ours)),
			);
		}),
		...measures('degrees', ['Degree'], ({ id, resume }, wanted) =>
			named.namedRow(id, wanted.map(named.labelledDegree), resume.education.map(named.ourDegree), named.meansDegree),
		),
		...measures('skills', ['Tech Tools', 'Job Specific Skills'], ({ id, resume }, wanted) =>
			named.namedRow(
				id,
				wanted.map((label) => named.labelledSkill(label, idOf, recognise)),
				resume.skills.map(named.ourSkill),
				named.meansSkill,
			),
		),
	];
}

type Read = { readonly id: string; readonly labelled: LabelledResume; readonly resume: Resume };

function namesOf(labelled: LabelledResume, labels: readonly string[]): readonly string[] {
	return labelled.labels.filter((label) => labels.includes(label.type)).map((label) => label.text);
}

type Range = Pick<Job, 'start' | 'end' | 'current'>;

/** Every range that a reading gives: of jobs, of degrees and of all else. The labels tell these apart by nothing. */
function rangesRead({ experience, education, activities }: Resume): readonly Range[] {
	return [...experience, ...education.map((entry) => ({ ...entry, current: entry.end === null })), ...activities];
}

/** Labelled ranges that state both ends: right when one that we read has the same start and end. */
function dateRow(id: string, labelled: LabelledResume, read: readonly Range[]): Row {
	const misses: string[] = [];
	let [right, all] = [0, 0];
	for (const label of labelled.labels.filter((one) => one.type === 'Years of Experience')) {
		const range = statedRange(label.text);
		if (range === null) continue;
		all++;
		const found = read.some((ours) => {
			const endFits = range.end === 'present' ? ours.current : sameMonth(range.end, ours.end);
			return sameMonth(range.start, ours.start) && endFits;
		});
		if (found) right++;
		else misses.push(label.text);
	}
	return { id, counts: [right, all], misses };
}

/** A label that names only a year is right with any month of it. */
function sameMonth(stated: string, ours: string | null): boolean {
	return ours?.startsWith(stated) ?? false;
}
