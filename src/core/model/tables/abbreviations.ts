import { z } from 'zod';
import table from '../../../../data/language/abbreviations.json' with { type: 'json' };

const Words = z
	.array(z.string().regex(/^[a-z]+(?:\.[a-z]+)*$/))
	.transform((words): ReadonlySet<string> => new Set(words));

/** Words after which a full stop does not end a sentence, folded, without their last full stop. */
export const abbreviations = z
	.strictObject({
		source: z.string().min(20),
		abbreviations: Words,
		/** Lexemes of which that is true within the passages of a posting. */
		inPassages: Words,
	})
	.parse(table);
