import { skillStanding as table } from '../../model/tables/skill-standing.ts';
import { WordSet } from '../../text/vocabulary.ts';
import type { Lexeme } from './lexemes.ts';
import { type Passage, sentenceAround } from './passage.ts';

const askWords = new WordSet(table.askWords);
const duties = new WordSet([...table.dutyVerbs, ...table.dutyVerbsOrNouns, ...table.candidateDuties]);
const openers = new WordSet(table.dutyVerbs);
const beDuties = new WordSet(table.candidateBeing);
/** Words of showing: who will demonstrate something is asked for it. */
const shown = new WordSet(table.showing);

/**
 * Whether a phrase that asks elsewhere only tells the work: "the ideal candidate will arrange the tours", "run at least two
 * tours a week". A sentence that names knowledge or experience asks for it all the same.
 */
export function isDutyBeside(
	passage: Pick<Passage, 'words' | 'sentence'>,
	cue: { readonly from: number; readonly to: number },
): boolean {
	const { words } = passage;
	const { from, to } = sentenceAround(passage, cue.from);
	if (words.slice(from, to).some((word) => askWords.has(word))) return false;
	const first = words[from];
	if (first !== undefined && first.skill === null && from < cue.from && openers.has(first)) return true;
	const will = words[cue.to - 1]?.word === 'will' ? cue.to : words[cue.to]?.word === 'will' ? cue.to + 1 : null;
	return will !== null && will < to && isDuty(words, will);
}

function isDuty(words: readonly Lexeme[], at: number): boolean {
	const [verb, next] = [words[at], words[at + 1]];
	if (verb === undefined || verb.skill !== null || shown.has(verb)) return false;
	return verb.word === 'be' ? beDuties.has(next) : duties.has(verb);
}
