import type { SkillGroup } from '../../model/requirement.ts';
import { skillAsking as table } from '../../model/tables/skill-asking.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import { WordSet } from '../../text/vocabulary.ts';
import { areAlike, isPartOf } from './alternatives.ts';
import { phraseReader } from './lexeme-phrases.ts';
import type { Passage } from './passage.ts';
import type { SkillItem } from './skill-items.ts';
import { isSortNoun, type Join, type ListSigns, listSigns, type Run, skillRuns } from './skill-runs.ts';

/** Skills of one passage that are asked for together, and how many of them. */
export type SkillChoice = { readonly items: readonly SkillItem[]; readonly group: SkillGroup };

const alternativeKinds: ReadonlySet<string> = new Set(table.alternativeKinds);
const productKinds: ReadonlySet<string> = new Set(table.productKinds);
const together: readonly ReadonlySet<string>[] = table.together.map((ids) => new Set(ids));
const ands = new WordSet(table.and);
const goingOnMin = 3;
const generalNoun = phraseReader(table.generalNouns.map((phrase) => [phrase, true] as const));

/** The lists of a passage read as choices. Every item is in exactly one; what is in no any-of list is in the last. */
export function skillGroups(passage: Passage, items: readonly SkillItem[], taxonomy: Taxonomy): readonly SkillChoice[] {
	if (items.length === 0) return [];
	const choices: SkillChoice[] = [];
	const taken = new Set<SkillItem>();
	const take = (members: readonly SkillItem[], min: number, open: boolean): void => {
		const free = members.filter((item) => !taken.has(item));
		if (free.length === 0 || (free.length === 1 && !open)) return;
		choices.push({ items: free, group: { op: 'any', min: Math.min(min, free.length), open } });
		for (const item of free) taken.add(item);
	};
	// "AWS (GCP, Azure)": a bracket takes the name before it into its own choice, so brackets come first.
	const runs = skillRuns(passage, items);
	for (const run of [...runs.filter((one) => one.outer !== null), ...runs.filter((one) => one.outer === null)]) {
		for (const choice of choicesOf(passage, run, listSigns(passage, run), taxonomy))
			take(choice.items, choice.min, choice.open);
	}
	for (const importance of ['must', 'nice', 'context'] as const) {
		const rest = items.filter((item) => item.importance === importance && !taken.has(item));
		if (rest.length > 0) choices.push({ items: rest, group: { op: 'all', min: rest.length, open: false } });
	}
	return choices;
}

type Any = { readonly items: readonly SkillItem[]; readonly min: number; readonly open: boolean };

function choicesOf(passage: Passage, run: Run, signs: ListSigns, taxonomy: Taxonomy): readonly Any[] {
	const { items } = run;
	const open = signs.examples || signs.openEnd;
	if (items.length > 1 && signs.atLeast === null && !run.joins.includes('or') && areOneWhole(items)) return [];
	// 1. "one of", "at least one": the text says it.
	if (signs.atLeast !== null) return items.length > 1 || open ? [{ items, min: signs.atLeast, open }] : [];
	// 2. "AWS (GCP, Azure)", "pipelines (Jenkins, Buildkite)": a bracket. "Frameworks: Angular, React, etc."
	if (run.opensBracket && !run.joins.includes('and')) {
		const bracket = bracketChoices(passage, run, signs, taxonomy);
		if (bracket !== null && (bracket.length > 0 || !run.joins.includes('or'))) return bracket;
	}
	if (signs.openEnd && run.joins.every(isListed) && (isLabelled(passage, run) || goesOn(run, signs)))
		return exampleChoices(run, signs, taxonomy);
	// 3. "like A, B and C": those of one sort can stand for each other.
	if (signs.examples) {
		const isPlainOr = run.joins.includes('or') && run.joins.every((join) => join === 'or' || join === 'comma');
		const isSlashed = items.length > 1 && run.joins.every((join) => join === 'slash') && !areOneWhole(items);
		if (isPlainOr || isSlashed || items.length === 1 || (signs.ofSort && !areOneWhole(items)) || isRow(run))
			return [{ items: upToAnd(passage, run), min: 1, open }];
		return alikes(items, taxonomy, true).map((alike) => ({ items: alike, min: 1, open }));
	}
	// 4. "A, B or C and D/E": by the words between.
	return chains(run, signs.endsInOr).flatMap((chain) => {
		if (chain.items.length === 1)
			return signs.endsInOr && chain.items[0] === items.at(-1) ? [{ items: chain.items, min: 1, open: true }] : [];
		const isSlashed = chain.joins.every((join) => join === 'slash');
		if (isSlashed && !areSlashAlternatives(chain.items, taxonomy)) return slashed(chain.items, taxonomy);
		return [{ items: chain.items, min: 1, open: signs.openEnd && chain.items.includes(items.at(-1) as SkillItem) }];
	});
}

/** What a bracket holds: alternatives to the name before it, examples of the noun before it, or its parts (then null). */
function bracketChoices(passage: Passage, run: Run, signs: ListSigns, taxonomy: Taxonomy): readonly Any[] | null {
	const { outer, items } = run;
	const open = signs.examples || signs.openEnd;
	// "RTOS (A, B or C)": the "or" leaves the choice, of whatever sorts they are.
	const choices = (): readonly Any[] => {
		const alike = exampleChoices(run, signs, taxonomy);
		return alike.length > 0 && run.joins.includes('or') ? [{ items, min: 1, open: true }] : alike;
	};
	if (outer !== null && items.some((item) => isPartOf(taxonomy, item, outer))) return null;
	// With a noun between, as in "JS frameworks (React, …)", the bracket speaks of the noun.
	if (outer !== null && outer.to === run.bracketAt) {
		if (items.every((item) => areAlike(taxonomy, outer, item, 'resembling')))
			return [{ items: [outer, ...items], min: 1, open }];
		// "CI/CD (Jenkins, …)", "relational databases (MySQL, …)"; but the libraries of "Python (pandas, …)" are meant themselves.
		const isGeneral =
			outer.kind !== null &&
			(!alternativeKinds.has(outer.kind) ||
				items.some((item) => item.kind === outer.kind && isPartOf(taxonomy, outer, item)));
		return isGeneral ? choices() : null;
	}
	// "frameworks (A, B, C)": the noun names a sort of things, and these are of it.
	const ofSort = isSortNoun(passage.words[run.bracketAt - 1]);
	if (ofSort && isRow(run) && !run.joins.includes('or') && items.every(isNamed)) return [{ items, min: 1, open: true }];
	const before = run.bracketAt > 0 && generalNoun(passage.words, run.bracketAt - 1) !== null;
	return before || open ? choices() : null;
}

/** "Front-end frameworks: A, B", "any language – A, B": the noun before the colon or the dash is of a sort of things. */
function isLabelled({ text, words }: Passage, { items }: Run): boolean {
	const colon = (items[0]?.from ?? 0) - 1;
	const mark = words[colon];
	if (colon <= 0 || mark === undefined || generalNoun(words, colon - 1) === null) return false;
	return mark.word === ':' || (mark.word === '-' && text[mark.start - 1] === ' ' && text[mark.end] === ' ');
}

function exampleChoices(run: Run, signs: ListSigns, taxonomy: Taxonomy): readonly Any[] {
	const { items } = run;
	const areNamed = items.filter(isNamed).length * 2 > items.length;
	if (isRow(run) && (signs.examples || (signs.openEnd && areNamed))) return [{ items, min: 1, open: true }];
	return alikes(items, taxonomy, signs.examples)
		.filter((alike) => alike.every(isNamed))
		.map((alike) => ({ items: alike, min: 1, open: true }));
}

/** "Skilled in A, B, C, etc.": products of which more could be named are examples, if there are enough of them. */
function goesOn({ items }: Run, signs: ListSigns): boolean {
	return !signs.endsInOr && items.length >= goingOnMin && items.every(isNamed);
}

function isListed(join: Join): boolean {
	return join === 'comma' || join === 'slash';
}

/** "A, B, C": examples without an "and" are one choice, of whatever sorts they are; Word and Excel are both meant. */
function isRow({ items, joins }: Run): boolean {
	return items.length > 1 && !joins.includes('and') && !areOneWhole(items);
}

/**
 * Groups of at least two that are of one kind; with `products`, all products are. Of "Unix, Solaris, Linux" the second
 * is a part of the first alone, and stands for it as the third does.
 */
function alikes(items: readonly SkillItem[], taxonomy: Taxonomy, products: boolean): readonly (readonly SkillItem[])[] {
	let groups: readonly (readonly SkillItem[])[] = [];
	for (const item of items) {
		const isAlike = (group: readonly SkillItem[]): boolean =>
			group.some(
				(member) => areAlike(taxonomy, member, item, 'kind') || (products && areProducts(taxonomy, member, item)),
			);
		const own = [...groups.filter(isAlike).flat(), item].sort((a, b) => a.from - b.from);
		groups = [...groups.filter((group) => !isAlike(group)), own];
	}
	return groups.filter((group) => group.length > 1 && !areOneWhole(group));
}

/** Neither a part of the other: "Python and pandas" are no alternatives. */
function areProducts(taxonomy: Taxonomy, a: SkillItem, b: SkillItem): boolean {
	const isProduct = ({ kind }: SkillItem): boolean => kind !== null && productKinds.has(kind);
	return isProduct(a) && isProduct(b) && !isPartOf(taxonomy, a, b) && !isPartOf(taxonomy, b, a);
}

function areSlashAlternatives(items: readonly SkillItem[], taxonomy: Taxonomy): boolean {
	if (areOneWhole(items)) return false;
	// "CPA/RN": one paper is as good as the other, whoever gives them.
	if (items.every(isPaper)) return true;
	return items.every((item, at) => {
		const other = items[at === 0 ? 1 : 0] as SkillItem;
		return item.kind === null || (alternativeKinds.has(item.kind) && areAlike(taxonomy, item, other, 'kind'));
	});
}

/** "Tools such as A and B, and C", "A and B and knowledge of C": behind the "and" of a list one more begins something else. */
function upToAnd({ words }: Passage, { items, joins }: Run): readonly SkillItem[] {
	const first = joins.indexOf('and');
	if (first < 0 || joins.includes('or')) return items;
	const next = joins.findIndex((join, at) => {
		const between = words.slice(items[at]?.to, items[at + 1]?.from);
		return at > first && join === 'and' && (between.some(({ word }) => word === ',') || !ands.has(between.at(-1)));
	});
	return next < 0 ? items : items.slice(0, next + 1);
}

/** "Jenkins/Hudson/build automation": of three and more those that can stand for each other. */
function slashed(items: readonly SkillItem[], taxonomy: Taxonomy): readonly Any[] {
	const alike = items.length > 2 ? alikes(items, taxonomy, false) : [];
	return alike.filter((group) => group.every(isNamed)).map((group) => ({ items: group, min: 1, open: false }));
}

/** A name of something, not a field of work; what no one knows is a name. */
function isNamed({ kind }: SkillItem): boolean {
	return kind === null || alternativeKinds.has(kind);
}

function isPaper({ kind }: SkillItem): boolean {
	return kind === 'certification' || kind === 'licence';
}

/** HTML and CSS, Word and Excel: named side by side, both are meant. */
function areOneWhole(items: readonly SkillItem[]): boolean {
	return together.some((set) => items.every((item) => set.has(item.id)));
}

type Chain = { readonly items: readonly SkillItem[]; readonly joins: readonly Join[] };

/** Cuts a run where an "and" stands; a comma means what the next word between two items means. */
function chains(run: Run, endsInOr: boolean): readonly Chain[] {
	const joins: Join[] = [...run.joins];
	let next: Join = endsInOr ? 'or' : 'and';
	for (let at = joins.length - 1; at >= 0; at--) {
		if (joins[at] === 'comma') joins[at] = next;
		else if (joins[at] !== 'slash') next = joins[at] as Join;
	}
	const found: { items: SkillItem[]; joins: Join[] }[] = [];
	run.items.forEach((item, at) => {
		const join = joins[at - 1];
		const chain = found.at(-1);
		if (chain === undefined || join === undefined || join === 'and') found.push({ items: [item], joins: [] });
		else {
			chain.items.push(item);
			chain.joins.push(join);
		}
	});
	return found;
}
