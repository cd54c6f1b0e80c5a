import { experienceWords } from '../../model/tables/experience-words.ts';
import { importanceCues } from '../../model/tables/importance-cues.ts';
import { WordSet } from '../../text/vocabulary.ts';
import { allPhrases, phraseReader } from './lexeme-phrases.ts';
import { type Passage, sentenceAround } from './passage.ts';

const seeking = phraseReader(experienceWords.seeking.map((phrase) => [phrase, true] as const));
/** How far before "looking for" it may stand who is. */
const seekerReach = 4;
const othersSeek = new WordSet(importanceCues.othersSeek);

/** "… a clerk who has", "… who is": what follows is asked of them, and not what they will do. */
const held = new WordSet(experienceWords.held);
const knowing = new WordSet([...experienceWords.experience, 'knowledge']);
/** How many words may stand between "have" and "experience". */
const knowingReach = 3;

type Told = Pick<Passage, 'words' | 'block' | 'sentence'>;

/**
 * Where what somebody is sought with begins: the "with" of "We are looking for a clerk with experience in shipping", the
 * "who" of "We need a clerk who has worked in shipping", the "have" of "If you love ships and have experience of them".
 */
export function soughtWith(passage: Told): readonly number[] {
	const { words, block } = passage;
	if (block.section === 'company') return [];
	const found = allPhrases(seeking, words).flatMap((sought) => {
		const { from, to } = sentenceAround(passage, sought.from);
		const before = words.slice(Math.max(from, sought.from - seekerReach), sought.from);
		// "If you are looking for a firm with …"
		if (before.some((one) => othersSeek.has(one))) return [];
		let at = sought.to;
		while (at < to && words[at]?.word !== 'with' && !(words[at]?.word === 'who' && held.has(words[at + 1]))) at++;
		return at === to ? [] : [at];
	});
	for (let at = 0; at < words.length; at++) {
		const have = words[at]?.word === 'if' ? havingBehindIf(passage, at) : null;
		if (have !== null) found.push(have);
	}
	return found;
}

/** "If you are a keen sailor and have long experience of …": the condition asks, where it begins its sentence. */
function havingBehindIf(passage: Told, at: number): number | null {
	const { words } = passage;
	const { from, to } = sentenceAround(passage, at);
	if (from !== at || words[at + 1]?.word !== 'you') return null;
	for (let have = at + 2; have < to; have++) {
		const behind = words.slice(have + 1, Math.min(to, have + 2 + knowingReach));
		if (words[have]?.word === 'have' && behind.some((one) => knowing.has(one))) return have;
	}
	return null;
}
