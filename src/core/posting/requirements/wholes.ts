import { skillAsking as table } from '../../model/tables/skill-asking.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import { isPartOf } from './alternatives.ts';
import type { ExperienceReading } from './experience.ts';
import { phraseReader } from './lexeme-phrases.ts';
import type { Passage } from './passage.ts';
import type { SkillChoice } from './skill-groups.ts';
import type { SkillItem } from './skill-items.ts';

const examples = phraseReader(table.examples.map((phrase) => [phrase, true] as const));
const fieldKinds: ReadonlySet<string> = new Set(table.fieldKinds);
const sorts: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	table.sorts.flatMap(({ ids, kinds }) => ids.map((id) => [id, new Set<string>(kinds)] as const)),
);
/** Words between a whole and its examples: "monitoring tools of any kind, like". */
const gapMax = 6;
const wordsMax = 3;

/**
 * The choices without the wholes that they only explain: "infrastructure as code such as Terraform or Pulumi" asks for
 * one of the two, and "3 years of front-end development" for the years. Said once, a thing is one requirement.
 */
export function withoutWholes(
	passage: Passage,
	choices: readonly SkillChoice[],
	experience: readonly ExperienceReading[],
	taxonomy: Taxonomy,
): readonly SkillChoice[] {
	const lists = choices.filter(({ group }) => group.op === 'any');
	const counted = new Map(
		experience.flatMap(({ at, years }) => years.skills.map((id) => [id, passage.sentence[at]] as const)),
	);
	const isSaid = (item: SkillItem): boolean =>
		isCounted(passage, item, counted) || lists.some((list) => isWholeOf(passage, item, list, taxonomy));
	return choices.flatMap((choice) => {
		if (choice.group.op === 'any') {
			// "5 years in data engineering or backend development": the years are of either.
			return choice.items.every((item) => isCounted(passage, item, counted)) ? [] : [choice];
		}
		const items = choice.items.filter((item) => !isSaid(item));
		return items.length === 0 ? [] : [{ items, group: { ...choice.group, min: items.length } }];
	});
}

/** A line of work whose years the same sentence asks for. */
function isCounted(passage: Passage, item: SkillItem, counted: ReadonlyMap<string, number | undefined>): boolean {
	const isField = item.kind !== null && fieldKinds.has(item.kind);
	return isField && counted.get(item.id) === passage.sentence[item.from];
}

function isWholeOf(passage: Passage, item: SkillItem, { items }: SkillChoice, taxonomy: Taxonomy): boolean {
	const [first, last] = [items[0], items.at(-1)];
	if (first === undefined || last === undefined || first.importance !== item.importance) return false;
	if (passage.sentence[first.from] !== passage.sentence[item.from]) return false;
	if (leadsIn(passage, item, first)) return true;
	if (item.kind === null || !fieldKinds.has(item.kind)) return false;
	return items.every(
		(part) => isPartOf(taxonomy, item, part) || (part.kind !== null && sorts.get(item.id)?.has(part.kind) === true),
	);
}

/** "service meshes such as Istio", "relational databases (MySQL, …)": nothing but a sign of examples between. */
function leadsIn({ words }: Passage, whole: SkillItem, first: SkillItem): boolean {
	const gap = words.slice(whole.to, first.from);
	if (whole.to > first.from || gap.length === 0 || gap.length > gapMax) return false;
	const sign = gap.findIndex((word, at) => examples(gap, at) !== null || /^[([:]$/.test(word.word));
	if (sign < 0) return false;
	const before = gap.slice(0, gap[sign - 1]?.word === ',' ? sign - 1 : sign);
	return before.filter((word) => word.kind === 'word').length <= wordsMax && !before.some(({ word }) => parts(word));
}

function parts(word: string): boolean {
	return joints.has(word) || /^[,;.)\]/]$/.test(word);
}

const joints: ReadonlySet<string> = new Set([...table.or, ...table.and, ...table.between]);
