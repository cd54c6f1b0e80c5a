import { skillAsking as table } from '../../model/tables/skill-asking.ts';
import { unlistedId } from '../../skills/unlisted.ts';
import { WordSet } from '../../text/vocabulary.ts';
import { opensList, type Phrase, phraseList } from './choice-list.ts';
import { phraseReader } from './lexeme-phrases.ts';
import { nameAt } from './name-words.ts';
import { type Passage, spanOf } from './passage.ts';
import type { SkillItem } from './skill-items.ts';

const lead = phraseReader([...table.nameLeads, ...table.choiceLeads].map((phrase) => [phrase, true] as const));
const oneOf = phraseReader(table.oneOf.map((phrase) => [phrase, true] as const));
/** What a choice is told by; most passages hold none. */
const signs = new WordSet([...table.or, ':']);
const trails = new WordSet(table.choiceTrails);
const articles: ReadonlySet<string> = new Set(table.nameArticles);
const listMax = 24;
/** Words between "one or more of the following areas" and its colon. */
const colonReach = 6;

/**
 * Things that no vocabulary holds, where the sentence asks for one of several: "experience in rigging, rope access or
 * tarring", "tarring or rigging experience". Only beside an item that is known, and only where all of the list is short
 * and plain: other words of a sentence are no names.
 */
export function choicePhrases(passage: Passage, items: readonly SkillItem[]): readonly SkillItem[] {
	const { words, sentence } = passage;
	const asked = items.filter(({ importance }) => importance !== 'context');
	if (asked.length === 0 || !words.some((word) => signs.has(word))) return [];
	const endOf = new Map(asked.map(({ from, to }) => [from, to]));
	// "A degree in glass, ceramics or design": subjects of study.
	const studied = new Set(passage.degrees.map((degree) => sentence[degree.from]));
	const found: SkillItem[] = [];
	let behind = 0;
	for (let at = 0; at < words.length; at++) {
		const start = at < behind || studied.has(sentence[at]) ? null : startOf(passage, at, behind);
		if (start === null) continue;
		const phrases = phraseList(passage, start, endOf);
		const last = phrases.at(-1)?.to ?? at;
		if (!phrases.some(({ known }) => known) || (start < at && last !== at)) continue;
		behind = last;
		found.push(...phrases.flatMap((phrase) => itemOf(passage, phrase) ?? []));
	}
	return found;
}

/** Where a list begins that a lead at `at` leads in, or that ends at `at` before a noun like "experience"; else null. */
function startOf(passage: Passage, at: number, behind: number): number | null {
	const { words, sentence } = passage;
	const word = words[at];
	if (word === undefined || word.skill !== null) return null;
	const counted = oneOf(words, at);
	const ahead = counted === null ? [] : words.slice(counted.to, counted.to + colonReach);
	const colon = ahead.findIndex((one) => one.word === ':');
	if (counted !== null && colon >= 0) return counted.to + colon + 1;
	const opening = lead(words, at) ?? counted;
	if (opening !== null) return articles.has(words[opening.to]?.word ?? '') ? opening.to + 1 : opening.to;
	if (!trails.has(word)) return null;
	let from = at;
	while (from > behind && at - from < listMax && sentence[from - 1] === sentence[at] && !opensList(words[from - 1]))
		from--;
	return from === at ? null : from;
}

function itemOf({ words, text, wanted }: Passage, { from, to, known }: Phrase): SkillItem | null {
	const { importance = 'none', said = false } = wanted[from] ?? {};
	if (known || importance === 'none' || importance === 'context') return null;
	const span = spanOf(words, from, to);
	const name = nameAt(text, span);
	const id = unlistedId(name);
	return id === null ? null : { from, to, ...span, id, name, kind: null, importance, said };
}
