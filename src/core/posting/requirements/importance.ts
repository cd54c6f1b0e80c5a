import type { SectionKind } from '../../model/posting.ts';
import { importanceCues as table } from '../../model/tables/importance-cues.ts';
import { numberTable } from '../../model/tables/numbers.ts';
import type { Importance } from '../../model/vocabulary.ts';
import { asksAnew, breaksClause, lastComma } from './clause-breaks.ts';
import { isDutyBeside } from './duty-beside.ts';
import { allPhrases, type Found, phraseReader } from './lexeme-phrases.ts';
import type { Lexeme } from './lexemes.ts';
import { type Passage, sentenceAround, sentenceReach, type Wanted } from './passage.ts';
import { soughtWith } from './sought-with.ts';
import { talkRanges } from './talk.ts';

type Effect = Importance | 'none' | 'asked';
type Place = 'before' | 'after' | 'closing' | 'either';
type Cue = { readonly effect: Effect; readonly place: Place };
type Placed = Found<{ readonly effect: Effect; readonly place: 'before' | 'after' | 'heading' }>;

const rows: readonly (readonly [readonly string[], Cue])[] = [
	[table.none.after, { effect: 'none', place: 'after' }],
	[table.none.before, { effect: 'none', place: 'before' }],
	[table.nice.before, { effect: 'nice', place: 'before' }],
	[table.nice.after, { effect: 'nice', place: 'after' }],
	[table.nice.closing, { effect: 'nice', place: 'closing' }],
	[table.nice.either, { effect: 'nice', place: 'either' }],
	[table.must.before, { effect: 'must', place: 'before' }],
	[table.must.after, { effect: 'must', place: 'after' }],
	[table.must.either, { effect: 'must', place: 'either' }],
	[table.asked.before, { effect: 'asked', place: 'before' }],
];
const findCue = phraseReader<Cue | null>([
	...table.never.map((phrase) => [phrase, null] as const),
	...rows.flatMap(([phrases, cue]) => phrases.map((phrase) => [phrase, cue] as const)),
]);
const headings: ReadonlySet<string> = new Set(table.headings);
const negators: ReadonlySet<string> = new Set(table.negators);
const nouns: ReadonlySet<string> = new Set(table.askingNouns);
const pronouns: ReadonlySet<string> = new Set(table.pronouns);
const alsoWords: ReadonlySet<string> = new Set(table.alsoWords);
const alsoVerbs: ReadonlySet<string> = new Set(table.alsoVerbs);
const ownSubjects: ReadonlySet<string> = new Set(table.ownSubjects);
const ownVerbs: ReadonlySet<string> = new Set(table.ownVerbs);
const listSigns: ReadonlySet<string> = new Set([':', '-', ...table.listVerbs]);
const aims: ReadonlySet<string> = new Set(table.aims);
const yearSigns: ReadonlySet<string> = new Set(['+', '-', 'to', ...numberTable.yearWords]);
const findAskingHead = phraseReader(table.askingHeads.map((phrase) => [phrase, true] as const));

/** Sections in which nothing is asked of a person, whatever the words. */
const silent: ReadonlySet<SectionKind> = new Set(['benefits', 'pay', 'legal', 'process', 'chrome']);
const adverbs: ReadonlySet<string> = new Set(table.adverbs);
/** Words from the beginning of a sentence within which an asking phrase must begin. */
const askedReach = 6;
const forwardMax = 45;
/** How far before a wish "it" may stand. */
const pronounReach = 6;
/** How many words may lie between "no" and "required". */
const negationReach = 10;

type Bare = Omit<Passage, 'wanted' | 'degrees'>;

/** How much each word's matter is wanted: the block's heading, overruled by what the sentence itself says. */
export function paintImportance(passage: Bare): readonly Wanted[] {
	const { block, words } = passage;
	const base: Wanted = { importance: baseImportance(passage), said: false };
	const wanted: Wanted[] = [];
	for (let at = 0; at < words.length; at++) wanted.push(base);
	if (silent.has(block.section)) return wanted;
	const cues = allPhrases(findCue, words).flatMap((cue) => placed(passage, cue));
	if (asksFromTheStart(passage)) {
		const starts = [0, ...lostLines(passage)];
		cues.push(...starts.map((at): Placed => ({ from: at, to: at, value: { effect: 'asked', place: 'before' } })));
		cues.sort((a, b) => a.from - b.from || a.to - b.to);
	}
	for (const at of soughtWith(passage)) {
		const cue: Placed = { from: at, to: at + 1, value: { effect: 'asked', place: 'before' } };
		const { from, to } = reachOf(passage, cue);
		paint(passage, wanted, cue, { from, to: beforeTheWork(words, from, to) });
	}
	// What stands before its matter speaks first; what closes a clause has the last word on it.
	for (const [n, cue] of cues.entries()) {
		if (cue.value.place !== 'after' && isHeard(passage, cue))
			paint(passage, wanted, welcomed(passage, cues, n), reachOf(passage, cue));
	}
	for (const [n, cue] of cues.entries()) {
		if (cue.value.place !== 'after') continue;
		paint(passage, wanted, softened(cues, n, cue), backReach(passage, cues, n));
		const also = alsoReach(passage, cue);
		if (also !== null && cue.value.effect === 'nice') paint(passage, wanted, cue, also);
	}
	for (const { from, to } of talkRanges(passage)) wanted.fill({ importance: 'none', said: true }, from, to);
	return wanted;
}

/** "You need not know Java, but it would be a plus": what is not needed is wished for all the same. */
function welcomed(passage: Bare, cues: readonly Placed[], n: number): Placed {
	const cue = cues[n] as Placed;
	if (cue.value.effect !== 'none') return cue;
	const { to } = sentenceAround(passage, cue.from);
	const wish = cues[n + 1];
	if (wish?.value.effect !== 'nice' || wish.from >= to) return cue;
	const clause = passage.words.slice(Math.max(cue.to, wish.from - pronounReach), wish.from);
	const isOfIt = clause.some(({ word }) => pronouns.has(word));
	return isOfIt ? { ...cue, value: { ...cue.value, effect: 'nice' } } : cue;
}

/** "Java is a plus, as is experience with Kotlin": the wish goes on. */
function alsoReach(passage: Bare, cue: Placed): { readonly from: number; readonly to: number } | null {
	const { words } = passage;
	const at = words[cue.to]?.word === ',' ? cue.to + 1 : cue.to;
	const isAlso = alsoWords.has(words[at]?.word ?? '') && alsoVerbs.has(words[at + 1]?.word ?? '');
	return isAlso ? { from: at, to: sentenceAround(passage, cue.from).to } : null;
}

function baseImportance({ block }: Bare): Importance {
	return block.section === 'skills' && block.importance === 'context' && block.origin === 'employer'
		? 'must'
		: block.importance;
}

/** A list item or a sentence that begins like a qualification: "Strong knowledge of …", "5+ years …". */
function asksFromTheStart({ block, words }: Bare): boolean {
	if (block.importance !== 'context' || block.section === 'company') return false;
	const first = words[0];
	return findAskingHead(words, 0) !== null || (first?.kind === 'number' && yearSigns.has(words[1]?.word ?? ''));
}

/** Where further sentences of such a block begin like a qualification: a list that lost its line ends. */
function lostLines({ words, sentence }: Bare): readonly number[] {
	return [...words.keys()].filter(
		(at) => at > 0 && sentence[at] !== sentence[at - 1] && findAskingHead(words, at) !== null,
	);
}

/** Decides for each cue on which side its matter stands. */
function placed(passage: Bare, cue: Found<Cue | null>): readonly Placed[] {
	if (cue.value === null) return [];
	const { effect, place } = cue.value;
	const { words } = passage;
	const { from, to } = sentenceAround(passage, cue.from);
	const next = words[cue.to];
	const isNext = cue.to < to && next !== undefined;
	if (place === 'closing' && next?.word === ':' && cue.from === from)
		return [{ ...cue, value: { effect, place: 'heading' } }];
	if (place === 'closing')
		return !isNext || /^[.,;)]$/.test(next.word) ? [{ ...cue, value: { effect, place: 'after' } }] : [];
	// "Grill experience required, …": what is required stands before it.
	if (effect === 'asked' && words[cue.to - 1]?.word === 'required' && cue.from > from && endsClause(next, isNext))
		return [{ ...cue, value: { effect: 'must', place: 'after' } }];
	// "Knowledge of the following is a plus: Java, Kotlin": what follows is wished for too.
	if (effect === 'nice' && place === 'after' && next?.word === ':' && isNext)
		return [
			{ ...cue, value: { effect, place } },
			{ ...cue, value: { effect, place: 'before' } },
		];
	if (place !== 'either') return [{ ...cue, value: { effect, place } }];
	if (isNext && next.word === ':') return [{ ...cue, value: { effect, place: 'heading' } }];
	if (isNext && headings.has(next.word))
		return [{ ...cue, value: { effect, place: isColonNear(words, cue.to, to) ? 'heading' : 'before' } }];
	let first = cue.from;
	while (first > from && adverbs.has(words[first - 1]?.word ?? '')) first--;
	const isFirst =
		first === from ||
		/^[-:(]$/.test(words[first - 1]?.word ?? '') ||
		words.slice(from, first).every((word) => word.kind === 'mark');
	return [{ ...cue, value: { effect, place: isFirst && isNext && !/^[).,]$/.test(next.word) ? 'before' : 'after' } }];
}

function endsClause(next: Lexeme | undefined, isNext: boolean): boolean {
	return !isNext || /^[,;.)]$/.test(next?.word ?? '');
}

function isColonNear(words: readonly Lexeme[], from: number, to: number): boolean {
	return words.slice(from, Math.min(to, from + 5)).some((word) => word.word === ':');
}

/** "You have …" asks at the beginning of a sentence; later in it the sentence is about something else. */
function isHeard(passage: Bare, cue: Placed): boolean {
	if (cue.value.effect !== 'asked') return true;
	if (passage.block.section === 'company') return false;
	const { words } = passage;
	const { from } = sentenceAround(passage, cue.from);
	// "We have experience in …": the company's own.
	const isOurs = ownSubjects.has(words[from]?.word ?? '') && ownVerbs.has(words[from + 1]?.word ?? '');
	if (isOurs && cue.from > from) return false;
	// "Analyse all customer requirements": such a noun asks where it heads its sentence or a list.
	const isNoun = nouns.has(words[cue.to - 1]?.word ?? '') && cue.to - cue.from === 1;
	if (isNoun && cue.from - from > 1 && !listSigns.has(words[cue.to]?.word ?? '')) return false;
	return cue.from - from <= askedReach && !isDutyBeside(passage, cue);
}

/** Forward to the end of the sentence or bracket; a heading inside a block rules to the block's end. */
function reachOf(passage: Bare, cue: Placed): { readonly from: number; readonly to: number } {
	if (cue.value.place === 'heading')
		return { from: cue.from, to: Math.min(passage.words.length, cue.from + 2 * sentenceReach) };
	const { to } = sentenceAround(passage, cue.from);
	const bracket = passage.bracket[cue.from] ?? 0;
	let end = cue.to;
	// "You must … " does not rule a page of text that lost its full stops.
	const reach = Math.min(to, cue.to + forwardMax);
	const isAside = cue.value.effect === 'nice' && cue.from > sentenceAround(passage, cue.from).from;
	while (end < reach && (bracket === 0 || (passage.bracket[end] ?? 0) >= bracket)) {
		if (isAside && asksAnew(passage, end)) break;
		end++;
	}
	return { from: cue.from, to: end };
}

/** "… a rigger with good knots who will keep the sheds", "… to help keep them": what somebody will do is not what is sought. */
function beforeTheWork(words: readonly Lexeme[], from: number, to: number): number {
	for (let at = from; at < to - 1; at++) {
		const [word, next, third] = words.slice(at, at + 3).map((one) => one.word);
		if ((word === 'who' && next === 'will' && third !== 'have') || (word === 'to' && aims.has(next ?? ''))) return at;
	}
	return to;
}

/** Back to where the clause begins: the sentence, another closing cue, a bracket, or a comma that starts something new. */
function backReach(passage: Bare, cues: readonly Placed[], n: number): { readonly from: number; readonly to: number } {
	const cue = cues[n] as Placed;
	const { words, bracket } = passage;
	const sentence = sentenceAround(passage, cue.from);
	let floor = Math.max(sentence.from, previousClose(cues, n, sentence.from));
	const inside = bracket[cue.from] ?? 0;
	const to = inside === 0 && words[cue.to]?.word === '(' ? behindBracket(bracket, cue.to) : cue.to;
	if (inside > 0) {
		let open = cue.from;
		while (open > floor && bracket[open - 1] === inside) open--;
		// "Kotlin (preferred)": the bracket holds nothing but the cue and speaks of what is before it.
		if (words.slice(open + 1, cue.from).some((word) => !adverbs.has(word.word))) return { from: open, to: cue.to };
		// "B2B sales, (preferred)": the comma right before the bracket parts nothing.
		const comma = lastComma(words, floor, words[open - 1]?.word === ',' ? open - 1 : open);
		return { from: comma < 0 ? floor : comma + 1, to: cue.to };
	}
	for (let at = cue.from - 1; at > floor; at--) {
		if (breaksClause(passage, at, cue.from)) floor = at + 1;
	}
	return { from: floor, to };
}

/** "A CMS is a plus (any blogging counts)": the bracket speaks of the same. */
function behindBracket(bracket: readonly number[], open: number): number {
	let at = open;
	while (at < bracket.length && (bracket[at] ?? 0) > 0) at++;
	return at;
}

/** Where the cue before closed its clause. */
function previousClose(cues: readonly Placed[], n: number, from: number): number {
	for (let i = n - 1; i >= 0; i--) {
		const other = cues[i];
		if (other === undefined || other.from < from) break;
		if (other.value.place === 'after') return other.to;
	}
	return from;
}

/** "not required but preferred" is a wish, "no experience required" nothing at all. */
function softened(cues: readonly Placed[], n: number, cue: Placed): Placed {
	if (cue.value.effect !== 'none') return cue;
	const near = cues.some(
		(other, i) =>
			Math.abs(i - n) === 1 && other.value.effect === 'nice' && Math.max(other.from - cue.to, cue.from - other.to) <= 4,
	);
	return near ? { ...cue, value: { ...cue.value, effect: 'nice' } } : cue;
}

function paint(
	passage: Bare,
	wanted: Wanted[],
	cue: Placed,
	reach: { readonly from: number; readonly to: number },
): void {
	const { words } = passage;
	let effect = cue.value.effect;
	const before = words.slice(Math.max(reach.from, cue.from - negationReach), cue.from);
	if (effect === 'must' && cue.value.place === 'after' && before.some((word) => negators.has(word.word)))
		effect = 'none';
	const painted: Wanted = { importance: effect === 'asked' ? 'must' : effect, said: true };
	for (let at = reach.from; at < reach.to; at++) {
		const old = wanted[at];
		if (old !== undefined && (effect !== 'asked' || old.importance === 'context')) wanted[at] = painted;
	}
}
