import { z } from 'zod';
import table from '../../../../data/posting/statement-words.json' with { type: 'json' };

const Phrases = z.array(z.string().regex(/^[a-z0-9]+( [a-z0-9]+)*$/));
const WordSet = Phrases.transform((words): ReadonlySet<string> => new Set(words));

/** Words around those of `cues` that state a fact of the role. */
export const statementWords = z
	.strictObject({
		source: z.string().min(20),
		/** Within a sentence they deny what follows. */
		denials: Phrases,
		sponsorship: z.strictObject({
			name: z.string().regex(/^[a-z]+$/),
			/** Before the name, in a label: "Visa sponsorship". */
			kinds: Phrases,
			/** Behind the name, in a label: "Sponsorship available". */
			nameEnds: Phrases,
			/** What a field answers where there is sponsorship. */
			offered: WordSet,
			/** What a field answers where there is none. */
			refused: WordSet,
			/** Before the name, beside `denials`. */
			unable: Phrases,
			/** Shortly behind the name. */
			deniedBehind: Phrases,
			/** Behind the name and a colon, a dash or a question mark. */
			answeredBehind: Phrases,
			/** What holds a denial and denies something else. */
			deniesElse: Phrases,
		}),
		workMode: z.strictObject({
			/** Labels of a field that says whether the work is remote. */
			remoteLabels: WordSet,
			/** First words of its answer where it is not. */
			notRemote: WordSet,
			/** How a sentence says where somebody is based: "based" "out of" "one of our" "offices". */
			based: Phrases,
			/** What follows one of `based`. */
			basedIn: Phrases,
			/** What follows one of `basedIn`. */
			whose: Phrases,
			offices: Phrases,
			/** How the same sentence goes on where the work is done at home too. */
			atHome: Phrases,
			/** Of these, the words without which there is none of them. */
			homeWords: Phrases,
		}),
		contract: z.strictObject({
			/** Labels of a field that holds the length of a fixed term. */
			termLabels: WordSet,
			/** Labels of one that holds how long the work lasts. */
			durationLabels: WordSet,
		}),
	})
	.parse(table);
