import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resume } from '../src/core/model/resume.ts';
import type { Engine } from '../src/matching/engine.ts';
import { type LabelledResume, labelledResume } from './labelled-resume.ts';
import { accuracy, f1, type Measure, type Row } from './measure.ts';
import { bare } from './names.ts';
import { statedRange } from './stated-range.ts';

const asOf = '2020-01-01';

/** Every measure of a set of labelled résumés. */
export function measureResumes(set: string, folder: string, engine: Engine): readonly Measure[] {
	const read = readdirSync(folder)
		.filter((name) => name.endsWith('.xml'))
		.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
		.map((name) => {
			const labelled = labelledResume(readFileSync(join(folder, name), 'utf8'));
			return { id: name, labelled, resume: engine.readResume(labelled.text, asOf) };
		});
	const names = (
		title: string,
		labels: readonly string[],
		ours: (resume: Resume) => readonly (string | null)[],
	): Measure =>
		f1(
			set,
			title,
			read.map(({ id, labelled, resume }) => nameRow(id, wantedNames(labelled, labels), ours(resume))),
		);
	return [
		accuracy(
			set,
			'dates, start and end',
			read.map(({ id, labelled, resume }) => dateRow(id, labelled, resume)),
		),
		names('job titles F1', ['Designation'], (resume) => resume.experience.map((job) => job.title)),
		names('companies F1', ['Companies worked at'], (resume) => resume.experience.map((job) => job.company)),
		names('degrees F1', ['Degree'], (resume) => resume.education.map((entry) => entry.evidence.quote)),
		names('skills F1', ['Tech Tools', 'Job Specific Skills'], (resume) =>
			resume.skills.map((skill) => skill.evidence[0]?.quote ?? skill.name),
		),
	];
}

function wantedNames(labelled: LabelledResume, labels: readonly string[]): readonly string[] {
	return labelled.labels.filter((label) => labels.includes(label.type)).map((label) => label.text);
}

/** A name is found when one holds the other, letter for letter: labels cut names in many ways. */
function nameRow(id: string, wantedNames: readonly string[], oursGiven: readonly (string | null)[]): Row {
	const wanted = [...new Set(wantedNames.map(bare).filter((name) => name !== ''))];
	const ours = [...new Set(oursGiven.map((name) => bare(name ?? '')).filter((name) => name !== ''))];
	const alike = (a: string, b: string): boolean =>
		a === b || (a.length > 2 && b.includes(a)) || (b.length > 2 && a.includes(b));
	const right = ours.filter((name) => wanted.some((other) => alike(name, other)));
	const missed = wanted.filter((name) => !ours.some((other) => alike(name, other)));
	const wrong = ours.filter((name) => !right.includes(name));
	return {
		id,
		counts: [right.length, ours.length, wanted.length - missed.length, wanted.length],
		misses: [...missed.map((name) => `missed: ${name}`), ...wrong.map((name) => `not wanted: ${name}`)],
	};
}

/** Labelled ranges that state both ends: right when one of our jobs has the same start and end. */
function dateRow(id: string, labelled: LabelledResume, resume: Resume): Row {
	const misses: string[] = [];
	let [right, all] = [0, 0];
	for (const label of labelled.labels.filter((one) => one.type === 'Years of Experience')) {
		const range = statedRange(label.text);
		if (range === null) continue;
		all++;
		const found = resume.experience.some((job) => {
			const endFits = range.end === 'present' ? job.current : sameMonth(range.end, job.end);
			return sameMonth(range.start, job.start) && endFits;
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
