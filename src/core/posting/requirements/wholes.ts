import { skillAsking as table } from '../../model/tables/skill-asking.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import { WordSet } from '../../text/vocabulary.ts';
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
const openers = new WordSet('([:');
const parts = new WordSet([...',;.)]/', ...table.or, ...table.and, ...table.between]);
/** Words between a whole and its examples: "monitoring tools of any kind, like". */
const gapMax = 6;
const wordsMax = 3;
/** More lists are no sentence; so time stays linear in the text's length. */
const listsMax = 12;

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
	const lists = listsBySentence(passage, choices);
	if (lists.size === 0 && experience.length === 0) return choices;
	const counted = new Set(experience.flatMap(({ stretch }) => (stretch === null ? [] : positions(stretch))));
	const isSaid = (item: SkillItem): boolean =>
		isCounted(item, counted) ||
		lists.get(passage.sentence[item.from] ?? 0)?.some((list) => isWholeOf(item, list, passage, taxonomy)) === true;
	return choices.flatMap((choice) => {
		// "5 years in data engineering or backend development": the years do not say that either will do.
		if (choice.group.op === 'any') return [choice];
		const items = choice.items.filter((item) => !isSaid(item));
		return items.length === 0 ? [] : [{ items, group: { ...choice.group, min: items.length } }];
	});
}

function listsBySentence(
	{ sentence }: Passage,
	choices: readonly SkillChoice[],
): ReadonlyMap<number, readonly SkillChoice[]> {
	const found = new Map<number, SkillChoice[]>();
	for (const choice of choices) {
		const first = choice.items[0];
		if (choice.group.op !== 'any' || first === undefined) continue;
		const number = sentence[first.from] ?? 0;
		const lists = found.get(number) ?? [];
		found.set(number, lists);
		if (lists.length < listsMax) lists.push(choice);
	}
	return found;
}

function positions({ from, to }: { readonly from: number; readonly to: number }): readonly number[] {
	return Array.from({ length: to - from }, (_, at) => from + at);
}

/** A line of work whose years are asked for. `counted`: the words that say of what. */
function isCounted(item: SkillItem, counted: ReadonlySet<number>): boolean {
	const isField = item.kind !== null && fieldKinds.has(item.kind);
	// A name may begin before the words or end behind them: "HR experience", "professional kitchen".
	return isField && (counted.has(item.from) || counted.has(item.to - 1));
}

function isWholeOf(item: SkillItem, { items }: SkillChoice, passage: Passage, taxonomy: Taxonomy): boolean {
	const [first, last] = [items[0], items.at(-1)];
	if (first === undefined || last === undefined || first.importance !== item.importance) return false;
	if (leadsIn(passage, item, first)) return true;
	if (item.kind === null || !fieldKinds.has(item.kind)) return false;
	// "An Angular or React front end".
	if (item.from === last.to) return true;
	return items.every(
		(part) => isPartOf(taxonomy, item, part) || (part.kind !== null && sorts.get(item.id)?.has(part.kind) === true),
	);
}

/** "service meshes such as Istio", "relational databases (MySQL, …)": nothing but a sign of examples between. */
function leadsIn({ words }: Passage, whole: SkillItem, first: SkillItem): boolean {
	const length = first.from - whole.to;
	if (length <= 0 || length > gapMax) return false;
	const gap = words.slice(whole.to, first.from);
	const sign = gap.findIndex((word, at) => examples(gap, at) !== null || openers.has(word));
	if (sign < 0) return false;
	const before = gap.slice(0, gap[sign - 1]?.word === ',' ? sign - 1 : sign);
	return before.filter((word) => word.kind === 'word').length <= wordsMax && !before.some((word) => parts.has(word));
}
