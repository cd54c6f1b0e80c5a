import { languageTable } from '../../model/tables/languages.ts';
import { skillAsking as table } from '../../model/tables/skill-asking.ts';
import { degreeMentions } from './degrees.ts';
import type { Lexeme } from './lexemes.ts';
import { type Passage, sentenceAround, spanOf } from './passage.ts';
import type { SkillItem } from './skill-items.ts';

const notNames: ReadonlySet<string> = new Set([
	...table.notNames,
	...languageTable.languages.flatMap((language) => Object.values(language.names).flat()),
]);
const namedKinds: ReadonlySet<string> = new Set(table.namedKinds);
const separators = /^(?:,|\/|\||or|and|&|\(|\)|\[|\]|:|oder|und|•)$/;
const wordsMax = 3;

/**
 * Names that the taxonomy does not hold and that stand in a list with skills that it does: "Spark, Samza, Flink".
 * Only words with a capital or a digit, each next to a known name of a product: precision goes before recall.
 */
export function unlistedNames(passage: Passage, known: readonly SkillItem[]): readonly SkillItem[] {
	const { words, text, wanted } = passage;
	const isList = passage.block.section === 'skills';
	const siblings = known.filter(
		(item) => item.importance !== 'context' && item.kind !== null && namedKinds.has(item.kind),
	);
	if (siblings.length === 0) return [];
	const siblingStarts = new Set(siblings.map((item) => item.from));
	const siblingEnds = new Set(siblings.map((item) => item.to));
	const found: SkillItem[] = [];
	for (const segment of segments(passage)) {
		const importance = wanted[segment.from]?.importance;
		if (importance !== 'must' && importance !== 'nice') continue;
		const behind = siblingEnds.has(segment.from - 1) || found.at(-1)?.to === segment.from - 1;
		const ahead = siblingStarts.has(segment.to + 1);
		if (!(behind && ahead) && !((behind || ahead) && (isList || inBracketOrExamples(passage, segment)))) continue;
		if (!isName(passage, segment)) continue;
		const span = spanOf(words, segment.from, segment.to);
		const name = text.slice(span.start, span.end);
		const id = idOf(name);
		if (id !== null)
			found.push({ ...segment, ...span, id, name, kind: null, importance, said: wanted[segment.from]?.said ?? false });
	}
	return found;
}

type Segment = { readonly from: number; readonly to: number };

/** What stands between two separators of a list, where it is short and no known skill. */
function segments({ words, sentence }: Passage): readonly Segment[] {
	const found: Segment[] = [];
	let from = -1;
	for (let at = 0; at <= words.length; at++) {
		const word = words[at];
		const isEdge =
			word === undefined ||
			(word.skill === null && separators.test(word.word)) ||
			sentence[at] !== sentence[at - 1] ||
			/^[.;]$/.test(word.word);
		if (!isEdge) continue;
		const isShort = from >= 0 && at - from - 1 >= 1 && at - from - 1 <= wordsMax;
		if (isShort && words.slice(from + 1, at).every((one) => one.skill === null)) found.push({ from: from + 1, to: at });
		from = word === undefined || separators.test(word.word) ? at : -1;
	}
	return found;
}

function inBracketOrExamples({ words, bracket }: Passage, segment: Segment): boolean {
	if ((bracket[segment.from] ?? 0) > 0) return true;
	const before = words.slice(Math.max(0, segment.from - 12), segment.from).map((word) => word.word);
	return (
		before.includes('like') || before.includes('such') || before.includes('eg') || words[segment.from - 1]?.word === ':'
	);
}

function isName(passage: Passage, segment: Segment): boolean {
	const { text, words } = passage;
	const own = words.slice(segment.from, segment.to);
	if (!own.every((word) => isNameWord(text, word))) return false;
	const { from, to } = sentenceAround(passage, segment.from);
	return degreeMentions(text, words.slice(from, to)).length === 0;
}

function isNameWord(text: string, word: Lexeme): boolean {
	if (word.kind === 'number') return true;
	return word.kind === 'word' && !notNames.has(word.word) && /^(?:\p{Lu}|.*\d)/u.test(text.slice(word.start, word.end));
}

function idOf(name: string): string | null {
	const kebab = name
		.toLowerCase()
		.replace(/[^\p{L}\p{N}+#]+/gu, '-')
		.replace(/^-|-$/g, '');
	return /\p{L}{2}/u.test(kebab) && kebab.length <= 40 ? `unlisted:${kebab}` : null;
}
