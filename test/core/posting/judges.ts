import { expect } from 'vitest';
import type { PostingReading } from '../../../src/core/model/posting.ts';
import type { Requirement, RequirementKind, RequirementOf } from '../../../src/core/model/requirement.ts';
import type { Taxonomy } from '../../../src/core/model/taxonomy.ts';
import type { Importance } from '../../../src/core/model/vocabulary.ts';
import { nameKey } from '../../../src/core/skills/atoms.ts';
import { skillRecogniser } from '../../../src/core/skills/recognise.ts';
import { fold } from '../../../src/core/text/fold.ts';
import type { ExpectedReading } from './expected-readings.ts';

type Field = Exclude<keyof ExpectedReading, 'trap'>;
/** A field that is null in the expectation is judged too: the text does not state it. */
type Wanted<F extends Field> = Exclude<ExpectedReading[F], undefined>;
export type Judges = { readonly [F in Field]: (reading: PostingReading, wanted: Wanted<F>) => void };

const factJudges: Pick<
	Judges,
	| 'title'
	| 'company'
	| 'team'
	| 'countries'
	| 'cities'
	| 'workMode'
	| 'remoteWithin'
	| 'employmentType'
	| 'seniority'
	| 'salary'
	| 'sponsorship'
	| 'onCall'
> = {
	title: (reading, title) => expect(words(reading.title)).toEqual(words(title)),
	company: (reading, company) => expect(reading.company).toBe(company),
	team: (reading, team) => expect(reading.team).toBe(team),
	countries: (reading, countries) =>
		expect(unique(reading.locations.map(({ country }) => country))).toEqual(unique(countries)),
	cities: (reading, cities) => expect(unique(reading.locations.map(({ city }) => city))).toEqual(unique(cities)),
	workMode: (reading, workMode) => expect(reading.workMode).toBe(workMode),
	remoteWithin: (reading, countries) => expect(unique(reading.remoteWithin)).toEqual(unique(countries)),
	employmentType: (reading, type) => expect(reading.employmentType).toBe(type),
	seniority: (reading, seniority) => expect(reading.seniority).toBe(seniority),
	salary: (reading, salary) => expect(reading.salary).toEqual(salary),
	sponsorship: (reading, sponsorship) => expect(reading.sponsorship).toBe(sponsorship),
	onCall: (reading, onCall) => expect(reading.onCall).toBe(onCall),
};

/** How each field of a reading is held against what a careful person reads. Lists are compared without their order. */
export function judgesOf(taxonomy: Taxonomy): Judges {
	const same = sameName(taxonomy);
	const isAmong = (name: string, names: readonly string[]): boolean => names.some((one) => same(one, name));
	const isGroup = (group: readonly string[], wanted: readonly string[]): boolean =>
		group.length === wanted.length && wanted.every((name) => isAmong(name, group));
	// A whole that its examples stand for ("a CRM such as …") is among the skills alone.
	const named = (reading: PostingReading, importance: Importance): readonly string[] => [
		...reading.requirements
			.filter((one) => one.importance === importance)
			.flatMap((requirement) => namesIn(requirement, taxonomy)),
		...reading.skills.filter((one) => one.importance === importance).map(({ name }) => name),
	];

	return {
		...factJudges,
		years: (reading, wanted) => {
			const ours = requirementsOf(reading, 'experience').map(({ years, importance }) => ({ ...years, importance }));
			const figures = ({ min, max, importance }: { min: number | null; max: number | null; importance: string }) =>
				`${min} to ${max}, ${importance}`;
			expect(ours.map(figures).sort()).toEqual(wanted.map(figures).sort());
			const strange = ours.filter(
				(one) => !wanted.some((other) => figures(other) === figures(one) && shareWords(other.of, one.of)),
			);
			expect(strange, 'years of something else').toEqual([]);
		},
		mustSkills: (reading, names) => expect(names.filter((name) => !isAmong(name, named(reading, 'must')))).toEqual([]),
		niceToHave: (reading, names) => expect(names.filter((name) => !isAmong(name, named(reading, 'nice')))).toEqual([]),
		notSkills: (reading, names) => {
			const asked = [...named(reading, 'must'), ...named(reading, 'nice')];
			expect(names.filter((name) => isAmong(name, asked))).toEqual([]);
		},
		anyOf: (reading, wanted) => {
			const groups = reading.requirements.flatMap(anyGroup);
			const found = wanted.map(({ of }) => groups.find((group) => isGroup(group.of, of)) ?? { none: groups });
			expect(found.map((group) => ('none' in group ? group : group.open))).toEqual(wanted.map(({ open }) => open));
		},
		notAnyOf: (reading, pairs) => {
			const groups = reading.requirements.flatMap(anyGroup);
			expect(pairs.filter((pair) => groups.some(({ of }) => pair.every((name) => isAmong(name, of))))).toEqual([]);
		},
		languages: (reading, wanted) => {
			const ours = requirementsOf(reading, 'language').flatMap(({ language, importance }) =>
				[language, ...(language.alternatives ?? [])].map(({ code }) => `${code} ${importance}`),
			);
			expect(unique(ours)).toEqual(unique(wanted.map(({ code, importance }) => `${code} ${importance}`)));
		},
		authorisation: (reading, wanted) => {
			const ours = requirementsOf(reading, 'authorisation').map((one) => `${one.authorisation.of} ${one.importance}`);
			expect(unique(ours)).toEqual(unique(wanted.map(({ of, importance }) => `${of} ${importance}`)));
		},
		education: (reading, wanted) => {
			const ours = requirementsOf(reading, 'education')
				.filter(({ importance }) => importance === 'must' || wanted === null)
				.map(({ education: { level, orEquivalentExperience }, importance }) => ({
					level,
					orEquivalentExperience,
					importance,
				}));
			expect(ours).toEqual(wanted === null ? [] : [wanted]);
		},
		conflicts: (reading, wanted) =>
			expect(
				reading.conflicts.map(({ field, values }) => ({ field, values: values.map(({ value }) => value) })),
			).toEqual(wanted.map(({ field, employer, aggregator }) => ({ field, values: [employer, aggregator] }))),
	};
}

function requirementsOf<K extends RequirementKind>(reading: PostingReading, kind: K): readonly RequirementOf<K>[] {
	// The kind tells the variant, which the compiler does not follow through a type parameter.
	return reading.requirements.filter((one) => one.kind === kind) as unknown as readonly RequirementOf<K>[];
}

/** The names that a requirement holds: of its skills, or of the skills whose years it asks for. */
function namesIn(requirement: Requirement, taxonomy: Taxonomy): readonly string[] {
	if (requirement.kind === 'skill' || requirement.kind === 'certification')
		return requirement.skills.map(({ name }) => name);
	if (requirement.kind !== 'experience') return [];
	return requirement.years.skills.flatMap((id) => taxonomy.skills.get(id)?.name ?? []);
}

function anyGroup(requirement: Requirement): readonly { readonly of: readonly string[]; readonly open: boolean }[] {
	if (requirement.kind !== 'skill' && requirement.kind !== 'certification') return [];
	if (requirement.group.op !== 'any') return [];
	return [{ of: requirement.skills.map(({ name }) => name), open: requirement.group.open }];
}

/** Two names mean one skill where they have the same letters, or where the taxonomy knows both, or a part of them, as one. */
function sameName(taxonomy: Taxonomy): (a: string, b: string) => boolean {
	const recognise = skillRecogniser(taxonomy);
	const letters = (name: string): string => words(name).join('');
	const idOf = (name: string): string => {
		const whole = taxonomy.byName.get(nameKey(name));
		const [part, ...more] = recognise(name);
		return whole ?? (part !== undefined && more.length === 0 ? part.skillId : letters(name));
	};
	return (a, b) => letters(a) === letters(b) || idOf(a) === idOf(b);
}

function shareWords(a: string, b: string): boolean {
	return words(a).some((word) => words(b).includes(word));
}

function words(text: string | null): readonly string[] {
	return fold(text ?? '').match(/[\p{L}\p{N}+#]+/gu) ?? [];
}

function unique(values: readonly (string | null)[]): readonly string[] {
	return [...new Set(values.filter((value) => value !== null))].sort();
}
