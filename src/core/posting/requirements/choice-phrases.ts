import { experienceWords } from '../../model/tables/experience-words.ts';
import { skillAsking as table } from '../../model/tables/skill-asking.ts';
import { skillStanding } from '../../model/tables/skill-standing.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import { unlistedId } from '../../skills/unlisted.ts';
import { WordSet } from '../../text/vocabulary.ts';
import { idOf, mayHoldWords, type Told, toldMembers } from './choice-members.ts';
import { type Blocks, type Coordination, choiceSigns, coordinations, heads } from './coordination.ts';
import type { DegreeMention } from './degrees.ts';
import { studiedUntil } from './fields-of-study.ts';
import { phraseReader } from './lexeme-phrases.ts';
import type { Lexeme } from './lexemes.ts';
import { nameAt } from './name-words.ts';
import { type Passage, spanOf } from './passage.ts';
import type { SkillItem } from './skill-items.ts';

const lead = phraseReader(
	[...table.nameLeads, ...table.choiceLeads, ...table.oneOf, ...table.examples].map(
		(phrase) => [phrase, true] as const,
	),
);
const leadWordsMax = 5;
const leadGapMax = 4;
/** No subject of study stands further behind its degree. */
const studyReach = 60;
const fillers = new WordSet([...table.nameArticles, ...table.choiceOpeners]);
const paperNouns = [...table.papers.licence, ...table.papers.certification];
const papers = new WordSet(paperNouns);
const trails = new WordSet([...table.choiceTrails, ...paperNouns]);
const industry = new WordSet(skillStanding.industry);
const posts: ReadonlySet<string> = new Set(experienceWords.posts);
const sorts = new WordSet(table.generalNouns);
/** "Experience selling A or B": what is done with what is named. */
const doings = new WordSet([...table.boundaries.filter((word) => word.endsWith('ing')), 'in']);
const closers = new WordSet([...table.prepositions, ...table.or, 'within', 'at']);
const plainTails = new WordSet(table.nameTails);

/**
 * The items of a passage with the members of its choices that no vocabulary holds: "experience in rigging, rope access or
 * tarring", "tarring or rigging experience", "Quillon or Brask is a plus". What is chosen from needs no vocabulary; that it
 * is asked for is told by what leads in the choice, by the noun behind it or by a member that is known.
 */
export function choicePhrases(passage: Passage, items: readonly SkillItem[], taxonomy: Taxonomy): readonly SkillItem[] {
	const triggers = choiceSigns(passage);
	if (triggers.length === 0) return items;
	const blocks: Blocks = {
		endOf: new Map(items.map(({ from, to }) => [from, to])),
		startOf: new Map(items.map(({ from, to }) => [to, from])),
	};
	const itemAt = new Map(items.map((item) => [item.from, item]));
	const added: SkillItem[] = [];
	const lifted = new Map<SkillItem, SkillItem>();
	let nextDegree = 0;
	for (const one of coordinations(passage, blocks, triggers)) {
		const first = one.members[0]?.from ?? 0;
		while ((passage.degrees[nextDegree]?.from ?? first) < first - studyReach) nextDegree++;
		if (isStudied(passage, one, nextDegree)) continue;
		const read = readChoice(passage, one, itemAt, taxonomy);
		added.push(...read.added);
		for (const item of read.spoken) lifted.set(item, { ...item, ...wish(passage, item.from) });
	}
	if (added.length === 0 && lifted.size === 0) return items;
	return [...items.map((item) => lifted.get(item) ?? item), ...added].sort((a, b) => a.from - b.from);
}

type Wish = Pick<SkillItem, 'importance' | 'said'>;

function wish({ wanted }: Passage, at: number): Wish {
	const { importance = 'none', said = false } = wanted[at] ?? {};
	return { importance: importance === 'none' ? 'context' : importance, said };
}

/** "A degree in glass, ceramics or design": subjects of study. */
function isStudied(passage: Passage, { members }: Coordination, nextDegree: number): boolean {
	const { degrees } = passage;
	const [first, last] = [members[0]?.from ?? 0, members.at(-1)?.to ?? 0];
	for (let at = nextDegree; at < degrees.length; at++) {
		const degree = degrees[at] as DegreeMention;
		if (degree.from >= last) return false;
		if (degree.to > first || studiedUntil(passage, degree) > first) return true;
	}
	return false;
}

type Read = { readonly added: readonly SkillItem[]; readonly spoken: readonly SkillItem[] };
const nothing: Read = { added: [], spoken: [] };

function readChoice(
	passage: Passage,
	choice: Coordination,
	itemAt: ReadonlyMap<number, SkillItem>,
	taxonomy: Taxonomy,
): Read {
	const { words, text } = passage;
	const members = toldMembers(passage, choice, itemAt, taxonomy);
	const [first, last] = [members[0]?.from ?? 0, members.at(-1)?.to ?? 0];
	if (wish(passage, first).importance === 'context') return nothing;
	// A known item may hold the noun itself: "hull management experience".
	const isTrailed = !choice.open && (trails.has(words[last]) || trails.has(words[last - 1]));
	const areKnown = members.filter(({ sort }) => sort === 'known').length > 1;
	const isTold = choice.counted || isTrailed || areKnown || leadsIn(words, first);
	// Without a word that leads in the list, it begins behind the last member that may be part of something else.
	const listed = isTold
		? members
		: members.slice(members.findLastIndex(({ sort }) => sort !== 'known' && sort !== 'name') + 1);
	const list = choice.counted ? listed.filter(({ sort }) => /known|spoken|name|noun/.test(sort)) : listed;
	if (list.length < 2 || list.some(({ sort }) => sort === 'none' || sort === 'half')) return nothing;
	if (!mayHoldWords(list)) return nothing;
	const hasKnown = list.some(({ sort }) => sort === 'known');
	// In capitals every word looks like a name.
	if (!hasKnown && text.startsWith('OR', words[choice.sign]?.start)) return nothing;
	if (!isTold && !hasKnown && !isWhole(passage, list[0]?.from ?? 0, last)) return nothing;
	const isPlain = list.some(({ sort }) => sort === 'noun' || sort === 'plural' || sort === 'word');
	if (isPlain && !closes(passage, last)) return nothing;
	// "Insurance industry" may be a name of insurance.
	const isField =
		!isTrailed && [words[last], words[last - 1]].some((word) => industry.has(word) && !posts.has(word?.word ?? ''));
	const spoken = isTold && !isField ? list.flatMap((one) => (one.sort === 'spoken' ? one.inside : [])) : [];
	return {
		added: list.flatMap((one) =>
			one.inside.length > 0 || one.sort === 'general' || (isField && one.sort !== 'name')
				? []
				: (itemOf(passage, one, taxonomy) ?? []),
		),
		spoken,
	};
}

/** Whether a list may end at `at`: before a mark, a noun that says what its members are, or a preposition. */
function closes({ words, sentence }: Passage, at: number): boolean {
	const word = words[at];
	if (word === undefined || word.kind === 'mark' || sentence[at] !== sentence[at - 1]) return true;
	return heads.has(word) || plainTails.has(word) || closers.has(word);
}

/** Whether a phrase that asks ends right before `to`, articles and adjectives between. */
function leadsIn(words: readonly Lexeme[], to: number): boolean {
	let end = to;
	while (end > 0 && to - end < 3 && (fillers.has(words[end - 1]) || /^[:(]$/.test(words[end - 1]?.word ?? ''))) end--;
	// "EHR experience (A or B)", "charting tools (A or B)"
	if (words[end]?.word === '(' && (trails.has(words[end - 1]) || sorts.has(words[end - 1]))) return true;
	const done = end;
	while (end > 0 && to - end < leadGapMax && doings.has(words[end - 1])) end--;
	if (end < done && trails.has(words[end - 1])) return true;
	for (let at = end - 1; at >= Math.max(0, end - leadWordsMax); at--) {
		const found = lead(words, at);
		if (found !== null && found.to >= end && found.to <= to) return true;
	}
	return false;
}

/** Whether a list begins its sentence and ends it, but for how much it is wanted. */
function isWhole({ words, sentence }: Passage, from: number, to: number): boolean {
	const isFirst = from === 0 || sentence[from - 1] !== sentence[from];
	return (
		isFirst &&
		(to >= words.length || sentence[to] !== sentence[from] || plainTails.has(words[to]) || words[to]?.word === '.')
	);
}

function itemOf(passage: Passage, member: Told, taxonomy: Taxonomy): SkillItem | null {
	const { from, to } = member;
	const { words, text } = passage;
	// "LCQ or Hull Manager's certificate": a paper without letters of its own is named with its noun.
	const isPaper =
		member.sort === 'name' && papers.has(words[to]) && /\p{Ll}/u.test(text.slice(words[from]?.start, words[to]?.start));
	const span = spanOf(words, from, isPaper ? to + 1 : to);
	const skill = taxonomy.skills.get(idOf(passage, member, taxonomy) ?? '');
	const name = skill?.name ?? nameAt(text, span);
	const id = skill?.id ?? unlistedId(name);
	return id === null ? null : { from, to, ...span, id, name, kind: skill?.kind ?? null, ...wish(passage, from) };
}
