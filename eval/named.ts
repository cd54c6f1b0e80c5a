import type { EducationEntry, EducationLevel, ResumeSkill } from '../src/core/model/resume.ts';
import { degreesIn } from '../src/core/resume/degrees.ts';
import type { SkillHit } from '../src/core/skills/recognise.ts';
import { fold } from '../src/core/text/fold.ts';
import type { Row } from './measure.ts';
import { bare } from './names.ts';

/** A thing as it is labelled or read: its key tells repetitions apart. */
export type Named<T> = { readonly key: string; readonly shown: string; readonly value: T };

/**
 * Each label once, each reading once; a reading is right when some label means it, a label is found the same way.
 * @param neither readings that count neither way where no label means them
 */
export function namedRow<Wanted, Ours>(
	id: string,
	wantedGiven: readonly Named<Wanted>[],
	oursGiven: readonly Named<Ours>[],
	means: (wanted: Wanted, ours: Ours) => boolean,
	neither: (ours: Ours) => boolean = () => false,
): Row {
	const wanted = once(wantedGiven);
	const isRight = (one: Named<Ours>): boolean => wanted.some((other) => means(other.value, one.value));
	const ours = once(oursGiven).filter((one) => isRight(one) || !neither(one.value));
	const right = ours.filter(isRight);
	const missed = wanted.filter((one) => !ours.some((other) => means(one.value, other.value)));
	const wrong = ours.filter((one) => !right.includes(one));
	return {
		id,
		counts: [right.length, ours.length, wanted.length - missed.length, wanted.length],
		misses: [...missed.map((one) => `missed: ${one.shown}`), ...wrong.map((one) => `not wanted: ${one.shown}`)],
	};
}

function once<T>(things: readonly Named<T>[]): readonly Named<T>[] {
	const seen = new Set<string>(['']);
	return things.filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** A name is found when one holds the other, letter for letter: labels cut names in many ways. */
export function alike(a: string, b: string): boolean {
	return a === b || (a.length > 2 && b.includes(a)) || (b.length > 2 && a.includes(b));
}

export function bareName(text: string | null): Named<string> {
	const key = bare(text ?? '');
	return { key, shown: text ?? '', value: key };
}

export type LabelledSkill = { readonly name: string; readonly ids: ReadonlySet<string> };

/** A label's skill: its letters, and the ids of the taxonomy that it is a name of or that it names within. */
export function labelledSkill(
	label: string,
	idOf: (name: string) => string | undefined,
	recognise: (text: string) => readonly SkillHit[],
): Named<LabelledSkill> {
	const whole = idOf(label);
	const ids = new Set(whole === undefined ? recognise(label).map((hit) => hit.skillId) : [whole]);
	const name = bare(label);
	return { key: ids.size === 0 ? name : [...ids].sort().join(' '), shown: label, value: { name, ids } };
}

export function ourSkill(skill: ResumeSkill): Named<ResumeSkill> {
	return { key: skill.id, shown: `${skill.name} (${skill.id})`, value: skill };
}

/** By id where the label has one, else by the letters of the names. */
export function meansSkill(wanted: LabelledSkill, ours: ResumeSkill): boolean {
	return wanted.ids.has(ours.id) || alike(wanted.name, bare(ours.name));
}

/** The words of a degree as they are compared: "B.E. (CSE)" is `be cse`, "Bachelor's" is `bachelors`. */
export function degreeWords(text: string): readonly string[] {
	return (
		text
			.toLowerCase()
			.replace(/['’.]/g, '')
			.match(/[\p{L}\p{N}]+/gu) ?? []
	);
}

export type LabelledDegree = { readonly words: readonly string[]; readonly levels: readonly EducationLevel[] };

export function labelledDegree(label: string): Named<LabelledDegree> {
	const words = degreeWords(label);
	const levels = degreesIn(label, fold(label), { start: 0, end: label.length }).map((name) => name.level);
	return { key: words.join(' '), shown: label, value: { words, levels } };
}

export type OurDegree = {
	readonly words: readonly string[];
	readonly field: readonly string[];
	readonly level: EducationLevel | null;
};

/** One reading a degree: two degrees of one line are two. */
export function ourDegree(entry: EducationEntry): Named<OurDegree> {
	const { quote } = entry.evidence;
	return {
		key: `${entry.level} ${entry.field} ${quote}`,
		shown: `${entry.level}: ${quote}`,
		value: { words: degreeWords(quote), field: degreeWords(entry.field ?? ''), level: entry.level },
	};
}

/**
 * The label's words stand in a row in the line that we read the degree from, or that line within the label; or the label
 * names our level and ends in our subject, so that a degree which a text names twice in two ways is one for both.
 */
export function meansDegree({ words, levels }: LabelledDegree, ours: OurDegree): boolean {
	const [a, b] = [` ${words.join(' ')} `, ` ${ours.words.join(' ')} `];
	if (b.includes(a) || (b.length > 4 && a.includes(b)) || (b.length > 3 && a.startsWith(b))) return true;
	const isLevel = levels.some((level) => level === ours.level);
	return isLevel && ours.field.length > 0 && a.endsWith(` ${ours.field.join(' ')} `);
}
