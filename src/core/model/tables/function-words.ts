import { z } from 'zod';
import table from '../../../../data/language/function-words.json' with { type: 'json' };
import { Language } from '../vocabulary.ts';

/** Small words by which a language is known. */
export const functionWords = z
	.strictObject({
		source: z.string(),
		languages: z.record(Language, z.array(z.string())),
		/** Words of English sentences, none of which other languages have. */
		englishOnly: z.array(z.string()),
		/** Words that must be there, and the share of function words among them, before a language is named. */
		wordsMin: z.int(),
		shareMin: z.number(),
	})
	.parse(table);
