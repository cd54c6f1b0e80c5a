import { z } from 'zod';
import table from '../../../../data/posting/seniority.json' with { type: 'json' };
import { Seniority } from '../vocabulary.ts';

const Phrase = z.string().regex(/^[a-z0-9]+( [a-z0-9]+)*$/);

/** Words that tell the level of a role. */
export const seniority = z
	.strictObject({
		source: z.string(),
		/** In the title, in falling order of precedence. */
		levels: z.array(z.strictObject({ value: Seniority.nullable(), phrases: z.array(Phrase) })),
		/** Words of a title behind which it tells whom the role serves. */
		servedBehind: z.array(Phrase),
		/** Values of a board's field. */
		field: z.record(Phrase, Seniority),
		/** Grades that follow some roles: "Engineer II". */
		numbered: z.record(Phrase, Seniority),
		numberedRoles: z.array(Phrase).transform((words) => new Set(words)),
	})
	.parse(table);
