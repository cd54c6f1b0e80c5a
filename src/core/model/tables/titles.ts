import { z } from 'zod';
import table from '../../../../data/posting/titles.json' with { type: 'json' };

const Phrases = z.array(z.string().regex(/^[a-z0-9]+( [a-z0-9]+)*$/));

/** What belongs to a job's title and what only stands beside it. */
export const titles = z
	.strictObject({
		source: z.string(),
		/** Nouns that name a role. */
		roles: Phrases.transform((words) => new Set(words)),
		/** From here on a title line speaks of something else. */
		cutFrom: Phrases,
		/** Calls and types of work that stand before a title. */
		dropBefore: Phrases,
		/** What begins like one of them and belongs to the title. */
		keepBefore: Phrases,
		/** Parts between dashes, bars or brackets that are no part of the title. */
		dropSegments: Phrases.transform((phrases) => new Set(phrases)),
		/** Words whose presence makes a bracket no part of the title. */
		parenthesised: Phrases,
		/** Words that stay in lower case within a title. */
		/** Letters that begin British postcodes. */
		postcodeAreas: z.array(z.string().regex(/^[A-Z]{2}$/)).transform((areas) => new Set(areas)),
		small: Phrases.transform((words) => new Set(words)),
	})
	.parse(table);
