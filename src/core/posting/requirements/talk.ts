import { importanceCues as table } from '../../model/tables/importance-cues.ts';
import { allPhrases, phraseReader } from './lexeme-phrases.ts';
import { type Passage, sentenceAround } from './passage.ts';

const talk = phraseReader(table.talk.map((phrase) => [phrase, true] as const));
/** Words before such a phrase that belong to it: who is the employer, or how to write. */
const leadMax = 10;

/**
 * The stretches of a passage in which nothing can be asked for, whatever list they were glued to: what the law has an
 * employer say, and how to apply. Each goes to the end of its sentence.
 */
export function talkRanges(
	passage: Pick<Passage, 'words' | 'sentence'>,
): readonly { readonly from: number; readonly to: number }[] {
	return allPhrases(talk, passage.words).map((phrase) => {
		const { from, to } = sentenceAround(passage, phrase.from);
		return { from: phrase.from - from <= leadMax ? from : phrase.from, to };
	});
}
