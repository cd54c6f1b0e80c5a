import { z } from 'zod';
import json from '../../../../data/resume/permits.json' with { type: 'json' };
import { Country } from '../vocabulary.ts';

const Words = z.array(z.string().min(1));

/** How résumés say where a person may work, folded. */
export const permitWords = z
	.strictObject({
		source: z.string().min(20),
		/** Before the country's name. */
		phrases: Words,
		/** Behind the country's name or adjective. */
		endings: Words,
		alone: z.array(z.strictObject({ phrases: Words, countries: z.array(Country) })),
		/** In the same sentence: the person may not, or not without help. */
		never: Words,
		groups: z.array(z.strictObject({ names: Words, countries: z.array(Country) })),
		adjectives: z.record(z.string(), Country),
	})
	.parse(json);
