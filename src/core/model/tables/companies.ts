import { z } from 'zod';
import table from '../../../../data/posting/companies.json' with { type: 'json' };

const Phrases = z.array(z.string().regex(/^[a-z0-9]+( [a-z0-9]+)*$/));

/** How texts speak of the company that hires. */
export const companies = z
	.strictObject({
		source: z.string(),
		/** After a name that begins a sentence: "Aktina builds …". */
		verbs: Phrases,
		/** Before a name, at the beginning of a heading or sentence: "About Aktina". */
		about: Phrases,
		/** Before a name, anywhere. */
		joining: Phrases,
		/** Forms of company that end a name. */
		forms: Phrases.transform((words) => new Set(words)),
		/** Of these, those between a name and its verb, as they are written. */
		writtenForms: z.array(z.string().regex(/^[A-Za-z]+$/)),
		/** What firms are, at the end of a name: "St. Agnes Hospital". */
		nouns: Phrases.transform((words) => new Set(words)),
		/** Words that begin sentences and headings and are no names. */
		notNames: Phrases.transform((words) => new Set(words)),
		/** Before the name of a team: "our growing Data Platform team". */
		teamAdjectives: Phrases,
		/** Before that name with its article: "lead our Data Platform team". */
		teamBefore: Phrases,
		/** Behind it at the beginning of a sentence. */
		teamVerbs: Phrases,
		/** What praises a team or says whose it is, and names none. */
		teamPraise: z.array(z.string().regex(/^[a-z-]+$/)).transform((words) => new Set(words)),
	})
	.parse(table);
