import type { SectionKind } from '../../model/posting.ts';
import { experienceWords as table } from '../../model/tables/experience-words.ts';
import type { Importance } from '../../model/vocabulary.ts';
import type { DegreeMention } from './degrees.ts';
import { experienceSubject, skillBefore } from './experience-subject.ts';
import { asksForMore, type Stated } from './fewer-years.ts';
import { hasPhrase, phraseReader } from './lexeme-phrases.ts';
import type { Lexeme } from './lexemes.ts';
import { type Passage, sentenceAround } from './passage.ts';
import { type Quantity, quantities } from './quantity.ts';
import { isCompanys } from './whose-years.ts';

/** Years of experience as one passage asks for them. */
export type ExperienceReading = {
	readonly at: number;
	readonly importance: Importance;
	readonly years: {
		readonly min: number | null;
		readonly max: number | null;
		readonly of: string;
		readonly skills: readonly string[];
	};
	/** `explicit`: years and "experience" are both there; `implied`: years of something that must be work; `bare`: a number alone. */
	readonly wording: 'explicit' | 'implied' | 'bare';
	/** The words that say what the years are of. */
	readonly stretch: { readonly from: number; readonly to: number } | null;
};

const experienceWord = phraseReader([...table.experience, ...table.qualified].map((phrase) => [phrase, true] as const));
const notAfter = phraseReader(table.notAfter.map((phrase) => [phrase, true] as const));
const notAfterAlone = phraseReader(table.notAfterAlone.map((phrase) => [phrase, true] as const));
const notBefore = phraseReader(table.notBefore.map((phrase) => [phrase, true] as const));
const seeking = phraseReader(table.seeking.map((phrase) => [phrase, true] as const));
const companyTalk = phraseReader(table.company.map((phrase) => [phrase, true] as const));
const noDegree = phraseReader(table.noDegree.map((phrase) => [phrase, true] as const));
const instead: ReadonlySet<string> = new Set(table.instead);
const work: ReadonlySet<string> = new Set(table.work);
const studies: ReadonlySet<string> = new Set(table.studies);
const worked: ReadonlySet<string> = new Set(table.worked);
const posts: ReadonlySet<string> = new Set(table.posts);
const ofWork: ReadonlySet<string> = new Set(table.ofWork);
const filled: ReadonlySet<string> = new Set(table.filled);
const licences: ReadonlySet<string> = new Set(table.licences);
const incidents: ReadonlySet<string> = new Set(table.incidents);
const counts: ReadonlySet<string> = new Set(table.counts);
const withinWords: ReadonlySet<string> = new Set(table.within);
const talkOpeners: ReadonlySet<string> = new Set(table.talkOpeners);
const ownWords: ReadonlySet<string> = new Set(table.ownWords);
const silent: ReadonlySet<SectionKind> = new Set(['benefits', 'pay', 'legal', 'process', 'chrome', 'company']);

/** How far "experience" may stand from its number of years, in words. */
const reach = 22;
/** How far before the years something may be counted, in words. */
const limitReach = 8;
/** Words before a number of years that are its label: "Customer service: 2 years". */
const labelMax = 5;

/** The statements of years of experience, in order. */
export function readExperience(passage: Passage): readonly ExperienceReading[] {
	if (silent.has(passage.block.section)) return [];
	const all = quantities(passage.words);
	const stated = all.flatMap((quantity) => {
		const wording = wordingOf(passage, quantity);
		return wording === null ? [] : [{ quantity, wording, subject: experienceSubject(passage, quantity) }];
	});
	return lowestAlternative(passage, stated, passage.degrees).flatMap(({ quantity, wording, subject }) => {
		const importance = importanceOf(passage, quantity, wording);
		if (importance === null) return [];
		const years = { min: quantity.min, max: quantity.max, of: subject.of, skills: subject.skills };
		const mixed = subject.of.split(' ').some((word) => studies.has(word.toLowerCase()));
		const { stretch } = subject;
		return [{ at: quantity.from, importance: mixed ? 'context' : importance, years, wording, stretch }];
	});
}

/** Whether a span of time is time spent working, and how clearly; null where it is something else. */
function wordingOf(passage: Passage, quantity: Quantity): ExperienceReading['wording'] | null {
	const { words, block } = passage;
	const { from, to } = sentenceAround(passage, quantity.from);
	const next = behindMarks(words, quantity.to, to);
	if (quantity.isPart) return 'implied';
	if (isCompanys(passage, quantity, from)) return null;
	if (notAfter(words, next) !== null || precededBy(words, quantity, from)) return null;
	const hasWork = words.slice(next, Math.min(to, next + 5)).some((word) => work.has(word.word));
	if (notAfterAlone(words, next) !== null && !hasWork) return null;
	if (
		hasPhrase(experienceWord, words, next, Math.min(to, next + reach)) ||
		hasPhrase(experienceWord, words, Math.max(from, quantity.start - reach), quantity.start) ||
		isBelowExperience(passage, quantity)
	)
		return 'explicit';
	if (isBoardRange(passage, quantity, next)) return 'explicit';
	const wanted = passage.wanted[quantity.from]?.importance;
	const isWanted = wanted === 'must' || wanted === 'nice';
	if (isWanted && (skillBefore(passage, quantity) !== null || isOfWorking(passage, quantity, from))) return 'implied';
	const isAlone = quantity.start <= 1 && next >= words.length - 1;
	if (isAlone)
		return block.importance !== 'context' || hasPhrase(experienceWord, words, 0, words.length) ? 'bare' : null;
	const link = words[next]?.word ?? '';
	const leads =
		ofWork.has(link) ||
		/^\p{L}{2,}ing$/u.test(link) ||
		(quantity.marked && isDoing(words, next)) ||
		hasWork ||
		words[next]?.skill != null;
	return isWanted && leads ? 'implied' : null;
}

/** "5+ years hand writing Kotlin", "at least 3 years successfully selling boats"; not "2 years paid training". */
function isDoing(words: readonly Lexeme[], at: number): boolean {
	const [how, doing] = [words[at], words[at + 1]?.word ?? ''];
	return how?.kind === 'word' && /^\p{L}{3,}ing$/u.test(doing) && notAfterAlone(words, at + 1) === null;
}

/** "Experience: / Customer service: 2 years (Required)": the label's own words say of what, the heading that it is experience. */
function isBelowExperience({ words, block }: Passage, { start }: Quantity): boolean {
	if (block.heading === null || !/\bexperience\b/i.test(block.heading)) return false;
	return start === 0 || (start <= labelMax && words[start - 1]?.word === ':');
}

/** "3 - 6 years   ₹ 8-14 Lacs   Pune" at the head of a board's page. */
function isBoardRange({ words, block }: Passage, { start, min, max }: Quantity, next: number): boolean {
	if (block.section !== 'header' || start > 0 || min === null || max === null) return false;
	return next >= words.length || words[next]?.kind !== 'word';
}

/** "You have worked with lathes for at least three years". */
function isOfWorking({ words }: Passage, quantity: Quantity, from: number): boolean {
	if (words[quantity.start - 1]?.word !== 'for') return false;
	const before = words.slice(Math.max(from, quantity.start - reach), quantity.start);
	// "Must have held a manager position for two years"; not a licence.
	if (before.some(({ word }) => filled.has(word)) && before.some(({ word }) => posts.has(word))) return true;
	return before.some(({ word }, at) => worked.has(word) || (word.endsWith('ing') && before[at - 1]?.word === 'been'));
}

/** "every 2 years", "within 3 months", "in the last 5 years"; "for over 20 years" where a company talks of itself. */
function precededBy(words: readonly Lexeme[], quantity: Quantity, from: number): boolean {
	for (let at = Math.max(from, quantity.start - 4); at < quantity.start; at++) {
		const found = notBefore(words, at);
		if (found !== null && (found.to === quantity.start || found.to === quantity.from)) return true;
	}
	// "No more than 3 moving violations in 3 years": within what time.
	if (isLimitOfIncidents(words.slice(Math.max(from, quantity.start - limitReach), quantity.start))) return true;
	// "A full licence for at least 2 years": how long it is held.
	return words[quantity.start - 1]?.word === 'for' && licences.has(words[quantity.start - 2]?.word ?? '');
}

/** "no accidents in", "2 moving violations within the": what stands before the years in which they are counted. */
function isLimitOfIncidents(before: readonly Lexeme[]): boolean {
	const at = before.findLastIndex(({ word }) => incidents.has(word));
	if (at < 0 || !before.slice(at + 1).some(({ word }) => withinWords.has(word))) return false;
	return before.slice(0, at).some(({ word, kind }) => kind === 'number' || counts.has(word));
}

function importanceOf(passage: Passage, quantity: Quantity, wording: ExperienceReading['wording']): Importance | null {
	const { words, wanted } = passage;
	const { from } = sentenceAround(passage, quantity.from);
	const here = wanted[quantity.from]?.importance ?? 'context';
	if (here === 'none') return null;
	const behind = words[behindMarks(words, quantity.to, words.length)]?.word;
	if (here !== 'context') {
		// "For over 20 years we have …" may stand even among the requirements.
		const isHistory = words[quantity.start - 1]?.word === 'for' && quantity.start - 1 === from && behind === ',';
		return isHistory ? null : here;
	}
	if (wording === 'explicit' && (hasPhrase(seeking, words, from, quantity.start) || isLabelled(words, from, quantity)))
		return 'must';
	const talks =
		hasPhrase(companyTalk, words, Math.max(from, quantity.start - reach), quantity.to) || opensTalk(passage, quantity);
	return wording === 'explicit' && (quantity.marked || quantity.start === from) && !talks ? 'must' : null;
}

/** "Minimum experience: 5 years" */
function isLabelled(words: readonly Lexeme[], from: number, { start }: Quantity): boolean {
	return start - from <= labelMax && words[start - 1]?.word === ':' && hasPhrase(experienceWord, words, from, start);
}

/** "With over 20 years of experience, our company is looking for …" */
function opensTalk(passage: Passage, quantity: Quantity): boolean {
	const { words } = passage;
	const { from, to } = sentenceAround(passage, quantity.from);
	if (quantity.start - from > 1 || !talkOpeners.has(words[from]?.word ?? '')) return false;
	return words.slice(quantity.to, to).some((word) => ownWords.has(word.word));
}

/** "BS with 5 years or MS with 3": only what goes with the lowest degree counts. "Degree or 5 years": no years at all. */
function lowestAlternative<T extends Stated>(
	passage: Passage,
	stated: readonly T[],
	degrees: readonly DegreeMention[],
): readonly T[] {
	const rest = stated.filter((one, at) => {
		if (isInsteadOfDegree(passage, one.quantity, degrees) && !isAndOr(passage, one.quantity)) return false;
		if (isInsteadOfYears(passage, stated[at - 1]?.quantity, one.quantity)) return false;
		return !asksForMore(passage, one, stated[at - 1]) && !asksForMore(passage, one, stated[at + 1]);
	});
	const paired = rest.map((one) => ({ one, degree: degreeFor(passage, one.quantity, degrees) }));
	const ranks = paired.flatMap(({ degree }) => (degree === null ? [] : [degree.rank]));
	const lowest = Math.min(...ranks);
	if (new Set(ranks).size < 2) return rest;
	return paired.filter(({ degree }) => degree === null || degree.rank === lowest).map(({ one }) => one);
}

/** "Bachelor's degree or 4 years of experience": the years stand in for the degree. */
export function isInsteadOfDegree(passage: Passage, quantity: Quantity, degrees: readonly DegreeMention[]): boolean {
	const { words, sentence } = passage;
	if (words[quantity.start - 1]?.word !== 'or') return false;
	const before = degrees.findLast((degree) => degree.to <= quantity.start);
	if (before === undefined || sentence[before.from] !== sentence[quantity.from]) return false;
	const between = words.slice(before.to, quantity.start - 1);
	return between.length <= 14 && !between.some((word) => word.kind === 'number');
}

/** "Degree and/or 5 years": both are asked for as well. */
function isAndOr({ words }: Passage, { start }: Quantity): boolean {
	return words[start - 2]?.word === '/' && words[start - 3]?.word === 'and';
}

/**
 * "2 to 4 years of experience, or 4 to 8 years without the degree", "Alternatively, ten years": what was said first is
 * the main line.
 */
function isInsteadOfYears(passage: Passage, before: Quantity | undefined, quantity: Quantity): boolean {
	const { words, sentence } = passage;
	const { from, to } = sentenceAround(passage, quantity.from);
	if (instead.has(words[from]?.word ?? '') || hasPhrase(noDegree, words, from, quantity.start)) return true;
	if (before === undefined || sentence[before.from] !== sentence[quantity.from]) return false;
	if (words[quantity.start - 1]?.word !== 'or' || words[quantity.start - 2]?.word !== ',') return false;
	return quantity.start - before.to <= 8 || hasPhrase(noDegree, words, quantity.to, Math.min(to, quantity.to + 6));
}

/** The degree that a number of years goes with: "BS with 5 years", "5 years with a BS". */
function degreeFor(passage: Passage, quantity: Quantity, degrees: readonly DegreeMention[]): DegreeMention | null {
	const { words } = passage;
	const before = degrees.findLast((degree) => degree.to <= quantity.start);
	if (
		before !== undefined &&
		quantity.start - before.to <= 12 &&
		!words.slice(before.to, quantity.start).some((word) => word.kind === 'number')
	)
		return before;
	const after = degrees.find((degree) => degree.from >= quantity.to);
	const link = after === undefined ? [] : words.slice(quantity.to, after.from).map((word) => word.word);
	return after !== undefined && link.length <= 6 && link.includes('with') ? after : null;
}

function behindMarks(words: readonly Lexeme[], from: number, to: number): number {
	let at = from;
	while (at < to && /^[-)'"]$/.test(words[at]?.word ?? '')) at++;
	return at;
}
