import { z } from 'zod';
import table from '../../../../data/posting/cues.json' with { type: 'json' };
import { EmploymentType, Sponsorship, WorkMode } from '../vocabulary.ts';

/** What a "#" stands for: days of a week that are fewer than all. */
const days = ['', 'up to ', 'at least ', 'minimum ', 'a minimum of '].flatMap((floor) =>
	['1', '2', '3', '4', 'one', 'two', 'three', 'four', '1 2', '2 3', '2 or 3', 'two or three', 'one or two']
		.concat(['ein', 'zwei', 'drei', 'un', 'deux', 'trois', 'dos', 'tres'])
		.map((number) => floor + number),
);

function withDays(phrase: string): readonly string[] {
	return phrase.includes('#') ? days.map((number) => phrase.replace('#', number)) : [phrase];
}

const group = <V extends z.ZodType>(value: V) =>
	z.array(
		z.strictObject({
			/** Null where the words mean something else and only shadow shorter ones. */
			value: value.nullable(),
			/** 3 and more states the fact, 2 hints at it, 1 counts only in a field, the title or the header. */
			weight: z.number().min(0).max(4),
			phrases: z
				.array(z.string().regex(/^[a-z0-9#]+( [a-z0-9#]+)*$/))
				.transform((phrases) => phrases.flatMap(withDays)),
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
