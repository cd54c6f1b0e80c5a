import { z } from 'zod';
import table from '../../../../data/posting/places.json' with { type: 'json' };

const Phrases = z.array(z.string().regex(/^[a-z0-9]+( [a-z0-9]+)*$/));
const Words = Phrases.transform((words) => new Set(words));

/** Words that say of a place near them whether the job is there. */
export const placeWords = z
	.strictObject({
		source: z.string(),
		/** Before a place. 3: the job is there; 2: unless the sentence speaks of the company. */
		leads: z.array(z.strictObject({ weight: z.number(), phrases: Phrases })),
		/** Words before a lead that make it speak of the company. */
		companySubjects: Words,
		/** Verbs of a sentence that offers a job: the place after its "in" is the job's. */
		hiring: Words,
		/** After a place: "our Oslo office". */
		sites: Words,
		/** After a place: "Texas based". */
		based: Words,
		/** Right before a town that is no part of a list of other things. */
		articles: Phrases,
		/** Right before what then is no place to work at: "Lake Ontario". */
		waters: Words,
	})
	.parse(table);
