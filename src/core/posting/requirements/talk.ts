import { importanceCues as table } from '../../model/tables/importance-cues.ts';
import { allPhrases, phraseReader } from './lexeme-phrases.ts';
import { type Passage, sentenceAround } from './passage.ts';

/** Of each phrase, whether who it is said of stands before it. */
const talk = phraseReader<boolean>([
	...table.talk.map((phrase) => [phrase, false] as const),
	...table.ownTalk.map((phrase) => [phrase, true] as const),
]);
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
		return { from: phrase.value && phrase.from - from <= leadMax ? from : phrase.from, to };
	});
}
