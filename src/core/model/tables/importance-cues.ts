import { z } from 'zod';
import table from '../../../../data/posting/importance-cues.json' with { type: 'json' };
import type { Frozen } from '../frozen.ts';

const Phrases = z.array(z.string().min(2));
const Words = z.array(z.string().min(1));
const ImportanceCues = z.strictObject({
	source: z.string().min(20),
	/** `before` stands before what it speaks of, `after` behind it, `either` is told by its place in the sentence. */
	must: z.strictObject({ before: Phrases, after: Phrases, either: Phrases }),
	/** `closing` counts only as the last word of a clause. */
	nice: z.strictObject({ before: Phrases, after: Phrases, closing: Phrases, either: Phrases }),
	none: z.strictObject({ before: Phrases, after: Phrases }),
	/** Makes a demand of what would only be spoken of; never outweighs a heading. */
	asked: z.strictObject({ before: Phrases }),
	/** After an `either` cue these make a heading of it: "Preferred skills". */
	headings: Phrases,
	/** Nouns that ask only where they head a sentence or a list. */
	askingNouns: Phrases,
	/** Phrases that hold a cue and are none. */
	never: Phrases,
	/** What the law has employers say, and how to apply: from there to the end of its sentence nothing is asked. */
	talk: Phrases,
	/** The same behind whom it is said of, of whom the sentence tells from its beginning. */
	ownTalk: Phrases,
	/** Behind "to", what somebody is sought for, and no longer with what. */
	aims: Words,
	/** Before a demand they turn it round: "no experience required". */
	negators: Phrases,
	/** After a comma these begin something new. */
	clauseHeads: Phrases,
	/** At the beginning of a list item or a sentence these ask for what follows. */
	askingHeads: Phrases,
	/** Words that say how much, and nothing of what. */
	adverbs: Words,
	/** Words behind which something else is spoken of. */
	contrasts: Words,
	/** Before "looking for" they tell that somebody else than the employer looks. */
	othersSeek: Words,
	/** By which what was spoken of is meant again: "but it would be a plus". */
	pronouns: Words,
	/** Behind a wish they say that it goes on, where one of `alsoVerbs` follows: "as is experience with …". */
	alsoWords: Words,
	/** What follows one of `alsoWords`. */
	alsoVerbs: Words,
	/** First words of a sentence in which a company speaks of itself, where one of `ownVerbs` follows. */
	ownSubjects: Words,
	/** What follows one of `ownSubjects`. */
	ownVerbs: Words,
	/** Behind one of `askingNouns`, where it leads in a list: "requirements include". */
	listVerbs: Words,
	/** Behind a comma these begin something new, and mean nothing by themselves. */
	clauseLinks: Words,
	/** Between the things of a list. */
	listJoins: Words,
	/** Before a wish they speak of one thing only. */
	wishVerbs: Words,
	/** Whom a sentence speaks to. */
	readers: Words,
});

/** Words that say how much a posting wants something. */
export const importanceCues: Frozen<z.infer<typeof ImportanceCues>> = ImportanceCues.parse(table);
