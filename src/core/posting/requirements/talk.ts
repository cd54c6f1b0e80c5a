import { experienceWords } from '../../model/tables/experience-words.ts';
import { importanceCues as table } from '../../model/tables/importance-cues.ts';
import { allPhrases, hasPhrase, phraseReader } from './lexeme-phrases.ts';
import type { Lexeme } from './lexemes.ts';
import { type Passage, sentenceAround } from './passage.ts';

/** Of each phrase, whether who it is said of stands before it. */
const talk = phraseReader<boolean>([
	...table.talk.map((phrase) => [phrase, false] as const),
	...table.ownTalk.map((phrase) => [phrase, true] as const),
]);
const seeking = phraseReader(experienceWords.seeking.map((phrase) => [phrase, true] as const));
/** Words behind the comma of "an equal opportunity employer, is now seeking" within which it may be said. */
const seekingMax = 3;
/** Words before "is an equal opportunity employer" that tell who is. */
const leadMax = 10;

/**
 * The stretches of a passage in which nothing can be asked for, whatever list they were glued to: what the law has an
 * employer say, and how to apply. Each goes to the end of its sentence; "You must know Java, please apply" asks before it.
 */
export function talkRanges(
	passage: Pick<Passage, 'words' | 'sentence'>,
): readonly { readonly from: number; readonly to: number }[] {
	return allPhrases(talk, passage.words).map((phrase) => {
		const { from, to } = sentenceAround(passage, phrase.from);
		const start = phrase.value && phrase.from - from <= leadMax ? from : phrase.from;
		return { from: start, to: isAside(passage.words, phrase.to) ? phrase.to : to };
	});
}

/** "Larkfield, an equal opportunity employer, seeks riggers": what ends at `at` is said by the way. */
function isAside(words: readonly Lexeme[], at: number): boolean {
	return words[at]?.word === ',' && hasPhrase(seeking, words, at + 1, at + 1 + seekingMax);
}
