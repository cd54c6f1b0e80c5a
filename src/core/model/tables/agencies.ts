import { z } from 'zod';
import table from '../../../../data/roles/agencies.json' with { type: 'json' };

/** How advertisements of agencies give themselves away, folded. */
export const agencies = z
	.strictObject({
		source: z.string().min(20),
		/** Words of an agency's name. */
		words: z.array(z.string().regex(/^[a-z]+$/)).transform((words): ReadonlySet<string> => new Set(words)),
		/** What its text says of whom it hires for, word by word: a pattern's signs would match themselves alone. */
		phrases: z.array(z.string().regex(/^[a-z]+(?:,? [a-z]+)*$/)),
	})
	.parse(table);
