import type { SectionKind } from '../../model/posting.ts';
import { numberTable } from '../../model/tables/numbers.ts';
import { skillAsking } from '../../model/tables/skill-asking.ts';
import { skillStanding as table } from '../../model/tables/skill-standing.ts';
import type { SkillHit } from '../../skills/recognise.ts';
import { fold } from '../../text/fold.ts';
import { WordSet } from '../../text/vocabulary.ts';
import type { AuthorisationReading } from './authorisation.ts';
import { isOwn } from './company-talk.ts';
import { studiedUntil } from './fields-of-study.ts';
import { phraseReader } from './lexeme-phrases.ts';
import type { Lexeme } from './lexemes.ts';
import { isOtherName } from './other-names.ts';
import { type Passage, sentenceAround } from './passage.ts';

/** What a skill is where it is named: asked for, spoken of, or not meant as a skill at all. */
type Standing = 'asked' | 'spoken' | 'other';
export type StandingOf = (hit: SkillHit, from: number, to: number) => Standing;

const industry = new WordSet(table.industry);
const doings = new WordSet(table.doings);
const industryKinds: ReadonlySet<string> = new Set(table.industryKinds);
const things = new WordSet(table.things);
const thingKinds: ReadonlySet<string> = new Set(table.thingKinds);
const general: ReadonlySet<string> = new Set(table.general);
const units: ReadonlySet<string> = new Set(Object.keys(numberTable.units));
const trades: ReadonlySet<string> = new Set(table.trades);
const workWords: ReadonlySet<string> = new Set(table.workWords);
const askWords = new WordSet(table.askWords);
const dutyVerbs = new WordSet(table.dutyVerbs.flatMap((verb) => [verb, thirdPerson(verb)]));
const maybeVerbs = new WordSet(table.dutyVerbsOrNouns);
const dutyObjects = new WordSet(table.dutyObjects);
const companySubjects = new WordSet(table.companySubjects);
const determiners = new WordSet(['all', 'every', 'each', 'the']);
const beDuties = new WordSet(table.candidateBeing);
const heads: ReadonlySet<string> = new Set(table.heads);
const ruled: ReadonlySet<string> = new Set(table.ruled);
const dutyLead = phraseReader(table.dutyLeads.map((phrase) => [phrase, true] as const));
const liking = phraseReader(table.likings.map((phrase) => [phrase, true] as const));
const products: ReadonlySet<string> = new Set(skillAsking.alternativeKinds);
const asking: ReadonlySet<SectionKind> = new Set(['requirements', 'preferred', 'skills']);
const openEnd = phraseReader(skillAsking.openEnds.map((phrase) => [phrase, true] as const));
const industryReach = 9;
const subjectReach = 3;
const leadReach = 4;
/** How far from a trade "experience" may stand, in words. */
const tradeReach = 5;

/** Judges the skills of one passage; what is the same for all of them is looked up once. */
export function skillStandings(passage: Passage, permits: readonly AuthorisationReading[]): StandingOf {
	const checks = permits.filter((one) => one.authorisation.of === 'background_check');
	const checked = new Set(checks.map((one) => passage.sentence[one.at]));
	const duties = new Map<number, boolean>();
	// "As our Java developer, you should have:" asks for what is below.
	const leadsIn = passage.words.at(-1)?.word === ':';
	return (hit, from, to) => {
		const sentence = passage.sentence[from] ?? 0;
		if (checked.has(sentence) || isStudied(passage, from) || isOtherName(passage, hit, from, to)) return 'other';
		if (leadsIn || isTooGeneral(passage, hit, from, to) || isIndustry(passage, hit, to) || isSortOfThing(passage, from))
			return 'spoken';
		if (thingKinds.has(hit.kind) && isOfThing(passage, hit, to)) return 'spoken';
		if (isHead(passage, from, to) || isSubject(passage, from, to) || isByAuthority(passage, from)) return 'spoken';
		if (passage.wanted[from]?.said === true) return 'asked';
		if (isOwn(passage, from, to)) return 'spoken';
		const isDuty = duties.get(sentence) ?? tellsTheWork(passage, from);
		duties.set(sentence, isDuty);
		return isDuty || isLiked(passage, hit, from) ? 'spoken' : 'asked';
	};
}

/** "Excellent customer service" is manners, "previous customer service experience" is work; years of it count by themselves. */
function isTooGeneral({ words, sentence }: Passage, hit: SkillHit, from: number, to: number): boolean {
	if (!general.has(hit.skillId)) return false;
	if (!trades.has(hit.skillId)) return true;
	const first = Math.max(0, from - tradeReach);
	const near = words.slice(first, to + tradeReach).filter((_, at) => sentence[first + at] === sentence[from]);
	return !near.some(({ word }) => workWords.has(word)) || near.some(({ word }) => units.has(word));
}

/** "Bachelor's degree in psychology": a subject of study, not a skill. */
function isStudied(passage: Passage, at: number): boolean {
	return passage.degrees.some(
		(degree) =>
			(at >= degree.from && at < studiedUntil(passage, degree)) ||
			(at < degree.from && degree.from - at <= 1 && /^degrees?$/.test(passage.words[degree.from]?.word ?? '')),
	);
}

/** "in the insurance industry", "in a manufacturing or production environment". */
function isIndustry({ words }: Passage, hit: SkillHit, to: number): boolean {
	if (!industryKinds.has(hit.kind)) return false;
	const last = words[to - 1];
	// "Insurance industry" may be a name of insurance; "financial markets" are the skill itself.
	if (last !== undefined && industry.has(last) && !fold(hit.name).includes(last.word)) return true;
	let others = 0;
	for (let at = to; at < Math.min(words.length, to + industryReach); at++) {
		const word = words[at];
		if (word === undefined || /^[.;:()]$/.test(word.word)) return false;
		// "Insurance, market research": the first word of something else.
		if (word.skill === null && industry.has(word)) return at === to || !doings.has(words[at + 1]);
		const isListed = word.skill !== null || /^(?:and|or|&|,|\/)$/.test(word.word);
		if (!isListed && ++others > 2) return false;
	}
	return false;
}

/** "Cleaning equipment", "marketing technologies": the things of a trade, not the trade. */
function isOfThing({ words }: Passage, hit: SkillHit, to: number): boolean {
	const next = words[to];
	return next !== undefined && next.skill === null && things.has(next) && !fold(hit.name).includes(next.word);
}

/** "Java programming", "XTO programming": the programming is of what stands before it. */
function isHead({ words, text }: Passage, from: number, to: number): boolean {
	const before = words[from - 1];
	if (to - from > 1 || before === undefined || !heads.has(words[from]?.word ?? '')) return false;
	return before.skill !== null || /^\p{Lu}{2,}$/u.test(text.slice(before.start, before.end));
}

/** "The staff nurse will keep the records": who does it, not what is asked; "The Java language will be a plus" tells a wish. */
function isSubject({ words, text }: Passage, from: number, to: number): boolean {
	let start = from;
	while (from - start < subjectReach && (words[start - 1]?.skill != null || words[start - 1]?.kind === 'mark')) start--;
	const first = words[start - 1];
	if (first === undefined || !determiners.has(first) || !/\p{Lu}/u.test(text.charAt(first.start))) return false;
	const will = words.slice(to, to + subjectReach).findIndex(({ word }) => word === 'will');
	if (will < 0) return false;
	const [verb, next] = words.slice(to + will + 1, to + will + 3);
	return verb?.word !== 'be' || beDuties.has(next);
}

/** "Wear what is prescribed by OSHA": whoever sets a rule is no skill. */
function isByAuthority({ words }: Passage, from: number): boolean {
	return words[from - 1]?.word === 'by' && ruled.has(words[from - 2]?.word ?? '');
}

/** "Jira or other project management tools": the sort of thing that was named before. */
function isSortOfThing({ words }: Passage, at: number): boolean {
	for (let from = Math.max(0, at - 5); from < at; from++) {
		const found = openEnd(words, from);
		if (found !== null && found.to > from + 1 && at - found.to <= 1 && found.to <= at) return true;
	}
	return false;
}

/** "Interested in sales": a liking; but who asks for "interest in social media like Twitter" asks for Twitter. */
function isLiked(passage: Passage, hit: SkillHit, at: number): boolean {
	if (products.has(hit.kind) && asking.has(passage.block.section)) return false;
	const { from, to } = sentenceAround(passage, at);
	for (let i = from; i < Math.min(to, from + leadReach); i++) if (liking(passage.words, i) !== null) return true;
	// "Degree in law and a keen interest in shipping"
	for (let i = Math.max(from, at - leadReach); i < at; i++) if (liking(passage.words, i)?.to === at) return true;
	return false;
}

/** A sentence that says what one will do, or what the company is, among those that ask. */
function tellsTheWork(passage: Passage, at: number): boolean {
	const { words, block } = passage;
	// "You'll be a great fit if you" – "write Python all day": what one does is what is asked.
	if (block.bullet && /\bif you$/i.test(block.heading ?? '')) return false;
	const { from, to } = sentenceAround(passage, at);
	for (let i = from; i < Math.min(to, from + leadReach); i++) if (dutyLead(words, i) !== null) return true;
	for (let i = from; i < to; i++) if (askWords.has(words[i])) return false;
	const first = nextPlainWord(words, from, to);
	const second = nextPlainWord(words, first + 1, to);
	if (first === to || words[first]?.skill !== null) return false;
	if (companySubjects.has(words[first])) return true;
	if (to - from < table.dutyMin) return false;
	return dutyVerbs.has(words[first]) || (maybeVerbs.has(words[first]) && second < to && dutyObjects.has(words[second]));
}

/** Where the next word stands that is no determiner; `to` where none does. */
function nextPlainWord(words: readonly Lexeme[], from: number, to: number): number {
	let at = from;
	while (at < to && (words[at]?.kind !== 'word' || determiners.has(words[at]))) at++;
	return at;
}

/** "assists", "identifies", "coaches": what the holder of a post does. */
function thirdPerson(verb: string): string {
	if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
	return /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
}
