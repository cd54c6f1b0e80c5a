import type { SectionKind } from '../../model/posting.ts';
import { educationWords as table } from '../../model/tables/education-words.ts';
import { numberTable } from '../../model/tables/numbers.ts';
import { skillAsking } from '../../model/tables/skill-asking.ts';
import type { DegreeLevel, Importance } from '../../model/vocabulary.ts';
import type { DegreeMention } from './degrees.ts';
import { isInsteadOfDegree } from './experience.ts';
import { fieldsOfStudy } from './fields-of-study.ts';
import { allPhrases, phraseReader } from './lexeme-phrases.ts';
import type { Lexeme } from './lexemes.ts';
import { type Passage, sentenceAround } from './passage.ts';
import { quantities } from './quantity.ts';

/** A degree as one passage asks for it. */
export type EducationReading = {
	readonly at: number;
	readonly importance: Importance;
	readonly education: {
		readonly level: DegreeLevel;
		readonly fields: readonly string[];
		readonly orEquivalentExperience: boolean;
	};
	/** Whether the sentence itself, not only its heading, says how much it is wanted. */
	readonly said: boolean;
};

const silent: ReadonlySet<SectionKind> = new Set(['benefits', 'pay', 'legal', 'process', 'chrome', 'company']);
/** Sections in which a sentence that begins with a degree asks for it. */
const telling: ReadonlySet<SectionKind> = new Set(['summary', 'other', 'skills', 'responsibilities']);
/** Words before the degree: "Graduation from high school". */
const leadMax = 2;
const asksBehind: ReadonlySet<string> = new Set(table.asksBehind);
const wishedBehind: ReadonlySet<string> = new Set(table.wishedBehind);
const unleveled: ReadonlySet<string> = new Set(table.unleveled);
const teaching: ReadonlySet<string> = new Set(table.teaching);
const schooling: ReadonlySet<string> = new Set(table.schooling);
const degreeLeads: ReadonlySet<string> = new Set(table.degreeLeads);
const ors: ReadonlySet<string> = new Set(['/', ...skillAsking.or]);
const equivalentLeads: ReadonlySet<string> = new Set(table.equivalentLeads);
const yearWords: ReadonlySet<string> = new Set(numberTable.yearWords);
const equivalents: ReadonlySet<string> = new Set(table.equivalents);
const experience: ReadonlySet<string> = new Set(table.experience);
const notExperience: ReadonlySet<string> = new Set(table.notExperience);
const breaks: ReadonlySet<string> = new Set(table.breaks);
const accepted: ReadonlySet<string> = new Set(table.accepted);
const inPlace = phraseReader(table.inPlace.map((phrase) => [phrase, true] as const));
/** How far the words that stand in for a degree may be from it. */
const reach = 25;
/** The same with the words of brackets. */
const bracketedMax = 60;
/** Words of the longest of them. */
const inPlaceMax = 3;
/** Words from "equivalent" on within which it is said that experience is accepted. */
const acceptedMax = 8;
/** How far before the level the teaching may stand, in words. */
const taughtReach = 12;

/** The degrees that a passage asks for: one reading for those that are alternatives, with the lowest level. */
export function readEducation(passage: Passage): readonly EducationReading[] {
	if (silent.has(passage.block.section)) return [];
	return clusters(passage, specified(passage, passage.degrees.filter(isOwn(passage)))).flatMap((cluster, at, all) => {
		const [first, last] = [cluster[0], cluster.at(-1)];
		if (first === undefined || last === undefined) return [];
		const wanted = wantedAt(passage, first, cluster[1] ?? all[at + 1]?.[0]);
		if (wanted === null) return [];
		const lowest = cluster.reduce((a, b) => (b.rank < a.rank ? b : a));
		const fields = [...new Set(cluster.flatMap((degree) => fieldsOfStudy(passage, degree)))];
		const education = { level: lowest.level, fields, orEquivalentExperience: hasEquivalent(passage, cluster, lowest) };
		return [{ at: first.from, importance: wanted.importance, education, said: wanted.said }];
	});
}

/** "Teach Chemistry to A Level": what pupils are brought to. */
function isTaught(words: readonly Lexeme[], at: number): boolean {
	if (!/^(?:to|at)$/.test(words[at - 1]?.word ?? '')) return false;
	return words.slice(Math.max(0, at - taughtReach), at).some(({ word }) => teaching.has(word));
}

/** Not the second of "a degree preferred, experience in place of a degree accepted": it is the first one again. */
function isOwn({ words, degrees }: Passage): (degree: DegreeMention) => boolean {
	return (degree) => {
		if (isTaught(words, degree.from)) return false;
		if (degree === degrees[0]) return true;
		const before = words[degree.from - 1]?.word === 'a' ? degree.from - 1 : degree.from;
		for (let at = before - inPlaceMax; at < before; at++) if (inPlace(words, at)?.to === before) return false;
		return true;
	};
}

/** How much a degree is wanted; where nothing asks, a sentence that begins with one does: "BS in chemistry or biology". */
function wantedAt(passage: Passage, degree: DegreeMention, next: DegreeMention | undefined) {
	const wanted = passage.wanted[degree.from];
	if (wanted === undefined || wanted.importance === 'none') return null;
	const { importance, said } = wanted;
	if (isBeforeWish(passage, degree, next)) return { importance: 'must' as const, said: false };
	if (importance !== 'context') return { importance, said };
	const { from } = sentenceAround(passage, degree.from);
	const opens = degree.from - from <= leadMax && asksBehind.has(passage.words[degree.to]?.word ?? '');
	return opens && telling.has(passage.block.section) ? { importance: 'must' as const, said: false } : null;
}

/** "Bachelor's degree in law, MBA preferred": what is only wished for is the degree behind the comma. */
function isBeforeWish(passage: Passage, degree: DegreeMention, next: DegreeMention | undefined): boolean {
	const { words, sentence, wanted, block } = passage;
	if (block.importance !== 'must' || wanted[degree.from]?.importance !== 'nice') return false;
	if (next === undefined || sentence[next.from] !== sentence[degree.from]) return false;
	const before = /^an?$/.test(words[next.from - 1]?.word ?? '') ? next.from - 2 : next.from - 1;
	return words[before]?.word === ',' && wishedBehind.has(words[next.to]?.word ?? '');
}

/** "University degree (Master's or equivalent)": the bracket says which. */
function specified({ words, bracket, wanted }: Passage, degrees: readonly DegreeMention[]): readonly DegreeMention[] {
	return degrees.filter((degree, at) => {
		const next = degrees[at + 1];
		const isPlain = unleveled.has(words[degree.from]?.word ?? '');
		if (!isPlain || next === undefined || words[degree.to]?.word !== '(') return true;
		return (
			next.from - degree.to > 3 ||
			bracket[next.from] !== bracket[degree.to] ||
			wanted[next.from]?.importance !== wanted[degree.from]?.importance
		);
	});
}

/** Degrees of one sentence that are wanted equally much. "Bachelor's required, Master's preferred" is two clusters. */
function clusters(passage: Passage, degrees: readonly DegreeMention[]): readonly (readonly DegreeMention[])[] {
	const found: DegreeMention[][] = [];
	for (const degree of degrees) {
		const cluster = found.at(-1);
		const previous = cluster?.at(-1);
		if (cluster !== undefined && previous !== undefined && belongTogether(passage, previous, degree))
			cluster.push(degree);
		else found.push([degree]);
	}
	return found;
}

function belongTogether(passage: Passage, a: DegreeMention, b: DegreeMention): boolean {
	const { words, wanted, sentence } = passage;
	if (wanted[a.from]?.importance !== wanted[b.from]?.importance || isBeforeWish(passage, a, b)) return false;
	if (sentence[a.from] === sentence[b.from]) return true;
	// "BS + 5 years; or MS + 3 years": the semicolon separates alternatives.
	return (
		sentence[b.from] === (sentence[a.from] ?? 0) + 1 && words.slice(a.to, b.from).some((word) => word.word === 'or')
	);
}

function hasEquivalent(passage: Passage, cluster: readonly DegreeMention[], lowest: DegreeMention): boolean {
	const { words } = passage;
	const [first, last] = [cluster[0] ?? lowest, cluster.at(-1) ?? lowest];
	const { from, to } = sentenceAround(passage, first.from);
	let close = Math.max(to, sentenceAround(passage, last.from).to);
	// "High school diploma; or equivalent work experience": the semicolon does not end it.
	if (words[close - 1]?.word === ';' && isOr(words[close])) close = sentenceAround(passage, close).to;
	const end = Math.min(close, reachOver(passage, last.to));
	const isSchool = lowest.level === 'highschool';
	for (let at = first.to; at < end; at++) {
		if (isOr(words[at]) && standsIn(words, at + 1, end, isSchool)) return true;
	}
	if (
		quantities(words.slice(from, end)).some(
			(one) =>
				!isOfSchooling(words, one.to + from) &&
				isInsteadOfDegree(passage, { ...one, start: one.start + from, from: one.from + from }, cluster),
		)
	)
		return true;
	return (
		experienceOrDegree(words, from, first) ||
		hasInPlace(passage, Math.max(from, first.from - reach), end) ||
		isAccepted(words, last.to)
	);
}

/** So many words on from `at`, those of brackets not counted: "in a science (physics, …) or equivalent experience". */
function reachOver({ bracket }: Passage, at: number): number {
	let end = at;
	for (let count = 0; count < reach && end - at < bracketedMax; end++) if ((bracket[end] ?? 0) === 0) count++;
	return end;
}

/** "A degree preferred; equivalent experience will be considered", in the same sentence or the next. */
function isAccepted(words: readonly Lexeme[], behind: number): boolean {
	const at = words.slice(behind, behind + reach).findIndex(({ word }) => word.startsWith('equivalen'));
	if (at < 0) return false;
	const next = words.slice(behind + at + 1, behind + at + 1 + acceptedMax).map(({ word }) => word);
	const told = next.findIndex((word) => experience.has(word));
	const answer = next.findIndex((word) => accepted.has(word));
	const between = next.slice(0, answer);
	return (
		told >= 0 && answer > told && !between.some((word) => /^(?:not|[.,;:])$/.test(word) || notExperience.has(word))
	);
}

/** "or two-year technical diploma" */
function isOfSchooling(words: readonly Lexeme[], at: number): boolean {
	return words.slice(at, at + 3).some(({ word }) => schooling.has(word));
}

function isOr(word: Lexeme | undefined): boolean {
	return word !== undefined && word.skill === null && ors.has(word.word);
}

/** "or equivalent", "or 4 years of relevant experience"; not "or equivalent degree", not "or GED". */
function standsIn(words: readonly Lexeme[], at: number, end: number, isSchool: boolean): boolean {
	let hasEquivalentWord = false;
	for (let i = at; i < Math.min(end, at + 8); i++) {
		const word = words[i];
		if (word === undefined) break;
		if (experience.has(word.word)) return hasEquivalentWord || i === at || equivalents.has(words[i - 1]?.word ?? '');
		if (notExperience.has(word.word)) return false;
		if (breaks.has(word.word)) break;
		if (equivalents.has(word.word)) hasEquivalentWord = true;
	}
	const first = equivalentLeads.has(words[at]?.word ?? '') ? words[at + 1] : words[at];
	// "(Master's or equivalent)": in a bracket that says which degree, another degree is meant.
	const closes = words[words.indexOf(first as Lexeme, at) + 1]?.word === ')';
	return !isSchool && !closes && first?.word.startsWith('equivalen') === true;
}

/** "either equivalent practical experience or a Bachelor's degree". */
function experienceOrDegree(words: readonly Lexeme[], from: number, degree: DegreeMention): boolean {
	let at = degree.from - 1;
	while (at > from && degreeLeads.has(words[at]?.word ?? '')) at--;
	if (words[at]?.word !== 'or') return false;
	return words.slice(Math.max(from, at - 12), at).some((word) => experience.has(word.word) || yearWords.has(word.word));
}

/**
 * "Experience in lieu of a degree", "any combination of education and experience"; not "a Master's may substitute for two
 * years of experience".
 */
function hasInPlace({ words, degrees }: Passage, from: number, to: number): boolean {
	for (const { from: at } of allPhrases(inPlace, words, from, Math.min(words.length, to + inPlaceMax))) {
		if (at >= to || (words[at]?.word !== 'in' && degrees.some((degree) => degree.to === at))) continue;
		if (words.slice(Math.max(from, at - 12), Math.min(words.length, at + 10)).some((word) => experience.has(word.word)))
			return true;
	}
	return false;
}
