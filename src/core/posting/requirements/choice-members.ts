import { skillAsking as table } from '../../model/tables/skill-asking.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import { nameKey } from '../../skills/atoms.ts';
import { anyOf } from '../../text/any-of.ts';
import { isLearned, WordSet } from '../../text/vocabulary.ts';
import { placeNamed } from '../gazetteer.ts';
import { type Coordination, heads, type Member } from './coordination.ts';
import type { Lexeme } from './lexemes.ts';
import { isNameWord, isNoName, isTooGeneral, nameAt } from './name-words.ts';
import { type Passage, spanOf } from './passage.ts';
import type { SkillItem } from './skill-items.ts';

/** What a member is: a known item, one that is only spoken of, a name, a noun, one too general to name, or nothing to know. */
type Sort = 'known' | 'spoken' | 'name' | 'noun' | 'plural' | 'word' | 'general' | 'half' | 'none';
/** With the items inside of it, and with what it shares with the next. */
export type Told = Member & { readonly sort: Sort; readonly inside: readonly SkillItem[]; readonly tail?: string };

const notThings = new WordSet(table.notThings);
const trails = new WordSet(table.choiceTrails);
/** Nouns of doing, and of what is studied. */
const noun = new RegExp(`(?:${anyOf(table.nounEndings)})$`);
const adjective = new RegExp(`(?:${anyOf(table.adjectiveEndings)})$`);
/** Members of a list from which on plurals, and words that may be anything, are told by the others. */
const pluralsFrom = 3;
const wordsFrom = 4;

/** What the members of a choice are, by the known items, the letters and the endings of their words. */
export function toldMembers(
	passage: Passage,
	choice: Coordination,
	itemAt: ReadonlyMap<number, SkillItem>,
	taxonomy: Taxonomy,
): readonly Told[] {
	const told = choice.members.map((member) => tell(passage, choice, member, itemAt, taxonomy));
	return withHalf(passage, withOpening(passage, told), taxonomy);
}

/** "Quillon, Brask or Tarn": the first word of a sentence has a capital, whatever it is; beside names alone it is one. */
function withOpening({ words, sentence }: Passage, members: readonly Told[]): readonly Told[] {
	const [first, ...others] = members;
	if (first === undefined || first.inside.length > 0 || first.to - first.from > 1) return members;
	const isOpening = first.from === 0 || sentence[first.from - 1] !== sentence[first.from];
	const isOrdinary = isLearned(words[first.from]?.number ?? 0);
	if (!isOpening || isOrdinary || !others.every(({ sort }) => sort === 'known' || sort === 'name')) return members;
	return [{ ...first, sort: 'name' }, ...others];
}

/** "Credit or capital markets": before a known name of two words a single one lacks the second, where that makes a known name too. */
function withHalf(passage: Passage, members: readonly Told[], taxonomy: Taxonomy): readonly Told[] {
	const { words, text } = passage;
	const [half, whole] = members;
	if (members.length !== 2 || half === undefined || whole === undefined) return members;
	const item = whole.inside[0];
	const isWhole = whole.sort === 'known' && item?.from === whole.from && item.to === whole.to;
	const end = trails.has(words[whole.to - 1]) ? whole.to - 1 : whole.to;
	const isAlone = words[half.from - 1]?.word !== ',' && (half.sort === 'word' || half.sort === 'half');
	if (!isAlone || !isWhole || end - whole.from !== 2) return members;
	const shared = words[end - 1];
	const completed: Told = { ...half, sort: 'noun', tail: ` ${text.slice(shared?.start, shared?.end)}` };
	return idOf(passage, completed, taxonomy) === undefined ? members : [completed, whole];
}

function tell(
	passage: Passage,
	choice: Coordination,
	member: Member,
	itemAt: ReadonlyMap<number, SkillItem>,
	taxonomy: Taxonomy,
): Told {
	const { words, text } = passage;
	const inside: SkillItem[] = [];
	for (let at = member.from; at < member.to; at++) {
		const item = itemAt.get(at);
		if (item !== undefined) inside.push(item);
	}
	if (inside.length > 0)
		return { ...member, inside, sort: inside.some(({ importance }) => importance !== 'context') ? 'known' : 'spoken' };
	const own = words.slice(member.from, member.to);
	if (own.some((word) => (word.kind === 'mark' && word.word !== '-') || notThings.has(word)))
		return { ...member, inside, sort: 'none' };
	if (isTooGeneral(words, member.from, member.to)) return { ...member, inside, sort: 'general' };
	if (hasSeam(passage, member)) return { ...member, inside, sort: 'none' };
	// "R or Excel": names that are too short or too ordinary to be read alone.
	const isKnownName = /^\p{Lu}/u.test(text.charAt(own[0]?.start ?? 0)) && idOf(passage, member, taxonomy) !== undefined;
	if (isKnownName && member.from > 0) return { ...member, inside, sort: 'name' };
	const name = nameWithin(passage, member, member === choice.members[0]);
	if (name !== null) return { ...name, inside, sort: 'name' };
	const isOther = hasArticle(words, member) && !hasArticle(words, choice.members[0]);
	return { ...member, inside, sort: isOther ? 'none' : nounOrNone(own) };
}

/** "Consulting, rigging, media or hull tarring": among enough others a word that may be anything is of their sort. */
export function mayHoldWords(list: readonly Told[]): boolean {
	const words = list.filter(({ sort }) => sort === 'word').length;
	const plurals = list.filter(({ sort }) => sort === 'plural').length;
	if (words > 0 && list.length < wordsFrom) return false;
	return (words + plurals) * 2 <= list.length && (plurals === 0 || list.length >= pluralsFrom);
}

/** "Rigging or a merry life": an article that the first member lacks begins something else. */
function hasArticle(words: readonly Lexeme[], member: Member | undefined): boolean {
	return /^(?:an?|the)$/.test(words[(member?.from ?? 0) - 1]?.word ?? '');
}

/** The capitalised words of a member: "completed Quillon" and "Brask manikins" are names and what is said of them. */
function nameWithin(passage: Passage, { from, to }: Member, isFirst: boolean): Member | null {
	const { words, text, sentence } = passage;
	let [start, end] = [from, to];
	while (isFirst && start < end && !isNameWord(text, words[start])) start++;
	while (end > start + 1 && /^\p{Ll}/u.test(text.charAt(words[end - 1]?.start ?? 0))) end--;
	const first = words[start];
	if (first === undefined || start === end || !isNameWord(text, first)) return null;
	if (isPlace(passage, { from: start, to: end }) || isNoName(passage, start, end)) return null;
	// The first word of a sentence has a capital, whatever it is.
	const isOpening = start === 0 || sentence[start - 1] !== sentence[start];
	const isName = !isOpening || end - start > 1 || /^.+\p{Lu}|\d/u.test(text.slice(first.start, first.end));
	return isName ? { from: start, to: end } : null;
}

/** "QX splicing Harbour": a capital behind a small word behind a capital begins a line that grew together with this one. */
function hasSeam({ words, text }: Passage, { from, to }: Member): boolean {
	const initials = words.slice(from, to).map(({ start }) => text.charAt(start));
	return /\p{Lu}\p{Ll}+\p{Lu}/u.test(initials.join(''));
}

/** "Rigging", "rope splicing": one word tells by its ending that it is something one does. */
function nounOrNone(words: readonly Lexeme[]): Sort {
	const last = words.at(-1);
	if (last === undefined || (words.length > 1 && heads.has(last))) return 'none';
	if (adjective.test(last.word)) return words.length === 1 ? 'half' : 'none';
	const isDoing = words.length > 1 && /ing$/.test(words[0]?.word ?? '') && /[^s]s$/.test(last.word);
	if (!isDoing && (words.length > 1 || noun.test(last.word))) return 'noun';
	if (words.length > 1) return 'none';
	return /[^ius]s$/.test(last.word) ? 'plural' : 'word';
}

function isPlace({ words, text }: Passage, { from, to }: Member): boolean {
	const { start, end } = spanOf(words, from, to);
	return placeNamed(text.slice(start, end)) !== null;
}

/** The skill of the taxonomy that a member names, alone or with what it shares with the next, where it was not read by itself. */
export function idOf(
	{ words, text }: Passage,
	{ from, to, tail }: Member & Pick<Told, 'tail'>,
	taxonomy: Taxonomy,
): string | undefined {
	const name = nameAt(text, spanOf(words, from, to));
	const id = taxonomy.byName.get(nameKey(name));
	return id === undefined && tail !== undefined ? taxonomy.byName.get(nameKey(name + tail)) : id;
}
