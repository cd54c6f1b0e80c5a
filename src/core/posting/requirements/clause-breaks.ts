import { experienceWords } from '../../model/tables/experience-words.ts';
import { importanceCues as table } from '../../model/tables/importance-cues.ts';
import { numberTable } from '../../model/tables/numbers.ts';
import type { Lexeme } from './lexemes.ts';
import { type Passage, sentenceAround } from './passage.ts';

type Clauses = Pick<Passage, 'text' | 'words' | 'sentence' | 'bracket'>;

const clauseHeads: ReadonlySet<string> = new Set(table.clauseHeads);
const experienceNouns: ReadonlySet<string> = new Set(experienceWords.experience);
const clauseLinks: ReadonlySet<string> = new Set(table.clauseLinks);
const listJoins: ReadonlySet<string> = new Set(['&', ',', '/', ...table.listJoins]);
const wishVerbs: ReadonlySet<string> = new Set(table.wishVerbs);
const yearWords: ReadonlySet<string> = new Set(numberTable.yearWords);
const readers: ReadonlySet<string> = new Set(table.readers);
/** Words of what is wished for behind ", and": "and Dutch skills". */
const newSubjectMax = 4;
/** "is also highly": how far before the wish its verb may stand. */
const oneVerbReach = 3;
const contrasts: ReadonlySet<string> = new Set(table.contrasts);

/** Whether at `at` stands a comma or a "but" after which a new clause begins. */
export function breaksClause(passage: Clauses, at: number, end: number): boolean {
	const { words, bracket } = passage;
	const word = words[at];
	if (word === undefined || word.skill !== null || (bracket[at] ?? 0) > 0) return false;
	if (contrasts.has(word.word)) return true;
	// "Tools such as Java and Kotlin with knowledge of SQL a plus"
	if (word.word === 'with' && clauseHeads.has(words[at + 1]?.word ?? '')) return words[end]?.word === 'a';
	if (word.word !== ',' && !(word.word === '-' && isSpaced(passage, at))) return false;
	const rest = words.slice(at + 1, end);
	const first = rest.find((one) => !/^(?:and|or|an?|the)$/.test(one.word));
	if (first === undefined) return false;
	if (clauseHeads.has(first.word) || first.kind === 'number' || clauseLinks.has(first.word)) return true;
	// "Java, Kotlin is a plus": one thing after the comma, and the verb speaks of one.
	const hasJoin = rest.some((one) => listJoins.has(one.word));
	if (hasJoin) {
		if (isOneThing(rest, words[end])) return true;
		// "You are fluent in French, and Dutch is a plus": what you are is told to its end.
		if (first !== rest[0]) return rest.length <= newSubjectMax && speaksToYou(passage, at);
		return tellsYears(passage, at) && closesDemand(words[at - 1], first);
	}
	// "2 years in sales, SaaS preferred": the years are not what is only wished for.
	const next = words[end]?.word ?? '';
	if (wishVerbs.has(next) || holdsYears(passage, at)) return true;
	// "Strong Java, Kotlin a plus"; but of "Java, Kotlin, SQL a plus" all three are.
	return /^an?$/.test(next) && rest.length <= 2 && lastComma(words, sentenceAround(passage, at).from, at) < 0;
}

/** "Registered nurse, a diploma in care or the like is also desirable": one thing, of which alone the verb speaks. */
function isOneThing(rest: readonly Lexeme[], next: Lexeme | undefined): boolean {
	if (!/^an?$/.test(rest[0]?.word ?? '')) return false;
	return [...rest.slice(-oneVerbReach), next].some((word) => word?.word === 'is');
}

/** Whether the clause before a comma says what the reader is or has. */
function speaksToYou(passage: Clauses, comma: number): boolean {
	const { from } = sentenceAround(passage, comma);
	const clause = passage.words.slice(Math.max(from, lastComma(passage.words, from, comma) + 1), comma);
	return clause.some(({ word }) => readers.has(word));
}

/** Whether the clause before a comma states a number of something. */
function holdsYears(passage: Clauses, comma: number): boolean {
	const { from } = sentenceAround(passage, comma);
	return passage.words.slice(from, comma).some((word) => word.kind === 'number');
}

/** "3 years of sales experience, SaaS or retail preferred", "3 years of sales, Jira or Excel preferred": another sort of thing. */
function closesDemand(last: Lexeme | undefined, next: Lexeme): boolean {
	if (last === undefined || last.skill === null) return experienceNouns.has(last?.word ?? '');
	return next.skill !== null && last.skill.kind !== next.skill.kind;
}

function tellsYears(passage: Clauses, comma: number): boolean {
	const { from } = sentenceAround(passage, comma);
	const clause = passage.words.slice(from, comma);
	return clause.some(
		({ kind }, n) => kind === 'number' && clause.slice(n + 1, n + 4).some(({ word }) => yearWords.has(word)),
	);
}

function isSpaced({ text, words }: Clauses, at: number): boolean {
	const word = words[at];
	return word !== undefined && text[word.start - 1] === ' ' && text[word.end] === ' ';
}

/** "…, preferably in probate, and good knowledge of Word": a wish in the midst of a sentence ends where the next demand begins. */
export function asksAnew({ words }: Clauses, at: number): boolean {
	if (words[at]?.word === 'and' && words[at]?.skill == null && countsYears(words, at + 1)) return true;
	if (words[at]?.word !== ',' || words[at]?.skill != null) return false;
	const next = words[at + 1]?.word === 'and' ? at + 2 : at + 1;
	return words[next]?.skill == null && clauseHeads.has(words[next]?.word ?? '');
}

/** "two years", "3+ years" */
function countsYears(words: readonly Lexeme[], at: number): boolean {
	const first = words[at];
	if (first === undefined || (first.kind !== 'number' && !Object.hasOwn(numberTable.words, first.word))) return false;
	return words.slice(at + 1, at + 5).some(({ kind, word }, n) => yearWords.has(word) && (n === 0 || kind === 'word'));
}

export function lastComma(words: readonly Lexeme[], from: number, to: number): number {
	for (let at = to - 1; at >= from; at--) if (words[at]?.word === ',') return at;
	return -1;
}
