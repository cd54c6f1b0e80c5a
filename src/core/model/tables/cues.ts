import { z } from 'zod';
import table from '../../../../data/posting/cues.json' with { type: 'json' };
import { EmploymentType, Sponsorship, WorkMode } from '../vocabulary.ts';

const group = <V extends z.ZodType>(value: V) =>
	z.array(
		z.strictObject({
			/** Null where the words mean something else and only shadow shorter ones. */
			value: value.nullable(),
			/** 3 and more states the fact, 2 hints at it, 1 counts only in a field, the title or the header. */
			weight: z.number().min(0).max(4),
			phrases: z.array(z.string().regex(/^[a-z0-9]+( [a-z0-9]+)*$/)),
		}),
	);

/** Words that state a fact of the role. */
export const cues = z
	.strictObject({
		source: z.string(),
		groups: z.strictObject({
			workMode: group(WorkMode),
			employmentType: group(EmploymentType),
			sponsorship: group(Sponsorship),
			onCall: group(z.literal('yes')),
		}),
	})
	.parse(table).groups;
