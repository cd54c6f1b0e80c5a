import { z } from 'zod';
import table from '../../../../data/ranking/fields.json' with { type: 'json' };

const Words = z.array(z.string().min(2));

/** Fields of study and which of them stand in for each other. */
export const studyFields = z
	.strictObject({
		source: z.string().min(20),
		/** Phrases by which a posting leaves the field open. */
		any: Words,
		/** Words that stand in unlike fields too. */
		empty: Words.transform((words): ReadonlySet<string> => new Set(words)),
		/** Beginnings of words, by group. */
		groups: z.record(z.string(), Words),
	})
	.parse(table);
